package isotherm.sim;

import java.io.Serial;

/** The state became infinite or NaN. */
public final class BlowUpException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final long step;
    private final int column;
    private final int row;

    BlowUpException(long step, int column, int row, double value) {
        super("the temperature became " + value + " in step " + step + " at node (" + column + ", " + row + ")");
        this.step = step;
        this.column = column;
        this.row = row;
    }

    /** The first step whose result was not finite, counted from 1. */
    public long step() {
        return step;
    }

    /** The column of the first such node, row by row from the bottom. */
    public int column() {
        return column;
    }

    public int row() {
        return row;
    }
}
