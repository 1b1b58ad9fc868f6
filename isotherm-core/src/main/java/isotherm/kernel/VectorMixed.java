package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of {@link VectorStrands}: long stretches inside materials as fast as on a plain plate, others node by node in their lanes. */
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
        DoubleVector rate1 = fromMemorySegment(SPECIES, pair.memory, pair.weightX1 + from, ORDER);
        DoubleVector rate2 = fromMemorySegment(SPECIES, pair.memory, pair.weightX2 + from, ORDER);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, work, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        for (int k = from; k < to; k += WIDTH) {
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
        DoubleVector rateX1 = fromMemorySegment(SPECIES, pair.memory, pair.weightX1 + from, ORDER);
        DoubleVector rateY1 = fromMemorySegment(SPECIES, pair.memory, pair.weightY1 + from, ORDER);
        DoubleVector rateX2 = fromMemorySegment(SPECIES, pair.memory, pair.weightX2 + from, ORDER);
        DoubleVector rateY2 = fromMemorySegment(SPECIES, pair.memory, pair.weightY2 + from, ORDER);
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, work, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        for (int k = from; k < to; k += WIDTH) {
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
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        DoubleVector west1 = fromMemorySegment(SPECIES, links, pair.east1 + from - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, work, ORDER)));
        DoubleVector west2 = fromMemorySegment(SPECIES, links, pair.east2 + from - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + to - WIDTH, ORDER).intoMemorySegment(memory, work, ORDER);
        for (int k = from; k < to; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, pair.east1 + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, pair.east2 + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, pair.south + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, pair.north1 + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, pair.north2 + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 = east1.sub(west1).add(between.sub(down));
            DoubleVector flow2 = east2.sub(west2).add(up.sub(between));
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
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        DoubleVector west1 = fromMemorySegment(SPECIES, links, pair.east1 + from - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, work, ORDER)));
        DoubleVector west2 = fromMemorySegment(SPECIES, links, pair.east2 + from - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + to - WIDTH, ORDER).intoMemorySegment(memory, work, ORDER);
        for (int k = from; k < to; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, pair.east1 + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, pair.east2 + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, pair.south + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, pair.north1 + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, pair.north2 + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 = east1.sub(west1)
                    .add(between.sub(down))
                    .add(fromMemorySegment(SPECIES, links, pair.source1 + k, ORDER));
            DoubleVector flow2 = east2.sub(west2)
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
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        DoubleVector w1 = fromMemorySegment(SPECIES, memory, work, ORDER);
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower + from, ORDER);
        DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper + from - WIDTH, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper + from, ORDER);
        DoubleVector west1 = fromMemorySegment(SPECIES, links, pair.east1 + from - WIDTH, ORDER)
                .mul(u1.sub(w1));
        DoubleVector west2 = fromMemorySegment(SPECIES, links, pair.east2 + from - WIDTH, ORDER)
                .mul(u2.sub(w2));
        for (int k = from; k < to; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, pair.east1 + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, pair.east2 + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, pair.south + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, pair.north1 + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, pair.north2 + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 = east1.sub(west1)
                    .add(between.sub(down))
                    .add(fromMemorySegment(SPECIES, links, pair.source1 + k, ORDER));
            DoubleVector flow2 = east2.sub(west2)
                    .add(up.sub(between))
                    .add(fromMemorySegment(SPECIES, links, pair.source2 + k, ORDER));
            DoubleVector general1 =
                    fromMemorySegment(SPECIES, links, pair.q1 + k, ORDER).lanewise(FMA, flow1, u1);
            DoubleVector general2 =
                    fromMemorySegment(SPECIES, links, pair.q2 + k, ORDER).lanewise(FMA, flow2, u2);
            DoubleVector rateX1 = fromMemorySegment(SPECIES, links, pair.weightX1 + k, ORDER);
            DoubleVector rateX2 = fromMemorySegment(SPECIES, links, pair.weightX2 + k, ORDER);
            DoubleVector fast1;
            DoubleVector fast2;
            if (square) {
                fast1 = u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s))).lanewise(FMA, rateX1, u1);
                fast2 = u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1))).lanewise(FMA, rateX2, u2);
            } else {
                DoubleVector rateY1 = fromMemorySegment(SPECIES, links, pair.weightY1 + k, ORDER);
                DoubleVector rateY2 = fromMemorySegment(SPECIES, links, pair.weightY2 + k, ORDER);
                DoubleVector alongX1 = u1.lanewise(FMA, minusTwo, w1.add(e1)).lanewise(FMA, rateX1, u1);
                DoubleVector alongX2 = u2.lanewise(FMA, minusTwo, w2.add(e2)).lanewise(FMA, rateX2, u2);
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
