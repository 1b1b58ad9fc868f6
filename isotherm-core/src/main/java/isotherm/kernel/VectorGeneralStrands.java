package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors in which nodes have coefficients of their own; offsets as in {@link VectorStretches}. */
final class VectorGeneralStrands {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length() * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private VectorGeneralStrands() {}

    /**
     * Vectors of one row whose nodes differ in form, or are few; their results are put aside, leaving room for those of another row between.
     *
     * @param row where the row's coefficients lie
     * @param down where its links downward do
     */
    static void singles(
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

    /** Vectors whose nodes may all be computed by the general form. */
    static void general(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int bytes,
            StrandPair pair,
            int from,
            long west) {
        MemorySegment links = pair.memory;
        long q1 = pair.lower.q() + from;
        long q2 = pair.upper.q() + from;
        long right1 = pair.lower.east() + from;
        long right2 = pair.upper.east() + from;
        long link0 = pair.below + from;
        long link1 = pair.lower.north() + from;
        long link2 = pair.upper.north() + from;
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        DoubleVector west1 = fromMemorySegment(SPECIES, links, right1 - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, west, ORDER)));
        DoubleVector west2 = fromMemorySegment(SPECIES, links, right2 - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + bytes - WIDTH, ORDER).intoMemorySegment(memory, west, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, right1 + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, right2 + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, link0 + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, link1 + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, link2 + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 = east1.sub(west1).add(between.sub(down));
            DoubleVector flow2 = east2.sub(west2).add(up.sub(between));
            fromMemorySegment(SPECIES, links, q1 + k, ORDER)
                    .lanewise(FMA, flow1, u1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            fromMemorySegment(SPECIES, links, q2 + k, ORDER)
                    .lanewise(FMA, flow2, u2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            west1 = east1;
            west2 = east2;
            u1 = e1;
            u2 = e2;
        }
    }

    /** Vectors whose nodes may all be computed by the general form, with sources. */
    static void heated(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int bytes,
            StrandPair pair,
            int from,
            long west) {
        MemorySegment links = pair.memory;
        long q1 = pair.lower.q() + from;
        long q2 = pair.upper.q() + from;
        long right1 = pair.lower.east() + from;
        long right2 = pair.upper.east() + from;
        long link0 = pair.below + from;
        long link1 = pair.lower.north() + from;
        long link2 = pair.upper.north() + from;
        long source1 = pair.lower.source() + from;
        long source2 = pair.upper.source() + from;
        DoubleVector u1 = fromMemorySegment(SPECIES, memory, lower, ORDER);
        DoubleVector u2 = fromMemorySegment(SPECIES, memory, upper, ORDER);
        DoubleVector west1 = fromMemorySegment(SPECIES, links, right1 - WIDTH, ORDER)
                .mul(u1.sub(fromMemorySegment(SPECIES, memory, west, ORDER)));
        DoubleVector west2 = fromMemorySegment(SPECIES, links, right2 - WIDTH, ORDER)
                .mul(u2.sub(fromMemorySegment(SPECIES, memory, upper - WIDTH, ORDER)));
        fromMemorySegment(SPECIES, memory, lower + bytes - WIDTH, ORDER).intoMemorySegment(memory, west, ORDER);
        for (int k = 0; k < bytes; k += WIDTH) {
            DoubleVector s = fromMemorySegment(SPECIES, memory, south + k, ORDER);
            DoubleVector n = fromMemorySegment(SPECIES, memory, north + k, ORDER);
            DoubleVector e1 = fromMemorySegment(SPECIES, memory, lower + k + WIDTH, ORDER);
            DoubleVector e2 = fromMemorySegment(SPECIES, memory, upper + k + WIDTH, ORDER);
            DoubleVector east1 =
                    fromMemorySegment(SPECIES, links, right1 + k, ORDER).mul(e1.sub(u1));
            DoubleVector east2 =
                    fromMemorySegment(SPECIES, links, right2 + k, ORDER).mul(e2.sub(u2));
            DoubleVector down =
                    fromMemorySegment(SPECIES, links, link0 + k, ORDER).mul(u1.sub(s));
            DoubleVector between =
                    fromMemorySegment(SPECIES, links, link1 + k, ORDER).mul(u2.sub(u1));
            DoubleVector up =
                    fromMemorySegment(SPECIES, links, link2 + k, ORDER).mul(n.sub(u2));
            DoubleVector flow1 =
                    east1.sub(west1).add(between.sub(down)).add(fromMemorySegment(SPECIES, links, source1 + k, ORDER));
            DoubleVector flow2 =
                    east2.sub(west2).add(up.sub(between)).add(fromMemorySegment(SPECIES, links, source2 + k, ORDER));
            fromMemorySegment(SPECIES, links, q1 + k, ORDER)
                    .lanewise(FMA, flow1, u1)
                    .intoMemorySegment(memory, outLower + k, ORDER);
            fromMemorySegment(SPECIES, links, q2 + k, ORDER)
                    .lanewise(FMA, flow2, u2)
                    .intoMemorySegment(memory, outUpper + k, ORDER);
            west1 = east1;
            west2 = east2;
            u1 = e1;
            u2 = e2;
        }
    }
}
