package isotherm.io.weather;

import isotherm.weather.Place;
import isotherm.weather.Quantity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks of the weather.
 *
 * @param from the past's first day, in UTC; null where only the forecast is wanted
 * @param to the past's last day, included; null where the past goes on to the present
 * @param forecast whether what is to come is wanted too
 * @param wanted of what
 */
public record WeatherQuestion(
        Place place, @Nullable LocalDate from, @Nullable LocalDate to, boolean forecast, Wanted wanted) {
    /** What every row must have. */
    public enum Wanted {
        /** The air's temperature. */
        AIR(""),
        /** The air's temperature, and what sun and sky are made of. */
        SUN(", with the sun"),
        /** The soil's temperature in four layers. */
        SOIL(", soil");

        private final String words;

        Wanted(String words) {
            this.words = words;
        }

        /** In the order of a file's columns. */
        public List<Quantity> quantities() {
            return switch (this) {
                case AIR -> List.of(Quantity.AIR_TEMPERATURE);
                case SUN ->
                    List.of(
                            Quantity.AIR_TEMPERATURE,
                            Quantity.RELATIVE_HUMIDITY,
                            Quantity.CLOUD_COVER,
                            Quantity.GLOBAL_RADIATION,
                            Quantity.DIRECT_NORMAL_RADIATION,
                            Quantity.DIFFUSE_RADIATION);
                case SOIL ->
                    List.of(
                            Quantity.SOIL_TEMPERATURE_0_TO_7CM,
                            Quantity.SOIL_TEMPERATURE_7_TO_28CM,
                            Quantity.SOIL_TEMPERATURE_28_TO_100CM,
                            Quantity.SOIL_TEMPERATURE_100_TO_255CM);
            };
        }
    }

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

    Set<Quantity> quantities() {
        return EnumSet.copyOf(wanted.quantities());
    }

    /** In words, the first line of a kept file: a file that answers another question is not used for this one. */
    public String words() {
        String past = from == null ? "" : "past from " + from + (to == null ? "" : " to " + to);
        String both = past.isEmpty() || !forecast ? "" : " and ";
        return past + both + (forecast ? "forecast" : "") + " of " + place.name() + ", " + place.lat(6) + " "
                + place.lon(6) + wanted.words;
    }
}
