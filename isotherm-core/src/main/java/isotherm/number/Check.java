package isotherm.number;

/** The checks at the door, in the user's words: what it is, what it must be, what it was. */
public final class Check {
    private Check() {}

    public static double finite(String what, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be a finite number, was " + withUnit(value, unit));
        }
        return value;
    }

    public static double positive(String what, double value, String unit) {
        if (!(finite(what, value, unit) > 0)) {
            throw new IllegalArgumentException(what + " must be positive, was " + withUnit(value, unit));
        }
        return value;
    }

    private static String withUnit(double value, String unit) {
        return unit.isEmpty() ? Digits.of(value) : Digits.of(value) + " " + unit;
    }
}
