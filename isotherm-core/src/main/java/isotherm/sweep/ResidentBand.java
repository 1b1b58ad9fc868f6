package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.kernel.StrandKernel;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;

/** One thread's band of a {@link ResidentSweep}: its own rows and those around it that it computes as well. */
final class ResidentBand {
    private final Plan plan;
    private final StrandKernel kernel;
    private final PairUpdate pairs;
    private final TileColumns columns;
    private final TileEdges edges;
    private final Tile own;
    private final BandStates states;
    private final MemorySegment memory;
    private final int rows;
    private final boolean periodic;
    private final int lowest;
    private final int highest;

    /**
     * @param from the lowest row of its own
     * @param to the row after its highest
     * @param around how many rows it has below and above, where the plate goes on
     */
    ResidentBand(Plan plan, StrandKernel kernel, EdgeValues values, EdgeHeat heat, int from, int to, int around) {
        this.plan = plan;
        this.kernel = kernel;
        this.pairs = new PairUpdate(plan, kernel);
        this.columns = new TileColumns(plan, kernel.strands(), kernel.bytes());
        this.edges = new TileEdges(plan, values, heat, columns);
        this.own = new Tile(0, plan.grid().columns(), from, to);
        this.rows = plan.grid().rows();
        this.periodic = plan.below(0) == rows - 1;
        this.lowest = lowest(around);
        this.highest = highest(around);
        columns.enter(own, around);
        edges.enter(own);
        this.states = new BandStates(kernel, columns.length(), highest - lowest);
        this.memory = states.memory();
    }

    private int lowest(int around) {
        int row = own.fromRow() - around;
        return periodic ? row : Math.max(0, row);
    }

    /** The row after the highest. */
    private int highest(int around) {
        int row = own.toRow() + around;
        return periodic ? row : Math.min(rows, row);
    }

    /** Whether a row of the plate is its own. */
    boolean owns(int row) {
        return own.fromRow() <= row && row < own.toRow();
    }

    /** Cuts its rows and those around them into strands. */
    void read(Field field) {
        for (int row = lowest; row < highest; row++) {
            columns.read(field, onPlate(row), memory, states.nodes());
            kernel.weave(memory, states.nodes(), place(row, 0), columns.length(), states.work());
            edges.open(memory, place(row, 0), row, onPlate(row));
        }
    }

    /** Puts its own rows, after a number of steps, into the field. */
    void write(Field field, int steps) {
        for (int row = own.fromRow(); row < own.toRow(); row++) {
            kernel.unweave(memory, place(row, steps), states.nodes(), columns.length(), states.work());
            columns.write(memory, states.nodes(), own, field, row);
        }
    }

    /** Takes over the rows around it, after a number of steps, from those whose own they are. */
    void fetch(Iterable<ResidentBand> all, int steps) {
        for (int row = lowest; row < highest; row++) {
            if (!owns(row)) {
                fetch(all, row, steps);
            }
        }
    }

    private void fetch(Iterable<ResidentBand> all, int row, int steps) {
        int onPlate = onPlate(row);
        for (ResidentBand band : all) {
            if (band.owns(onPlate)) {
                states.copy(band.states, onPlate - band.lowest, row - lowest, steps);
                return;
            }
        }
    }

    /**
     * Brings its own rows over some steps, which need as many rows around it to be right.
     *
     * @param first the first step's number within the block
     * @param end the number after the last's
     * @param last whether the block ends there
     */
    void advance(int first, int end, boolean last) {
        for (int step = first; step < end; step++) {
            int toGo = end - 1 - step;
            int row = lowest(toGo);
            while (row < highest(toGo)) {
                row += update(row, highest(toGo), step);
            }
            settle(lowest(toGo), highest(toGo), step, last && toGo == 0);
        }
    }

    /** Brings a row, and where it can be the one above it, over a step; returns how many it were. */
    private int update(int row, int end, int step) {
        HeldEdge held = edges.heldRow(row);
        long lower = place(row, step);
        long after = place(row, step + 1);
        if (held != null) {
            edges.hold(held, memory, lower, place(held.insideRow(0), step), after, step);
            return 1;
        }
        long south = place(periodic ? row - 1 : plan.below(row), step);
        long upper = place(above(row), step);
        boolean pair = row + 1 < end && edges.heldRow(row + 1) == null;
        long north = pair ? place(above(row + 1), step) : lower;
        long afterUpper = pair ? place(row + 1, step + 1) : states.spare();
        pairs.update(memory, south, lower, upper, north, after, afterUpper, columns.length());
        return pair ? 2 : 1;
    }

    /** Puts rows right at the plate's edges; all of them at once, when their numbers have left the store queue. */
    private void settle(int from, int to, int step, boolean last) {
        int first = periodic ? from : Math.max(from, plan.firstRow());
        int end = periodic ? to : Math.min(to, plan.endRow());
        edges.after(memory, place(first, step + 1), states.rowStep(), first, end, step, last);
    }

    private int above(int row) {
        return periodic ? row + 1 : plan.above(row);
    }

    private long place(int row, int steps) {
        return states.row(row - lowest, steps);
    }

    private int onPlate(int row) {
        return periodic ? Math.floorMod(row, rows) : row;
    }
}
