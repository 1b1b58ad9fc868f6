package isotherm.network;

import isotherm.model.Edge;

/** The one material of the four cells around a node; beyond an edge lie the cells that its ghost nodes stand for. */
public final class MaterialAround {
    private final CellMap cells;
    private final Network network;

    public MaterialAround(CellMap cells, Network network) {
        this.cells = cells;
        this.network = network;
    }

    /** The material's number, or {@link CellMap#NONE} where there are several, where one is a hole or beside a border, or where there is air. */
    public int of(int column, int row) {
        int left = beside(column - 1, cells.across(), Edge.LEFT);
        int right = beside(column, cells.across(), Edge.RIGHT);
        int below = beside(row - 1, cells.up(), Edge.BOTTOM);
        int above = beside(row, cells.up(), Edge.TOP);
        if (left < 0 || right < 0 || below < 0 || above < 0) {
            return CellMap.NONE;
        }
        int material = cells.materialOf(right, above);
        boolean alone = material == cells.materialOf(left, above)
                && material == cells.materialOf(right, below)
                && material == cells.materialOf(left, below)
                && !(cells.isOwn(left, above) || cells.isOwn(right, below) || cells.isOwn(left, below))
                && !cells.isOwn(right, above);
        return alone ? material : CellMap.NONE;
    }

    /** A cell on one side of a node, or -1 for air. */
    private int beside(int cell, int count, Edge edge) {
        boolean first = edge == Edge.LEFT || edge == Edge.BOTTOM;
        if (first ? cell >= 0 : cell < count) {
            return cell;
        }
        return switch (network.beyond(edge)) {
            case MIRROR -> first ? 0 : count - 1;
            case WRAP -> first ? count - 1 : 0;
            case AIR -> -1;
        };
    }
}
