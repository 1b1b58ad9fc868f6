package isotherm.kernel;

/** How the vectors of two neighbouring rows in strands are computed. */
public final class PairProgram {
    /** Nodes inside a material; each lane has the same weight in all vectors of a stretch. */
    public static final int FAST = 0;
    /** Nodes inside materials, apart from those of single vectors. */
    public static final int VARYING = 1;
    /** All nodes may be computed by the general form. */
    public static final int GENERAL = 2;
    /** Single vectors alone. */
    public static final int PASSED = 3;

    private final int[] stretches;
    private final int[] singles;

    /**
     * A program.
     *
     * @param stretches in pairs: the vector after the last of a stretch, and what it is
     * @param singles vectors that are computed by themselves, each node by its weight; they lie in varying and in passed stretches
     */
    public PairProgram(int[] stretches, int[] singles) {
        this.stretches = stretches;
        this.singles = singles;
    }

    int[] stretches() {
        return stretches;
    }

    int[] singles() {
        return singles;
    }
}
