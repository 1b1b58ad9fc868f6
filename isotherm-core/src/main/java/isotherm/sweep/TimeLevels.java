package isotherm.sweep;

import isotherm.kernel.PairKernel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * One thread's memory for a wavefront: a ring of places for pairs of rows, one pair for each level and one more, and room for
 * a row on its way in or out.
 *
 * <p>When a level's pair is computed, the level below has four rows: its old pair and its new one, of which the old is looked
 * at for the last time. The result goes there, node over node: what a kernel reads, it reads before it writes there.
 *
 * <pre>
 *   front 5   level 0:  [ 4 5 ]                     level 1 from rows 2 to 5 of level 0: rows 3 and 4,
 *             level 1:  [ 1 2 ]  [ 3 4 ]  &lt;- where rows 2 3 of level 0 were, of front 4
 * </pre>
 *
 * The two rows of a place lie 2112 bytes apart modulo 4096, and places 64 bytes less than a multiple of 4096, so that no row
 * that is read runs a little ahead of one that is written (decision 0002).
 */
final class TimeLevels {
    private static final int LINE = 64;
    private static final int PAGE = 4096;
    private static final int APART = 2112;

    private final MemorySegment memory;
    private final int places;
    private final long ghost;
    private final long rowStep;
    private final long placeStep;
    private final long spare;
    private final long nodes;
    private final long work;
    private final long aside;
    private int front;

    /**
     * @param length the most vectors of a row
     * @param depth the highest level
     */
    TimeLevels(PairKernel kernel, int length, int depth) {
        long vector = (long) kernel.lanes() * kernel.bytes();
        places = depth + 2;
        ghost = up(vector, LINE);
        long rowBytes = up(ghost + (length + 1) * vector, LINE);
        rowStep = up(rowBytes - APART, PAGE) + APART;
        placeStep = up(rowStep + rowBytes + LINE, PAGE) - LINE;
        spare = places * placeStep;
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

    /** Lets every level's new pair become its old one. */
    void nextFront() {
        front = front == places - 1 ? 0 : front + 1;
    }

    /** Offset of vector 0 of the lower row of a level's new pair; at the highest level of its only one. */
    long newPair(int level) {
        int place = level - front;
        return (place < 0 ? place + places : place) * placeStep + ghost;
    }

    /** Offset of vector 0 of the lower row of a level's old pair, which is the level above's new one. */
    long oldPair(int level) {
        return newPair(level + 1);
    }

    /** From the lower row of a pair to the upper. */
    long rowStep() {
        return rowStep;
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
