package isotherm.parts;

import isotherm.field.NodeBlocks;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Numbers at a plate's nodes as the first of its parts gives or takes them, row by row from the bottom: it has some rows of the others at hand. */
final class PlateBlocks implements NodeBlocks, AutoCloseable {
    private final RowExchange exchange;
    private final NodeBlocks own;
    private final int rows;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment memory;
    /** The rows at hand. */
    private int first;

    private int count;

    /**
     * Of a plate with some rows.
     *
     * @param own of the first part
     */
    PlateBlocks(RowExchange exchange, NodeBlocks own, int rows) {
        this.exchange = exchange;
        this.own = own;
        this.rows = rows;
        memory = arena.allocate(Math.min(rows, exchange.mostRows()) * exchange.rowBytes(), Double.BYTES);
    }

    @Override
    public long blockBytes(int blockColumns, int blockRows) {
        return own.blockBytes(blockColumns, blockRows);
    }

    /** Whether a row is the first of those that come next, which are then at hand. */
    private boolean turnsTo(int row) {
        if (row < first + count) {
            return false;
        }
        first += count;
        count = Math.min(exchange.mostRows(), rows - first);
        return true;
    }

    private long place(int column, int row) {
        return (row - first) * exchange.rowBytes() + blockBytes(column, 1);
    }

    /** Of one row. */
    @Override
    public void copyBlock(int column, int row, int blockColumns, int blockRows, MemorySegment into) {
        if (turnsTo(row)) {
            exchange.gather(own::copyBlock, first, count, memory);
        }
        MemorySegment.copy(memory, place(column, row), into, 0, blockBytes(blockColumns, blockRows));
    }

    /** Of one row; rows are dealt out when the last of those at hand is whole. */
    @Override
    public void setBlock(int column, int row, int blockColumns, int blockRows, MemorySegment numbersOfBlock) {
        turnsTo(row);
        long end = place(column + blockColumns, row);
        MemorySegment.copy(numbersOfBlock, 0, memory, place(column, row), blockBytes(blockColumns, blockRows));
        if (end == count * exchange.rowBytes()) {
            exchange.scatter(own::setBlock, first, count, memory);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
