package isotherm.stencil;

import isotherm.field.Numbers;
import isotherm.model.Precision;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of numbers in memory, each with a ghost on either side. Rows that are alike lie there once and have one number. */
final class RowStore {
    private static final int LINE = 64;
    /** The golden ratio in 64 bits, by which a hash is spread (Fibonacci hashing: Knuth, The Art of Computer Programming, 6.4). */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final int columns;
    private final Numbers numbers;
    private final long bytes;
    private final Arena arena = Arena.ofAuto();
    private final List<MemorySegment> rows = new ArrayList<>();
    private final Map<Long, Integer> byHash = new HashMap<>();
    private MemorySegment spare;

    RowStore(int columns, Precision precision) {
        this.columns = columns;
        this.numbers = new Numbers(precision);
        this.bytes = LINE + (long) (columns + 1) * numbers.bytes();
        this.spare = arena.allocate(bytes, LINE);
    }

    /**
     * The number of a row, which is stored if none is alike.
     *
     * @param row from the left ghost to the right one
     * @param alone whether it may change later, so that no other may share it
     */
    int number(double[] row, boolean alone) {
        write(row, spare);
        long hash = 0;
        for (double number : row) {
            hash = (hash ^ Double.doubleToRawLongBits(number)) * SPREAD;
            hash ^= hash >>> 29;
        }
        Integer known = alone ? null : byHash.get(hash);
        if (known != null && spare.mismatch(memory(known)) == -1) {
            return known;
        }
        int number = rows.size();
        rows.add(spare);
        if (!alone) {
            byHash.putIfAbsent(hash, number);
        }
        spare = arena.allocate(bytes, LINE);
        return number;
    }

    /** Changes a row that is alone. */
    void write(double[] row, int number) {
        write(row, memory(number));
    }

    private void write(double[] row, MemorySegment into) {
        for (int k = 0; k < row.length; k++) {
            numbers.set(into, LINE + (long) (k - 1) * numbers.bytes(), row[k]);
        }
    }

    /** Changes the left ghost of a row that is alone, and its last column. */
    void setEnds(int number, double leftGhost, double last) {
        numbers.set(memory(number), LINE - numbers.bytes(), leftGhost);
        numbers.set(memory(number), LINE + (long) (columns - 1) * numbers.bytes(), last);
    }

    /** How many different rows there are. */
    int count() {
        return rows.size();
    }

    /** A row by its number; column 0 is at {@link #first}. */
    MemorySegment memory(int number) {
        return rows.get(number);
    }

    long first() {
        return LINE;
    }
}
