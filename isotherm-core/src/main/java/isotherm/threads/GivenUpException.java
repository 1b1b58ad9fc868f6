package isotherm.threads;

/** Work was given up because somebody asked for it: nobody's fault, so there is nothing to read in it. */
public final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GivenUpException() {
        super("the work was given up", null, false, false);
    }
}
