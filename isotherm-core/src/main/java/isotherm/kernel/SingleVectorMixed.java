package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;

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
            long work) {
        // what lies west of a stretch in the lower row may be overwritten when it begins, so it is kept here
        fromMemorySegment(SPECIES, memory, lower - WIDTH, ORDER).intoMemorySegment(memory, work, ORDER);
        int[] program = pair.program;
        int from = 0;
        for (int i = 0; i < program.length; i += 2) {
            int to = program[i] * WIDTH;
            if (program[i + 1] == StrandPair.FAST && square) {
                fastSquare(memory, south, lower, upper, north, outLower, outUpper, from, to, pair, work);
            } else if (program[i + 1] == StrandPair.FAST) {
                fastOblong(memory, south, lower, upper, north, outLower, outUpper, from, to, pair, work);
            } else if (program[i + 1] == StrandPair.GENERAL && pair.heated) {
                heated(memory, south, lower, upper, north, outLower, outUpper, from, to, pair, work);
            } else if (program[i + 1] == StrandPair.GENERAL) {
                general(memory, south, lower, upper, north, outLower, outUpper, from, to, pair, work);
            } else {
                mixed(memory, south, lower, upper, north, outLower, outUpper, from, to, pair, square, work);
            }
            from = to;
        }
        strands.seal(memory, outLower, length);
        strands.seal(memory, outUpper, length);
    }

    private static void fastSquare(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int from,
            int to,
            StrandPair pair,
            long work) {
        FloatVector rate1 = fromMemorySegment(SPECIES, pair.memory, pair.weightX1 + from, ORDER);
        FloatVector rate2 = fromMemorySegment(SPECIES, pair.memory, pair.weightX2 + from, ORDER);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, work, ORDER);
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
        w1.intoMemorySegment(memory, work, ORDER);
    }

    private static void fastOblong(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int from,
            int to,
            StrandPair pair,
            long work) {
        FloatVector rateX1 = fromMemorySegment(SPECIES, pair.memory, pair.weightX1 + from, ORDER);
        FloatVector rateY1 = fromMemorySegment(SPECIES, pair.memory, pair.weightY1 + from, ORDER);
        FloatVector rateX2 = fromMemorySegment(SPECIES, pair.memory, pair.weightX2 + from, ORDER);
        FloatVector rateY2 = fromMemorySegment(SPECIES, pair.memory, pair.weightY2 + from, ORDER);
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, work, ORDER);
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
        w1.intoMemorySegment(memory, work, ORDER);
    }

    private static void general(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int from,
            int to,
            StrandPair pair,
            long work) {
        MemorySegment links = pair.memory;
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        FloatVector west1 = fromMemorySegment(SPECIES, links, pair.east1 + from - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, work, ORDER)));
        FloatVector west2 = fromMemorySegment(SPECIES, links, pair.east2 + from - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + to - WIDTH, ORDER).intoMemorySegment(memory, work, ORDER);
        for (int k = from; k < to; k += WIDTH) {
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector east1 =
                    fromMemorySegment(SPECIES, links, pair.east1 + k, ORDER).mul(e1.sub(u1));
            FloatVector east2 =
                    fromMemorySegment(SPECIES, links, pair.east2 + k, ORDER).mul(e2.sub(u2));
            FloatVector down =
                    fromMemorySegment(SPECIES, links, pair.south + k, ORDER).mul(u1.sub(s));
            FloatVector between =
                    fromMemorySegment(SPECIES, links, pair.north1 + k, ORDER).mul(u2.sub(u1));
            FloatVector up =
                    fromMemorySegment(SPECIES, links, pair.north2 + k, ORDER).mul(n.sub(u2));
            FloatVector flow1 = east1.sub(west1).add(between.sub(down));
            FloatVector flow2 = east2.sub(west2).add(up.sub(between));
            fromMemorySegment(SPECIES, links, pair.q1 + k, ORDER)
                    .lanewise(FMA, flow1, u1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            fromMemorySegment(SPECIES, links, pair.q2 + k, ORDER)
                    .lanewise(FMA, flow2, u2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            west1 = east1;
            west2 = east2;
            u1 = e1;
            u2 = e2;
        }
    }

    private static void heated(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int from,
            int to,
            StrandPair pair,
            long work) {
        MemorySegment links = pair.memory;
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        FloatVector west1 = fromMemorySegment(SPECIES, links, pair.east1 + from - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, work, ORDER)));
        FloatVector west2 = fromMemorySegment(SPECIES, links, pair.east2 + from - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + to - WIDTH, ORDER).intoMemorySegment(memory, work, ORDER);
        for (int k = from; k < to; k += WIDTH) {
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector east1 =
                    fromMemorySegment(SPECIES, links, pair.east1 + k, ORDER).mul(e1.sub(u1));
            FloatVector east2 =
                    fromMemorySegment(SPECIES, links, pair.east2 + k, ORDER).mul(e2.sub(u2));
            FloatVector down =
                    fromMemorySegment(SPECIES, links, pair.south + k, ORDER).mul(u1.sub(s));
            FloatVector between =
                    fromMemorySegment(SPECIES, links, pair.north1 + k, ORDER).mul(u2.sub(u1));
            FloatVector up =
                    fromMemorySegment(SPECIES, links, pair.north2 + k, ORDER).mul(n.sub(u2));
            FloatVector flow1 = east1.sub(west1)
                    .add(between.sub(down))
                    .add(fromMemorySegment(SPECIES, links, pair.source1 + k, ORDER));
            FloatVector flow2 = east2.sub(west2)
                    .add(up.sub(between))
                    .add(fromMemorySegment(SPECIES, links, pair.source2 + k, ORDER));
            fromMemorySegment(SPECIES, links, pair.q1 + k, ORDER)
                    .lanewise(FMA, flow1, u1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            fromMemorySegment(SPECIES, links, pair.q2 + k, ORDER)
                    .lanewise(FMA, flow2, u2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            west1 = east1;
            west2 = east2;
            u1 = e1;
            u2 = e2;
        }
    }

    private static void mixed(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int from,
            int to,
            StrandPair pair,
            boolean square,
            long work) {
        MemorySegment links = pair.memory;
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, work, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        FloatVector west1 = fromMemorySegment(SPECIES, links, pair.east1 + from - WIDTH, ORDER)
                .mul(u1.sub(w1));
        FloatVector west2 = fromMemorySegment(SPECIES, links, pair.east2 + from - WIDTH, ORDER)
                .mul(u2.sub(w2));
        for (int k = from; k < to; k += WIDTH) {
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            FloatVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            FloatVector east1 =
                    fromMemorySegment(SPECIES, links, pair.east1 + k, ORDER).mul(e1.sub(u1));
            FloatVector east2 =
                    fromMemorySegment(SPECIES, links, pair.east2 + k, ORDER).mul(e2.sub(u2));
            FloatVector down =
                    fromMemorySegment(SPECIES, links, pair.south + k, ORDER).mul(u1.sub(s));
            FloatVector between =
                    fromMemorySegment(SPECIES, links, pair.north1 + k, ORDER).mul(u2.sub(u1));
            FloatVector up =
                    fromMemorySegment(SPECIES, links, pair.north2 + k, ORDER).mul(n.sub(u2));
            FloatVector flow1 = east1.sub(west1)
                    .add(between.sub(down))
                    .add(fromMemorySegment(SPECIES, links, pair.source1 + k, ORDER));
            FloatVector flow2 = east2.sub(west2)
                    .add(up.sub(between))
                    .add(fromMemorySegment(SPECIES, links, pair.source2 + k, ORDER));
            FloatVector general1 =
                    fromMemorySegment(SPECIES, links, pair.q1 + k, ORDER).lanewise(FMA, flow1, u1);
            FloatVector general2 =
                    fromMemorySegment(SPECIES, links, pair.q2 + k, ORDER).lanewise(FMA, flow2, u2);
            FloatVector rateX1 = fromMemorySegment(SPECIES, links, pair.weightX1 + k, ORDER);
            FloatVector rateX2 = fromMemorySegment(SPECIES, links, pair.weightX2 + k, ORDER);
            FloatVector fast1;
            FloatVector fast2;
            if (square) {
                fast1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s))).lanewise(FMA, rateX1, u1);
                fast2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1))).lanewise(FMA, rateX2, u2);
            } else {
                FloatVector rateY1 = fromMemorySegment(SPECIES, links, pair.weightY1 + k, ORDER);
                FloatVector rateY2 = fromMemorySegment(SPECIES, links, pair.weightY2 + k, ORDER);
                FloatVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX1, u1);
                FloatVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX2, u2);
                fast1 = u1.lanewise(FMA, minusTwo, u2.add(s)).lanewise(FMA, rateY1, alongX1);
                fast2 = u2.lanewise(FMA, minusTwo, n.add(u1)).lanewise(FMA, rateY2, alongX2);
            }
            fast1.blend(general1, rateX1.compare(LT, 0)).intoMemorySegment(memory, outLower + k, ORDER);
            fast2.blend(general2, rateX2.compare(LT, 0)).intoMemorySegment(memory, outUpper + k, ORDER);
            west1 = east1;
            west2 = east2;
            w1 = u1;
            u1 = e1;
            w2 = u2;
            u2 = e2;
        }
        w1.intoMemorySegment(memory, work, ORDER);
    }
}
