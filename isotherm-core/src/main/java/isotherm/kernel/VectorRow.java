package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many nodes at a time as the processor's widest vectors hold; what is left at the end goes one at a time.
 *
 * <p>Loads stand in the loops themselves: a method around them may be compiled by itself first, is then too big to be
 * inlined, and vectors become objects.
 */
public final class VectorRow implements RowKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long WIDTH = (long) LANES * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private final RowKernel tail = new ScalarRow();

    @Override
    public void square(
            MemorySegment from, long south, long centre, long north, MemorySegment to, long out, int count, double r) {
        DoubleVector rate = DoubleVector.broadcast(SPECIES, r);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        long end = bodyBytes(count);
        for (long k = 0; k < end; k += WIDTH) {
            DoubleVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, from, centre + k - Double.BYTES, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, from, centre + k + Double.BYTES, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, from, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, from, north + k, ORDER);
            DoubleVector difference = u.lanewise(FMA, minusFour, w.add(e).add(n.add(s)));
            difference.lanewise(FMA, rate, u).intoMemorySegment(to, out + k, ORDER);
        }
        tail.square(from, south + end, centre + end, north + end, to, out + end, rest(count), r);
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
        DoubleVector rateX = DoubleVector.broadcast(SPECIES, rx);
        DoubleVector rateY = DoubleVector.broadcast(SPECIES, ry);
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        long end = bodyBytes(count);
        for (long k = 0; k < end; k += WIDTH) {
            DoubleVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, from, centre + k - Double.BYTES, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, from, centre + k + Double.BYTES, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, from, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, from, north + k, ORDER);
            DoubleVector alongX = u.lanewise(FMA, minusTwo, w.add(e)).lanewise(FMA, rateX, u);
            u.lanewise(FMA, minusTwo, n.add(s)).lanewise(FMA, rateY, alongX).intoMemorySegment(to, out + k, ORDER);
        }
        tail.oblong(from, south + end, centre + end, north + end, to, out + end, rest(count), rx, ry);
    }

    private static long bodyBytes(int count) {
        return (long) (count / LANES) * WIDTH;
    }

    private static int rest(int count) {
        return count % LANES;
    }
}
