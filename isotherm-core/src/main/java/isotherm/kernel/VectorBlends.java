package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors whose nodes differ in form: computed by both forms, blended, and put aside while everything around them is old. */
final class VectorBlends {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorBlends() {}

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
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        for (int i = 0; i < blended.length; i++) {
            int k = blended[i] * WIDTH;
            DoubleVector u = fromMemorySegment(SPECIES, memory, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, memory, centre + k - WIDTH, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, memory, centre + k + WIDTH, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector fromWest =
                    fromMemorySegment(SPECIES, links, right + k - WIDTH, ORDER).mul(u.sub(w));
            DoubleVector fromEast =
                    fromMemorySegment(SPECIES, links, right + k, ORDER).mul(e.sub(u));
            DoubleVector fromSouth =
                    fromMemorySegment(SPECIES, links, down + k, ORDER).mul(u.sub(s));
            DoubleVector fromNorth =
                    fromMemorySegment(SPECIES, links, up + k, ORDER).mul(n.sub(u));
            DoubleVector flow = fromEast.sub(fromWest).add(fromNorth.sub(fromSouth));
            DoubleVector heat = flow.add(fromMemorySegment(SPECIES, links, source + k, ORDER));
            DoubleVector general =
                    fromMemorySegment(SPECIES, links, q + k, ORDER).lanewise(FMA, heat, u);
            DoubleVector weightX = fromMemorySegment(SPECIES, links, x + k, ORDER);
            DoubleVector weightY = fromMemorySegment(SPECIES, links, y + k, ORDER);
            DoubleVector alongX = u.lanewise(FMA, minusTwo, w.add(e)).lanewise(FMA, weightX, u);
            DoubleVector inside = square
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
