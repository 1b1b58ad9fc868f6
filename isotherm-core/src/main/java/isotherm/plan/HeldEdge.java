package isotherm.plan;

import isotherm.field.Field;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * An edge whose nodes are held at temperatures that are known in advance.
 *
 * @param precision of the field that holds them
 * @param from first held node along the edge
 * @param to node after the last; bottom and top win the corners over left and right
 */
public record HeldEdge(Grid grid, Precision precision, Edge edge, Signal temperature, int from, int to) {
    /**
     * The fixed edges of a plate whose edges are of one kind each.
     *
     * @param firstRow the lowest row that is computed
     * @param endRow the row after the highest
     */
    static List<HeldEdge> all(Scenario scenario, int firstRow, int endRow) {
        List<HeldEdge> held = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            if (scenario.edges().at(edge) instanceof Boundary.Fixed(Signal temperature)) {
                int from = edge.isHorizontal() ? 0 : firstRow;
                int to = edge.isHorizontal() ? scenario.grid().columns() : endRow;
                held.add(new HeldEdge(scenario.grid(), scenario.precision(), edge, temperature, from, to));
            }
        }
        return List.copyOf(held);
    }

    /** The held temperature of a node along the edge at a time, in degrees Celsius, as the field holds it. */
    public double at(int node, double time) {
        return precision.rounded(
                temperature.at(grid.x().at(column(node)), grid.y().at(row(node)), time));
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

    /** The row of a node's neighbour inside. */
    public int insideRow(int node) {
        return switch (edge) {
            case LEFT, RIGHT -> node;
            case BOTTOM -> 1;
            case TOP -> grid.rows() - 2;
        };
    }

    private int insideColumn(int node) {
        return switch (edge) {
            case LEFT -> 1;
            case RIGHT -> grid.columns() - 2;
            case BOTTOM, TOP -> node;
        };
    }

    /** The temperature of a node less that of its neighbour inside, in kelvin: what drives heat into the plate. */
    public double drop(Field field, int node) {
        return field.at(column(node), row(node)) - field.at(insideColumn(node), insideRow(node));
    }

    public int nodes() {
        return to - from;
    }
}
