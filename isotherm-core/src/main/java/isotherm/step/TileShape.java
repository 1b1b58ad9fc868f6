package isotherm.step;

import isotherm.model.Method;
import isotherm.network.Network;
import isotherm.plan.Plan;

/**
 * How the tiled sweep cuts the plate and time. It changes the time a run takes, never a bit of its result.
 *
 * @param width the most columns of a tile
 * @param height the most rows of a tile
 * @param depth the most steps that a tile is brought forward at once
 */
public record TileShape(int width, int height, int depth) {
    /** The most steps for which edges are sampled at once, so the deepest tile. */
    public static final int MAX_DEPTH = 64;

    public TileShape {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a tile has at least 1 x 1 nodes, was " + width + " x " + height);
        }
        if (depth < 1 || depth > MAX_DEPTH) {
            throw new IllegalArgumentException("the depth of tiles must be 1 to " + MAX_DEPTH + ", was " + depth);
        }
    }

    /** The most steps of a plan that go at once, so the deepest halo that is of use. */
    public static int deepest(Plan plan) {
        return plan.method() == Method.EXPLICIT && plan.isTileable() ? MAX_DEPTH : 1;
    }

    /** The whole plate as one tile, which all threads share where it stays in their caches. */
    public static TileShape covering(Network network) {
        return new TileShape(network.columns(), network.rows(), MAX_DEPTH);
    }

    /** True where a single tile is the whole plate. */
    public boolean covers(Network network) {
        return width >= network.columns() && height >= network.rows();
    }
}
