package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Two neighbouring transposed rows that are to be updated: the six places that an update reads and writes, the rows' coefficients, and how
 * their vectors are computed. One object for each thread, turned from pair to pair.
 *
 * <pre>
 *   north      -
 *   upper      u2  -&gt;  outUpper
 *   lower      u1  -&gt;  outLower
 *   south      -
 * </pre>
 */
public final class PairOfRows {
    private static final int[] NONE = {};

    final MemorySegment memory;
    /** Whether the form inside a material is the square one. */
    final boolean square;
    /** Offset of room for the vectors of two rows and two more. */
    final long aside;

    MemorySegment links = MemorySegment.NULL;
    int length;
    long south;
    long lower;
    long upper;
    long north;
    long outLower;
    long outUpper;
    CoefficientPlaces lowerRow = CoefficientPlaces.NOWHERE;
    CoefficientPlaces upperRow = CoefficientPlaces.NOWHERE;
    /** The links of the lower row downward, which are the links upward of the row below. */
    long below;

    Spans spans = new Spans(NONE, NONE);

    /**
     * No rows yet.
     *
     * @param memory where rows lie
     * @param square whether nodes inside a material have the square form (N3), or the oblong one (N4)
     * @param aside offset in {@code memory} of room for the vectors of two rows and two more
     */
    public PairOfRows(MemorySegment memory, boolean square, long aside) {
        this.memory = memory;
        this.square = square;
        this.aside = aside;
    }

    /** Says where coefficients lie. */
    public void links(MemorySegment coefficients) {
        links = coefficients;
    }

    /** Sets the vectors of a row. */
    public void length(int vectors) {
        length = vectors;
    }

    /** Turns to the rows that are read: the pair, the row below it and the row above. */
    public void read(long rowBelow, long lowerOfPair, long upperOfPair, long rowAbove) {
        south = rowBelow;
        lower = lowerOfPair;
        upper = upperOfPair;
        north = rowAbove;
    }

    /** Says where the results go. */
    public void write(long nextLower, long nextUpper) {
        outLower = nextLower;
        outUpper = nextUpper;
    }

    /**
     * Turns to the coefficients of the two rows.
     *
     * @param belowLower offset of the lower row's links downward, which are the links upward of the row below
     */
    public void coefficients(CoefficientPlaces ofLower, CoefficientPlaces ofUpper, long belowLower, Spans how) {
        lowerRow = ofLower;
        upperRow = ofUpper;
        below = belowLower;
        spans = how;
    }
}
