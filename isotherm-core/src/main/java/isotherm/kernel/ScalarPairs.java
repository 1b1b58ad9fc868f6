package isotherm.kernel;

import static java.lang.Math.fma;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One lane, one node at a time: rows as they are, each node by its weight. */
final class ScalarPairs implements PairKernel {
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE;

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public void update(PairOfRows pair) {
        long between = pair.lowerRow.north();
        row(pair, pair.south, pair.lower, pair.upper, pair.lowerRow, pair.below, pair.outLower);
        row(pair, pair.lower, pair.upper, pair.north, pair.upperRow, between, pair.outUpper);
    }

    private static void row(
            PairOfRows pair, long south, long centre, long north, CoefficientPlaces row, long down, long out) {
        MemorySegment memory = pair.memory;
        MemorySegment links = pair.links;
        for (long k = 0; k < (long) pair.length * Double.BYTES; k += Double.BYTES) {
            double u = memory.get(NUMBER, centre + k);
            double w = memory.get(NUMBER, centre + k - Double.BYTES);
            double e = memory.get(NUMBER, centre + k + Double.BYTES);
            double s = memory.get(NUMBER, south + k);
            double n = memory.get(NUMBER, north + k);
            double rx = links.get(NUMBER, row.weightX() + k);
            double next;
            if (rx < 0) {
                double fromWest = links.get(NUMBER, row.east() + k - Double.BYTES) * (u - w);
                double fromEast = links.get(NUMBER, row.east() + k) * (e - u);
                double fromSouth = links.get(NUMBER, down + k) * (u - s);
                double fromNorth = links.get(NUMBER, row.north() + k) * (n - u);
                double flow = (fromEast - fromWest) + (fromNorth - fromSouth);
                next = fma(links.get(NUMBER, row.q() + k), flow + links.get(NUMBER, row.source() + k), u);
            } else if (pair.square) {
                next = fma(rx, fma(-4, u, (w + e) + (n + s)), u);
            } else {
                double ry = links.get(NUMBER, row.weightY() + k);
                next = fma(ry, fma(-2, u, n + s), fma(rx, fma(-2, u, w + e), u));
            }
            memory.set(NUMBER, out + k, next);
        }
    }

    @Override
    public void seal(MemorySegment memory, long row, int length) {
        // a single lane has no neighbour
    }

    @Override
    public void transpose(MemorySegment memory, long nodes, long row, int length, long work) {
        MemorySegment.copy(memory, nodes, memory, row, (long) length * Double.BYTES);
    }

    @Override
    public void restore(MemorySegment memory, long row, long nodes, int length, long work) {
        MemorySegment.copy(memory, row, memory, nodes, (long) length * Double.BYTES);
    }

    @Override
    public long workBytes() {
        return 0;
    }
}
