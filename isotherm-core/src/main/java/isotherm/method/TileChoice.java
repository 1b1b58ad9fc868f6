package isotherm.method;

import isotherm.model.Precision;
import isotherm.network.Network;
import isotherm.step.TileShape;

/**
 * Cuts the plate so that a block takes the least time by a simple count: every thread brings its share of the tiles forward,
 * each with the rows and columns around it that it computes for itself alone, and each pass reads and writes memory once.
 *
 * <pre>
 *   time per step ~ tiles per thread * (height + depth/2 sides) * (width + depth sides + ROW) * (1 + VISIT / depth)
 * </pre>
 *
 * The sides are those on which a tile has neighbours, on the average: rows that are needed no longer are left out, columns are
 * not.
 */
final class TileChoice {
    /** What a row costs beside its nodes, in bytes of nodes: calls, edges, ghosts. */
    private static final double ROW = 320;
    /** What a visit to memory costs, in steps. */
    private static final double VISIT = 12;

    private static final int MOST_PASSES = 8;

    private TileChoice() {}

    /**
     * The shape for a plate.
     *
     * @param largest width and depth that suit the machine's caches; its height is not looked at
     */
    static TileShape of(Network network, Precision precision, int threads, TileShape largest) {
        double row = ROW / precision.bytes();
        TileShape best = largest;
        double least = Double.POSITIVE_INFINITY;
        int fewest = parts(network.columns(), largest.width());
        for (int across = fewest; across <= fewest + threads; across++) {
            int width = parts(network.columns(), across);
            for (int up = 1; up <= Math.min(network.rows(), 4 * threads); up++) {
                for (int passes = fewestPasses(width, largest); passes <= MOST_PASSES; passes++) {
                    int depth = parts(TileShape.MAX_DEPTH, passes);
                    TileShape shape = new TileShape(width, parts(network.rows(), up), depth);
                    double time = timePerStep(shape, row, across, up, threads);
                    if (time < least) {
                        least = time;
                        best = shape;
                    }
                }
            }
        }
        return best;
    }

    /** How often memory is visited in a block of steps. Narrow tiles may be deeper: their rows stay in the cache all the same. */
    private static int fewestPasses(int width, TileShape largest) {
        long nodes = (long) largest.width() * largest.depth();
        return parts(TileShape.MAX_DEPTH, Math.clamp(nodes / width, largest.depth(), TileShape.MAX_DEPTH));
    }

    private static double timePerStep(TileShape shape, double row, int across, int up, int threads) {
        double rows = shape.height() + 0.5 * shape.depth() * sides(up);
        double columns = shape.width() + shape.depth() * sides(across) + row;
        return parts(across * up, threads) * rows * columns * (1 + VISIT / shape.depth());
    }

    private static double sides(int tilesInLine) {
        return 2 - 2.0 / tilesInLine;
    }

    private static int parts(int whole, int part) {
        return (whole + part - 1) / part;
    }
}
