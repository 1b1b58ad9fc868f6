package isotherm.step;

import java.io.Serial;

/** A method that could not find the next state. */
public final class NoSolutionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public NoSolutionException(String message) {
        super(message);
    }
}
