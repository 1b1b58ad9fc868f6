package isotherm.weather;

import java.time.Duration;
import java.time.Instant;

/**
 * How numbers came to us.
 *
 * @param fetched when they, or the news that they still hold, came from the service, by our clock
 * @param age time since then
 * @param stale past their lifetime, and used because nothing newer could be had
 * @param problem why nothing newer could be had; empty unless stale
 */
public record Receipt(Instant fetched, Duration age, boolean stale, String problem) {
    /** What a reader must know: empty where fresh, else the age and the reason. */
    public String warning() {
        return stale ? "stale, fetched " + words(age) + " ago: " + problem : "";
    }

    private static String words(Duration age) {
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() < 2) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
