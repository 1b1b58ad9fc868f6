package isotherm.kernel;

import java.lang.foreign.MemorySegment;

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
     * @param below where the row below lies
     * @param south offset of the first node's lower neighbour in it
     * @param from where the row itself lies
     * @param centre offset of the first node in it
     * @param above where the row above lies
     * @param north offset of the first node's upper neighbour in it
     * @param out offset of the first result in {@code to}
     * @param count how many nodes
     * @param row coefficients of the row
     * @param column number of the first node in it
     */
    void general(
            MemorySegment below,
            long south,
            MemorySegment from,
            long centre,
            MemorySegment above,
            long north,
            MemorySegment to,
            long out,
            int count,
            RowCoefficients row,
            int column);
}
