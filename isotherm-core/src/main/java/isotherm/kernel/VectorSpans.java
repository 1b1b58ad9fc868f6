package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Spans of vectors that have one form. Going east, a row's centre becomes its west and its east the centre: two loads a vector are enough,
 * where neighbouring nodes in one vector take four.
 *
 * <p>A span goes from a byte of the rows to another; {@code west} is where the lower row's vector before it was kept.
 */
final class VectorSpans {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorSpans() {}

    /** Nodes of the square form, each lane with one weight. */
    static void uniformSquare(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south + from;
        long lower = pair.lower + from;
        long upper = pair.upper + from;
        long north = pair.north + from;
        long outLower = pair.outLower + from;
        long outUpper = pair.outUpper + from;
        int bytes = to - from; // checks of places leave a loop that counts from 0
        MemorySegment weights = pair.links;
        DoubleVector rate1 = fromMemorySegment(SPECIES, weights, pair.lowerRow.weightX() + from, ORDER);
        DoubleVector rate2 = fromMemorySegment(SPECIES, weights, pair.upperRow.weightX() + from, ORDER);
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
    }

    /** Nodes of the oblong form, each lane with one pair of weights. */
    static void uniformOblong(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south + from;
        long lower = pair.lower + from;
        long upper = pair.upper + from;
        long north = pair.north + from;
        long outLower = pair.outLower + from;
        long outUpper = pair.outUpper + from;
        int bytes = to - from; // checks of places leave a loop that counts from 0
        MemorySegment weights = pair.links;
        DoubleVector rateX1 = fromMemorySegment(SPECIES, weights, pair.lowerRow.weightX() + from, ORDER);
        DoubleVector rateY1 = fromMemorySegment(SPECIES, weights, pair.lowerRow.weightY() + from, ORDER);
        DoubleVector rateX2 = fromMemorySegment(SPECIES, weights, pair.upperRow.weightX() + from, ORDER);
        DoubleVector rateY2 = fromMemorySegment(SPECIES, weights, pair.upperRow.weightY() + from, ORDER);
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
    }

    /** Nodes of the square form with weights of their own. */
    static void perNodeSquare(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south + from;
        long lower = pair.lower + from;
        long upper = pair.upper + from;
        long north = pair.north + from;
        long outLower = pair.outLower + from;
        long outUpper = pair.outUpper + from;
        int bytes = to - from; // checks of places leave a loop that counts from 0
        MemorySegment weights = pair.links;
        long x1 = pair.lowerRow.weightX() + from;
        long x2 = pair.upperRow.weightX() + from;
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
    }

    /** Nodes of the oblong form with weights of their own. */
    static void perNodeOblong(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south + from;
        long lower = pair.lower + from;
        long upper = pair.upper + from;
        long north = pair.north + from;
        long outLower = pair.outLower + from;
        long outUpper = pair.outUpper + from;
        int bytes = to - from; // checks of places leave a loop that counts from 0
        MemorySegment weights = pair.links;
        long x1 = pair.lowerRow.weightX() + from;
        long y1 = pair.lowerRow.weightY() + from;
        long x2 = pair.upperRow.weightX() + from;
        long y2 = pair.upperRow.weightY() + from;
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
    }

    /** Nodes that may all be computed by the general form (N20). */
    static void general(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south + from;
        long lower = pair.lower + from;
        long upper = pair.upper + from;
        long north = pair.north + from;
        long outLower = pair.outLower + from;
        long outUpper = pair.outUpper + from;
        int bytes = to - from; // checks of places leave a loop that counts from 0
        MemorySegment links = pair.links;
        long q1 = pair.lowerRow.q() + from;
        long q2 = pair.upperRow.q() + from;
        long right1 = pair.lowerRow.east() + from;
        long right2 = pair.upperRow.east() + from;
        long link0 = pair.below + from;
        long link1 = pair.lowerRow.north() + from;
        long link2 = pair.upperRow.north() + from;
        long source1 = pair.lowerRow.source() + from;
        long source2 = pair.upperRow.source() + from;
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        DoubleVector west1 = fromMemorySegment(SPECIES, links, right1 - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, west, ORDER)));
        DoubleVector west2 = fromMemorySegment(SPECIES, links, right2 - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER)));
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, right1 + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, right2 + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, link0 + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, link1 + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, link2 + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 = east1.sub(west1).add(between.sub(down));
            DoubleVector flow2 = east2.sub(west2).add(up.sub(between));
            DoubleVector heat1 = flow1.add(fromMemorySegment(SPECIES, links, source1 + k, ORDER));
            DoubleVector heat2 = flow2.add(fromMemorySegment(SPECIES, links, source2 + k, ORDER));
            fromMemorySegment(SPECIES, links, q1 + k, ORDER)
                    .lanewise(FMA, heat1, u1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            fromMemorySegment(SPECIES, links, q2 + k, ORDER)
                    .lanewise(FMA, heat2, u2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            west1 = east1;
            west2 = east2;
            u1 = e1;
            u2 = e2;
        }
    }
}
