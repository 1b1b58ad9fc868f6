package isotherm.profiler.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What was profiled, and how.
 *
 * @param command main class or jar with its arguments, as the JVM knows it
 * @param java version of the profiled JVM
 * @param started when the agent started
 * @param elapsed from then to the last snapshot
 * @param complete whether the profile was ended by the program's end or by a limit; false while it runs, or where it was
 *     killed: then the profile lacks at most the last second
 * @param sampler which samples: {@code cpu} ({@code jdk.CPUTimeSample}), {@code execution} ({@code jdk.ExecutionSample}), {@code wall}, {@code alloc}, {@code lock} or
 *     {@code none}
 * @param samplePeriodNanos time between two samples of a running thread
 * @param clockNanos what one read of the clock costs, taken off the times by clock
 * @param include patterns of included classes; empty where the program's own were taken
 * @param slowdown elapsed time over that of an unprofiled run of the same command; empty where nobody measured it
 * @param unmeasured why nobody measured it, half a sentence; or ""
 * @param notes what a reader must know, each a sentence
 */
public record Run(
        String command,
        String java,
        Instant started,
        Duration elapsed,
        boolean complete,
        String sampler,
        long samplePeriodNanos,
        long clockNanos,
        List<String> include,
        OptionalDouble slowdown,
        String unmeasured,
        List<String> notes) {
    public Run {
        include = List.copyOf(include);
        notes = List.copyOf(notes);
    }
}
