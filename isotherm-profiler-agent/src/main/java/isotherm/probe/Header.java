package isotherm.probe;

/** What stands at the head of a method's counters on its class's page. */
public final class Header {
    /** The caller whose calls are counted here and not in the call graph, or {@link #NOBODY}, or {@link #CLOSED}. */
    public static final int CALLER = 0;

    public static final int CALLS_FROM_CALLER = 1;
    /** 1 once the method has proved too short to be on the clock. */
    public static final int TINY = 2;

    public static final int CLOCKED_CALLS = 3;
    /** Nanoseconds from entry to exit, of calls that were not recursive. */
    public static final int CUMULATIVE = 4;
    /** The same less what was spent in calls that were on the clock too, of all calls. */
    public static final int SELF = 5;
    /** {@link #CUMULATIVE} of all calls, recursive ones too, when it was last judged. */
    public static final int JUDGED = 6;
    /** Time of all calls, recursive ones too. */
    public static final int ALL = 7;
    /** Not written by the thread: the calls, when pages are summed. */
    public static final int CALLS = 8;
    /** Where exceptions are counted that tell nothing. */
    public static final int IGNORED = 9;

    public static final int LENGTH = 10;

    static final int NOBODY = -1;
    static final int CLOSED = -2;

    private Header() {}
}
