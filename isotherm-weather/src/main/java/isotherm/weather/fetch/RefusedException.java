package isotherm.weather.fetch;

/** A service's answer that is neither good nor worth asking again for. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String body;

    RefusedException(int status, String body) {
        super("status " + status);
        this.status = status;
        this.body = body;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What it says, the first kilobyte of it. */
    public String body() {
        return body;
    }
}
