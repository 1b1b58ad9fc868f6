package isotherm.weather;

import java.util.Locale;

/** What is forecast or was observed, in one unit whatever the service's own. */
public enum Quantity {
    /** At 2 m above the ground. */
    AIR_TEMPERATURE("degC"),
    /** At 10 m. */
    WIND_SPEED("m/s"),
    RELATIVE_HUMIDITY("%"),
    CLOUD_COVER("%"),
    /** Sun and sky on a horizontal surface, mean of the hour before. */
    GLOBAL_RADIATION("W/m^2"),
    /** The sun alone on a surface that faces it, mean of the hour before. */
    DIRECT_NORMAL_RADIATION("W/m^2"),
    /** The sky alone on a horizontal surface, mean of the hour before. */
    DIFFUSE_RADIATION("W/m^2"),
    /** Down to 7 cm. */
    SOIL_TEMPERATURE_0_TO_7CM("degC"),
    /** From 7 cm to 28 cm. */
    SOIL_TEMPERATURE_7_TO_28CM("degC"),
    /** From 28 cm to 1 m. */
    SOIL_TEMPERATURE_28_TO_100CM("degC"),
    /** From 1 m to 2.55 m. */
    SOIL_TEMPERATURE_100_TO_255CM("degC");

    private final String unit;

    Quantity(String unit) {
        this.unit = unit;
    }

    /** As in {@code m/s}. */
    public String unit() {
        return unit;
    }

    /** As a column's name: {@code air_temperature}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
