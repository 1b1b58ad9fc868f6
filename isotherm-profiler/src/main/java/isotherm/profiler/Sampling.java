package isotherm.profiler;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What samples are taken of.
 *
 * @param event what is seen
 * @param interval of {@link Event#CPU} and {@link Event#WALL} the processor time between two samples of a thread, 1 ms to 10 s; of
 *     {@link Event#LOCK} the shortest wait that is seen, 0 to 10 s; empty for the usual 5 ms and 10 us
 */
public record Sampling(Event event, Optional<Duration> interval) {
    /** Samples of processor time, at the usual interval. */
    public static final Sampling DEFAULT = new Sampling(Event.CPU, Optional.empty());

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Pattern INTERVAL = Pattern.compile("([0-9]{1,9})(ns|us|ms|s)");

    /** What is seen. */
    public enum Event {
        /** Processor time; waits of 1 ms and more stand beside it. */
        CPU,
        /** The time that passes: processor time, and waits of 0.1 ms and more as if they were work. */
        WALL,
        /** Allocated memory, at most 2000 samples a second; no times. */
        ALLOC,
        /** Waits for locks: monitors and {@code java.util.concurrent.locks}; no processor time. */
        LOCK
    }

    public Sampling {
        if (interval.isPresent()) {
            Duration value = interval.get();
            if (event == Event.ALLOC) {
                throw new IllegalArgumentException("samples of allocation have no interval: the JVM chooses them");
            }
            Duration least = event == Event.LOCK ? Duration.ZERO : SHORTEST;
            if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "the interval of " + event.name().toLowerCase(Locale.ROOT) + " must be " + least.toMillis()
                                + " ms to 10 s, was " + value.toNanos() / 1_000 + " us");
            }
        }
    }

    /**
     * Reads an interval such as {@code 10ms}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Duration interval(String text) {
        Matcher parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an interval must be like 10ms, 500us or 1s, was \"" + text + "\"");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ns" -> Duration.ofNanos(number);
            case "us" -> Duration.ofNanos(1_000 * number);
            case "ms" -> Duration.ofMillis(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** As the agent takes it, with a comma before it; nothing for the default. */
    String agentOptions() {
        String text = event == Event.CPU ? "" : ",event=" + event.name().toLowerCase(Locale.ROOT);
        return text
                + interval.map(value -> ",interval=" + value.toNanos() + "ns").orElse("");
    }
}
