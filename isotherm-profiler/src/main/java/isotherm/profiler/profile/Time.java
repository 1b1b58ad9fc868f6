package isotherm.profiler.profile;

/**
 * A time and what it rests on.
 *
 * @param nanos nanoseconds, not negative
 * @param source what gave it
 * @param samples how many samples it rests on; 0 where a clock gave it or where it was spent waiting
 * @param waitingNanos how much of it was spent waiting, as the JVM measured it, also of a time by the clock
 */
public record Time(long nanos, Source source, long samples, long waitingNanos) {
    /** What gives a time. */
    public enum Source {
        /** The clock was read at entry and exit; the cost of reading it is taken off. Waiting counts. */
        CLOCK,
        /**
         * Samples of running threads, each worth the running time that it stands for (a period; on a busy machine several), and waits as the JVM measured them. Of a line, see {@link LineProfile}: a
         * time by clock may be distributed over lines by their samples.
         */
        SAMPLES
    }

    /** No time at all, by samples. */
    public static final Time NONE = new Time(0, Source.SAMPLES, 0);

    public Time {
        if (nanos < 0 || samples < 0 || waitingNanos < 0 || waitingNanos > nanos) {
            throw new IllegalArgumentException("a time and its samples must not be negative, nor waits longer, were "
                    + nanos + " ns, " + samples + " and " + waitingNanos + " ns");
        }
    }

    /** None of it spent waiting. */
    public Time(long nanos, Source source, long samples) {
        this(nanos, source, samples, 0);
    }

    /** What is not waiting. */
    public long runningNanos() {
        return nanos - waitingNanos;
    }

    /** Both together, where both come from samples. */
    public Time plus(Time other) {
        return new Time(
                nanos + other.nanos, Source.SAMPLES, samples + other.samples, waitingNanos + other.waitingNanos);
    }

    /** In seconds. */
    public double seconds() {
        return nanos * 1e-9;
    }

    /**
     * Whether the time is no more than noise: below it, two runs differ by as much as is shown. One standard deviation of n
     * samples is sqrt(n) of them; a time below two standard deviations is uncertain, so one of fewer than 4 samples.
     */
    public boolean uncertain() {
        return source == Source.SAMPLES && samples > 0 && samples < 4;
    }

    /** One standard deviation in nanoseconds: sqrt(n) of n samples; 0 where a clock gave the time. Waits are exact. */
    public long errorNanos() {
        return samples == 0 ? 0 : Math.round((double) runningNanos() / Math.sqrt((double) samples));
    }
}
