package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link VectorMixed} in single precision. */
final class SingleVectorMixed implements MixedStrands {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private final StrandKernel strands = new SingleVectorStrands();

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
            SingleVectorSingles.square(memory, south, lower, upper, north, singles, pair, aside);
        } else {
            SingleVectorSingles.any(
                    memory, south, lower, upper, singles, pair.memory, pair.lower, pair.below, square, aside);
            SingleVectorSingles.any(
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
            SingleVectorStretches.fastSquare(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.FAST) {
            SingleVectorStretches.fastOblong(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING && pair.isAlike() && square) {
            SingleVectorStretches.alikeSquare(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING && pair.isAlike()) {
            SingleVectorStretches.alikeOblong(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING && square) {
            SingleVectorStretches.varyingSquare(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (form == PairProgram.VARYING) {
            SingleVectorStretches.varyingOblong(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else if (pair.heated) {
            SingleVectorGeneralStrands.heated(
                    memory, south, lower, upper, north, outLower, outUpper, bytes, pair, from, west);
        } else {
            SingleVectorGeneralStrands.general(
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
