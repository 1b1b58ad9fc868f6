package isotherm.sweep;

import isotherm.field.Field;
import isotherm.threads.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several steps at each visit to memory: the plate is cut into tiles, and a tile is brought forward by a whole pass of steps
 * while it passes through a thread's cache once. The state is read from one field and written to the other, so tiles need
 * nothing of each other and any thread may take any tile.
 *
 * <p><b>Bands: why a tile reads more than it keeps.</b> A tile's rows are a band of the plate's columns: those it keeps and, on
 * either side, one more for each step of the pass. Kernels compute the band from end to end, also its outermost nodes, whose
 * neighbours it does not have: these are wrong after a step, their neighbours after two, and after the last step exactly the
 * columns that were added. They are computed right in the tile beside, and only the kept ones are written. Below and above it
 * is the same, but there a row that is needed no longer is not computed. Where the band ends at the plate's edge it is right up
 * to it: held nodes and ghost columns are put right after each step.
 *
 * <pre>
 *   step 3            . . . |k k k k k k| . . .       k  kept
 *   step 2        . . . . + |+ + + + + +| + . . . .   +  right, needed by the next step
 *   step 1    . . . . + + + |+ + + + + +| + + + . .   .  wrong, or needed by nobody
 *   as read   + + + + + + + |+ + + + + +| + + + + +
 * </pre>
 *
 * <p><b>Levels: when a row's place is free again.</b> All steps of a pass move through the tile together, from its bottom to its
 * top. Each step is a level; with each move of the front level 0 reads two rows, and every level computes two, each level one
 * row behind the level below it, since a row needs the one above. Of a level only two rows wait from one move to the next.
 * A level computes its new pair from the old and the new pair of the level below; then that old pair is needed no more, and the
 * new pair has been written over it ({@link TimeLevels}). So a pass of K steps keeps 2 (K + 2) rows in cache and not the tile.
 *
 * <pre>
 *   rows     0 1 2 3 4 5 6 7 8 9
 *   level 0              o o n n     o  old pair, computed when the front was two rows lower
 *   level 1            o o n n       n  new pair
 *   level 2          o o n n         level 2 needs rows 4 to 7 of level 1 for its rows 5 and 6
 * </pre>
 *
 * <p><b>Threads: where they wait.</b> They take tiles from a counter until there are none left, then wait for each other, once a
 * pass: the next pass reads what all have written. Nobody waits anywhere else.
 */
public final class TiledSweep implements Sweep {
    /** Blocks of fewer steps are not worth transposing rows. */
    static final int SHALLOW = 8;

    private final Crew crew;
    private final BandedSweep shallow;
    private final int depth;
    private final Tiling tiles;
    private final List<Wavefront> fronts = new ArrayList<>();
    private final AtomicInteger nextTile = new AtomicInteger();

    /**
     * Tiles of a plate.
     *
     * @param rows for passes of few steps
     * @param width the most columns of a tile
     * @param height the most rows of a tile
     * @param depth the most steps of a pass
     */
    public TiledSweep(PlateRows plate, RowUpdate rows, int width, int height, int depth, int threads) {
        this.depth = depth;
        this.crew = new Crew(threads);
        this.shallow = new BandedSweep(rows, crew);
        this.tiles = new Tiling(plate.plan().network(), width, height);
        for (int k = 0; k < threads; k++) {
            fronts.add(new Wavefront(plate, tiles.widest(), depth));
        }
    }

    @Override
    public void advance(Field field, Field scratch, int steps) {
        if (steps < SHALLOW) {
            shallow.advance(field, scratch, steps);
            return;
        }
        int passes = (steps + depth - 1) / depth;
        for (int pass = 0; pass < passes; pass++) {
            int first = steps * pass / passes;
            int count = steps * (pass + 1) / passes - first;
            nextTile.set(0);
            crew.run(member -> advanceTiles(fronts.get(member), field, scratch, first, count));
            field.exchange(scratch);
        }
    }

    private void advanceTiles(Wavefront front, Field from, Field to, int firstStep, int steps) {
        for (int tile = nextTile.getAndIncrement(); tile < tiles.count(); tile = nextTile.getAndIncrement()) {
            front.advance(tiles.tile(tile), from, to, firstStep, steps);
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
