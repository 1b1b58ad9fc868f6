package isotherm.cli;

/** What a process says when it ends. */
final class ExitCode {
    static final int FINE = 0;
    /** A difference was found, or an internal error. */
    static final int DIFFERENT = 1;
    /** The user's input is wrong. */
    static final int WRONG_INPUT = 2;
    /** The run failed: blow-up, disk full. */
    static final int RUN_FAILED = 3;
    /** Some of several items failed. */
    static final int SOME_FAILED = 4;
    /** Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
