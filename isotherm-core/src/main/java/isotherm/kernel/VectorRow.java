package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many nodes at a time as the processor's widest vectors hold. What is left at the end of a row segment is computed by
 * one more vector that ends where the segment ends: it computes some nodes twice, to the same bits, since what is read is
 * not what is written.
 *
 * <p>Loads stand in the loops themselves: a method around them may be compiled by itself first, is then too big to be
 * inlined, and vectors become objects.
 */
public final class VectorRow implements RowKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long WIDTH = (long) LANES * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /** For segments narrower than a vector. */
    private final RowKernel narrow = new ScalarRow();

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public void square(RowPlaces rows, int column, int count, double r) {
        if (count < LANES) {
            narrow.square(rows, column, count, r);
            return;
        }
        squareBody(rows, (long) column * Double.BYTES, bodyBytes(count), r);
        if (count % LANES != 0) {
            squareBody(rows, (long) (column + count - LANES) * Double.BYTES, WIDTH, r);
        }
    }

    private static void squareBody(RowPlaces rows, long first, long bytes, double r) {
        MemorySegment from = rows.own;
        MemorySegment to = rows.to;
        long south = rows.south + first;
        long centre = rows.centre + first;
        long north = rows.north + first;
        long out = rows.out + first;
        DoubleVector rate = DoubleVector.broadcast(SPECIES, r);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        for (long k = 0; k < bytes; k += WIDTH) {
            DoubleVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, from, centre + k - Double.BYTES, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, from, centre + k + Double.BYTES, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, from, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, from, north + k, ORDER);
            DoubleVector difference = u.lanewise(FMA, minusFour, w.add(e).add(n.add(s)));
            difference.lanewise(FMA, rate, u).intoMemorySegment(to, out + k, ORDER);
        }
    }

    @Override
    public void oblong(RowPlaces rows, int column, int count, double rx, double ry) {
        if (count < LANES) {
            narrow.oblong(rows, column, count, rx, ry);
            return;
        }
        oblongBody(rows, (long) column * Double.BYTES, bodyBytes(count), rx, ry);
        if (count % LANES != 0) {
            oblongBody(rows, (long) (column + count - LANES) * Double.BYTES, WIDTH, rx, ry);
        }
    }

    private static void oblongBody(RowPlaces rows, long first, long bytes, double rx, double ry) {
        MemorySegment from = rows.own;
        MemorySegment to = rows.to;
        long south = rows.south + first;
        long centre = rows.centre + first;
        long north = rows.north + first;
        long out = rows.out + first;
        DoubleVector rateX = DoubleVector.broadcast(SPECIES, rx);
        DoubleVector rateY = DoubleVector.broadcast(SPECIES, ry);
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        for (long k = 0; k < bytes; k += WIDTH) {
            DoubleVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, from, centre + k - Double.BYTES, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, from, centre + k + Double.BYTES, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, from, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, from, north + k, ORDER);
            DoubleVector alongX = u.lanewise(FMA, minusTwo, w.add(e)).lanewise(FMA, rateX, u);
            u.lanewise(FMA, minusTwo, n.add(s)).lanewise(FMA, rateY, alongX).intoMemorySegment(to, out + k, ORDER);
        }
    }

    /** The whole vectors of a segment. */
    private static long bodyBytes(int count) {
        return (long) (count / LANES) * WIDTH;
    }
}
