package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Spans of vectors that have one form. Going east, a row's centre becomes its west and its east the centre: two loads a vector are enough,
 * where neighbouring nodes in one vector take four.
 *
 * <p>A span goes from a byte of the rows to another; {@code west} is where the lower row's vector before it was kept, and where the last one
 * is left for the next span.
 */
final class SingleVectorSpans {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private SingleVectorSpans() {}

    /** Nodes of the square form, each lane with one weight. */
    static void uniformSquare(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south;
        long lower = pair.lower;
        long upper = pair.upper;
        long north = pair.north;
        long outLower = pair.outLower;
        long outUpper = pair.outUpper;
        MemorySegment weights = pair.links;
        FloatVector rate1 = fromMemorySegment(SPECIES, weights, pair.lowerRow.weightX() + from, ORDER);
        FloatVector rate2 = fromMemorySegment(SPECIES, weights, pair.upperRow.weightX() + from, ORDER);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        for (int k = from; k < to; k += WIDTH) {
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
    static void uniformOblong(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south;
        long lower = pair.lower;
        long upper = pair.upper;
        long north = pair.north;
        long outLower = pair.outLower;
        long outUpper = pair.outUpper;
        MemorySegment weights = pair.links;
        FloatVector rateX1 = fromMemorySegment(SPECIES, weights, pair.lowerRow.weightX() + from, ORDER);
        FloatVector rateY1 = fromMemorySegment(SPECIES, weights, pair.lowerRow.weightY() + from, ORDER);
        FloatVector rateX2 = fromMemorySegment(SPECIES, weights, pair.upperRow.weightX() + from, ORDER);
        FloatVector rateY2 = fromMemorySegment(SPECIES, weights, pair.upperRow.weightY() + from, ORDER);
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        for (int k = from; k < to; k += WIDTH) {
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
    static void perNodeSquare(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south;
        long lower = pair.lower;
        long upper = pair.upper;
        long north = pair.north;
        long outLower = pair.outLower;
        long outUpper = pair.outUpper;
        MemorySegment weights = pair.links;
        long x1 = pair.lowerRow.weightX();
        long x2 = pair.upperRow.weightX();
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        for (int k = from; k < to; k += WIDTH) {
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
    static void perNodeOblong(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south;
        long lower = pair.lower;
        long upper = pair.upper;
        long north = pair.north;
        long outLower = pair.outLower;
        long outUpper = pair.outUpper;
        MemorySegment weights = pair.links;
        long x1 = pair.lowerRow.weightX();
        long y1 = pair.lowerRow.weightY();
        long x2 = pair.upperRow.weightX();
        long y2 = pair.upperRow.weightY();
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, west, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        for (int k = from; k < to; k += WIDTH) {
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

    /** Nodes that may all be computed by the general form (N20). */
    static void general(PairOfRows pair, int from, int to, long west) {
        MemorySegment memory = pair.memory;
        long south = pair.south;
        long lower = pair.lower;
        long upper = pair.upper;
        long north = pair.north;
        long outLower = pair.outLower;
        long outUpper = pair.outUpper;
        MemorySegment links = pair.links;
        long q1 = pair.lowerRow.q();
        long q2 = pair.upperRow.q();
        long right1 = pair.lowerRow.east();
        long right2 = pair.upperRow.east();
        long link0 = pair.below;
        long link1 = pair.lowerRow.north();
        long link2 = pair.upperRow.north();
        long source1 = pair.lowerRow.source();
        long source2 = pair.upperRow.source();
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        FloatVector west1 = fromMemorySegment(SPECIES, links, right1 + from - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, west, ORDER)));
        FloatVector west2 = fromMemorySegment(SPECIES, links, right2 + from - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + to - WIDTH, ORDER).intoMemorySegment(memory, west, ORDER);
        for (int k = from; k < to; k += WIDTH) {
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector east1 = fromMemorySegment(SPECIES, links, right1 + k, ORDER)
                    .mul(e1.sub(u1));
            FloatVector east2 = fromMemorySegment(SPECIES, links, right2 + k, ORDER)
                    .mul(e2.sub(u2));
            FloatVector down = fromMemorySegment(SPECIES, links, link0 + k, ORDER)
                    .mul(u1.sub(s));
            FloatVector between = fromMemorySegment(SPECIES, links, link1 + k, ORDER)
                    .mul(u2.sub(u1));
            FloatVector up = fromMemorySegment(SPECIES, links, link2 + k, ORDER)
                    .mul(n.sub(u2));
            FloatVector flow1 = east1.sub(west1).add(between.sub(down));
            FloatVector flow2 = east2.sub(west2).add(up.sub(between));
            FloatVector heat1 = flow1.add(fromMemorySegment(SPECIES, links, source1 + k, ORDER));
            FloatVector heat2 = flow2.add(fromMemorySegment(SPECIES, links, source2 + k, ORDER));
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
