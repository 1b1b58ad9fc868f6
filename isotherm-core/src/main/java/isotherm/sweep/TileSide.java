package isotherm.sweep;

import isotherm.field.Numbers;
import isotherm.model.Edge;
import isotherm.network.Beyond;
import isotherm.network.Network;
import isotherm.stencil.DrivenTemperatures;
import java.lang.foreign.MemorySegment;

/**
 * The left or right edge of the plate in the rows of a tile. Kernels compute a row from end to end as if there were no edge; afterwards what is
 * held gets its value back, the ghost node beyond what is not, and the heat that crosses in the next step is counted (N7).
 */
final class TileSide {
    private final Numbers numbers;
    /** By state and row: what {@link DrivenTemperatures.Column#at} tells. */
    private final double[] driven;

    private final int stride;
    private final ColumnHeat heat;
    private final Edge edge;
    private final Beyond beyond;
    /** By row: true where the node of the edge is held, false where the ghost beyond it is to be filled. */
    private final boolean[] held;

    private final int columns;
    private final int rows;
    private boolean here;
    private boolean kept;
    private long edgePlace;
    private long edgeTwin;
    private long insidePlace;
    private long ghostPlace;
    private long ghostTwin;
    private long copiedPlace;

    TileSide(Network network, DrivenTemperatures driven, BoundaryHeat heat, Numbers numbers, Edge edge) {
        this.numbers = numbers;
        DrivenTemperatures.Column column = driven.column(edge);
        this.driven = column.temperatures();
        this.stride = column.stride();
        this.heat = heat.column(edge);
        this.edge = edge;
        this.beyond = network.beyond(edge);
        this.columns = network.columns();
        this.rows = network.rows();
        this.held = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            held[row] = column.isHeld(row);
        }
    }

    /** Turns to the tile that the columns have been turned to. */
    void enter(Tile tile, TileColumns places) {
        boolean left = edge == Edge.LEFT;
        here = left ? places.atLeft() : places.atRight();
        kept = left ? tile.fromColumn() == 0 : tile.toColumn() == columns;
        if (here) {
            int edgeColumn = left ? 0 : columns - 1;
            int ghostColumn = left ? -1 : columns;
            int mirrored = left ? 1 : columns - 2;
            edgePlace = places.place(edgeColumn);
            edgeTwin = places.twin(edgeColumn);
            insidePlace = places.place(mirrored);
            ghostPlace = places.place(ghostColumn);
            ghostTwin = places.twin(ghostColumn);
            copiedPlace = places.place(beyond == Beyond.WRAP ? columns - 1 - edgeColumn : mirrored);
        }
    }

    /**
     * Puts a sealed row right that has been computed, or read.
     *
     * @param place offset of the row
     * @param row its number on the plate
     * @param state of the block that the row is in
     * @param counts whether the heat of the step that follows is this tile's to count in this row
     */
    void settle(MemorySegment memory, long place, int row, int state, boolean counts) {
        if (here) {
            put(memory, place, row, state, counts && kept);
        }
    }

    private void put(MemorySegment memory, long place, int row, int state, boolean counts) {
        if (held[row]) {
            double temperature = driven[state * stride + row];
            numbers.set(memory, place + edgePlace, temperature);
            numbers.set(memory, place + edgeTwin, temperature);
            if (counts) {
                heat.add(row, temperature - numbers.get(memory, place + insidePlace));
            }
        } else if (beyond == Beyond.AIR) {
            double temperature = driven[state * stride + row];
            numbers.set(memory, place + ghostPlace, temperature);
            numbers.set(memory, place + ghostTwin, temperature);
            if (counts) {
                heat.add(row, temperature - numbers.get(memory, place + edgePlace));
            }
        } else {
            double temperature = numbers.get(memory, place + copiedPlace);
            numbers.set(memory, place + ghostPlace, temperature);
            numbers.set(memory, place + ghostTwin, temperature);
        }
    }

    /**
     * As {@link #settle(MemorySegment, long, int, int, boolean)} for neighbouring rows.
     *
     * @param place offset of the lowest
     * @param rowStep from a row to the next
     * @param from the lowest, counted on where the plate is periodic
     * @param to the row after the highest
     * @param counted the rows whose heat is this tile's to count
     */
    void settle(MemorySegment memory, long place, long rowStep, int from, int to, int state, Tile counted) {
        long at = place;
        for (int row = from; here && row < to; row++) {
            int onPlate = row;
            while (onPlate < 0) {
                onPlate += rows;
            }
            while (onPlate >= rows) {
                onPlate -= rows;
            }
            put(memory, at, onPlate, state, kept && counted.fromRow() <= row && row < counted.toRow());
            at += rowStep;
        }
    }
}
