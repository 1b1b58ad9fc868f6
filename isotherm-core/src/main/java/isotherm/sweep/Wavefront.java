package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.kernel.StrandKernel;
import isotherm.plan.EdgeValues;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;

/** One thread's way through a tile: all levels at once, from the bottom row to the top, two rows of each level at a time. */
final class Wavefront implements Front {
    private final Plan plan;
    private final StrandKernel kernel;
    private final PairUpdate pairs;
    private final TileColumns columns;
    private final TileEdges edges;
    private final Levels levels;
    private final MemorySegment memory;
    private final int rows;
    private final boolean periodic;
    private Tile tile = new Tile(0, 0, 0, 0);
    private int steps;
    private int firstStep;

    /**
     * @param width the most columns of a tile
     * @param depth the most steps at once
     */
    Wavefront(Plan plan, StrandKernel kernel, EdgeValues values, EdgeHeat heat, int width, int depth) {
        this.plan = plan;
        this.kernel = kernel;
        this.pairs = new PairUpdate(plan, kernel);
        this.columns = new TileColumns(plan, kernel.strands(), kernel.bytes());
        this.edges = new TileEdges(plan, values, heat, columns);
        this.levels = new Levels(kernel, TileColumns.longest(width, depth, kernel.strands()), depth);
        this.memory = levels.memory();
        this.rows = plan.grid().rows();
        this.periodic = plan.below(0) == rows - 1;
    }

    @Override
    public void advance(Tile entered, Field from, Field to, int first, int count) {
        tile = entered;
        firstStep = first;
        steps = count;
        columns.enter(tile, steps);
        edges.enter(tile);
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
        return periodic ? 1 : Math.max(1, front - rows + 1);
    }

    /** Levels above it have not come to their lowest row yet. */
    private int highestLevel(int front) {
        int begun = (front + 1 - tile.fromRow() + steps) / 2;
        return Math.min(steps, periodic ? begun : Math.min(begun, front + 1));
    }

    /** The lowest row that is needed of a level: the tile's own, and a row more for each level to come. */
    private int lowest(int level) {
        int row = tile.fromRow() - (steps - level);
        return periodic ? row : Math.max(0, row);
    }

    /** The row after the highest that is needed of a level. */
    private int highest(int level) {
        int row = tile.toRow() + (steps - level);
        return periodic ? row : Math.min(rows, row);
    }

    private void read(Field from, int row, long into) {
        if (row < highest(0)) {
            columns.read(from, onPlate(row), memory, levels.nodes());
            kernel.weave(memory, levels.nodes(), into, columns.length(), levels.work());
            edges.open(memory, into, row, onPlate(row));
        }
    }

    private void write(Field to, int row, long from) {
        if (lowest(steps) <= row && row < highest(steps)) {
            kernel.unweave(memory, from, levels.nodes(), columns.length(), levels.work());
            columns.write(memory, levels.nodes(), tile, to, row);
        }
    }

    /** Brings the row and the one above it from the level below to this one, as far as they are needed. */
    private void update(int level, int row) {
        boolean lower = lowest(level) <= row && row < highest(level);
        boolean upper = lowest(level) <= row + 1 && row + 1 < highest(level);
        long after = levels.newPair(level);
        if (lower && upper && edges.heldRow(row) == null && edges.heldRow(row + 1) == null) {
            compute(level, row, row, above(level, row, row + 1), after, after + levels.rowStep());
            after(level, after, row);
            after(level, after + levels.rowStep(), row + 1);
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
        HeldEdge held = edges.heldRow(row);
        if (held == null) {
            compute(level, pair, row, source(level, pair, row), after, levels.spare());
            after(level, after, row);
        } else {
            long inside = source(level, pair, held.insideRow(0));
            edges.hold(held, memory, source(level, pair, row), inside, after, firstStep + level - 1);
        }
    }

    /** Computes a row, and the one above it to where it is said. */
    private void compute(int level, int pair, int row, long north, long outLower, long outUpper) {
        long south = source(level, pair, periodic ? row - 1 : plan.below(row));
        long lower = source(level, pair, row);
        long upper = above(level, pair, row);
        pairs.update(memory, south, lower, upper, north, outLower, outUpper, columns.length());
    }

    private long above(int level, int pair, int row) {
        return source(level, pair, periodic ? row + 1 : plan.above(row));
    }

    /** Where the level below has a row; {@code pair} is the lower of the two rows that are being computed. */
    private long source(int level, int pair, int row) {
        long place = row <= pair ? levels.oldPair(level - 1) : levels.newPair(level - 1);
        return (row - pair & 1) == 0 ? place + levels.rowStep() : place;
    }

    private void after(int level, long place, int row) {
        edges.after(memory, place, row, onPlate(row), firstStep + level - 1, level == steps);
    }

    private int onPlate(int row) {
        return periodic ? Math.floorMod(row, rows) : row;
    }
}
