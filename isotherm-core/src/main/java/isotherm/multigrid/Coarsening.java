package isotherm.multigrid;

/**
 * Which nodes of an axis the next coarser grid keeps: every other one, and the last. Between two kept neighbours lies one node, or
 * none.
 */
final class Coarsening {
    private final int[] kept;
    private final int fine;
    private final boolean wrap;

    private Coarsening(int[] kept, int fine, boolean wrap) {
        this.kept = kept;
        this.fine = fine;
        this.wrap = wrap;
    }

    /** Every other node. */
    static Coarsening halving(int fine, boolean wrap) {
        int count = wrap ? (fine + 1) / 2 : fine / 2 + 1;
        int[] kept = new int[count];
        for (int k = 0; k < count; k++) {
            kept[k] = Math.min(2 * k, fine - 1);
        }
        return new Coarsening(kept, fine, wrap);
    }

    /** All nodes. */
    static Coarsening keeping(int fine, boolean wrap) {
        int[] kept = new int[fine];
        for (int k = 0; k < fine; k++) {
            kept[k] = k;
        }
        return new Coarsening(kept, fine, wrap);
    }

    /** How many nodes are kept. */
    int count() {
        return kept.length;
    }

    /** The fine node that is kept as a coarse one. */
    int fine(int coarse) {
        return kept[coarse];
    }

    /** Whether a fine node lies between a coarse one, which may be -1 on a periodic axis, and the next. */
    boolean hasMiddle(int coarse) {
        if (wrap) {
            int at = Math.floorMod(coarse, kept.length);
            int next = at == kept.length - 1 ? fine : kept[at + 1];
            return next - kept[at] == 2;
        }
        return coarse >= 0 && coarse < kept.length - 1 && kept[coarse + 1] - kept[coarse] == 2;
    }

    /** A fine node by its distance from a kept one, round a periodic axis. */
    int beside(int coarse, int distance) {
        int node = kept[coarse] + distance;
        return wrap ? Math.floorMod(node, fine) : node;
    }
}
