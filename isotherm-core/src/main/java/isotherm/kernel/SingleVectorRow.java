package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link VectorRow} in single precision: twice as many nodes at a time. */
final class SingleVectorRow implements RowKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long WIDTH = (long) LANES * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /** For segments narrower than a vector. */
    private final RowKernel narrow = new SingleScalarRow();

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public void square(
            MemorySegment from, long south, long centre, long north, MemorySegment to, long out, int count, double r) {
        if (count < LANES) {
            narrow.square(from, south, centre, north, to, out, count, r);
            return;
        }
        squareBody(from, south, centre, north, to, out, bodyBytes(count), r);
        if (count % LANES != 0) {
            long last = (long) (count - LANES) * Float.BYTES;
            squareBody(from, south + last, centre + last, north + last, to, out + last, WIDTH, r);
        }
    }

    private static void squareBody(
            MemorySegment from, long south, long centre, long north, MemorySegment to, long out, long bytes, double r) {
        FloatVector rate = FloatVector.broadcast(SPECIES, (float) r);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        for (long k = 0; k < bytes; k += WIDTH) {
            FloatVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            FloatVector w = fromMemorySegment(SPECIES, from, centre + k - Float.BYTES, ORDER);
            FloatVector e = fromMemorySegment(SPECIES, from, centre + k + Float.BYTES, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, from, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, from, north + k, ORDER);
            FloatVector difference = u.lanewise(FMA, minusFour, w.add(e).add(n.add(s)));
            difference.lanewise(FMA, rate, u).intoMemorySegment(to, out + k, ORDER);
        }
    }

    @Override
    public void oblong(
            MemorySegment from,
            long south,
            long centre,
            long north,
            MemorySegment to,
            long out,
            int count,
            double rx,
            double ry) {
        if (count < LANES) {
            narrow.oblong(from, south, centre, north, to, out, count, rx, ry);
            return;
        }
        oblongBody(from, south, centre, north, to, out, bodyBytes(count), rx, ry);
        if (count % LANES != 0) {
            long last = (long) (count - LANES) * Float.BYTES;
            oblongBody(from, south + last, centre + last, north + last, to, out + last, WIDTH, rx, ry);
        }
    }

    private static void oblongBody(
            MemorySegment from,
            long south,
            long centre,
            long north,
            MemorySegment to,
            long out,
            long bytes,
            double rx,
            double ry) {
        FloatVector rateX = FloatVector.broadcast(SPECIES, (float) rx);
        FloatVector rateY = FloatVector.broadcast(SPECIES, (float) ry);
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        for (long k = 0; k < bytes; k += WIDTH) {
            FloatVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            FloatVector w = fromMemorySegment(SPECIES, from, centre + k - Float.BYTES, ORDER);
            FloatVector e = fromMemorySegment(SPECIES, from, centre + k + Float.BYTES, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, from, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, from, north + k, ORDER);
            FloatVector alongX = u.lanewise(FMA, minusTwo, w.add(e)).lanewise(FMA, rateX, u);
            u.lanewise(FMA, minusTwo, n.add(s)).lanewise(FMA, rateY, alongX).intoMemorySegment(to, out + k, ORDER);
        }
    }

    /** The whole vectors of a segment. */
    private static long bodyBytes(int count) {
        return (long) (count / LANES) * WIDTH;
    }
}
