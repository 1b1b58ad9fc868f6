package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Updates rows that are cut into strands: as many equally long pieces as a vector has lanes, side by side, one in each lane.
 * West and east of a vector are then whole vectors as well, and no load crosses a cache line (the dimension-lifted
 * transposition of Henretty, Stock, Pouchet, Franchetti, Ramanujam, Sadayappan: Data Layout Transformation for Stencil
 * Computations on Short-Vector SIMD Architectures, CC 2011).
 *
 * <pre>
 *   a row of 12 nodes        a b c d e f g h i j k l
 *   in 3 strands of 4        . d h | a e i | b f j | c g k | d h l | e i .
 *                            ghost   0       1       2       3       ghost
 * </pre>
 *
 * The ghost vectors repeat the ends of the strands, so that each strand has the next one's first node to its east; the dots
 * stand for what no strand knows. Trees and bits are those of {@link RowKernel}.
 *
 * <p>All offsets are bytes in one segment, rows' are those of vector 0. Arguments are not checked here.
 */
public interface StrandKernel {
    /** How many strands a row has: the lanes of a vector, or 1. */
    int strands();

    /** Bytes of a number: 8, or 4 in single precision. */
    int bytes();

    /**
     * Updates two neighbouring rows of the square form and seals them. What is read of a row is read before it is written, node by
     * node, so results may go where {@code south} and {@code lower} are.
     *
     * @param south the row below {@code lower}
     * @param north the row above {@code upper}
     * @param outLower where the next {@code lower} goes
     * @param outUpper where the next {@code upper} goes
     * @param length nodes of a strand
     * @param r dt alpha / h^2
     */
    void square(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            double r);

    /** As {@link #square}, with rx = dt alpha / dx^2 and ry = dt alpha / dy^2. */
    void oblong(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            double rx,
            double ry);

    /** Fills a row's ghost vectors from its strands' ends. */
    void seal(MemorySegment memory, long row, int length);

    /**
     * Cuts a row into strands and seals it.
     *
     * @param nodes offset of the row's first node
     * @param row where they go as strands
     * @param work offset of room for {@link #workBytes}
     */
    void weave(MemorySegment memory, long nodes, long row, int length, long work);

    /** The reverse of {@link #weave}. */
    void unweave(MemorySegment memory, long row, long nodes, int length, long work);

    /** Bytes that {@link #weave} and {@link #unweave} work in. */
    long workBytes();
}
