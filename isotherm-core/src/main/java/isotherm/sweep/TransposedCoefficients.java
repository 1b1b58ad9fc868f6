package isotherm.sweep;

import isotherm.kernel.CoefficientPlaces;
import isotherm.kernel.PairKernel;
import isotherm.stencil.CoefficientRows;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * One thread's coefficient rows, transposed as the rows of its tile are. Each different row lies there once; its place is
 * given away when the rows of the plate that need it have passed.
 */
final class TransposedCoefficients {
    private static final int LINE = 64;
    private static final int PAGE = 4096;
    /** q, links east and north, sources, and two weights. */
    private static final int KINDS = 6;

    private final CoefficientRows rows;
    private final PairKernel kernel;
    private final TileColumns columns;
    private final int window;
    private final MemorySegment memory;
    private final long ghost;
    private final long slotBytes;
    private final long nodes;
    private final long work;
    private final int bytes;
    /** By number of the row: its slot, or NONE. */
    private final int[] slotOf;
    /** By slot: which row is there, and the row of the plate that asked for it last. */
    private final int[] numberIn;

    private final int[] lastUse;
    /** By row of the plate, as many as may be needed at a time. */
    private final CoefficientPlaces[] places;

    private int next;
    private int first;
    private int end;
    private int changes = -1;

    /**
     * Room for the rows of a tile.
     *
     * @param longest the most vectors of a row
     * @param window how many rows of the plate need their coefficients at a time, at most
     */
    TransposedCoefficients(CoefficientRows rows, PairKernel kernel, TileColumns columns, int longest, int window) {
        this.rows = rows;
        this.kernel = kernel;
        this.columns = columns;
        this.window = window;
        this.bytes = kernel.bytes();
        long vector = (long) kernel.lanes() * bytes;
        ghost = up(vector, LINE);
        long rowBytes = up(ghost + (longest + 1) * vector, LINE);
        slotBytes = rowBytes % PAGE == 0 ? rowBytes + LINE : rowBytes;
        int slots = Math.min(rows.count(), KINDS * (window + 1));
        nodes = slots * slotBytes;
        work = nodes + up(longest * vector, LINE) + LINE;
        memory = Arena.ofAuto().allocate(work + kernel.workBytes() + vector, PAGE);
        slotOf = new int[rows.count()];
        numberIn = new int[slots];
        places = new CoefficientPlaces[Integer.highestOneBit(window) * 2]; // a power of two above the window
        Arrays.fill(places, CoefficientPlaces.NOWHERE);
        lastUse = new int[slots];
    }

    private static long up(long bytes, int unit) {
        return (bytes + unit - 1) / unit * unit;
    }

    MemorySegment memory() {
        return memory;
    }

    /** Turns to the tile that the columns have been turned to. */
    void enter() {
        if (first != columns.first() || end != columns.end() || changes != rows.changes()) {
            first = columns.first();
            end = columns.end();
            changes = rows.changes();
            Arrays.fill(slotOf, CoefficientRows.NONE);
            Arrays.fill(numberIn, CoefficientRows.NONE);
            memory.asSlice(nodes, work - nodes).fill((byte) 0); // what is beyond the columns counts for nothing
        }
        Arrays.fill(lastUse, Integer.MIN_VALUE / 2);
    }

    /**
     * Makes the coefficients of a row of the plate ready.
     *
     * @param plateRow its number, counted on where the plate is periodic
     */
    void needRow(int onPlate, int plateRow) {
        need(rows.qOf(onPlate), plateRow);
        need(rows.eastOf(onPlate), plateRow);
        need(rows.northOf(onPlate), plateRow);
        need(rows.sourceOf(onPlate), plateRow);
        need(rows.weightX(onPlate), plateRow);
        need(rows.weightY(onPlate), plateRow);
        int here = plateRow & (places.length - 1);
        CoefficientPlaces below = row(plateRow - 1);
        if (isThat(below, onPlate)) {
            places[here] = below; // alike rows share one, in the cache
        } else if (!isThat(places[here], onPlate)) {
            places[here] = new CoefficientPlaces(
                    place(rows.qOf(onPlate)),
                    place(rows.eastOf(onPlate)),
                    place(rows.northOf(onPlate)),
                    place(rows.sourceOf(onPlate)),
                    place(rows.weightX(onPlate)),
                    place(rows.weightY(onPlate)));
        }
    }

    private boolean isThat(CoefficientPlaces row, int onPlate) {
        return row.q() == place(rows.qOf(onPlate))
                && row.east() == place(rows.eastOf(onPlate))
                && row.north() == place(rows.northOf(onPlate))
                && row.source() == place(rows.sourceOf(onPlate))
                && row.weightX() == place(rows.weightX(onPlate))
                && row.weightY() == place(rows.weightY(onPlate));
    }

    /** Where the coefficients of a row lie that are ready; {@code plateRow} as in {@link #needRow}. */
    CoefficientPlaces row(int plateRow) {
        return places[plateRow & (places.length - 1)];
    }

    /** Makes a row ready for the next rows of the plate. */
    void need(int number, int plateRow) {
        if (slotOf[number] == CoefficientRows.NONE) {
            while (lastUse[next] > plateRow - window) {
                next = next + 1 < lastUse.length ? next + 1 : 0;
            }
            if (numberIn[next] != CoefficientRows.NONE) {
                slotOf[numberIn[next]] = CoefficientRows.NONE;
            }
            slotOf[number] = next;
            numberIn[next] = number;
            columns.read(rows.memory(number), rows.first(), memory, nodes);
            kernel.transpose(memory, nodes, place(number), columns.length(), work);
        }
        lastUse[slotOf[number]] = plateRow;
    }

    /** Offset of vector 0 of a row that has been made ready. */
    long place(int number) {
        return slotOf[number] * slotBytes + ghost;
    }
}
