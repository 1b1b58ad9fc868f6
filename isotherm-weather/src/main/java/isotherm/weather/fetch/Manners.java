package isotherm.weather.fetch;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a fetcher behaves, towards the services and towards those who wait.
 *
 * @param userAgent who asks, with a way to reach them: MET Norway answers nobody else
 * @param connections requests under way at one host at a time; 0 for each service's own limit
 * @param attempts how often a request is sent, at most
 * @param attemptTimeout for one of them, to the last byte of its reply; half as long again for all of them
 * @param pause the longest before the second attempt; it doubles with each further one
 * @param longestPause which no pause of our own exceeds; a service's Retry-After may
 * @param sizeCap bytes of one reply, inflated
 * @param redirects followed for one request
 */
public record Manners(
        String userAgent,
        int connections,
        int attempts,
        Duration attemptTimeout,
        Duration pause,
        Duration longestPause,
        int sizeCap,
        int redirects) {
    /** What a header may carry. */
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]{1,600}");

    /** Checks the numbers, and that a header can carry the user agent. */
    public Manners {
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("a user agent must not be blank");
        }
        if (!HEADER.matcher(userAgent).matches()) {
            throw new IllegalArgumentException(
                    "the contact must be one line of letters without accents, at most 500, as in me@example.org (ISOTHERM_CONTACT)");
        }
        if (connections < 0 || connections > 1000) {
            throw new IllegalArgumentException(
                    "connections must be from 1 to 1000, or 0 for each service's own limit, was " + connections);
        }
        if (attempts < 1 || sizeCap < 1 || redirects < 0) {
            throw new IllegalArgumentException("attempts and the cap on size must be positive, redirects not negative");
        }
    }

    /** How long is waited for one reply, over all its tries. */
    Duration replyTimeout() {
        return attemptTimeout.multipliedBy(3).dividedBy(2);
    }

    /** What suits public services and somebody who waits. */
    public static Manners usual(String userAgent) {
        return new Manners(
                userAgent, 0, 4, Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ofSeconds(20), 64 << 20, 5);
    }

    /** The same with a limit of one's own. */
    public Manners withConnections(int limit) {
        return new Manners(userAgent, limit, attempts, attemptTimeout, pause, longestPause, sizeCap, redirects);
    }

    /** The same with another time for one attempt. */
    public Manners withAttemptTimeout(Duration timeout) {
        return new Manners(userAgent, connections, attempts, timeout, pause, longestPause, sizeCap, redirects);
    }

    /** The same with other pauses between attempts. */
    public Manners withPauses(Duration first, Duration longest) {
        return new Manners(userAgent, connections, attempts, attemptTimeout, first, longest, sizeCap, redirects);
    }

    /** The same with another cap on the size of a reply. */
    public Manners withSizeCap(int bytes) {
        return new Manners(userAgent, connections, attempts, attemptTimeout, pause, longestPause, bytes, redirects);
    }
}
