package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One node at a time, in single precision. */
final class SingleScalarRow implements RowKernel {
    private static final ValueLayout.OfFloat NUMBER = ValueLayout.JAVA_FLOAT;

    @Override
    public int bytes() {
        return Float.BYTES;
    }

    @Override
    public void square(
            MemorySegment from, long south, long centre, long north, MemorySegment to, long out, int count, double r) {
        float rate = (float) r;
        for (long k = 0; k < (long) count * Float.BYTES; k += Float.BYTES) {
            float u = from.get(NUMBER, centre + k);
            float w = from.get(NUMBER, centre + k - Float.BYTES);
            float e = from.get(NUMBER, centre + k + Float.BYTES);
            float s = from.get(NUMBER, south + k);
            float n = from.get(NUMBER, north + k);
            to.set(NUMBER, out + k, fma(rate, fma(-4, u, (w + e) + (n + s)), u));
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
        float rateX = (float) rx;
        float rateY = (float) ry;
        for (long k = 0; k < (long) count * Float.BYTES; k += Float.BYTES) {
            float u = from.get(NUMBER, centre + k);
            float w = from.get(NUMBER, centre + k - Float.BYTES);
            float e = from.get(NUMBER, centre + k + Float.BYTES);
            float s = from.get(NUMBER, south + k);
            float n = from.get(NUMBER, north + k);
            to.set(NUMBER, out + k, fma(rateY, fma(-2, u, n + s), fma(rateX, fma(-2, u, w + e), u)));
        }
    }
}
