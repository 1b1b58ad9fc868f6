package isotherm.building;

import isotherm.field.Sum;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.network.CellMap;
import isotherm.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The cells of a plate as they are seen from an edge: by their number along it, and by how many lines they lie away from it. */
final class EdgeCells {
    private final Grid grid;
    private final CellMap cells;

    EdgeCells(Plan plan) {
        this.grid = plan.grid();
        this.cells = plan.cells();
    }

    /** How many cells lie along an edge. */
    int count(Edge edge) {
        return edge.isHorizontal() ? cells.across() : cells.up();
    }

    /** Metres of an edge that the k-th cell along it takes. */
    double size(Edge edge, int k) {
        return edge.isHorizontal() ? cells.width(k) : cells.height(k);
    }

    /** Metres of an edge where there is material. */
    double length(Edge edge) {
        Sum sum = new Sum();
        for (int k = 0; k < count(edge); k++) {
            sum.add(material(edge, 0, k) == null ? 0 : size(edge, k));
        }
        return sum.value();
    }

    /** How far from an edge every line of cells is like the first between two cells and just beyond them, in metres. */
    double reach(Edge edge, int from, int to) {
        double reach = 0;
        for (int depth = 0; depth < count(across(edge)); depth++) {
            for (int k = from - 1; k <= to; k++) {
                if (!conductAlike(material(edge, 0, k), material(edge, depth, k))) {
                    return reach;
                }
            }
            reach += size(across(edge), line(edge, depth));
        }
        return reach;
    }

    private static boolean conductAlike(@Nullable Material one, @Nullable Material other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.conductivityX() == other.conductivityX() && one.conductivityY() == other.conductivityY();
    }

    /** The material of the k-th cell along an edge, some lines away from it; null in a hole and beyond the edge's ends. */
    @Nullable
    Material material(Edge edge, int depth, int k) {
        if (k < 0 || k >= count(edge)) {
            return null;
        }
        int line = line(edge, depth);
        int number = edge.isHorizontal() ? cells.materialOf(k, line) : cells.materialOf(line, k);
        return number == CellMap.NONE ? null : cells.material(number);
    }

    private int line(Edge edge, int depth) {
        return switch (edge) {
            case LEFT, BOTTOM -> depth;
            case RIGHT, TOP -> count(across(edge)) - 1 - depth;
        };
    }

    /** An edge at right angles to another. */
    private static Edge across(Edge edge) {
        return edge.isHorizontal() ? Edge.LEFT : Edge.BOTTOM;
    }

    /** The number of the k-th node along an edge. */
    int node(Edge edge, int k) {
        int columns = grid.columns();
        return switch (edge) {
            case LEFT -> k * columns;
            case RIGHT -> k * columns + columns - 1;
            case BOTTOM -> k;
            case TOP -> (grid.rows() - 1) * columns + k;
        };
    }
}
