package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.field.Numbers;
import isotherm.model.Edge;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import isotherm.plan.Run;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * What the plate's edges do to a tile's rows. Kernels compute a row from end to end as if there were no edge; afterwards held
 * nodes get their values back and ghost columns theirs, and the heat that crosses in the next step is counted (N7), once, by the
 * tile that keeps the held node.
 */
final class TileEdges {
    private static final Tile NONE = new Tile(0, 0, 0, 0);

    private final Plan plan;
    private final Numbers numbers;
    private final EdgeValues values;
    private final EdgeHeat heat;
    private final TileColumns places;
    private final TileSide left;
    private final TileSide right;
    private final @Nullable HeldEdge bottom;
    private final @Nullable HeldEdge top;
    private final int topRow;
    private Tile tile = NONE;

    TileEdges(Plan plan, EdgeValues values, EdgeHeat heat, TileColumns places) {
        this.plan = plan;
        this.numbers = new Numbers(plan.precision());
        this.values = values;
        this.heat = heat;
        this.places = places;
        this.left = new TileSide(plan, values, heat, Edge.LEFT);
        this.right = new TileSide(plan, values, heat, Edge.RIGHT);
        this.bottom = plan.heldAt(Edge.BOTTOM);
        this.top = plan.heldAt(Edge.TOP);
        this.topRow = plan.grid().rows() - 1;
    }

    /** Turns to the tile that the columns have been turned to. */
    void enter(Tile entered) {
        tile = entered;
        left.enter(entered, places);
        right.enter(entered, places);
    }

    /**
     * Makes a sealed row that was read ready for the first step.
     *
     * @param place offset of the row
     * @param row its number, counted on where the plate is periodic
     * @param onPlate its number on the plate
     */
    void open(MemorySegment memory, long place, int row, int onPlate) {
        if (left.isHere()) {
            left.open(memory, place, onPlate, keeps(row));
        }
        if (right.isHere()) {
            right.open(memory, place, onPlate, keeps(row));
        }
    }

    /**
     * Puts a sealed row that was computed right after a step.
     *
     * @param step counted from 0 within the block
     * @param last whether it is the tile's last, so that no heat is to be counted after it
     */
    void after(MemorySegment memory, long place, int row, int onPlate, int step, boolean last) {
        if (left.isHere()) {
            left.after(memory, place, onPlate, step, !last && keeps(row));
        }
        if (right.isHere()) {
            right.after(memory, place, onPlate, step, !last && keeps(row));
        }
    }

    /**
     * As {@link #after(MemorySegment, long, int, int, int, boolean)}, for neighbouring rows.
     *
     * @param place offset of the lowest row
     * @param rowStep from a row to the next
     * @param from the lowest row's number, counted on where the plate is periodic
     * @param to the number after the highest row's
     */
    void after(MemorySegment memory, long place, long rowStep, int from, int to, int step, boolean last) {
        Tile counted = last ? NONE : tile;
        if (left.isHere()) {
            left.after(memory, place, rowStep, from, to, topRow + 1, step, counted);
        }
        if (right.isHere()) {
            right.after(memory, place, rowStep, from, to, topRow + 1, step, counted);
        }
    }

    private boolean keeps(int row) {
        return tile.fromRow() <= row && row < tile.toRow();
    }

    /** The held edge that a row is, or null where the row is computed. */
    @Nullable
    HeldEdge heldRow(int row) {
        return row == 0 ? bottom : row == topRow ? top : null;
    }

    /**
     * Carries a held row over a step.
     *
     * @param before the row as it was
     * @param inside the row beside it as it was
     * @param after where the held row goes; its nodes, not its ghost vectors, since nobody reads a held row sideways
     * @param step counted from 0 within the block
     */
    void hold(HeldEdge held, MemorySegment memory, long before, long inside, long after, int step) {
        int row = held.row(0);
        if (keeps(row)) {
            Run computed = plan.runs(held.insideRow(0)).getFirst();
            int end = Math.min(computed.to(), tile.toColumn());
            int column = Math.max(computed.from(), tile.fromColumn());
            EdgeHeat.Along sums = heat.along(held.edge());
            for (long place = places.place(column); column < end; place = places.east(place), column++) {
                sums.add(column, numbers.get(memory, before + place) - numbers.get(memory, inside + place));
            }
        }
        MemorySegment.copy(memory, before, memory, after, places.rowBytes());
        EdgeValues.Along temperatures = values.along(held.edge());
        if (temperatures.varies()) {
            for (int column = places.firstOnPlate(); column < places.endOnPlate(); column++) {
                int node = Math.floorMod(column, plan.grid().columns());
                numbers.set(memory, after + places.place(column), temperatures.at(step, node));
            }
        }
    }
}
