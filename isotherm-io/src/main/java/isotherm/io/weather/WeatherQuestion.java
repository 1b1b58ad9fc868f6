package isotherm.io.weather;

import isotherm.weather.Place;
import isotherm.weather.Quantity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks of the weather.
 *
 * @param from the past's first day, in UTC; null where only the forecast is wanted
 * @param to the past's last day, included; null where the past goes on to the present
 * @param forecast whether what is to come is wanted too
 * @param sun whether sun and sky are wanted beside the air's temperature
 */
public record WeatherQuestion(
        Place place, @Nullable LocalDate from, @Nullable LocalDate to, boolean forecast, boolean sun) {
    /** Checks that something is asked. */
    public WeatherQuestion {
        if (from == null && !forecast) {
            throw new IllegalArgumentException(
                    "neither the past nor the forecast of " + place.name() + " is asked for");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the past goes from " + from + " to " + to + ", which is before");
        }
    }

    /** What every row must have. */
    public Set<Quantity> quantities() {
        return sun
                ? EnumSet.of(
                        Quantity.AIR_TEMPERATURE,
                        Quantity.RELATIVE_HUMIDITY,
                        Quantity.CLOUD_COVER,
                        Quantity.GLOBAL_RADIATION,
                        Quantity.DIRECT_NORMAL_RADIATION,
                        Quantity.DIFFUSE_RADIATION)
                : EnumSet.of(Quantity.AIR_TEMPERATURE);
    }

    /** In words, the first line of a kept file: a file that answers another question is not used for this one. */
    public String words() {
        String past = from == null ? "" : "past from " + from + (to == null ? "" : " to " + to);
        String both = past.isEmpty() || !forecast ? "" : " and ";
        return past + both + (forecast ? "forecast" : "") + " of " + place.name() + ", " + place.lat(6) + " "
                + place.lon(6) + (sun ? ", with the sun" : "");
    }
}
