package isotherm.plan;

import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Signal;

/**
 * An edge whose nodes are held at temperatures that are known in advance.
 *
 * @param from first held node along the edge
 * @param to node after the last; bottom and top win the corners over left and right
 */
public record HeldEdge(Grid grid, Edge edge, Signal temperature, int from, int to) {
    /** The held temperature of a node along the edge at a time, in degrees Celsius. */
    public double at(int node, double time) {
        return temperature.at(grid.x().at(column(node)), grid.y().at(row(node)), time);
    }

    /** The column of a node counted along the edge. */
    public int column(int node) {
        return switch (edge) {
            case LEFT -> 0;
            case RIGHT -> grid.columns() - 1;
            case BOTTOM, TOP -> node;
        };
    }

    /** The row of a node counted along the edge. */
    public int row(int node) {
        return switch (edge) {
            case LEFT, RIGHT -> node;
            case BOTTOM -> 0;
            case TOP -> grid.rows() - 1;
        };
    }

    public int nodes() {
        return to - from;
    }
}
