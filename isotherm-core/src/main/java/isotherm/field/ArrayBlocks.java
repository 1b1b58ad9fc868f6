package isotherm.field;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Numbers that lie in arrays row by row, perhaps several rows in each. */
public final class ArrayBlocks implements NodeBlocks {
    private final IntFunction<double[]> arrays;
    private final IntUnaryOperator places;

    /**
     * Of some arrays, which stay where they are.
     *
     * @param arrays the array in which a row lies
     * @param places where in it the row begins
     */
    public ArrayBlocks(IntFunction<double[]> arrays, IntUnaryOperator places) {
        this.arrays = arrays;
        this.places = places;
    }

    /** All rows in one array. */
    public static ArrayBlocks of(double[] numbers, int columns) {
        return new ArrayBlocks(row -> numbers, row -> row * columns);
    }

    @Override
    public long blockBytes(int blockColumns, int blockRows) {
        return (long) blockColumns * blockRows * Double.BYTES;
    }

    @Override
    public void copyBlock(int column, int row, int blockColumns, int blockRows, MemorySegment into) {
        for (int k = 0; k < blockRows; k++) {
            int place = places.applyAsInt(row + k) + column;
            MemorySegment.copy(
                    arrays.apply(row + k),
                    place,
                    into,
                    ValueLayout.JAVA_DOUBLE,
                    blockBytes(blockColumns, k),
                    blockColumns);
        }
    }

    @Override
    public void setBlock(int column, int row, int blockColumns, int blockRows, MemorySegment numbersOfBlock) {
        for (int k = 0; k < blockRows; k++) {
            int place = places.applyAsInt(row + k) + column;
            MemorySegment.copy(
                    numbersOfBlock,
                    ValueLayout.JAVA_DOUBLE,
                    blockBytes(blockColumns, k),
                    arrays.apply(row + k),
                    place,
                    blockColumns);
        }
    }
}
