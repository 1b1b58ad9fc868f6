package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/** Two neighbouring rows in strands: where their coefficients lie, and how their vectors are computed. */
public final class StrandPair {
    private static final StrandRow NOWHERE = new StrandRow(0, 0, 0, 0, 0, 0);
    private static final int[] EMPTY = {};

    final MemorySegment memory;
    StrandRow lower = NOWHERE;
    StrandRow upper = NOWHERE;
    long below;
    PairProgram program = new PairProgram(EMPTY, EMPTY);
    boolean heated;

    /** Without coefficients yet; they lie in {@code memory}. */
    public StrandPair(MemorySegment memory) {
        this.memory = memory;
    }

    /**
     * Turns to two rows.
     *
     * @param belowLower offset of the lower row's links downward, which are the links upward of the row below
     * @param sources whether nodes have sources
     */
    public void turnTo(StrandRow lowerRow, StrandRow upperRow, long belowLower, PairProgram how, boolean sources) {
        lower = lowerRow;
        upper = upperRow;
        below = belowLower;
        program = how;
        heated = sources;
    }

    /** True where both rows have the same weights. */
    boolean isAlike() {
        return lower.weightX() == upper.weightX() && lower.weightY() == upper.weightY();
    }
}
