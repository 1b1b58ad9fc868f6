package isotherm.io.scenario;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;

/** The grid: size or spacing, cells or nodes; a periodic axis has as many nodes as cells. */
final class GridReader {
    private final Section grid;
    private final String extent;
    private final String count;

    private GridReader(Section grid) {
        this.grid = grid;
        this.extent = grid.exactlyOne("size", "spacing");
        this.count = grid.exactlyOne("cells", "nodes");
    }

    static Grid read(Section grid, Edges edges) {
        GridReader reader = new GridReader(grid);
        return new Grid(
                reader.axis(0, edges.left() instanceof Boundary.Periodic),
                reader.axis(1, edges.bottom() instanceof Boundary.Periodic));
    }

    private Axis axis(int axis, boolean periodic) {
        int nodes = nodes(grid.wholePair(count)[axis], periodic);
        int cells = periodic ? nodes : nodes - 1;
        double length = grid.pair(extent)[axis];
        if (!(length > 0)) {
            throw grid.error(extent, extent + " must be positive, was " + length + " m");
        }
        double spacing = extent.equals("size") ? length / cells : length;
        return grid.build(extent, () -> periodic ? Axis.periodic(nodes, spacing) : Axis.even(nodes, spacing));
    }

    private int nodes(long given, boolean periodic) {
        int more = count.equals("cells") && !periodic ? 1 : 0;
        int least = Axis.MIN_NODES - more;
        int most = Axis.MAX_NODES - more;
        if (given < least || given > most) {
            throw grid.error(
                    count,
                    count + (periodic ? " along a periodic axis" : "") + " must be " + least + " to " + most + ", was "
                            + given);
        }
        return (int) given + more;
    }
}
