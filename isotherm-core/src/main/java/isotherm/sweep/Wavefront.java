package isotherm.sweep;

import isotherm.field.Field;
import java.lang.foreign.MemorySegment;

/** One thread's way through a tile: all levels at once, from the bottom row to the top, two rows of each level at a time. */
final class Wavefront {
    /** Rows beyond those between the lowest level and the highest whose coefficients are still needed. */
    private static final int AROUND = 6;

    private final TileRows rows;
    private final TimeLevels levels;
    private final MemorySegment memory;
    private final boolean periodic;
    private final int depth;
    /** The lowest row there is, air included, and the row after the highest. */
    private final int bottom;

    private final int top;
    private Tile tile = new Tile(0, 0, 0, 0);
    private int steps;
    private int firstStep;

    /**
     * A thread's way.
     *
     * @param width the most columns of a tile
     * @param depth the most steps at once
     */
    Wavefront(PlateRows plate, int width, int depth) {
        int longest = TileColumns.longest(width, depth, plate.kernel().lanes());
        this.levels = new TimeLevels(plate.kernel(), longest, depth);
        this.memory = levels.memory();
        this.rows = new TileRows(plate, memory, levels.aside(), longest, depth + AROUND);
        this.depth = depth;
        this.periodic = rows.isPeriodic();
        this.bottom = rows.lowest();
        this.top = rows.end();
    }

    /**
     * Brings a tile forward.
     *
     * @param first the first step's number within the block
     * @param count how many steps
     */
    void advance(Tile entered, Field from, Field to, int first, int count) {
        tile = entered;
        firstStep = first;
        steps = count;
        rows.enter(tile, depth);
        for (int front = lowest(0); front - steps < highest(steps); front += 2) {
            levels.nextFront();
            read(from, front, levels.newPair(0));
            read(from, front + 1, levels.newPair(0) + levels.rowStep());
            int highest = highestLevel(front);
            for (int level = lowestLevel(front); level <= highest; level++) {
                update(level, front - level);
            }
            write(to, front - steps, levels.newPair(steps));
            write(to, front - steps + 1, levels.newPair(steps) + levels.rowStep());
        }
    }

    /** Levels below it have passed the plate's top. */
    private int lowestLevel(int front) {
        return periodic ? 1 : Math.max(1, front - top + 1);
    }

    /** Levels above it have not come to their lowest row yet. */
    private int highestLevel(int front) {
        int begun = (front + 1 - tile.fromRow() + steps) / 2;
        return Math.min(steps, periodic ? begun : Math.min(begun, front + 1 - bottom));
    }

    /** The lowest row that is needed of a level: the tile's own, and a row more for each level to come. */
    private int lowest(int level) {
        int row = tile.fromRow() - (steps - level);
        return periodic ? row : Math.max(level == steps ? 0 : bottom, row);
    }

    /** The row after the highest that is needed of a level. */
    private int highest(int level) {
        int row = tile.toRow() + (steps - level);
        return periodic ? row : Math.min(level == steps ? tile.toRow() : top, row);
    }

    private void read(Field from, int row, long into) {
        if (row < highest(0)) {
            rows.read(from, row, firstStep, levels.nodes(), into, levels.work());
        }
    }

    private void write(Field to, int row, long from) {
        if (lowest(steps) <= row && row < highest(steps)) {
            rows.write(to, row, from, levels.nodes(), levels.work());
        }
    }

    /** Brings the row and the one above it from the level below to this one, as far as they are needed. */
    private void update(int level, int row) {
        boolean lower = lowest(level) <= row && row < highest(level);
        boolean upper = lowest(level) <= row + 1 && row + 1 < highest(level);
        long after = levels.newPair(level);
        if (lower && upper && !rows.isAir(row) && !rows.isAir(row + 1)) {
            count(level, row, row);
            count(level, row, row + 1);
            rows.into(after, after + levels.rowStep());
            compute(level, row, row, row + 1);
            settle(level, row, after);
            settle(level, row + 1, after + levels.rowStep());
            return;
        }
        if (lower) {
            updateOne(level, row, row, after);
        }
        if (upper) {
            updateOne(level, row, row + 1, after + levels.rowStep());
        }
    }

    private void updateOne(int level, int pair, int row, long after) {
        if (rows.isAir(row)) {
            MemorySegment.copy(memory, source(level, pair, row), memory, after, rows.rowBytes());
        } else {
            count(level, pair, row);
            rows.into(after, levels.spare());
            compute(level, pair, row, row);
        }
        settle(level, row, after);
    }

    private void settle(int level, int row, long after) {
        rows.settle(row, firstStep + level, after, level == steps);
    }

    private void count(int level, int pair, int row) {
        if (rows.counts(row)) {
            rows.count(
                    row,
                    source(level, pair, rows.below(row)),
                    source(level, pair, row),
                    source(level, pair, rows.above(row)));
        }
    }

    /** Computes a row and the one above it, or a row alone. */
    private void compute(int level, int pair, int row, int upper) {
        long lowerPlace = source(level, pair, row);
        rows.compute(
                row,
                upper,
                source(level, pair, rows.below(row)),
                lowerPlace,
                source(level, pair, rows.above(row)),
                upper == row ? lowerPlace : source(level, pair, rows.above(upper)));
    }

    /** Where the level below has a row; {@code pair} is the lower of the two rows that are being computed. */
    private long source(int level, int pair, int row) {
        long place = row <= pair ? levels.oldPair(level - 1) : levels.newPair(level - 1);
        return ((row - pair) & 1) == 0 ? place + levels.rowStep() : place;
    }
}
