package isotherm.network;

import isotherm.borders.BorderCells;
import isotherm.borders.QuarterArea;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.List;

/**
 * Where a region's source heats (N12): the true area of its shape on the plate, less that of holes and of later regions that are made of
 * something else or have a source of their own. A cell that no border cuts goes by its centre; each quarter of one that borders cut has its exact share, and belongs to
 * the node at its corner.
 */
final class SourceArea {
    private final Grid grid;
    private final CellMap cells;
    private final int number;
    private final Region heated;
    private final List<Region> layers;
    private final BorderCells borders;
    private final int[] columns;
    private final int[] rows;

    /**
     * The area of a region's source.
     *
     * @param number of the region
     */
    SourceArea(Grid grid, CellMap cells, List<Region> regions, int number) {
        this.grid = grid;
        this.cells = cells;
        this.number = number;
        this.heated = regions.get(number);
        Shape.Rectangle box = heated.shape().bounds();
        this.layers = regions.stream()
                .filter(each -> changes(each) && QuarterArea.meets(each.shape().bounds(), box))
                .toList();
        this.borders = new BorderCells(grid);
        layers.forEach(layer -> borders.add(layer.shape()));
        this.columns = nodes(grid.x(), box.left(), box.right());
        this.rows = nodes(grid.y(), box.bottom(), box.top());
    }

    /** Whether a region takes from sources below it, or is matter or a hole under those above. */
    private static boolean changes(Region region) {
        return region.hole() || region.material() != null || region.heating() != null;
    }

    /** The nodes of the cells that a stretch reaches, in rising order. */
    private static int[] nodes(Axis axis, double from, double to) {
        int first = axis.nodeBefore(Math.clamp(from, 0, axis.length()));
        int last = axis.nodeBefore(Math.clamp(to, 0, axis.length())) + 1;
        boolean round = last == axis.nodes(); // of a periodic axis: the node after the last is the first
        int count = last - first + 1;
        int[] nodes = new int[round && first == 0 ? count - 1 : count];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = round && first > 0 ? (k == 0 ? 0 : first + k - 1) : first + k;
        }
        return nodes;
    }

    /** Square metres by node, row by row from the bottom. */
    NodeList nodes(NetworkBuilder network) {
        NodeList list = new NodeList();
        NodeList held = new NodeList();
        for (int row : rows) {
            int below = grid.y().isPeriodic() && row == 0 ? cells.up() - 1 : row - 1;
            for (int column : columns) {
                int left = grid.x().isPeriodic() && column == 0 ? cells.across() - 1 : column - 1;
                // diagonal pairs: mirroring and transposing exchange them as wholes, so rounding prefers no side
                double size = (quarter(left, below, true, true) + quarter(column, row, false, false))
                        + (quarter(column, below, false, true) + quarter(left, row, true, false));
                if (size > 0) {
                    list.addIfThere(row * network.columns + column, size, network, held);
                }
            }
        }
        return list.then(held);
    }

    /** Square metres of a quarter of a cell; 0 beyond an edge. */
    private double quarter(int column, int row, boolean right, boolean upper) {
        boolean outside = column < 0 || row < 0 || column >= cells.across() || row >= cells.up();
        if (outside) {
            return 0;
        }
        double whole = cells.width(column) * cells.height(row) / 4;
        if (!borders.has(column, row)) {
            boolean there = cells.sourceOf(column, row) == number && cells.materialOf(column, row) != CellMap.NONE;
            return there ? whole : 0;
        }
        double width = cells.width(column) / 2;
        double height = cells.height(row) / 2;
        double x = grid.x().at(column) + (right ? width : 0);
        double y = grid.y().at(row) + (upper ? height : 0);
        Shape.Rectangle box = new Shape.Rectangle(x, y, x + width, y + height);
        Shape.Point centre =
                new Shape.Point(grid.x().at(column) + width, grid.y().at(row) + height);
        return whole * new QuarterArea(layers, heated, box, centre).share();
    }
}
