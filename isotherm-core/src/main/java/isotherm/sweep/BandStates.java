package isotherm.sweep;

import isotherm.kernel.PairKernel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** One thread's memory for two states of a band of transposed rows, and room for a row on its way in or out. */
final class BandStates {
    private static final int LINE = 64;
    private static final int PAGE = 4096;
    /** As {@link TimeLevels} keeps rows that are read from those that are written. */
    private static final int APART = 2112;

    private final MemorySegment memory;
    private final long ghost;
    private final long rowBytes;
    private final long rowStep;
    private final long odd;
    private final long spare;
    private final long nodes;
    private final long work;
    private final long aside;

    /**
     * @param length vectors of a row
     * @param rows of the band and around it
     */
    BandStates(PairKernel kernel, int length, int rows) {
        long vector = (long) kernel.lanes() * kernel.bytes();
        ghost = up(vector, LINE);
        rowBytes = up(ghost + (length + 1) * vector, LINE);
        rowStep = rowBytes % PAGE == 0 ? rowBytes + LINE : rowBytes;
        odd = up(rows * rowStep, PAGE) + APART;
        spare = odd + rows * rowStep;
        nodes = spare + rowBytes;
        work = nodes + up(length * vector, LINE) + LINE;
        aside = up(work + kernel.workBytes(), LINE);
        memory = Arena.ofAuto().allocate(aside + (2L * length + 2) * vector, PAGE);
    }

    private static long up(long bytes, int unit) {
        return (bytes + unit - 1) / unit * unit;
    }

    MemorySegment memory() {
        return memory;
    }

    /** Offset of vector 0 of a row, counted from 0, after a number of steps; the state two steps before is overwritten. */
    long row(int row, int steps) {
        return ((steps & 1) == 0 ? ghost : odd + ghost) + row * rowStep;
    }

    /** From a row to the next. */
    long rowStep() {
        return rowStep;
    }

    /** Takes over a row, ghost vectors too, from another band with rows of the same length. */
    void copy(BandStates other, int otherRow, int row, int steps) {
        MemorySegment.copy(other.memory, other.row(otherRow, steps) - ghost, memory, row(row, steps) - ghost, rowBytes);
    }

    /** Offset of vector 0 of a row that nobody reads. */
    long spare() {
        return spare + ghost;
    }

    /** Offset of room for a row's nodes side by side. */
    long nodes() {
        return nodes;
    }

    /** Offset of the room that kernels work in. */
    long work() {
        return work;
    }

    /** Offset of the room where kernels put vectors aside, those of two rows and two more. */
    long aside() {
        return aside;
    }
}
