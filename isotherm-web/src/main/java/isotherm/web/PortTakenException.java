package isotherm.web;

import java.io.Serial;

/** Somebody else listens at a port, or we may not. */
public final class PortTakenException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    PortTakenException(int port, Exception cause) {
        super("port " + port + " cannot be had: " + cause.getMessage() + "; --port 0 takes one that is free", cause);
    }
}
