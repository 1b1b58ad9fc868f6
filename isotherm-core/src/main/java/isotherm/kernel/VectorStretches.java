package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Stretches of vectors inside materials. Offsets are those of a stretch; {@code from} is where it begins among the coefficients, {@code west} where the lower row's vector before it was kept, and where the last one is left for the next stretch. */
final class VectorStretches {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorStretches() {}

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
        DoubleVector rate1 = fromMemorySegment(SPECIES, pair.memory, pair.lower.weightX() + from, ORDER);
        DoubleVector rate2 = fromMemorySegment(SPECIES, pair.memory, pair.upper.weightX() + from, ORDER);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector difference1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s)));
            difference1.lanewise(FMA, rate1, u1).intoMemorySegment(memory, outLower + k, ORDER);
            DoubleVector difference2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1)));
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
        DoubleVector rateX1 = fromMemorySegment(SPECIES, pair.memory, pair.lower.weightX() + from, ORDER);
        DoubleVector rateY1 = fromMemorySegment(SPECIES, pair.memory, pair.lower.weightY() + from, ORDER);
        DoubleVector rateX2 = fromMemorySegment(SPECIES, pair.memory, pair.upper.weightX() + from, ORDER);
        DoubleVector rateY2 = fromMemorySegment(SPECIES, pair.memory, pair.upper.weightY() + from, ORDER);
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX1, u1);
            u1.lanewise(FMA, minusTwo, u2.add(s))
                    .lanewise(FMA, rateY1, alongX1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            DoubleVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX2, u2);
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
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector rate1 = fromMemorySegment(SPECIES, weights, x1 + k, ORDER);
            DoubleVector rate2 = fromMemorySegment(SPECIES, weights, x2 + k, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector difference1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s)));
            difference1.lanewise(FMA, rate1, u1).intoMemorySegment(memory, outLower + k, ORDER);
            DoubleVector difference2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1)));
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
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector rateX1 = fromMemorySegment(SPECIES, weights, x1 + k, ORDER);
            DoubleVector rateY1 = fromMemorySegment(SPECIES, weights, y1 + k, ORDER);
            DoubleVector rateX2 = fromMemorySegment(SPECIES, weights, x2 + k, ORDER);
            DoubleVector rateY2 = fromMemorySegment(SPECIES, weights, y2 + k, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX1, u1);
            u1.lanewise(FMA, minusTwo, u2.add(s))
                    .lanewise(FMA, rateY1, alongX1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            DoubleVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX2, u2);
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
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector rate = fromMemorySegment(SPECIES, weights, x + k, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector difference1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s)));
            difference1.lanewise(FMA, rate, u1).intoMemorySegment(memory, outLower + k, ORDER);
            DoubleVector difference2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1)));
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
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector rateX = fromMemorySegment(SPECIES, weights, x + k, ORDER);
            DoubleVector rateY = fromMemorySegment(SPECIES, weights, y + k, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX, u1);
            u1.lanewise(FMA, minusTwo, u2.add(s))
                    .lanewise(FMA, rateY, alongX1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            DoubleVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX, u2);
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
