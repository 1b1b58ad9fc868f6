package isotherm.bench.race;

/** A program in another language is here but does not do its work. */
public final class PeerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PeerFailedException(String message) {
        super(message);
    }

    public PeerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
