package isotherm.kernel;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors whose nodes differ in form: computed by both forms, blended, and put aside while everything around them is old. */
final class SingleVectorBlends {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Float.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private SingleVectorBlends() {}

    /** Computes the blended vectors of a pair; the lower row's results and the upper's go aside in turn. */
    static void compute(PairOfRows pair) {
        if (pair.spans.blended().length > 0) {
            long between = pair.lowerRow.north();
            row(pair, pair.south, pair.lower, pair.upper, pair.lowerRow, pair.below, pair.aside);
            row(pair, pair.lower, pair.upper, pair.north, pair.upperRow, between, pair.aside + WIDTH);
        }
    }

    private static void row(
            PairOfRows pair, long south, long centre, long north, CoefficientPlaces row, long down, long into) {
        int[] blended = pair.spans.blended();
        MemorySegment memory = pair.memory;
        MemorySegment links = pair.links;
        boolean square = pair.square;
        long right = row.east();
        long up = row.north();
        long source = row.source();
        long q = row.q();
        long x = row.weightX();
        long y = row.weightY();
        FloatVector minusTwo = FloatVector.broadcast(SPECIES, -2);
        FloatVector minusFour = FloatVector.broadcast(SPECIES, -4);
        for (int i = 0; i < blended.length; i++) {
            int k = blended[i] * WIDTH;
            FloatVector u = fromMemorySegment(SPECIES, memory, centre + k, ORDER);
            FloatVector w = fromMemorySegment(SPECIES, memory, centre + k - WIDTH, ORDER);
            FloatVector e = fromMemorySegment(SPECIES, memory, centre + k + WIDTH, ORDER);
            FloatVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            FloatVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            FloatVector fromWest = fromMemorySegment(SPECIES, links, right + k - WIDTH, ORDER)
                    .mul(u.sub(w));
            FloatVector fromEast =
                    fromMemorySegment(SPECIES, links, right + k, ORDER).mul(e.sub(u));
            FloatVector fromSouth =
                    fromMemorySegment(SPECIES, links, down + k, ORDER).mul(u.sub(s));
            FloatVector fromNorth =
                    fromMemorySegment(SPECIES, links, up + k, ORDER).mul(n.sub(u));
            FloatVector flow = fromEast.sub(fromWest).add(fromNorth.sub(fromSouth));
            FloatVector heat = flow.add(fromMemorySegment(SPECIES, links, source + k, ORDER));
            FloatVector general =
                    fromMemorySegment(SPECIES, links, q + k, ORDER).lanewise(FMA, heat, u);
            FloatVector weightX = fromMemorySegment(SPECIES, links, x + k, ORDER);
            FloatVector weightY = fromMemorySegment(SPECIES, links, y + k, ORDER);
            FloatVector alongX = u.lanewise(FMA, minusTwo, w.add(e)).lanewise(FMA, weightX, u);
            FloatVector inside = square
                    ? u.lanewise(FMA, minusFour, w.add(e).add(n.add(s))).lanewise(FMA, weightX, u)
                    : u.lanewise(FMA, minusTwo, n.add(s)).lanewise(FMA, weightY, alongX);
            inside.blend(general, weightX.compare(LT, 0)).intoMemorySegment(memory, into + 2L * i * WIDTH, ORDER);
        }
    }

    /** Puts the blended vectors where they belong. */
    static void insert(PairOfRows pair) {
        int[] blended = pair.spans.blended();
        MemorySegment memory = pair.memory;
        for (int i = 0; i < blended.length; i++) {
            int k = blended[i] * WIDTH;
            fromMemorySegment(SPECIES, memory, pair.aside + 2L * i * WIDTH, ORDER)
                    .intoMemorySegment(memory, pair.outLower + k, ORDER);
            fromMemorySegment(SPECIES, memory, pair.aside + (2L * i + 1) * WIDTH, ORDER)
                    .intoMemorySegment(memory, pair.outUpper + k, ORDER);
        }
    }
}
