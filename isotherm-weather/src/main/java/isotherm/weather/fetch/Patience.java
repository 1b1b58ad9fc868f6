package isotherm.weather.fetch;

import isotherm.weather.Deadline;
import java.time.Duration;

/**
 * How long is waited for one reply: for all its tries and redirects together, since a reply that drips can drip each time. Pauses
 * that a service asks for do not count. For one thread.
 */
final class Patience {
    private final Duration attempt;
    private final Duration all;
    private Duration spent = Duration.ZERO;

    Patience(Manners manners) {
        this.attempt = manners.attemptTimeout();
        this.all = manners.replyTimeout();
    }

    /** How long the next try may take; zero or negative where none is left. */
    Duration limit(Deadline deadline) {
        return shorter(shorter(attempt, all.minus(spent)), deadline.left());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    void spend(Duration waited) {
        spent = spent.plus(waited);
    }

    Duration spent() {
        return spent;
    }

    boolean isOver() {
        return spent.compareTo(all) >= 0;
    }
}
