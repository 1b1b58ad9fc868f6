package isotherm.kernel;

/**
 * Updates neighbouring nodes of one row that share a form. Every kernel computes the same expression tree, rounding for
 * rounding, so all give the same bits; fma stands where the trees below say so and nowhere else (decision 0003).
 *
 * <pre>
 *   square:  fma(r, fma(-4, u, (W + E) + (N + S)), u)                                  N3
 *   oblong:  fma(ry, fma(-2, u, N + S), fma(rx, fma(-2, u, W + E), u))                 N4
 * </pre>
 *
 * In single precision all of it is done in single precision; the weights are rounded first. The build makes these kernels,
 * {@code Single...}, from those of double precision, with {@code scripts/SingleKernels.java}.
 *
 * <p>The west and east neighbours of a node are the numbers beside it. Arguments are not checked here.
 */
public interface RowKernel {
    /** Additions and fused multiply-adds of the square form, an instruction each. */
    int SQUARE_OPERATIONS = 5;
    /** The same, a fused multiply-add counted as two. */
    int SQUARE_FLOPS = 7;

    int OBLONG_OPERATIONS = 6;
    int OBLONG_FLOPS = 10;
    /** Numbers that an update moves at least: the old temperature in, the new one out. */
    int NUMBERS = 2;

    /** Bytes of a number: 8, or 4 in single precision. */
    int bytes();

    /**
     * Updates nodes of the square form; all three rows lie in the memory of the row itself.
     *
     * @param column number of the first node
     * @param count how many nodes
     * @param r dt alpha / h^2
     */
    void square(RowPlaces rows, int column, int count, double r);

    /** As {@link #square}, with rx = dt alpha / dx^2 and ry = dt alpha / dy^2. */
    void oblong(RowPlaces rows, int column, int count, double rx, double ry);
}
