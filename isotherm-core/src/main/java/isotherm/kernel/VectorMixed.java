package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of {@link VectorStrands}. Stretches are computed from the west to the east, in the form that all their nodes have; vectors whose nodes differ in form are computed by themselves before, while everything around them is old. */
final class VectorMixed implements MixedStrands {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private final StrandKernel strands = new VectorStrands();

    @Override
    public void update(
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
            long aside) {
        long west = aside + 2L * length * WIDTH;
        int[] singles = pair.program.singles();
        if (square && !pair.heated) {
            VectorSingles.square(memory, south, lower, upper, north, singles, pair, aside);
        } else {
            VectorSingles.any(memory, south, lower, upper, singles, pair.memory, pair.lower, pair.below, square, aside);
            VectorSingles.any(
                    memory,
                    lower,
                    upper,
                    north,
                    singles,
                    pair.memory,
                    pair.upper,
                    pair.lower.north(),
                    square,
                    aside + WIDTH);
        }
        // what lies west of a stretch in the lower row may be overwritten when it begins, so it is kept
        fromMemorySegment(SPECIES, memory, lower - WIDTH, ORDER).intoMemorySegment(memory, west, ORDER);
        int[] stretches = pair.program.stretches();
        int from = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            int to = stretches[i] * WIDTH;
            int form = stretches[i + 1];
            if (form == PairProgram.PASSED) {
                fromMemorySegment(SPECIES, memory, lower + to - WIDTH, ORDER).intoMemorySegment(memory, west, ORDER);
            } else {
                stretch(
                        form,
                        square,
                        memory,
                        south + from,
                        lower + from,
                        upper + from,
                        north + from,
                        outLower + from,
                        outUpper + from,
                        to - from,
                        pair,
                        from,
                        west);
            }
            from = to;
        }
        insert(memory, outLower, outUpper, singles, aside);
        strands.seal(memory, outLower, length);
        strands.seal(memory, outUpper, length);
    }

    private static void stretch(
            int form,
            boolean square,
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int bytes,
            StrandPair pair,
            int from,
            long west) {
        if (form == PairProgram.FAST && square) {
            VectorStretches.fastSquare(memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.FAST) {
            VectorStretches.fastOblong(memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING && pair.isAlike() && square) {
            VectorStretches.alikeSquare(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING && pair.isAlike()) {
            VectorStretches.alikeOblong(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING && square) {
            VectorStretches.varyingSquare(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING) {
            VectorStretches.varyingOblong(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (pair.heated) {
            VectorGeneralStrands.heated(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else {
            VectorGeneralStrands.general(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        }
    }

    /** Puts the vectors that were computed by themselves where they belong. */
    private static void insert(MemorySegment memory, long outLower, long outUpper, int[] singles, long aside) {
        for (int i = 0; i < singles.length; i++) {
            int k = singles[i] * WIDTH;
            fromMemorySegment(SPECIES, memory, aside + 2L * i * WIDTH, ORDER)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            fromMemorySegment(SPECIES, memory, aside + (2L * i + 1) * WIDTH, ORDER)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
        }
    }
}
