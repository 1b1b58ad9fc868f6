package isotherm.cholesky;

/**
 * A rectangle of nodes, and how nested dissection cuts it: by a line of nodes along its shorter side (A. George, SIAM J. Numer. Anal. 10,
 * 1973).
 *
 * <pre>
 *   . . . . | . . . .      the halves are eliminated first,
 *   . . . . | . . . .      then the line between them
 * </pre>
 *
 * @param left the first column
 * @param right the column after the last
 * @param bottom the first row
 * @param top the row after the last
 */
record Box(int left, int right, int bottom, int top) {
    /** Boxes of no more nodes are eliminated as they are. */
    static final int LEAF = 16;

    int width() {
        return right - left;
    }

    int height() {
        return top - bottom;
    }

    boolean isEmpty() {
        return right <= left || top <= bottom;
    }

    boolean isLeaf() {
        return (long) width() * height() <= LEAF;
    }

    private boolean isCutAcross() {
        return width() >= height();
    }

    /** The line that is eliminated after both halves. */
    Box line() {
        int column = left + width() / 2;
        int row = bottom + height() / 2;
        return isCutAcross() ? new Box(column, column + 1, bottom, top) : new Box(left, right, row, row + 1);
    }

    Box first() {
        return isCutAcross()
                ? new Box(left, left + width() / 2, bottom, top)
                : new Box(left, right, bottom, bottom + height() / 2);
    }

    Box second() {
        return isCutAcross()
                ? new Box(left + width() / 2 + 1, right, bottom, top)
                : new Box(left, right, bottom + height() / 2 + 1, top);
    }
}
