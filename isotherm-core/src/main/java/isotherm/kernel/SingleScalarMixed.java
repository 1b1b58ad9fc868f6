package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** {@link ScalarMixed} in single precision. */
final class SingleScalarMixed implements MixedStrands {
    private static final ValueLayout.OfFloat NUMBER = ValueLayout.JAVA_FLOAT;

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
        for (long k = 0; k < (long) length * Float.BYTES; k += Float.BYTES) {
            float weight = links.get(NUMBER, pair.lower.weightX() + k);
            float next = weight < 0
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
        for (long k = 0; k < (long) length * Float.BYTES; k += Float.BYTES) {
            float weight = links.get(NUMBER, pair.upper.weightX() + k);
            float next = weight < 0
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

    private static float general(
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
        float u = memory.get(NUMBER, centre);
        float fromWest = links.get(NUMBER, east - Float.BYTES) * (u - memory.get(NUMBER, centre - Float.BYTES));
        float fromEast = links.get(NUMBER, east) * (memory.get(NUMBER, centre + Float.BYTES) - u);
        float fromSouth = links.get(NUMBER, down) * (u - memory.get(NUMBER, south));
        float fromNorth = links.get(NUMBER, up) * (memory.get(NUMBER, north) - u);
        float flow = ((fromEast - fromWest) + (fromNorth - fromSouth)) + links.get(NUMBER, source);
        return fma(links.get(NUMBER, q), flow, u);
    }

    private static float inside(
            MemorySegment memory, long south, long centre, long north, float rx, float ry, boolean square) {
        float u = memory.get(NUMBER, centre);
        float w = memory.get(NUMBER, centre - Float.BYTES);
        float e = memory.get(NUMBER, centre + Float.BYTES);
        float s = memory.get(NUMBER, south);
        float n = memory.get(NUMBER, north);
        return square
                ? fma(rx, fma(-4f, u, (w + e) + (n + s)), u)
                : fma(ry, fma(-2f, u, n + s), fma(rx, fma(-2f, u, w + e), u));
    }
}
