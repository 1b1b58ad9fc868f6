package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.field.Numbers;
import isotherm.model.Edge;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** The left or right edge of the plate in the rows of a tile: held nodes and the heat over them, or the ghost column. */
final class TileSide {
    private final Numbers numbers;
    private final EdgeValues.Along temperatures;
    private final EdgeHeat.Along heat;
    private final Edge edge;
    private final int columns;
    private final int beyond;
    private final @Nullable HeldEdge held;
    private boolean here;
    private boolean kept;
    private long edgePlace;
    private long edgeTwin;
    private long insidePlace;
    private long ghostPlace;
    private long ghostTwin;
    private long beyondPlace;

    TileSide(Plan plan, EdgeValues values, EdgeHeat heat, Edge edge) {
        this.numbers = new Numbers(plan.precision());
        this.temperatures = values.along(edge);
        this.heat = heat.along(edge);
        this.edge = edge;
        this.columns = plan.grid().columns();
        this.beyond = plan.columnBeyond(edge);
        this.held = plan.heldAt(edge);
    }

    /** Turns to the tile that the columns have been turned to. */
    void enter(Tile tile, TileColumns places) {
        boolean left = edge == Edge.LEFT;
        here = left ? places.atLeft() : places.atRight();
        kept = left ? tile.fromColumn() == 0 : tile.toColumn() == columns;
        if (here) {
            int edgeColumn = left ? 0 : columns - 1;
            int ghostColumn = left ? -1 : columns;
            edgePlace = places.place(edgeColumn);
            edgeTwin = places.twin(edgeColumn);
            insidePlace = places.place(left ? 1 : columns - 2);
            ghostPlace = places.place(ghostColumn);
            ghostTwin = places.twin(ghostColumn);
            beyondPlace = places.place(beyond);
        }
    }

    /** True where rows of the tile have this edge. */
    boolean isHere() {
        return here;
    }

    /**
     * Makes a sealed row that was read ready for the first step.
     *
     * @param place offset of the row
     * @param row its number on the plate
     * @param counted whether the heat of the step that follows is this tile's to count in this row
     */
    void open(MemorySegment memory, long place, int row, boolean counted) {
        if (held == null) {
            fillGhost(memory, place);
        } else if (counted && kept && held.from() <= row && row < held.to()) {
            count(memory, place, row, numbers.get(memory, place + edgePlace));
        }
    }

    /**
     * Puts a sealed row that was computed right after a step: held node or ghost column.
     *
     * @param step counted from 0 within the block
     * @param counted whether the heat of the step that follows is this tile's to count in this row
     */
    void after(MemorySegment memory, long place, int row, int step, boolean counted) {
        if (held == null) {
            fillGhost(memory, place);
            return;
        }
        double temperature = temperatures.at(step, row);
        numbers.set(memory, place + edgePlace, temperature);
        numbers.set(memory, place + edgeTwin, temperature);
        if (counted && kept) {
            count(memory, place, row, temperature);
        }
    }

    /**
     * As {@link #after(MemorySegment, long, int, int, boolean)} for neighbouring rows.
     *
     * @param place offset of the lowest
     * @param rowStep from a row to the next
     * @param from the lowest, counted on where the plate is periodic
     * @param to the row after the highest
     * @param rows of the plate
     * @param counted the rows whose heat is this tile's to count
     */
    void after(MemorySegment memory, long place, long rowStep, int from, int to, int rows, int step, Tile counted) {
        long at = place;
        for (int row = from; row < to; row++) {
            int onPlate = row;
            while (onPlate < 0) {
                onPlate += rows;
            }
            while (onPlate >= rows) {
                onPlate -= rows;
            }
            after(memory, at, onPlate, step, counted.fromRow() <= row && row < counted.toRow());
            at += rowStep;
        }
    }

    private void count(MemorySegment memory, long place, int row, double temperature) {
        heat.add(row, temperature - numbers.get(memory, place + insidePlace));
    }

    private void fillGhost(MemorySegment memory, long place) {
        double temperature = numbers.get(memory, place + beyondPlace);
        numbers.set(memory, place + ghostPlace, temperature);
        numbers.set(memory, place + ghostTwin, temperature);
    }
}
