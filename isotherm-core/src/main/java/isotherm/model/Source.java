package isotherm.model;

import isotherm.expression.Expression;

/**
 * Heat that a region gives off.
 *
 * @param amount in W/m^3; of a power in W per metre of depth, from the whole region, which it fills evenly
 * @param isPower whether it is the power of the region as a whole
 */
public record Source(Signal amount, boolean isPower) {
    public Source {
        if (isPower && amount instanceof Signal.Formula(Expression formula)) {
            boolean placed = formula.uses(Expression.Variable.X) || formula.uses(Expression.Variable.Y);
            if (placed) {
                throw new IllegalArgumentException(
                        "a power belongs to the whole region, so it cannot depend on x and y, was " + formula
                                + "; a source in W/m^3 can");
            }
        }
    }

    /** So much in each cubic metre. */
    public static Source density(Signal density) {
        return new Source(density, false);
    }

    /** So much in all. */
    public static Source power(Signal power) {
        return new Source(power, true);
    }

    /** What scenario files and messages call it. */
    public String word() {
        return isPower ? "power" : "source";
    }
}
