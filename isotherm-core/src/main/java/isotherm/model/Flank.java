package isotherm.model;

import isotherm.number.Check;

/**
 * A building element that the section cuts through: what would flow through it alone is taken from the whole to get psi (N24).
 *
 * @param transmittance its U value in W/(m^2 K)
 * @param length the metres of the section that it takes, inner or outer as the psi is to be
 */
public record Flank(double transmittance, double length) {
    public Flank {
        Check.positive("the U value of a flank", transmittance, "W/(m^2 K)");
        Check.positive("the length of a flank", length, "m");
    }
}
