package isotherm.field;

import isotherm.model.Precision;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Temperatures on the nodes of a grid, in degrees Celsius, in double or single precision, in one aligned block of native memory.
 *
 * <pre>
 *          a line less one   columns numbers        fill
 *   row 0     [ . . . g ][ T T T ... T T T ][ g . . . ]    g: ghost columns -1 and columns
 *   row 1     [ . . . g ][ T T T ... T T T ][ g . . . ]
 * </pre>
 *
 * Column 1 of each row, the first that is computed beside a held edge, starts a cache line. Rows never lie a multiple of 4096 bytes apart, and a field made by
 * {@link #beside} starts 2112 bytes off the first modulo 4096: otherwise a processor takes a load from one for a load of
 * what was just stored to the other (decision 0002 has the figures). The memory is freed when the field is unreachable.
 */
public final class Field implements NodeBlocks {
    private static final int LINE = 64;
    private static final int PAGE = 4096;
    private static final int BESIDE = 2112;

    private final int columns;
    private final int rows;
    private final Precision precision;
    private final Numbers numbers;
    private final int bytes;
    private final long stride;
    private MemorySegment memory;

    private Field(int columns, int rows, Precision precision, int startInPage) {
        this.columns = columns;
        this.rows = rows;
        this.precision = precision;
        this.numbers = new Numbers(precision);
        this.bytes = precision.bytes();
        this.stride = strideBytes(columns, precision);
        long size = stride * rows;
        this.memory = Arena.ofAuto().allocate(size + PAGE, PAGE).asSlice(startInPage, size);
    }

    /** A field of zeros in double precision. */
    public static Field allocate(int columns, int rows) {
        return allocate(columns, rows, Precision.DOUBLE);
    }

    /**
     * A field of zeros.
     *
     * @param columns nodes along x, at least 1
     * @param rows nodes along y, at least 1
     * @param precision of the temperatures
     */
    public static Field allocate(int columns, int rows, Precision precision) {
        return new Field(columns, rows, precision, 0);
    }

    /** A field of zeros of the same shape, placed so that reading one and writing the other do not get in each other's way. */
    public Field beside() {
        return new Field(columns, rows, precision, BESIDE);
    }

    /** Bytes of memory that one field of this shape takes. */
    public static long bytes(int columns, int rows, Precision precision) {
        return strideBytes(columns, precision) * rows + PAGE;
    }

    private static long strideBytes(int columns, Precision precision) {
        long used = LINE + (long) columns * precision.bytes();
        long lines = (used + LINE - 1) / LINE * LINE;
        return lines % PAGE == 0 ? lines + LINE : lines;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public Precision precision() {
        return precision;
    }

    public double at(int column, int row) {
        return numbers.get(memory, place(column, row));
    }

    public void set(int column, int row, double temperature) {
        numbers.set(memory, place(column, row), temperature);
    }

    /** Copies a row's temperatures, {@link #columns} of them, from the left. */
    public void copyRow(int row, double[] into) {
        numbers.copy(memory, place(0, row), into, columns);
    }

    /** Copies some of a row's temperatures. */
    public void copyRow(int row, int column, int count, double[] into) {
        numbers.copy(memory, place(column, row), into, count);
    }

    /** Sets a row's temperatures, {@link #columns} of them, from the left; rounded to the field's precision. */
    public void setRow(int row, double[] temperatures) {
        numbers.copy(temperatures, columns, memory, place(0, row));
    }

    /** Takes over the temperatures of a field of the same shape. */
    public void copyFrom(Field other) {
        checkSameShape(other);
        memory.copyFrom(other.memory);
    }

    /** Exchanges the contents of two fields of the same shape, without copying. */
    public void exchange(Field other) {
        checkSameShape(other);
        MemorySegment mine = memory;
        memory = other.memory;
        other.memory = mine;
    }

    /**
     * True where every {@code stride}-th row, from the bottom, holds finite numbers only.
     *
     * @param stride 1 to look at all rows
     */
    public boolean isFinite(int stride) {
        for (int row = 0; row < rows; row += stride) {
            if (!numbers.areFinite(memory, offset(row), columns)) {
                return false;
            }
        }
        return true;
    }

    /** Bytes that a block of nodes takes where it is copied. */
    @Override
    public long blockBytes(int blockColumns, int blockRows) {
        return (long) blockColumns * blockRows * bytes;
    }

    /** Copies a block of nodes, row by row without gaps, in the field's precision. */
    @Override
    public void copyBlock(int column, int row, int blockColumns, int blockRows, MemorySegment into) {
        for (int k = 0; k < blockRows; k++) {
            MemorySegment.copy(
                    memory, place(column, row + k), into, blockBytes(blockColumns, k), blockBytes(blockColumns, 1));
        }
    }

    /** Sets a block of nodes from what {@link #copyBlock} gave. */
    @Override
    public void setBlock(int column, int row, int blockColumns, int blockRows, MemorySegment numbersOfBlock) {
        for (int k = 0; k < blockRows; k++) {
            MemorySegment.copy(
                    numbersOfBlock,
                    blockBytes(blockColumns, k),
                    memory,
                    place(column, row + k),
                    blockBytes(blockColumns, 1));
        }
    }

    private void checkSameShape(Field other) {
        if (other.columns != columns || other.rows != rows || other.precision != precision) {
            throw new IllegalArgumentException("fields differ in shape: " + shape() + " and " + other.shape());
        }
    }

    private String shape() {
        return columns + " x " + rows + (precision == Precision.SINGLE ? " in single precision" : "");
    }

    private long place(int column, int row) {
        return offset(Objects.checkIndex(row, rows)) + (long) Objects.checkIndex(column, columns) * bytes;
    }

    /** For kernels and sweeps: the memory itself, ghost columns included. */
    public MemorySegment memory() {
        return memory;
    }

    /** For kernels and sweeps: byte offset of a row's column 0 in {@link #memory}. */
    public long offset(int row) {
        return row * stride + LINE - bytes;
    }
}
