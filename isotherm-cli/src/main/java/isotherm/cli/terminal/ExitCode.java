package isotherm.cli.terminal;

/** What a process says when it ends. */
public final class ExitCode {
    public static final int FINE = 0;
    /** A difference was found, or an internal error. */
    public static final int DIFFERENT = 1;
    /** The user's input is wrong. */
    public static final int WRONG_INPUT = 2;
    /** The run failed: blow-up, disk full. */
    public static final int RUN_FAILED = 3;
    /** Some of several items failed. */
    public static final int SOME_FAILED = 4;
    /** Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
