package isotherm.field;

import java.lang.foreign.MemorySegment;

/** Numbers at the nodes of a grid, of which blocks can be copied. */
public interface NodeBlocks {
    /** Bytes of a block. */
    long blockBytes(int blockColumns, int blockRows);

    /** Copies a block of nodes, row by row without gaps. */
    void copyBlock(int column, int row, int blockColumns, int blockRows, MemorySegment into);

    /** Sets a block of nodes from what {@link #copyBlock} gave. */
    void setBlock(int column, int row, int blockColumns, int blockRows, MemorySegment numbersOfBlock);
}
