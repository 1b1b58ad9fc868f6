package isotherm.expression;

import java.io.Serial;

/** A formula that cannot be read. */
public final class ExpressionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int position;

    ExpressionException(String text, int position, String problem) {
        super("in \"" + text + "\" at position " + position + ": " + problem);
        this.position = position;
    }

    /** Where in the text, counted from 1. */
    public int position() {
        return position;
    }
}
