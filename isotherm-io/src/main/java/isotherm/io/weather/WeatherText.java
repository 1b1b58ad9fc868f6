package isotherm.io.weather;

import isotherm.weather.Place;
import org.jspecify.annotations.Nullable;

/**
 * The weather of a place as a CSV text: {@code time}, the quantities asked for, and {@code source}, which names for every row who
 * gave it. Lines that begin with # say what was asked, from where the answer came, and whom to thank.
 *
 * @param place null where a typical year does not say it
 * @param head lines of comments before what is read
 * @param body what is read
 * @param file the file that it was read from, for errors with its lines; empty where it came from a service
 * @param note one line for people: from whom and of when, or why it is not what was asked for
 * @param asIs whether it is the answer that was asked for, and not a file shipped in its place
 */
public record WeatherText(@Nullable Place place, String head, String body, String file, String note, boolean asIs) {
    /** As it is kept. */
    public String text() {
        return head + body;
    }
}
