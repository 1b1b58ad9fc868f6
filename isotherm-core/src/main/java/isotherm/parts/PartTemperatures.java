package isotherm.parts;

import isotherm.field.FieldTemperatures;
import isotherm.field.Window;
import isotherm.model.Precision;
import isotherm.step.Message;
import isotherm.step.Neighbours;
import isotherm.step.Parting;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** The temperatures of a part, and how they come to the first. All who compute the plate call the same, in the same order. */
public final class PartTemperatures {
    /** So much is sent at once to the first, unless a row is longer. */
    private static final int BYTES = 1 << 20;

    private static final MemorySegment NOTHING = MemorySegment.NULL;

    private final FieldTemperatures temperatures;
    private final Window window;
    private final Neighbours neighbours;

    /**
     * Of one part.
     *
     * @param temperatures of its nodes, halo and all
     */
    public PartTemperatures(FieldTemperatures temperatures, Window window, Neighbours neighbours) {
        this.temperatures = temperatures;
        this.window = window;
        this.neighbours = neighbours;
    }

    Precision precision() {
        return temperatures.precision();
    }

    /** How many rows go at once. */
    int mostRows() {
        return Math.max(1, BYTES / Double.BYTES / window.x().nodes());
    }

    /** At a node of the plate, whoever has it; NaN in a hole. */
    public double at(int column, int row) {
        return neighbours.at(temperatures::at, window, column, row);
    }

    /** Some rows of the plate, NaN in holes, for the first; the others get nothing. */
    public double[] rows(int first, int count) {
        Parting parting = neighbours.parting();
        try (Arena arena = Arena.ofConfined()) {
            Block own = block(parting.number(), first, count, arena);
            put(own);
            if (parting.number() > 0) {
                exchange(own.rows == 0 ? List.of() : List.of(new Message(0, 0, 0, own.memory, NOTHING)));
                return new double[0];
            }
            List<Block> blocks = new ArrayList<>();
            List<Message> messages = new ArrayList<>();
            for (int part = 1; part < parting.parts(); part++) {
                Block block = block(part, first, count, arena);
                if (block.rows > 0) {
                    blocks.add(block);
                    messages.add(new Message(part, 0, 0, NOTHING, block.memory));
                }
            }
            exchange(messages);
            blocks.add(own);
            double[] all = new double[count * window.x().nodes()];
            blocks.forEach(block -> block.into(all, first, window.x().nodes()));
            return all;
        }
    }

    private void exchange(List<Message> messages) {
        neighbours.begin(messages);
        neighbours.finish();
    }

    /** What a part has of some rows. */
    private Block block(int part, int first, int count, Arena arena) {
        Window of = neighbours.parting().owned(part, window.x(), window.y());
        int from = Math.max(first, of.y().from());
        int rows = Math.max(0, Math.min(first + count, of.y().to()) - from);
        int columns = of.x().to() - of.x().from();
        MemorySegment memory = arena.allocate((long) columns * rows * Double.BYTES, Double.BYTES);
        return new Block(of.x().from(), columns, from, rows, memory);
    }

    private void put(Block block) {
        double[] row = new double[block.columns];
        int local = window.y().ownFrom() - window.y().from();
        for (int k = 0; k < block.rows; k++) {
            temperatures.copyRow(local + block.row + k, window.x().ownFrom(), block.columns, row);
            MemorySegment.copy(row, 0, block.memory, ValueLayout.JAVA_DOUBLE, block.offset(k), block.columns);
        }
    }

    /** Nodes of one part, from a column and a row of the plate on. */
    private record Block(int column, int columns, int row, int rows, MemorySegment memory) {
        long offset(int k) {
            return (long) k * columns * Double.BYTES;
        }

        void into(double[] all, int first, int width) {
            for (int k = 0; k < rows; k++) {
                int place = (row + k - first) * width + column;
                MemorySegment.copy(memory, ValueLayout.JAVA_DOUBLE, offset(k), all, place, columns);
            }
        }
    }
}
