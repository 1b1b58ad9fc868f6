package isotherm.weather;

import org.jspecify.annotations.Nullable;

/** Why there is no weather, in one sentence. */
public class WeatherException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What went wrong, for those who choose what to do about it. */
    public enum Kind {
        /** The service does not know the place. */
        OUT_OF_AREA,
        /** The time lies before or after what the source has. */
        BEYOND,
        /** The source has no value there. */
        MISSING,
        /** Something answers, and it is not this service. */
        NOT_A_SERVICE,
        /** The service says no, for good. */
        REFUSED,
        /** The service says later. */
        BUSY,
        TIMEOUT,
        /** No address for the name of the host. */
        UNKNOWN_HOST,
        /** No trusted or no encrypted connection. */
        INSECURE,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** The reply was cut short or cannot be read. */
        BROKEN,
        TOO_LARGE,
        /** Nothing in the cache, and the network is not to be used. */
        OFFLINE,
        INTERRUPTED
    }

    private final Kind kind;

    /** A problem and, where there is one, the error beneath it. */
    public WeatherException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** A problem. */
    public WeatherException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The sentence. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
