package isotherm.profiler.diff;

import isotherm.profiler.profile.Time;

/**
 * A time before and after.
 *
 * @param before of the first profile
 * @param after of the second
 * @param errorBar nanoseconds up to which a difference is no difference: three standard deviations of the samples of both; 0
 *     where clocks gave the times
 */
public record TimeChange(Time before, Time after, long errorBar) {
    /**
     * Standard deviations that are still chance. Three, not two: among a hundred rows that did not change, two would call five
     * of them changed.
     */
    private static final double DEVIATIONS = 3;

    static TimeChange of(Time before, Time after) {
        double deviation = Math.hypot((double) before.errorNanos(), (double) after.errorNanos());
        return new TimeChange(before, after, Math.round(DEVIATIONS * deviation));
    }

    /** How much more it is, in nanoseconds; negative where less. */
    public long nanos() {
        return after.nanos() - before.nanos();
    }

    boolean beyond(long threshold) {
        return Math.abs(nanos()) > Math.max(threshold, errorBar);
    }

    /** Whether it is above the threshold and yet no more than chance. */
    boolean byChance(long threshold) {
        return Math.abs(nanos()) > threshold && Math.abs(nanos()) <= errorBar;
    }
}
