package isotherm.profiler.diff;

/**
 * A number of calls or hits before and after.
 *
 * @param before -1 where it was not counted
 * @param after likewise
 */
public record CountChange(long before, long after) {
    /** Whether both were counted and differ by one or more. */
    public boolean differs() {
        return before >= 0 && after >= 0 && before != after;
    }
}
