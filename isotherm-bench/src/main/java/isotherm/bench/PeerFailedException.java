package isotherm.bench;

/** A program in another language is here but does not do its work. */
final class PeerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PeerFailedException(String message) {
        super(message);
    }

    PeerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
