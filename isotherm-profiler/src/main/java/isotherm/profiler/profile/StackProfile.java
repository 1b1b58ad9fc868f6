package isotherm.profiler.profile;

import java.util.List;

/**
 * A stack that was seen, with all that was seen on it.
 *
 * @param thread index into the profile's threads
 * @param frames innermost first
 * @param samples how many samples of a running thread
 * @param nanos time they stand for
 * @param waitingNanos time slept, parked or blocked here
 * @param allocatedBytes estimate from samples
 */
public record StackProfile(
        int thread, List<Frame> frames, long samples, long nanos, long waitingNanos, long allocatedBytes) {
    public StackProfile {
        frames = List.copyOf(frames);
    }
}
