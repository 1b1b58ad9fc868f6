package isotherm.network;

import java.io.Serial;

/** A temperature that is not a finite number, where one was asked from a formula. */
public final class NotFiniteException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NotFiniteException(String message) {
        super(message);
    }

    NotFiniteException(String message, Throwable cause) {
        super(message, cause);
    }
}
