package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;
import static jdk.incubator.vector.VectorOperators.FMA;

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
