package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors whose nodes differ in form, computed by themselves and put aside while everything around them is old. */
final class VectorSingles {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorSingles() {}

    /** Of two rows without sources, where nodes inside a material have the square form; the lower row's results and the upper's go aside in turn. */
    static void square(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            int[] singles,
            StrandPair pair,
            long aside) {
        MemorySegment links = pair.memory;
        StrandRow first = pair.lower;
        StrandRow second = pair.upper;
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        for (int i = 0; i < singles.length; i++) {
            int k = singles[i] * WIDTH;
            DoubleVector w1 = fromMemorySegment(SPECIES, memory, lower + k - WIDTH, ORDER);
            DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector w2 = fromMemorySegment(SPECIES, memory, upper + k - WIDTH, ORDER);
            DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper + k, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector west1 = fromMemorySegment(SPECIES, links, first.east() + k - WIDTH, ORDER)
                    .mul(u1.sub(w1));
            DoubleVector west2 = fromMemorySegment(SPECIES, links, second.east() + k - WIDTH, ORDER)
                    .mul(u2.sub(w2));
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, first.east() + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, second.east() + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, pair.below + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, first.north() + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, second.north() + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 = east1.sub(west1).add(between.sub(down));
            DoubleVector flow2 = east2.sub(west2).add(up.sub(between));
            DoubleVector general1 =
                    fromMemorySegment(SPECIES, links, first.q() + k, ORDER).lanewise(FMA, flow1, u1);
            DoubleVector general2 =
                    fromMemorySegment(SPECIES, links, second.q() + k, ORDER).lanewise(FMA, flow2, u2);
            DoubleVector rate1 = fromMemorySegment(SPECIES, links, first.weightX() + k, ORDER);
            DoubleVector rate2 = fromMemorySegment(SPECIES, links, second.weightX() + k, ORDER);
            DoubleVector inside1 =
                    u1.lanewise(FMA, minusFour, w1.add(e1).add(u2.add(s))).lanewise(FMA, rate1, u1);
            DoubleVector inside2 =
                    u2.lanewise(FMA, minusFour, w2.add(e2).add(n.add(u1))).lanewise(FMA, rate2, u2);
            inside1.blend(general1, rate1.compare(LT, 0)).intoMemorySegment(memory, aside + 2L * i * WIDTH, ORDER);
            inside2.blend(general2, rate2.compare(LT, 0))
                    .intoMemorySegment(memory, aside + (2L * i + 1) * WIDTH, ORDER);
        }
    }

    /**
     * Of one row; its results are put aside, leaving room for those of another row between.
     *
     * @param row where the row's coefficients lie
     * @param down where its links downward do
     */
    static void any(
            MemorySegment memory,
            long south,
            long centre,
            long north,
            int[] singles,
            MemorySegment links,
            StrandRow row,
            long down,
            boolean square,
            long aside) {
        DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
        DoubleVector minusFour = DoubleVector.broadcast(SPECIES, -4);
        for (int i = 0; i < singles.length; i++) {
            int k = singles[i] * WIDTH;
            DoubleVector u = fromMemorySegment(SPECIES, memory, centre + k, ORDER);
            DoubleVector w = fromMemorySegment(SPECIES, memory, centre + k - WIDTH, ORDER);
            DoubleVector e = fromMemorySegment(SPECIES, memory, centre + k + WIDTH, ORDER);
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector fromWest = fromMemorySegment(SPECIES, links, row.east() + k - WIDTH, ORDER)
                    .mul(u.sub(w));
            DoubleVector fromEast =
                    fromMemorySegment(SPECIES, links, row.east() + k, ORDER).mul(e.sub(u));
            DoubleVector fromSouth =
                    fromMemorySegment(SPECIES, links, down + k, ORDER).mul(u.sub(s));
            DoubleVector fromNorth =
                    fromMemorySegment(SPECIES, links, row.north() + k, ORDER).mul(n.sub(u));
            DoubleVector flow = fromEast.sub(fromWest)
                    .add(fromNorth.sub(fromSouth))
                    .add(fromMemorySegment(SPECIES, links, row.source() + k, ORDER));
            DoubleVector general =
                    fromMemorySegment(SPECIES, links, row.q() + k, ORDER).lanewise(FMA, flow, u);
            DoubleVector weightX = fromMemorySegment(SPECIES, links, row.weightX() + k, ORDER);
            DoubleVector weightY = fromMemorySegment(SPECIES, links, row.weightY() + k, ORDER);
            DoubleVector alongX = u.lanewise(FMA, minusTwo, w.add(e)).lanewise(FMA, weightX, u);
            DoubleVector inside = square
                    ? u.lanewise(FMA, minusFour, w.add(e).add(n.add(s))).lanewise(FMA, weightX, u)
                    : u.lanewise(FMA, minusTwo, n.add(s)).lanewise(FMA, weightY, alongX);
            inside.blend(general, weightX.compare(LT, 0)).intoMemorySegment(memory, aside + 2L * i * WIDTH, ORDER);
        }
    }
}
