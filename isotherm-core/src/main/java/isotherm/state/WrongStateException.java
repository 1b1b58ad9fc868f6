package isotherm.state;

import java.io.Serial;

/** A state that was kept is not one of this run. */
public final class WrongStateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public WrongStateException(String message) {
        super(message);
    }
}
