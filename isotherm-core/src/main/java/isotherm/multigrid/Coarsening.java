package isotherm.multigrid;

/**
 * Which nodes of an axis the next coarser grid keeps: every other one from the first on, or all. Beyond the last kept one a fine node may
 * be left over, which has a coarse neighbour on one side alone.
 */
final class Coarsening {
    private final int fine;
    private final int step;
    private final boolean wrap;

    private Coarsening(int fine, int step, boolean wrap) {
        this.fine = fine;
        this.step = step;
        this.wrap = wrap;
    }

    /** Every other node. */
    static Coarsening halving(int fine, boolean wrap) {
        return new Coarsening(fine, 2, wrap);
    }

    /** All nodes. */
    static Coarsening keeping(int fine, boolean wrap) {
        return new Coarsening(fine, 1, wrap);
    }

    /** How many nodes are kept. */
    int count() {
        return (fine + step - 1) / step;
    }

    /** The fine node that is kept as a coarse one. */
    int fine(int coarse) {
        return step * coarse;
    }

    /** The last coarse node that is kept at a fine one or before it. */
    int before(int node) {
        return node / step;
    }

    /** How many coarse nodes are followed by a fine one that is not kept: the first so many. */
    int middles() {
        return fine - count();
    }

    /** Whether a fine node that is not kept follows a coarse one, which may be -1. */
    boolean hasMiddle(int coarse) {
        return coarse < 0 ? wrap && hasMiddle(count() - 1) : coarse < middles();
    }
}
