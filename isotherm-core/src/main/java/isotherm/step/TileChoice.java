package isotherm.step;

import isotherm.model.Grid;

/**
 * Cuts the plate so that a block takes the least time by a simple count: every thread brings its share of the tiles forward,
 * each with the rows and columns around it that it computes for itself alone, and each pass reads and writes memory once.
 *
 * <pre>
 *   time per step ~ tiles per thread * (height + depth) * (width + 2 depth + ROW) * (1 + VISIT / depth)
 * </pre>
 */
final class TileChoice {
    /** What a row costs beside its nodes, in nodes: calls, edges, ghosts. */
    private static final double ROW = 40;
    /** What a visit to memory costs, in steps. */
    private static final double VISIT = 12;

    private TileChoice() {}

    /**
     * The shape for a plate.
     *
     * @param largest width and depth that suit the machine's caches; its height is not looked at
     */
    static TileShape of(Grid grid, int threads, TileShape largest) {
        TileShape best = largest;
        double least = Double.POSITIVE_INFINITY;
        for (int depth = largest.depth(); depth >= Math.min(8, largest.depth()); depth -= 8) {
            int fewest = parts(grid.columns(), largest.width());
            for (int across = fewest; across <= fewest + threads; across++) {
                for (int up = 1; up <= Math.min(grid.rows(), 4 * threads); up++) {
                    TileShape shape = new TileShape(parts(grid.columns(), across), parts(grid.rows(), up), depth);
                    double time = timePerStep(shape, across * up, threads);
                    if (time < least) {
                        least = time;
                        best = shape;
                    }
                }
            }
        }
        return best;
    }

    private static double timePerStep(TileShape shape, int tiles, int threads) {
        double rows = shape.height() + shape.depth();
        double columns = shape.width() + 2 * shape.depth() + ROW;
        return parts(tiles, threads) * rows * columns * (1 + VISIT / shape.depth());
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }
}
