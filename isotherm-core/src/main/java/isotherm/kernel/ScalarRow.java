package isotherm.kernel;

import static java.lang.Math.fma;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/** One node at a time. */
public final class ScalarRow implements RowKernel {
    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public void square(RowPlaces rows, int column, int count, double r) {
        long first = (long) column * Double.BYTES;
        MemorySegment from = rows.own;
        MemorySegment to = rows.to;
        long south = rows.south + first;
        long centre = rows.centre + first;
        long north = rows.north + first;
        long out = rows.out + first;
        for (long k = 0; k < (long) count * Double.BYTES; k += Double.BYTES) {
            double u = from.get(JAVA_DOUBLE, centre + k);
            double w = from.get(JAVA_DOUBLE, centre + k - Double.BYTES);
            double e = from.get(JAVA_DOUBLE, centre + k + Double.BYTES);
            double s = from.get(JAVA_DOUBLE, south + k);
            double n = from.get(JAVA_DOUBLE, north + k);
            to.set(JAVA_DOUBLE, out + k, fma(r, fma(-4, u, (w + e) + (n + s)), u));
        }
    }

    @Override
    public void oblong(RowPlaces rows, int column, int count, double rx, double ry) {
        long first = (long) column * Double.BYTES;
        MemorySegment from = rows.own;
        MemorySegment to = rows.to;
        long south = rows.south + first;
        long centre = rows.centre + first;
        long north = rows.north + first;
        long out = rows.out + first;
        for (long k = 0; k < (long) count * Double.BYTES; k += Double.BYTES) {
            double u = from.get(JAVA_DOUBLE, centre + k);
            double w = from.get(JAVA_DOUBLE, centre + k - Double.BYTES);
            double e = from.get(JAVA_DOUBLE, centre + k + Double.BYTES);
            double s = from.get(JAVA_DOUBLE, south + k);
            double n = from.get(JAVA_DOUBLE, north + k);
            to.set(JAVA_DOUBLE, out + k, fma(ry, fma(-2, u, n + s), fma(rx, fma(-2, u, w + e), u)));
        }
    }
}
