package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** As many nodes at a time as the processor's widest vectors hold; see {@link VectorRow}. */
final class VectorGeneral implements GeneralRow {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long WIDTH = (long) LANES * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /** For segments narrower than a vector. */
    private final GeneralRow narrow = new ScalarGeneral();

    @Override
    public void general(RowPlaces rows, int column, int count, RowCoefficients row) {
        if (count < LANES) {
            narrow.general(rows, column, count, row);
            return;
        }
        body(rows, (long) column * Double.BYTES, (long) (count / LANES) * WIDTH, row);
        if (count % LANES != 0) {
            body(rows, (long) (column + count - LANES) * Double.BYTES, WIDTH, row);
        }
    }

    private static void body(RowPlaces rows, long beside, long bytes, RowCoefficients row) {
        MemorySegment below = rows.below;
        MemorySegment from = rows.own;
        MemorySegment above = rows.above;
        MemorySegment to = rows.to;
        long south = rows.south + beside;
        long centre = rows.centre + beside;
        long north = rows.north + beside;
        long out = rows.out + beside;
        long first = row.first() + beside;
        MemorySegment source = row.source();
        for (long k = 0; k < bytes; k += WIDTH) {
            long at = first + k;
            DoubleVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, from, centre + k - Double.BYTES, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, from, centre + k + Double.BYTES, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, below, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, above, north + k, ORDER);
            DoubleVector west = fromMemorySegment(SPECIES, row.east(), at - Double.BYTES, ORDER)
                    .mul(u.sub(w));
            DoubleVector east =
                    fromMemorySegment(SPECIES, row.east(), at, ORDER).mul(e.sub(u));
            DoubleVector down =
                    fromMemorySegment(SPECIES, row.south(), at, ORDER).mul(u.sub(s));
            DoubleVector up = fromMemorySegment(SPECIES, row.north(), at, ORDER).mul(n.sub(u));
            DoubleVector flow = east.sub(west).add(up.sub(down));
            if (source != null) {
                flow = flow.add(fromMemorySegment(SPECIES, source, at, ORDER));
            }
            fromMemorySegment(SPECIES, row.q(), at, ORDER)
                    .lanewise(FMA, flow, u)
                    .intoMemorySegment(to, out + k, ORDER);
        }
    }
}
