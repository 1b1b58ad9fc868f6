package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One node at a time. */
final class ScalarGeneral implements GeneralRow {
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE;

    @Override
    public void general(RowPlaces rows, int column, int count, RowCoefficients row) {
        long beside = (long) column * Double.BYTES;
        MemorySegment below = rows.below;
        MemorySegment from = rows.own;
        MemorySegment above = rows.above;
        MemorySegment to = rows.to;
        long south = rows.south + beside;
        long centre = rows.centre + beside;
        long north = rows.north + beside;
        long out = rows.out + beside;
        MemorySegment source = row.source();
        long first = row.first() + beside;
        for (long k = 0; k < (long) count * Double.BYTES; k += Double.BYTES) {
            double u = from.get(NUMBER, centre + k);
            double west = row.east().get(NUMBER, first + k - Double.BYTES)
                    * (u - from.get(NUMBER, centre + k - Double.BYTES));
            double east = row.east().get(NUMBER, first + k) * (from.get(NUMBER, centre + k + Double.BYTES) - u);
            double down = row.south().get(NUMBER, first + k) * (u - below.get(NUMBER, south + k));
            double up = row.north().get(NUMBER, first + k) * (above.get(NUMBER, north + k) - u);
            double flow = (east - west) + (up - down);
            if (source != null) {
                flow += source.get(NUMBER, first + k);
            }
            to.set(NUMBER, out + k, fma(row.q().get(NUMBER, first + k), flow, u));
        }
    }
}
