package isotherm.profiler.diff;

/** In which of two profiles something is. */
public enum Presence {
    BOTH,
    /** In the second alone. */
    NEW,
    /** In the first alone. */
    VANISHED
}
