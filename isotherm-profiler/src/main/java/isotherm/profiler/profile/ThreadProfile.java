package isotherm.profiler.profile;

/**
 * One thread, or several of like names.
 *
 * @param name the thread's name; digits are {@code #} where several threads stand together, and virtual threads without a
 *     name are called {@code virtual}
 * @param virtual whether virtual
 * @param threads how many threads stand together that were sampled or counted, at least 1
 * @param running time it ran
 * @param waitingNanos time it slept, parked, waited for monitors, sockets and files, as far as the JVM recorded it
 * @param allocatedBytes estimate from samples
 */
public record ThreadProfile(
        String name, boolean virtual, long threads, Time running, long waitingNanos, long allocatedBytes) {}
