package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/**
 * Updates rows that are transposed: cut into as many equally long pieces as a vector has lanes, side by side, one in each lane.
 * West and east of a vector are then whole vectors as well, and no load crosses a cache line (the dimension-lifted
 * transposition of Henretty, Stock, Pouchet, Franchetti, Ramanujam, Sadayappan: Data Layout Transformation for Stencil
 * Computations on Short-Vector SIMD Architectures, CC 2011).
 *
 * <pre>
 *   a row of 12 nodes            a b c d e f g h i j k l
 *   in 3 lanes, of length 4      . d h | a e i | b f j | c g k | d h l | e i .
 *                                ghost   0       1       2       3       ghost
 * </pre>
 *
 * The ghost vectors repeat the ends of the pieces, so that each lane has the next one's first node to its east; the dots
 * stand for what no lane knows. Trees and bits are those of {@link RowKernel} and {@link GeneralRow}.
 *
 * <p>All offsets are bytes in one segment, rows' are those of vector 0. Arguments are not checked here.
 */
public interface PairKernel {
    /** How many pieces a row has: the lanes of a vector, or 1. */
    int lanes();

    /** Bytes of a number: 8, or 4 in single precision. */
    int bytes();

    /**
     * Updates two neighbouring rows and seals them. What is read of a row is read before it is written, so results may go where
     * the pair's lower row and the row below it are.
     */
    void update(PairOfRows pair);

    /** Fills a row's ghost vectors from the ends of its pieces. */
    void seal(MemorySegment memory, long row, int length);

    /**
     * Transposes a row and seals it.
     *
     * @param nodes offset of the row's first node
     * @param row where they go
     * @param work offset of room for {@link #workBytes}
     */
    void transpose(MemorySegment memory, long nodes, long row, int length, long work);

    /** The reverse of {@link #transpose}. */
    void restore(MemorySegment memory, long row, long nodes, int length, long work);

    /** Bytes that {@link #transpose} and {@link #restore} work in. */
    long workBytes();
}
