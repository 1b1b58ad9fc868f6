package isotherm.plan;

import isotherm.model.Precision;

/** What single precision leaves of an explicit run (N11): each step rounds, in the same direction while a plate changes in one. */
final class Rounding {
    /** What a step adds, in parts of half a unit in the last place of the largest temperature: measured, 0.03 to 0.11. */
    private static final double EACH = 0.06;

    private static final double HALF_UNIT = 0x1p-24;
    /** Steps that are this many times the plate's own time ago are forgotten. */
    private static final double REMEMBERED = 3;

    private Rounding() {}

    /** The error in kelvin that rounding adds up to in so many explicit steps; 0 in double precision, where nobody would see it. */
    static double kelvin(Precision precision, Driving driving, double steps) {
        if (precision == Precision.DOUBLE) {
            return 0;
        }
        double remembered = Math.min(1, REMEMBERED * driving.scale().settling() / driving.duration());
        return EACH * HALF_UNIT * driving.largest() * steps * remembered;
    }
}
