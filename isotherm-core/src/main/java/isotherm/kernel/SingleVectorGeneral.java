package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link VectorGeneral} in single precision. */
final class SingleVectorGeneral implements GeneralRow {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long WIDTH = (long) LANES * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    /** For segments narrower than a vector. */
    private final GeneralRow narrow = new SingleScalarGeneral();

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
        if (count < LANES) {
            narrow.general(below, south, from, centre, above, north, to, out, count, row, column);
            return;
        }
        long first = row.first() + (long) column * Float.BYTES;
        long body = (long) (count / LANES) * WIDTH;
        body(below, south, from, centre, above, north, to, out, body, row, first);
        if (count % LANES != 0) {
            long last = (long) (count - LANES) * Float.BYTES;
            body(
                    below,
                    south + last,
                    from,
                    centre + last,
                    above,
                    north + last,
                    to,
                    out + last,
                    WIDTH,
                    row,
                    first + last);
        }
    }

    private static void body(
            MemorySegment below,
            long south,
            MemorySegment from,
            long centre,
            MemorySegment above,
            long north,
            MemorySegment to,
            long out,
            long bytes,
            RowCoefficients row,
            long first) {
        MemorySegment source = row.source();
        for (long k = 0; k < bytes; k += WIDTH) {
            long at = first + k;
            FloatVector u = fromMemorySegment(SPECIES, from, centre + k, ORDER);
            FloatVector w = fromMemorySegment(SPECIES, from, centre + k - Float.BYTES, ORDER);
            FloatVector e = fromMemorySegment(SPECIES, from, centre + k + Float.BYTES, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, below, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, above, north + k, ORDER);
            FloatVector west = fromMemorySegment(SPECIES, row.east(), at - Float.BYTES, ORDER)
                    .mul(u.sub(w));
            FloatVector east = fromMemorySegment(SPECIES, row.east(), at, ORDER).mul(e.sub(u));
            FloatVector down =
                    fromMemorySegment(SPECIES, row.south(), at, ORDER).mul(u.sub(s));
            FloatVector up = fromMemorySegment(SPECIES, row.north(), at, ORDER).mul(n.sub(u));
            FloatVector flow = east.sub(west).add(up.sub(down));
            if (source != null) {
                flow = flow.add(fromMemorySegment(SPECIES, source, at, ORDER));
            }
            fromMemorySegment(SPECIES, row.q(), at, ORDER)
                    .lanewise(FMA, flow, u)
                    .intoMemorySegment(to, out + k, ORDER);
        }
    }
}
