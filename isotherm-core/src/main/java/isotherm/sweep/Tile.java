package isotherm.sweep;

/**
 * A box of nodes that one thread brings forward by itself: its columns and rows, held ones included, up to but without
 * {@code toColumn} and {@code toRow}.
 */
record Tile(int fromColumn, int toColumn, int fromRow, int toRow) {}
