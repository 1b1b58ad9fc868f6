package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Where the coefficients of two neighbouring rows in strands lie (N20), and in which form their vectors are computed. Offsets are bytes in one
 * segment, those of vector 0. The links to the left of a row are those to the right one vector further west; the upper row's links
 * downward are the lower row's upward.
 */
public final class StrandPair {
    /** All nodes of these vectors are inside a material, and each lane keeps its weight from the first of them to the last. */
    public static final int FAST = 0;
    /** All nodes of these vectors may be computed by the general form. */
    public static final int GENERAL = 1;
    /** Each node by its weight: the general form where it is negative. */
    public static final int MIXED = 2;

    final MemorySegment memory;
    long south;
    long q1;
    long east1;
    long north1;
    long source1;
    long weightX1;
    long weightY1;
    long q2;
    long east2;
    long north2;
    long source2;
    long weightX2;
    long weightY2;
    boolean heated;
    int[] program = {};

    /** Without coefficients yet. */
    public StrandPair(MemorySegment memory) {
        this.memory = memory;
    }

    /**
     * Sets how vectors are computed.
     *
     * @param ends in turn: the vector after the last of a stretch, and the stretch's form
     * @param sources whether nodes have sources
     */
    public void compute(int[] ends, boolean sources) {
        program = ends;
        heated = sources;
    }

    /** Sets the coefficients of the lower row; {@code below} are its links downward. */
    public void lower(long q, long east, long north, long source, long weightX, long weightY, long below) {
        q1 = q;
        east1 = east;
        north1 = north;
        source1 = source;
        weightX1 = weightX;
        weightY1 = weightY;
        south = below;
    }

    /** Sets the coefficients of the upper row. */
    public void upper(long q, long east, long north, long source, long weightX, long weightY) {
        q2 = q;
        east2 = east;
        north2 = north;
        source2 = source;
        weightX2 = weightX;
        weightY2 = weightY;
    }
}
