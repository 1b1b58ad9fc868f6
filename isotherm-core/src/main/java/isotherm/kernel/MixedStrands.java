package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/** Updates rows in strands whose nodes differ: {@link StrandKernel} for plates of any kind. Trees and bits are those of the row kernels. */
public interface MixedStrands {
    /**
     * Updates two neighbouring rows and seals them. What is read of a row is read before it is written, so results may go where
     * {@code south} and {@code lower} are.
     *
     * @param south the row below {@code lower}
     * @param north the row above {@code upper}
     * @param outLower where the next {@code lower} goes
     * @param outUpper where the next {@code upper} goes
     * @param length nodes of a strand
     * @param square whether the form inside a material is the square one
     * @param aside offset of room for the vectors of two rows and one more
     */
    void update(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            StrandPair pair,
            boolean square,
            long aside);
}
