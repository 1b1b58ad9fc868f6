package isotherm.kernel;

/**
 * Updates neighbouring nodes of one row, each with coefficients of its own. Every kernel computes the same tree (N20):
 *
 * <pre>
 *   fma(q, ((e (E - u) - w (u - W)) + (n (N - u) - s (u - S))) + source, u)
 * </pre>
 *
 * In single precision all of it is done in single precision; coefficients are rounded first. Arguments are not checked here.
 */
public interface GeneralRow {
    /**
     * Updates nodes.
     *
     * @param column number of the first node
     * @param count how many nodes
     * @param row coefficients of the row
     */
    void general(RowPlaces rows, int column, int count, RowCoefficients row);
}
