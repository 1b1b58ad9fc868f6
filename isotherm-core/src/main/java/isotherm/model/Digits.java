package isotherm.model;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences: without the rounding of the last digits, 0.3 for 0.30000000000000004. */
public final class Digits {
    private static final int MOST = 12;

    private Digits() {}

    /** A number in at most 12 significant digits. */
    public static String of(double value) {
        return of(value, MOST);
    }

    /** A number in at most so many significant digits. */
    public static String of(double value, int digits) {
        return Double.isFinite(value)
                ? String.valueOf(
                        new BigDecimal(value).round(new MathContext(digits)).doubleValue())
                : String.valueOf(value);
    }
}
