package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link VectorStretches} in single precision. */
final class SingleVectorStretches {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private SingleVectorStretches() {}

    /** Nodes of the square form, each lane with one weight. */
    static void fastSquare(
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
        FloatVector rate1 = fromMemorySegment(SPECIES, pair.memory, pair.lower.weightX() + from, ORDER);
        FloatVector rate2 = fromMemorySegment(SPECIES, pair.memory, pair.upper.weightX() + from, ORDER);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector difference1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s)));
            difference1.lanewise(FMA, rate1, u1).intoMemorySegment(memory, outLower + k, ORDER);
            FloatVector difference2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1)));
            difference2.lanewise(FMA, rate2, u2).intoMemorySegment(memory, outUpper + k, ORDER);
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, west, ORDER);
    }

    /** Nodes of the oblong form, each lane with one pair of weights. */
    static void fastOblong(
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
        FloatVector rateX1 = fromMemorySegment(SPECIES, pair.memory, pair.lower.weightX() + from, ORDER);
        FloatVector rateY1 = fromMemorySegment(SPECIES, pair.memory, pair.lower.weightY() + from, ORDER);
        FloatVector rateX2 = fromMemorySegment(SPECIES, pair.memory, pair.upper.weightX() + from, ORDER);
        FloatVector rateY2 = fromMemorySegment(SPECIES, pair.memory, pair.upper.weightY() + from, ORDER);
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX1, u1);
            u1.lanewise(FMA, minusTwo, u2.add(s))
                    .lanewise(FMA, rateY1, alongX1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            FloatVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX2, u2);
            u2.lanewise(FMA, minusTwo, n.add(u1))
                    .lanewise(FMA, rateY2, alongX2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, west, ORDER);
    }

    /** Nodes of the square form with weights of their own. */
    static void varyingSquare(
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
        MemorySegment weights = pair.memory;
        long x1 = pair.lower.weightX() + from;
        long x2 = pair.upper.weightX() + from;
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            FloatVector rate1 = fromMemorySegment(SPECIES, weights, x1 + k, ORDER);
            FloatVector rate2 = fromMemorySegment(SPECIES, weights, x2 + k, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector difference1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s)));
            difference1.lanewise(FMA, rate1, u1).intoMemorySegment(memory, outLower + k, ORDER);
            FloatVector difference2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1)));
            difference2.lanewise(FMA, rate2, u2).intoMemorySegment(memory, outUpper + k, ORDER);
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, west, ORDER);
    }

    /** Nodes of the oblong form with weights of their own. */
    static void varyingOblong(
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
        MemorySegment weights = pair.memory;
        long x1 = pair.lower.weightX() + from;
        long y1 = pair.lower.weightY() + from;
        long x2 = pair.upper.weightX() + from;
        long y2 = pair.upper.weightY() + from;
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            FloatVector rateX1 = fromMemorySegment(SPECIES, weights, x1 + k, ORDER);
            FloatVector rateY1 = fromMemorySegment(SPECIES, weights, y1 + k, ORDER);
            FloatVector rateX2 = fromMemorySegment(SPECIES, weights, x2 + k, ORDER);
            FloatVector rateY2 = fromMemorySegment(SPECIES, weights, y2 + k, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX1, u1);
            u1.lanewise(FMA, minusTwo, u2.add(s))
                    .lanewise(FMA, rateY1, alongX1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            FloatVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX2, u2);
            u2.lanewise(FMA, minusTwo, n.add(u1))
                    .lanewise(FMA, rateY2, alongX2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, west, ORDER);
    }

    /** Nodes of the square form with weights of their own, the same in both rows. */
    static void alikeSquare(
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
        MemorySegment weights = pair.memory;
        long x = pair.lower.weightX() + from;
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            FloatVector rate = fromMemorySegment(SPECIES, weights, x + k, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector difference1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s)));
            difference1.lanewise(FMA, rate, u1).intoMemorySegment(memory, outLower + k, ORDER);
            FloatVector difference2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1)));
            difference2.lanewise(FMA, rate, u2).intoMemorySegment(memory, outUpper + k, ORDER);
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, west, ORDER);
    }

    /** Nodes of the oblong form with weights of their own, the same in both rows. */
    static void alikeOblong(
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
        MemorySegment weights = pair.memory;
        long x = pair.lower.weightX() + from;
        long y = pair.lower.weightY() + from;
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            FloatVector rateX = fromMemorySegment(SPECIES, weights, x + k, ORDER);
            FloatVector rateY = fromMemorySegment(SPECIES, weights, y + k, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX, u1);
            u1.lanewise(FMA, minusTwo, u2.add(s))
                    .lanewise(FMA, rateY, alongX1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            FloatVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX, u2);
            u2.lanewise(FMA, minusTwo, n.add(u1))
                    .lanewise(FMA, rateY, alongX2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, west, ORDER);
    }
}
