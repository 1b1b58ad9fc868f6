package isotherm.weather;

import java.time.Duration;

/**
 * The moment by which a batch of requests is over, answered or not.
 *
 * @param nanos of {@link System#nanoTime}
 * @param length what it was at the start, for messages
 */
public record Deadline(long nanos, Duration length) {
    /** So long from now. */
    public static Deadline in(Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a deadline must lie ahead, was " + length.toMillis() + " ms from now");
        }
        return new Deadline(System.nanoTime() + length.toNanos(), length);
    }

    /** What is left; zero or negative when it is over. */
    public Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }
}
