package isotherm.mpi;

import java.io.Serial;

/** Ranks that cannot come together, or lost each other. */
public final class MpiException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public MpiException(String message) {
        super(message);
    }

    MpiException(String message, Throwable cause) {
        super(message, cause);
    }
}
