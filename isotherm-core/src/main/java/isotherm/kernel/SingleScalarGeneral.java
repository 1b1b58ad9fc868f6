package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** {@link ScalarGeneral} in single precision. */
final class SingleScalarGeneral implements GeneralRow {
    private static final ValueLayout.OfFloat NUMBER = ValueLayout.JAVA_FLOAT;

    @Override
    public void general(
            MemorySegment below,
            long south,
            MemorySegment from,
            long centre,
            MemorySegment above,
            long north,
            MemorySegment to,
            long out,
            int count,
            RowCoefficients row,
            int column) {
        MemorySegment source = row.source();
        long first = row.first() + (long) column * Float.BYTES;
        for (long k = 0; k < (long) count * Float.BYTES; k += Float.BYTES) {
            float u = from.get(NUMBER, centre + k);
            float west =
                    row.east().get(NUMBER, first + k - Float.BYTES) * (u - from.get(NUMBER, centre + k - Float.BYTES));
            float east = row.east().get(NUMBER, first + k) * (from.get(NUMBER, centre + k + Float.BYTES) - u);
            float down = row.south().get(NUMBER, first + k) * (u - below.get(NUMBER, south + k));
            float up = row.north().get(NUMBER, first + k) * (above.get(NUMBER, north + k) - u);
            float flow = (east - west) + (up - down);
            if (source != null) {
                flow += source.get(NUMBER, first + k);
            }
            to.set(NUMBER, out + k, fma(row.q().get(NUMBER, first + k), flow, u));
        }
    }
}
