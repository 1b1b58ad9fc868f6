package isotherm.parts;

import isotherm.field.FieldTemperatures;
import isotherm.field.Window;
import isotherm.model.Precision;
import isotherm.step.Neighbours;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The temperatures of a part, and how they come to the first. All who compute the plate call the same, in the same order. */
public final class PartTemperatures {
    private final FieldTemperatures temperatures;
    private final Window window;
    private final Neighbours neighbours;
    private final RowExchange exchange;

    /**
     * Of one part.
     *
     * @param temperatures of its nodes, halo and all
     */
    public PartTemperatures(FieldTemperatures temperatures, Window window, Neighbours neighbours) {
        this.temperatures = temperatures;
        this.window = window;
        this.neighbours = neighbours;
        this.exchange = new RowExchange(window, neighbours, Double.BYTES);
    }

    Precision precision() {
        return temperatures.precision();
    }

    /** How many rows go at once. */
    int mostRows() {
        return exchange.mostRows();
    }

    /** At a node of the plate, whoever has it; NaN in a hole. */
    public double at(int column, int row) {
        return neighbours.at(temperatures::at, window, column, row);
    }

    /** Some rows of the plate, NaN in holes, for the first; the others get nothing. */
    public double[] rows(int first, int count) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment plate = arena.allocate(exchange.isFirst() ? exchange.rowBytes() * count : 0, Double.BYTES);
            exchange.gather(this::copy, first, count, plate);
            return plate.toArray(ValueLayout.JAVA_DOUBLE);
        }
    }

    private void copy(int column, int row, int columns, int rows, MemorySegment block) {
        double[] numbers = new double[columns];
        for (int k = 0; k < rows; k++) {
            temperatures.copyRow(row + k, column, columns, numbers);
            MemorySegment.copy(numbers, 0, block, ValueLayout.JAVA_DOUBLE, (long) k * columns * Double.BYTES, columns);
        }
    }
}
