package isotherm.io.scenario;

import isotherm.io.schema.Table;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.List;

/** The grid: size or spacing; cells, nodes or the finest cell. A periodic axis has as many nodes as cells. */
final class GridReader {
    private static final List<String> OF_GRADED = List.of("growth", "coarsest");

    private final Table grid;
    private final Edges edges;
    private final String extent;
    private final String count;

    GridReader(Table grid, Edges edges) {
        this.grid = grid;
        this.edges = edges;
        this.extent = grid.exactlyOne("size", "spacing");
        this.count = grid.exactlyOne("cells", "nodes", "finest");
        for (String key : OF_GRADED) {
            if (!isGraded() && grid.has(key)) {
                throw grid.error(key, "has " + count + ", so it has no use for " + key);
            }
        }
        if (isGraded() && extent.equals("spacing")) {
            throw grid.error(extent, "has finest, so it needs size instead of spacing");
        }
    }

    private boolean isGraded() {
        return count.equals("finest");
    }

    private boolean isPeriodic(int axis) {
        return (axis == 0 ? edges.left() : edges.bottom()) instanceof Boundary.Periodic;
    }

    /** The whole plate. */
    Shape.Rectangle plate() {
        return new Shape.Rectangle(0, 0, length(0), length(1));
    }

    private double length(int axis) {
        double given = given(axis);
        return extent.equals("size") ? given : given * cells(axis);
    }

    private double given(int axis) {
        double length = grid.pair(extent)[axis];
        if (!(length > 0)) {
            throw grid.error(extent, extent + " must be positive, was " + length + " m");
        }
        return length;
    }

    /** The grid, whose lines pass through the regions' edges where it is graded. */
    Grid grid(List<Region> regions) {
        if (!isGraded()) {
            return new Grid(axis(0), axis(1));
        }
        for (int axis = 0; axis < 2; axis++) {
            if (isPeriodic(axis)) {
                String between = axis == 0 ? "left and right" : "bottom and top";
                throw grid.error(
                        count,
                        "finest: the axis between " + between
                                + " is periodic, so it cannot be graded; give cells or nodes instead");
            }
        }
        return new GradedGrid(grid, plate(), regions, edges).grid();
    }

    private Axis axis(int axis) {
        boolean periodic = isPeriodic(axis);
        int cells = cells(axis);
        double length = given(axis);
        double spacing = extent.equals("size") ? length / cells : length;
        return grid.build(extent, () -> periodic ? Axis.periodic(cells, spacing) : Axis.even(cells + 1, spacing));
    }

    private int cells(int axis) {
        boolean periodic = isPeriodic(axis);
        long given = grid.wholePair(count)[axis];
        int more = count.equals("cells") && !periodic ? 1 : 0;
        int least = Axis.MIN_NODES - more;
        int most = Axis.MAX_NODES - more;
        if (given < least || given > most) {
            throw grid.error(
                    count,
                    count + (periodic ? " along a periodic axis" : "") + " must be " + least + " to " + most + ", was "
                            + given);
        }
        return (int) given + more - (periodic ? 0 : 1);
    }
}
