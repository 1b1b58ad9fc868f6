package isotherm.model;

import isotherm.number.Check;

/**
 * Switches a source on where a probe is colder than one temperature and off where it is hotter than another.
 *
 * @param probe its name
 * @param onBelow degrees Celsius
 * @param offAbove degrees Celsius, not below {@code onBelow}; between both the source stays as it is
 * @param source what it gives off while it is on
 * @param everySeconds how often the probe is looked at
 */
public record Thermostat(String probe, double onBelow, double offAbove, Source source, double everySeconds) {
    public Thermostat {
        Check.finite("on-below", onBelow, "degC");
        Check.finite("off-above", offAbove, "degC");
        Check.positive("every", everySeconds, "s");
        if (offAbove < onBelow) {
            throw new IllegalArgumentException("a thermostat must switch off above where it switches on, off-above is "
                    + offAbove + " degC and on-below is " + onBelow + " degC");
        }
    }

    /** A thermostat that switches so many W/m^3. */
    public Thermostat(String probe, double onBelow, double offAbove, Signal density, double everySeconds) {
        this(probe, onBelow, offAbove, Source.density(density), everySeconds);
    }

    /** Whether the source is on after the probe was seen at a temperature. */
    public boolean isOn(double temperature, boolean before) {
        return temperature < onBelow || (before && temperature <= offAbove);
    }
}
