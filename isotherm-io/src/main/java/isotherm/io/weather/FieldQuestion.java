package isotherm.io.weather;

import isotherm.weather.Area;
import isotherm.weather.Place;
import isotherm.weather.WeatherException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the air temperature over a box of the map, in even degrees.
 *
 * @param at null for now
 */
public record FieldQuestion(
        Place southWest, Place northEast, @Nullable Instant at) {
    /** Points along each side of the answer, each in the middle of its share of the box. */
    public static final int POINTS = 121;

    /** Checks that the box has a size. */
    public FieldQuestion {
        if (!(southWest.lat() < northEast.lat() && southWest.lon() < northEast.lon())) {
            boolean exchanged = northEast.lat() < southWest.lat() && northEast.lon() < southWest.lon();
            throw new IllegalArgumentException(northEast.name() + " does not lie north and east of "
                    + southWest.name()
                    + (exchanged ? "; the two corners look exchanged" : hint(southWest, northEast)));
        }
    }

    /** In words, the first line of a kept file. */
    public String words() {
        return "field from " + corner(southWest) + " to " + corner(northEast) + (at == null ? "" : " at " + at);
    }

    private static String corner(Place place) {
        return place.lat(6) + " " + place.lon(6);
    }

    /** As a table of latitude, longitude and temperature, by rows from the south. */
    WeatherText answer(Area area) {
        String origin = area.source().name() + ", for " + area.time();
        StringBuilder text = new StringBuilder(Origins.head(words(), origin));
        text.append("# ").append(area.source().attribution()).append("\n# for ").append(area.time());
        text.append(", fetched ").append(area.receipt().fetched()).append("\nlat,lon,air_temperature\n");
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                double lat = between(southWest.lat(), northEast.lat(), row);
                double lon = between(southWest.lon(), northEast.lon(), column);
                double value = area.at(lat, lon);
                if (Double.isNaN(value)) {
                    throw new WeatherException(
                            WeatherException.Kind.OUT_OF_AREA,
                            String.format(
                                    Locale.ROOT,
                                    "%s has no temperature at %.3f,%.3f, inside of the box that was asked for%s",
                                    area.source().name(),
                                    lat,
                                    lon,
                                    hint(southWest, northEast)));
                }
                text.append(lat)
                        .append(',')
                        .append(lon)
                        .append(',')
                        .append(value)
                        .append('\n');
            }
        }
        String note = words() + ": " + origin;
        String warning = area.receipt().warning();
        return new WeatherText(
                southWest, "", text.toString(), "", warning.isEmpty() ? note : note + ", " + warning, true);
    }

    private static String hint(Place southWest, Place northEast) {
        return southWest.swapHint().isEmpty() ? northEast.swapHint() : southWest.swapHint();
    }

    private static double between(double from, double to, int k) {
        return from + (to - from) * (k + 0.5) / POINTS;
    }
}
