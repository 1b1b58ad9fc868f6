package isotherm.model;

import isotherm.number.Check;

/**
 * Heat that a material takes up while it thaws, at rising temperature, and gives off while it freezes; spread evenly over a range.
 *
 * @param heat in J/m^3 of the material, positive
 * @param from where thawing begins, in degrees Celsius
 * @param to where it ends, above {@code from}
 */
public record LatentHeat(double heat, double from, double to) {
    public LatentHeat {
        Check.positive("latent heat", heat, "J/m^3");
        Check.finite("the start of thawing", from, "degC");
        Check.finite("the end of thawing", to, "degC");
        if (!(to > from)) {
            throw new IllegalArgumentException(
                    "thawing must end above where it begins, was " + from + " degC to " + to + " degC");
        }
    }
}
