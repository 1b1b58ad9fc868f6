package isotherm.parts;

import isotherm.field.Window;
import isotherm.step.Message;
import isotherm.step.Neighbours;
import isotherm.step.Parting;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** Rows of a plate's nodes, on their way from the parts to the first of them, or back. All who compute the plate call the same, in the same order. */
final class RowExchange {
    /** So much goes at once, unless a row is longer. */
    private static final int BYTES = 1 << 20;

    private static final MemorySegment NOTHING = MemorySegment.NULL;

    private final Window window;
    private final Neighbours neighbours;
    private final int bytes;

    /** @param bytes of a number */
    RowExchange(Window window, Neighbours neighbours, int bytes) {
        this.window = window;
        this.neighbours = neighbours;
        this.bytes = bytes;
    }

    /** Copies a block of a part's nodes, as the part numbers them, to memory or from there. */
    @FunctionalInterface
    interface Copy {
        void of(int column, int row, int columns, int rows, MemorySegment block);
    }

    boolean isFirst() {
        return neighbours.parting().number() == 0;
    }

    /** How many rows go at once. */
    int mostRows() {
        return Math.max(1, BYTES / bytes / window.x().nodes());
    }

    /** Bytes of a row of the plate. */
    long rowBytes() {
        return (long) window.x().nodes() * bytes;
    }

    /**
     * Brings rows to the first.
     *
     * @param own gives our nodes
     * @param plate where the first gets the rows; nobody else looks at it
     */
    void gather(Copy own, int first, int count, MemorySegment plate) {
        try (Arena arena = Arena.ofConfined()) {
            List<Block> blocks = blocks(first, count, arena);
            Block ours = blocks.getFirst();
            apply(own, ours);
            exchange(blocks, isFirst());
            for (Block block : isFirst() ? blocks : List.<Block>of()) {
                for (int k = 0; k < block.rows; k++) {
                    MemorySegment.copy(block.memory, block.offset(k), plate, place(block, k, first), block.offset(1));
                }
            }
        }
    }

    /**
     * Brings rows from the first to those who own them.
     *
     * @param own takes our nodes
     * @param plate the rows, of the first; nobody else looks at it
     */
    void scatter(Copy own, int first, int count, MemorySegment plate) {
        try (Arena arena = Arena.ofConfined()) {
            List<Block> blocks = blocks(first, count, arena);
            for (Block block : isFirst() ? blocks : List.<Block>of()) {
                for (int k = 0; k < block.rows; k++) {
                    MemorySegment.copy(plate, place(block, k, first), block.memory, block.offset(k), block.offset(1));
                }
            }
            exchange(blocks, !isFirst());
            apply(own, blocks.getFirst());
        }
    }

    private long place(Block block, int k, int first) {
        return (block.row + k - first) * rowBytes() + (long) block.column * bytes;
    }

    private void apply(Copy own, Block ours) {
        if (ours.rows > 0) {
            int row = ours.row - window.y().from() + window.y().ownFrom();
            own.of(window.x().ownFrom(), row, ours.columns, ours.rows, ours.memory);
        }
    }

    /** Between the first and the others; what is empty does not go. */
    private void exchange(List<Block> blocks, boolean comes) {
        List<Message> messages = new ArrayList<>();
        for (Block block : isFirst() ? blocks.subList(1, blocks.size()) : blocks) {
            if (block.rows > 0) {
                int peer = isFirst() ? block.part : 0;
                messages.add(new Message(peer, 0, 0, comes ? NOTHING : block.memory, comes ? block.memory : NOTHING));
            }
        }
        neighbours.begin(messages);
        neighbours.finish();
    }

    /** What we have of some rows, and, where we are the first, what the others have. */
    private List<Block> blocks(int first, int count, Arena arena) {
        Parting parting = neighbours.parting();
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(parting.number(), first, count, arena));
        for (int part = 1; part < parting.parts() && isFirst(); part++) {
            blocks.add(block(part, first, count, arena));
        }
        return blocks;
    }

    private Block block(int part, int first, int count, Arena arena) {
        Window of = neighbours.parting().owned(part, window.x(), window.y());
        int from = Math.max(first, of.y().from());
        int rows = Math.max(0, Math.min(first + count, of.y().to()) - from);
        int columns = of.x().to() - of.x().from();
        MemorySegment memory = arena.allocate((long) columns * rows * bytes, Double.BYTES);
        return new Block(part, of.x().from(), columns, from, rows, memory);
    }

    /** Nodes of one part, from a column and a row of the plate on. */
    private record Block(int part, int column, int columns, int row, int rows, MemorySegment memory) {
        /** Where its k-th row begins in its memory. */
        long offset(int k) {
            return rows == 0 ? 0 : memory.byteSize() / rows * k;
        }
    }
}
