package isotherm.sweep;

import isotherm.field.Field;
import java.lang.foreign.MemorySegment;

/** The {@link Wavefront} of a plate of any kind: coefficients pass through the cache with the rows that need them. */
final class GeneralWavefront implements Front {
    /** Rows beyond those between the lowest level and the highest whose coefficients are still needed. */
    private static final int AROUND = 6;

    private final GeneralTile plate;
    private final GeneralTile.Plate parts;
    private final Levels levels;
    private final MemorySegment memory;
    private final int depth;
    private final int rows;
    private final boolean periodic;
    private Tile tile = new Tile(0, 0, 0, 0);
    private int steps;
    private int firstStep;

    /**
     * A thread's front.
     *
     * @param width the most columns of a tile
     * @param depth the most steps at once
     */
    GeneralWavefront(GeneralTile.Plate parts, int width, int depth) {
        int longest = TileColumns.longest(width, depth, parts.kernel().strands());
        this.parts = parts;
        this.plate = new GeneralTile(parts, longest, depth + AROUND);
        this.levels = new Levels(parts.kernel(), longest, depth);
        this.memory = levels.memory();
        this.depth = depth;
        this.rows = parts.plan().grid().rows();
        this.periodic = parts.plan().grid().y().isPeriodic();
    }

    @Override
    public void advance(Tile entered, Field from, Field to, int first, int count) {
        tile = entered;
        firstStep = first;
        steps = count;
        plate.enter(tile, depth);
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

    /** Levels below it have passed the air above the plate. */
    private int lowestLevel(int front) {
        return periodic ? 1 : Math.max(1, front - rows);
    }

    /** Levels above it have not come to their lowest row yet. */
    private int highestLevel(int front) {
        int begun = (front + 1 - tile.fromRow() + steps) / 2;
        return Math.min(steps, periodic ? begun : Math.min(begun, front + 2));
    }

    /** The lowest row that is needed of a level: the tile's own, and a row more for each level to come. */
    private int lowest(int level) {
        int row = tile.fromRow() - (steps - level);
        return periodic ? row : Math.max(level == steps ? 0 : -1, row);
    }

    /** The row after the highest that is needed of a level. */
    private int highest(int level) {
        int row = tile.toRow() + (steps - level);
        return periodic ? row : Math.min(level == steps ? rows : rows + 1, row);
    }

    private void read(Field from, int row, long into) {
        if (row < highest(0)) {
            plate.read(from, row, plate.onPlate(row), firstStep, memory, levels.nodes(), into, levels.work());
        }
    }

    private void write(Field to, int row, long from) {
        if (lowest(steps) <= row && row < highest(steps)) {
            parts.kernel().unweave(memory, from, levels.nodes(), plate.columns().length(), levels.work());
            plate.columns().write(memory, levels.nodes(), tile, to, row);
        }
    }

    /** Brings the row and the one above it from the level below to this one, as far as they are needed. */
    private void update(int level, int row) {
        boolean lower = lowest(level) <= row && row < highest(level);
        boolean upper = lowest(level) <= row + 1 && row + 1 < highest(level);
        long after = levels.newPair(level);
        if (lower && upper && !isAir(row) && !isAir(row + 1)) {
            count(level, row, row);
            count(level, row, row + 1);
            compute(level, row, row, row + 1, after, after + levels.rowStep());
            plate.move(plate.onPlate(row), firstStep + level, memory, after);
            plate.move(plate.onPlate(row + 1), firstStep + level, memory, after + levels.rowStep());
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
        if (isAir(row)) {
            long before = source(level, pair, row);
            MemorySegment.copy(memory, before, memory, after, plate.columns().rowBytes());
        } else {
            count(level, pair, row);
            compute(level, pair, row, row, after, levels.spare());
        }
        plate.move(plate.onPlate(row), firstStep + level, memory, after);
    }

    private void count(int level, int pair, int row) {
        plate.count(
                row,
                plate.onPlate(row),
                memory,
                source(level, pair, row - 1),
                source(level, pair, row),
                source(level, pair, row + 1));
    }

    /** Computes a row and the one above it, or a row alone. */
    private void compute(int level, int pair, int row, int upper, long outLower, long outUpper) {
        plate.compute(
                row,
                upper,
                memory,
                source(level, pair, row - 1),
                source(level, pair, row),
                source(level, pair, row + 1),
                source(level, pair, upper == row ? row : row + 2),
                outLower,
                outUpper,
                levels.aside());
    }

    /** Where the level below has a row; {@code pair} is the lower of the two rows that are being computed. */
    private long source(int level, int pair, int row) {
        long place = row <= pair ? levels.oldPair(level - 1) : levels.newPair(level - 1);
        return ((row - pair) & 1) == 0 ? place + levels.rowStep() : place;
    }

    private boolean isAir(int row) {
        return !periodic && plate.isAir(row);
    }
}
