package isotherm.kernel;

import static jdk.incubator.vector.DoubleVector.fromMemorySegment;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many lanes as the processor's widest vectors hold. Spans are computed from the west to the east, in the form that all their nodes have;
 * vectors whose nodes differ in form are computed by themselves before, while everything around them is old.
 */
final class VectorPairs implements PairKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final int WIDTH = LANES * Double.BYTES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    /** Each lane takes what its neighbour to the west has, or to the east. */
    private static final VectorShuffle<Double> FROM_WEST = VectorShuffle.iota(SPECIES, -1, 1, true);

    private static final VectorShuffle<Double> FROM_EAST = VectorShuffle.iota(SPECIES, 1, 1, true);

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public int bytes() {
        return Double.BYTES;
    }

    @Override
    public void update(PairOfRows pair) {
        if (!pair.spans.isUniform()) {
            mixed(pair);
        } else if (pair.square) {
            VectorSpans.uniformSquare(pair, 0, pair.length * WIDTH, pair.lower - WIDTH);
        } else {
            VectorSpans.uniformOblong(pair, 0, pair.length * WIDTH, pair.lower - WIDTH);
        }
        seal(pair.memory, pair.outLower, pair.length);
        seal(pair.memory, pair.outUpper, pair.length);
    }

    private static void mixed(PairOfRows pair) {
        MemorySegment memory = pair.memory;
        VectorBlends.compute(pair);
        // the lower row's last vector of a span may be overwritten with it, so it is kept for the next one, in turn in
        // two places
        long west = pair.aside + 2L * pair.length * WIDTH;
        long next = west + WIDTH;
        fromMemorySegment(SPECIES, memory, pair.lower - WIDTH, ORDER).intoMemorySegment(memory, west, ORDER);
        int[] spans = pair.spans.spans();
        int from = 0;
        for (int i = 0; i < spans.length; i += 2) {
            int to = spans[i] * WIDTH;
            fromMemorySegment(SPECIES, memory, pair.lower + to - WIDTH, ORDER).intoMemorySegment(memory, next, ORDER);
            switch (spans[i + 1]) {
                case Spans.UNIFORM -> {
                    if (pair.square) {
                        VectorSpans.uniformSquare(pair, from, to, west);
                    } else {
                        VectorSpans.uniformOblong(pair, from, to, west);
                    }
                }
                case Spans.PER_NODE -> {
                    if (pair.square) {
                        VectorSpans.perNodeSquare(pair, from, to, west);
                    } else {
                        VectorSpans.perNodeOblong(pair, from, to, west);
                    }
                }
                case Spans.GENERAL -> VectorSpans.general(pair, from, to, west);
                default -> {}
            }
            from = to;
            long kept = west;
            west = next;
            next = kept;
        }
        VectorBlends.insert(pair);
    }

    @Override
    public void seal(MemorySegment memory, long row, int length) {
        long end = row + (long) length * WIDTH;
        fromMemorySegment(SPECIES, memory, end - WIDTH, ORDER)
                .rearrange(FROM_WEST)
                .intoMemorySegment(memory, row - WIDTH, ORDER);
        fromMemorySegment(SPECIES, memory, row, ORDER).rearrange(FROM_EAST).intoMemorySegment(memory, end, ORDER);
    }

    @Override
    public void transpose(MemorySegment memory, long nodes, long row, int length, long work) {
        Transposition.transpose(memory, nodes, row, length, work);
        seal(memory, row, length);
    }

    @Override
    public void restore(MemorySegment memory, long row, long nodes, int length, long work) {
        Transposition.restore(memory, row, nodes, length, work);
    }

    @Override
    public long workBytes() {
        return Transposition.WORK_BYTES;
    }
}
