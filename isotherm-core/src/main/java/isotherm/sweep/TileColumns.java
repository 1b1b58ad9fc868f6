package isotherm.sweep;

import isotherm.field.Field;
import isotherm.network.Network;
import java.lang.foreign.MemorySegment;

/**
 * The columns that a tile reads, and where each lies in a transposed row. Where they pass the plate's edge, the ghost
 * column beyond it is the last; where the plate is periodic, they go on from its other side.
 */
final class TileColumns {
    private final int columns;
    private final boolean periodic;
    private final int lanes;
    private final int bytes;
    private int first;
    private int end;
    private int length;
    private boolean atLeft;
    private boolean atRight;

    TileColumns(Network network, int lanes, int bytes) {
        this.columns = network.columns();
        this.periodic = network.isPeriodicX();
        this.lanes = lanes;
        this.bytes = bytes;
    }

    /** Turns to a tile that is to be advanced by a number of steps: what is kept, and a column more on each side for each step. */
    void enter(Tile tile, int steps) {
        boolean whole = tile.fromColumn() == 0 && tile.toColumn() == columns;
        boolean bounded = whole || !periodic;
        first = bounded ? Math.max(-1, tile.fromColumn() - steps) : tile.fromColumn() - steps;
        end = bounded ? Math.min(columns + 1, tile.toColumn() + steps) : tile.toColumn() + steps;
        atLeft = bounded && first == -1;
        atRight = bounded && end == columns + 1;
        length = lengthOf(end - first, lanes);
    }

    /** The most vectors that a row has in tiles of this width. */
    static int longest(int width, int steps, int lanes) {
        return lengthOf(width + 2 * steps, lanes);
    }

    private static int lengthOf(int nodes, int lanes) {
        return Math.max(2, (nodes + lanes - 1) / lanes);
    }

    /** Vectors of a row. */
    int length() {
        return length;
    }

    /** Bytes from a row's vector 0 to the copy of a column in a ghost vector, or to the column itself where it has none. */
    long twin(int column) {
        int position = column - first;
        int lane = position / length;
        int vector = position % length;
        if (vector == 0 && lane > 0) {
            return ((long) length * lanes + lane - 1) * bytes;
        }
        if (vector == length - 1 && lane < lanes - 1) {
            return (lane + 1 - (long) lanes) * bytes;
        }
        return place(column);
    }

    /** The first column, counted on where the tile runs round a periodic plate; -1 where the ghost column is among them. */
    int first() {
        return first;
    }

    /** The column after the last, ghost columns included. */
    int end() {
        return end;
    }

    /** How many pieces a row is cut into. */
    int lanes() {
        return lanes;
    }

    /** Bytes of a row, ghost vectors left out. */
    long rowBytes() {
        return (long) length * lanes * bytes;
    }

    /** True where the ghost column left of the plate is among them. */
    boolean atLeft() {
        return atLeft;
    }

    /** True where the ghost column right of the plate is among them. */
    boolean atRight() {
        return atRight;
    }

    /** Bytes from a row's vector 0 to a column. */
    long place(int column) {
        int position = column - first;
        return ((long) (position % length) * lanes + position / length) * bytes;
    }

    /** True for columns that run on round a periodic plate. */
    boolean wraps() {
        return periodic && !atLeft;
    }

    /** The columns of the plate that the tile reads, counted on where it runs round. */
    int firstOnPlate() {
        return Math.max(first, wraps() ? first : 0);
    }

    /** The column after the last that the tile reads. */
    int endOnPlate() {
        return wraps() ? end : Math.min(end, columns);
    }

    /** Copies the columns of a row of the field, side by side. */
    void read(Field field, int row, MemorySegment memory, long nodes) {
        read(field.memory(), field.offset(row), memory, nodes);
    }

    /** Copies the columns of a row whose column 0 is at an offset of some memory, side by side. */
    void read(MemorySegment source, long offset, MemorySegment memory, long nodes) {
        int column = first;
        while (column < end) {
            int from = wraps() ? Math.floorMod(column, columns) : column;
            int count = wraps() ? Math.min(end - column, columns - from) : end - column;
            long into = nodes + (long) (column - first) * bytes;
            copy(source, offset + (long) from * bytes, memory, into, count);
            column += count;
        }
    }

    /** Copies the nodes that the tile keeps into a row of the field. */
    void write(MemorySegment memory, long nodes, Tile tile, Field field, int row) {
        long from = nodes + (long) (tile.fromColumn() - first) * bytes;
        long to = field.offset(row) + (long) tile.fromColumn() * bytes;
        copy(memory, from, field.memory(), to, tile.toColumn() - tile.fromColumn());
    }

    private void copy(MemorySegment source, long from, MemorySegment target, long to, int count) {
        MemorySegment.copy(source, from, target, to, (long) count * bytes);
    }
}
