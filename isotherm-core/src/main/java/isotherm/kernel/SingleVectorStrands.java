package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** {@link VectorStrands} in single precision: twice as many strands. */
final class SingleVectorStrands implements StrandKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final int WIDTH = LANES * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    /** Each lane takes what its neighbour to the west has, or to the east. */
    private static final VectorShuffle<Float> FROM_WEST = VectorShuffle.iota(SPECIES, -1, 1, true);

    private static final VectorShuffle<Float> FROM_EAST = VectorShuffle.iota(SPECIES, 1, 1, true);

    @Override
    public int strands() {
        return LANES;
    }

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public void square(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            double r) {
        squareRows(memory, south, lower, upper, north, outLower, outUpper, length * WIDTH, r);
        seal(memory, outLower, length);
        seal(memory, outUpper, length);
    }

    private static void squareRows(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int bytes,
            double r) {
        FloatVector rate = FloatVector.broadcast(SPECIES, (float) r);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, lower - WIDTH, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
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
    }

    @Override
    public void oblong(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            double rx,
            double ry) {
        oblongRows(memory, south, lower, upper, north, outLower, outUpper, length * WIDTH, rx, ry);
        seal(memory, outLower, length);
        seal(memory, outUpper, length);
    }

    private static void oblongRows(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int bytes,
            double rx,
            double ry) {
        FloatVector rateX = FloatVector.broadcast(SPECIES, (float) rx);
        FloatVector rateY = FloatVector.broadcast(SPECIES, (float) ry);
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector w1 = fromMemorySegment(SPECIES, memory, lower - WIDTH, ORDER);
        FloatVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        FloatVector w2 = fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER);
        FloatVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
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
    }

    @Override
    public void seal(MemorySegment memory, long row, int length) {
        long end = row + (long) length * WIDTH;
        fromMemorySegment(SPECIES, memory, end - WIDTH, ORDER)
                .rearrange(FROM_WEST)
                .intoMemorySegment(memory, row - WIDTH, ORDER);
        fromMemorySegment(SPECIES, memory, row, ORDER).rearrange(FROM_EAST).intoMemorySegment(memory, end, ORDER);
    }

    @Override
    public void weave(MemorySegment memory, long nodes, long row, int length, long work) {
        SingleTransposition.weave(memory, nodes, row, length, work);
        seal(memory, row, length);
    }

    @Override
    public void unweave(MemorySegment memory, long row, long nodes, int length, long work) {
        SingleTransposition.unweave(memory, row, nodes, length, work);
    }

    @Override
    public long workBytes() {
        return SingleTransposition.WORK_BYTES;
    }
}
