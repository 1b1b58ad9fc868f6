package isotherm.probe;

/** What stands at the head of a method's counters on its class's page. */
public final class Header {
    public static final int CLOCKED_CALLS = 0;
    /** Nanoseconds from entry to exit, of calls that were not recursive. */
    public static final int CUMULATIVE = 1;
    /** The same less what was spent in calls that were on the clock too, of all calls. */
    public static final int SELF = 2;
    /** Time of all calls, recursive ones too. */
    public static final int ALL = 3;
    /** {@link #ALL} when it was last judged. */
    public static final int JUDGED = 4;
    /** 1 once the method has proved too short to be on the clock. */
    public static final int TINY = 5;
    /** Not written by the thread: the calls, when pages are summed. */
    public static final int CALLS = 6;
    /** Where exceptions are counted that tell nothing. */
    public static final int IGNORED = 7;
    /**
     * Pairs of a caller, or {@link #NOBODY} or {@link #CLOSED}, and its calls, which are counted here and not in the call graph. A
     * caller's place is given by its id. No caller has one until the method is tiny, so that one comparison tells whether a
     * count is all that a call needs. These and the method's own counters stand together, for the sake of the processor's cache.
     */
    static final int CALLERS = 8;

    private static final int PLACES = 4;

    public static final int LENGTH = CALLERS + 2 * PLACES;

    static final int NOBODY = -1;
    static final int CLOSED = -2;

    /** Where a caller may be, from the header; its calls are behind it. */
    static int place(int caller) {
        return CALLERS + ((caller & PLACES - 1) << 1);
    }

    static void clear(long[] page, int header) {
        for (int k = 0; k < PLACES; k++) {
            page[header + CALLERS + 2 * k] = NOBODY;
        }
    }

    private Header() {}
}
