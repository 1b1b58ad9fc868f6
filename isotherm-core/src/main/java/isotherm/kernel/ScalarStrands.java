package isotherm.kernel;

import java.lang.foreign.MemorySegment;

/** One strand, one node at a time: rows as they are. */
final class ScalarStrands implements StrandKernel {
    private final RowKernel rows;

    ScalarStrands(RowKernel rows) {
        this.rows = rows;
    }

    @Override
    public int strands() {
        return 1;
    }

    @Override
    public int bytes() {
        return rows.bytes();
    }

    @Override
    public void square(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            double r) {
        rows.square(memory, south, lower, upper, memory, outLower, length, r);
        rows.square(memory, lower, upper, north, memory, outUpper, length, r);
    }

    @Override
    public void oblong(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length,
            double rx,
            double ry) {
        rows.oblong(memory, south, lower, upper, memory, outLower, length, rx, ry);
        rows.oblong(memory, lower, upper, north, memory, outUpper, length, rx, ry);
    }

    @Override
    public void seal(MemorySegment memory, long row, int length) {
        // a single strand has no neighbour
    }

    @Override
    public void weave(MemorySegment memory, long nodes, long row, int length, long work) {
        MemorySegment.copy(memory, nodes, memory, row, (long) length * rows.bytes());
    }

    @Override
    public void unweave(MemorySegment memory, long row, long nodes, int length, long work) {
        MemorySegment.copy(memory, row, memory, nodes, (long) length * rows.bytes());
    }

    @Override
    public long workBytes() {
        return 0;
    }
}
