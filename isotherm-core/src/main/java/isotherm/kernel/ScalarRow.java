package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/**
 * One node at a time.
 *
 * <p>Rows are read through buffers: where code is not compiled yet, as in the first tenth of a second of a run, a buffer
 * answers several times faster than a memory segment (decision 0005).
 */
public final class ScalarRow implements RowKernel {
    @Override
    public void square(
            MemorySegment from, long south, long centre, long north, MemorySegment to, long out, int count, double r) {
        DoubleBuffer middle = numbers(from, centre - Double.BYTES, count + 2);
        DoubleBuffer lower = numbers(from, south, count);
        DoubleBuffer upper = numbers(from, north, count);
        DoubleBuffer result = numbers(to, out, count);
        for (int k = 0; k < count; k++) {
            double w = middle.get(k);
            double u = middle.get(k + 1);
            double e = middle.get(k + 2);
            double s = lower.get(k);
            double n = upper.get(k);
            result.put(k, fma(r, fma(-4, u, (w + e) + (n + s)), u));
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
        DoubleBuffer middle = numbers(from, centre - Double.BYTES, count + 2);
        DoubleBuffer lower = numbers(from, south, count);
        DoubleBuffer upper = numbers(from, north, count);
        DoubleBuffer result = numbers(to, out, count);
        for (int k = 0; k < count; k++) {
            double w = middle.get(k);
            double u = middle.get(k + 1);
            double e = middle.get(k + 2);
            double s = lower.get(k);
            double n = upper.get(k);
            result.put(k, fma(ry, fma(-2, u, n + s), fma(rx, fma(-2, u, w + e), u)));
        }
    }

    private static DoubleBuffer numbers(MemorySegment memory, long first, int count) {
        return memory.asSlice(first, (long) count * Double.BYTES)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asDoubleBuffer();
    }
}
