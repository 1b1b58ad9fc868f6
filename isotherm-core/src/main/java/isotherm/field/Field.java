package isotherm.field;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/**
 * Temperatures on the nodes of a grid, in degrees Celsius, in one aligned block of native memory.
 *
 * <pre>
 *              7 numbers   columns numbers        fill
 *   row 0     [ . . . g ][ T T T ... T T T ][ g . . . ]    g: ghost columns -1 and columns
 *   row 1     [ . . . g ][ T T T ... T T T ][ g . . . ]
 * </pre>
 *
 * Column 1 of each row, the first that is computed beside a held edge, starts a cache line. Rows never lie a multiple of 4096 bytes apart, and a field made by
 * {@link #beside} starts 2112 bytes off the first modulo 4096: otherwise a processor takes a load from one for a load of
 * what was just stored to the other (decision 0002 has the figures). The memory is freed when the field is unreachable.
 */
public final class Field {
    private static final ValueLayout.OfDouble NUMBER = ValueLayout.JAVA_DOUBLE;
    private static final int LINE = 64;
    private static final int LEAD = LINE / Double.BYTES - 1;
    private static final int PAGE = 4096;
    private static final int BESIDE = 2112;
    /** The bits that are all ones in infinities and NaNs, and in no finite number. */
    private static final long EXPONENT = 0x7ff0_0000_0000_0000L;

    private final int columns;
    private final int rows;
    private final long stride;
    private MemorySegment memory;

    private Field(int columns, int rows, int startInPage) {
        this.columns = columns;
        this.rows = rows;
        this.stride = strideBytes(columns);
        long bytes = stride * rows;
        this.memory = Arena.ofAuto().allocate(bytes + PAGE, PAGE).asSlice(startInPage, bytes);
    }

    /**
     * A field of zeros.
     *
     * @param columns nodes along x, at least 1
     * @param rows nodes along y, at least 1
     */
    public static Field allocate(int columns, int rows) {
        return new Field(columns, rows, 0);
    }

    /** A field of zeros of the same shape, placed so that reading one and writing the other do not get in each other's way. */
    public Field beside() {
        return new Field(columns, rows, BESIDE);
    }

    /** Bytes of memory that one field of this shape takes. */
    public static long bytes(int columns, int rows) {
        return strideBytes(columns) * rows + PAGE;
    }

    private static long strideBytes(int columns) {
        long used = (LEAD + (long) columns + 1) * Double.BYTES;
        long lines = (used + LINE - 1) / LINE * LINE;
        return lines % PAGE == 0 ? lines + LINE : lines;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public double at(int column, int row) {
        return memory.get(NUMBER, place(column, row));
    }

    public void set(int column, int row, double temperature) {
        memory.set(NUMBER, place(column, row), temperature);
    }

    /** Copies a row's temperatures, {@link #columns} of them, from the left. */
    public void copyRow(int row, double[] into) {
        // by bytes: the copy for arrays of numbers costs a start of the program ten milliseconds
        MemorySegment.copy(memory, place(0, row), MemorySegment.ofArray(into), 0, (long) columns * Double.BYTES);
    }

    /** Sets a row's temperatures, {@link #columns} of them, from the left. */
    public void setRow(int row, double[] temperatures) {
        long bytes = (long) columns * Double.BYTES;
        MemorySegment.copy(MemorySegment.ofArray(temperatures), 0, memory, place(0, row), bytes);
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
        long ones = 0;
        for (int row = 0; row < rows; row += stride) {
            long start = offset(row);
            for (long k = start; k < start + (long) columns * Double.BYTES; k += Double.BYTES) {
                long exponent = memory.get(ValueLayout.JAVA_LONG, k) & EXPONENT;
                ones = Math.max(ones, exponent);
            }
        }
        return ones != EXPONENT;
    }

    private void checkSameShape(Field other) {
        if (other.columns != columns || other.rows != rows) {
            throw new IllegalArgumentException(
                    "fields differ in shape: " + columns + " x " + rows + " and " + other.columns + " x " + other.rows);
        }
    }

    private long place(int column, int row) {
        return offset(Objects.checkIndex(row, rows)) + (long) Objects.checkIndex(column, columns) * Double.BYTES;
    }

    /** For kernels and sweeps: the memory itself, ghost columns included. */
    public MemorySegment memory() {
        return memory;
    }

    /** For kernels and sweeps: byte offset of a row's column 0 in {@link #memory}. */
    public long offset(int row) {
        return row * stride + (long) LEAD * Double.BYTES;
    }
}
