package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One strand, one node at a time, each by its weight. */
final class ScalarMixed implements MixedStrands {
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE;

    @Override
    public void update(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            StrandPair pair,
            boolean square,
            long aside) {
        MemorySegment links = pair.memory;
        for (long k = 0; k < (long) length * Double.BYTES; k += Double.BYTES) {
            double weight = links.get(NUMBER, pair.lower.weightX() + k);
            double next = weight < 0
                    ? general(
                            memory,
                            south + k,
                            lower + k,
                            upper + k,
                            links,
                            pair.lower.east() + k,
                            pair.below + k,
                            pair.lower.north() + k,
                            pair.lower.q() + k,
                            pair.lower.source() + k)
                    : inside(
                            memory,
                            south + k,
                            lower + k,
                            upper + k,
                            weight,
                            links.get(NUMBER, pair.lower.weightY() + k),
                            square);
            memory.set(NUMBER, outLower + k, next);
        }
        for (long k = 0; k < (long) length * Double.BYTES; k += Double.BYTES) {
            double weight = links.get(NUMBER, pair.upper.weightX() + k);
            double next = weight < 0
                    ? general(
                            memory,
                            lower + k,
                            upper + k,
                            north + k,
                            links,
                            pair.upper.east() + k,
                            pair.lower.north() + k,
                            pair.upper.north() + k,
                            pair.upper.q() + k,
                            pair.upper.source() + k)
                    : inside(
                            memory,
                            lower + k,
                            upper + k,
                            north + k,
                            weight,
                            links.get(NUMBER, pair.upper.weightY() + k),
                            square);
            memory.set(NUMBER, outUpper + k, next);
        }
    }

    private static double general(
            MemorySegment memory,
            long south,
            long centre,
            long north,
            MemorySegment links,
            long east,
            long down,
            long up,
            long q,
            long source) {
        double u = memory.get(NUMBER, centre);
        double fromWest = links.get(NUMBER, east - Double.BYTES) * (u - memory.get(NUMBER, centre - Double.BYTES));
        double fromEast = links.get(NUMBER, east) * (memory.get(NUMBER, centre + Double.BYTES) - u);
        double fromSouth = links.get(NUMBER, down) * (u - memory.get(NUMBER, south));
        double fromNorth = links.get(NUMBER, up) * (memory.get(NUMBER, north) - u);
        double flow = ((fromEast - fromWest) + (fromNorth - fromSouth)) + links.get(NUMBER, source);
        return fma(links.get(NUMBER, q), flow, u);
    }

    private static double inside(
            MemorySegment memory, long south, long centre, long north, double rx, double ry, boolean square) {
        double u = memory.get(NUMBER, centre);
        double w = memory.get(NUMBER, centre - Double.BYTES);
        double e = memory.get(NUMBER, centre + Double.BYTES);
        double s = memory.get(NUMBER, south);
        double n = memory.get(NUMBER, north);
        return square
                ? fma(rx, fma(-4, u, (w + e) + (n + s)), u)
                : fma(ry, fma(-2, u, n + s), fma(rx, fma(-2, u, w + e), u));
    }
}
