package isotherm.sweep;

import isotherm.field.Field;
import isotherm.kernel.PairKernel;
import java.lang.foreign.MemorySegment;

/** One thread's band of a {@link ResidentSweep}: its own rows and those around it that it computes as well. */
final class ResidentBand {
    private final TileRows rows;
    private final Tile own;
    private final BandStates states;
    private final MemorySegment memory;
    private final boolean periodic;
    private final int plateRows;
    private final int lowest;
    private final int highest;
    /** By row from the lowest: what it is, and whether heat that crosses to it elsewhere than at its ends is to be counted. */
    private final int[] kinds;

    private final boolean[] counts;

    /**
     * A band of the plate.
     *
     * @param own its own rows
     * @param around how many rows it has below and above, where the plate goes on
     */
    ResidentBand(PlateRows plate, Tile own, int around) {
        PairKernel kernel = plate.kernel();
        int reach = own.toRow() - own.fromRow() + 2 * around + 2; // and the air
        int longest = TileColumns.longest(own.toColumn(), 1, kernel.lanes());
        this.states = new BandStates(kernel, longest, reach);
        this.memory = states.memory();
        this.rows = new TileRows(plate, memory, states.aside(), longest, reach);
        this.own = own;
        this.periodic = rows.isPeriodic();
        this.plateRows = plate.plan().network().rows();
        this.lowest = lowest(around);
        this.highest = highest(around);
        this.kinds = new int[highest - lowest];
        this.counts = new boolean[highest - lowest];
        rows.enter(own, 1);
        for (int row = lowest; row < highest; row++) {
            kinds[row - lowest] = rows.isAir(row) ? -1 : rows.kind(row);
            counts[row - lowest] = rows.counts(row);
        }
    }

    private int lowest(int around) {
        int row = own.fromRow() - around;
        return periodic ? row : Math.max(rows.lowest(), row);
    }

    /** The row after the highest. */
    private int highest(int around) {
        int row = own.toRow() + around;
        return periodic ? row : Math.min(rows.end(), row);
    }

    /** Whether a row of the plate is its own. */
    boolean owns(int row) {
        return own.fromRow() <= row && row < own.toRow();
    }

    /** Transposes its rows and those around them. */
    void read(Field field) {
        rows.enter(own, 1);
        for (int row = lowest; row < highest; row++) {
            rows.read(field, row, 0, states.nodes(), place(row, 0), states.work());
        }
    }

    /** Puts its own rows, after a number of steps, into the field. */
    void write(Field field, int steps) {
        for (int row = own.fromRow(); row < own.toRow(); row++) {
            rows.write(field, row, place(row, steps), states.nodes(), states.work());
        }
    }

    /** Takes over the rows around it, after a number of steps, from those whose own they are. */
    void fetch(Iterable<ResidentBand> all, int steps) {
        for (int row = lowest; row < highest; row++) {
            if (!owns(row) && !rows.isAir(row)) {
                fetch(all, row, steps);
            }
        }
    }

    private void fetch(Iterable<ResidentBand> all, int row, int steps) {
        int onPlate = rows.onPlate(row);
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
            int from = periodic ? lowest(toGo) : Math.max(0, lowest(toGo));
            int to = periodic ? highest(toGo) : Math.min(plateRows, highest(toGo));
            for (int row = from; row < to; ) {
                row += update(row, to, step);
            }
            carryAir(lowest, step);
            carryAir(highest - 1, step);
            settle(from, to, step + 1, last && toGo == 0);
        }
    }

    /** Brings a row, and where there is one the row above it, over a step; returns how many it were. */
    private int update(int row, int to, int step) {
        int place = row - lowest;
        count(row, step);
        if (row + 1 == to) {
            long own = place(row, step);
            rows.into(place(row, step + 1), states.spare());
            rows.compute(row, row, place(rows.below(row), step), own, place(rows.above(row), step), own);
            return 1;
        }
        count(row + 1, step);
        long rowStep = states.rowStep();
        long after = place(row, step + 1);
        rows.into(after, after + rowStep);
        if (rows.below(row) == row - 1 && rows.above(row + 1) == row + 2) {
            rows.compute(row, kinds[place], kinds[place + 1], place(row - 1, step), rowStep);
        } else {
            rows.compute(
                    row,
                    row + 1,
                    place(rows.below(row), step),
                    place(row, step),
                    place(row + 1, step),
                    place(rows.above(row + 1), step));
        }
        return 2;
    }

    /** Brings a row over a step if it is air: it is needed at all times, whatever rows are computed. */
    private void carryAir(int row, int step) {
        if (rows.isAir(row)) {
            MemorySegment.copy(memory, place(row, step), memory, place(row, step + 1), rows.rowBytes());
            rows.move(row, step + 1, place(row, step + 1));
        }
    }

    private void count(int row, int step) {
        if (counts[row - lowest]) {
            rows.count(row, place(rows.below(row), step), place(row, step), place(rows.above(row), step));
        }
    }

    /** Puts rows right at the plate's edges; all of them at once, when their numbers have left the store queue. */
    private void settle(int from, int to, int state, boolean last) {
        for (int row = from; rows.isMoving() && row < to; row++) {
            rows.move(row, state, place(row, state));
        }
        rows.settleSides(from, to, state, place(from, state), states.rowStep(), last);
    }

    private long place(int row, int steps) {
        return states.row(row - lowest, steps);
    }
}
