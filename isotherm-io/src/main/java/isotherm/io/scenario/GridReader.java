package isotherm.io.scenario;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;

/** The grid: size or spacing, cells or nodes; a periodic axis has as many nodes as cells. */
final class GridReader {
    private GridReader() {}

    static Grid read(Section grid, Edges edges) {
        String extent = grid.exactlyOne("size", "spacing");
        String count = grid.exactlyOne("cells", "nodes");
        boolean[] periodic = {edges.left() instanceof Boundary.Periodic, edges.bottom() instanceof Boundary.Periodic};
        Axis[] axes = new Axis[2];
        for (int k = 0; k < 2; k++) {
            long given = grid.wholePair(count)[k];
            long cells = count.equals("cells") || periodic[k] ? given : given - 1;
            double length = grid.pair(extent)[k];
            int axis = k;
            axes[k] = grid.build(
                    count,
                    () -> axis(
                            nodes(cells, periodic[axis]),
                            extent.equals("size") ? length / cells : length,
                            periodic[axis]));
        }
        return new Grid(axes[0], axes[1]);
    }

    private static int nodes(long cells, boolean periodic) {
        return (int) Math.min(periodic ? cells : cells + 1, Integer.MAX_VALUE);
    }

    private static Axis axis(int nodes, double spacing, boolean periodic) {
        return periodic ? Axis.periodic(nodes, spacing) : Axis.even(nodes, spacing);
    }
}
