package isotherm.number;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences: without the rounding of the last digits, 0.3 for 0.30000000000000004. */
public final class Digits {
    private static final int MOST = 12;
    private static final int RATE = 3;
    /** Digits that every number of this precision has. */
    private static final int EXACT = 15;

    private Digits() {}

    /** A number in at most 12 significant digits. */
    public static String of(double value) {
        return of(value, MOST);
    }

    /** A number in at most so many significant digits. */
    public static String of(double value, int digits) {
        return Double.isFinite(value)
                ? text(new BigDecimal(value).round(new MathContext(digits)).doubleValue())
                : String.valueOf(value);
    }

    /** 1e-9 and 1.5e9, where Java says 1.0E-9 and 1.5E9. */
    private static String text(double value) {
        return String.valueOf(value).replace(".0E", "e").replace('E', 'e');
    }

    /**
     * A time as it is meant: times are products of a number of steps and a step, which rounding leaves two units of the last place off
     * at most, so within that it is the number with at most 15 digits where there is one: 0.3 for 0.30000000000000004.
     */
    public static double time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return seconds;
        }
        double short15 = new BigDecimal(seconds).round(new MathContext(EXACT)).doubleValue();
        return Math.abs(short15 - seconds) <= 2 * Math.ulp(seconds) ? short15 : seconds;
    }

    /** A rate in three digits, with an exponent that engineers use: {@code 342e3}, {@code 8.17e9}. */
    public static String rate(double perSecond) {
        if (!Double.isFinite(perSecond) || perSecond <= 0) {
            return String.valueOf(perSecond);
        }
        BigDecimal rounded = new BigDecimal(perSecond).round(new MathContext(RATE));
        int exponent = Math.max(0, rounded.precision() - rounded.scale() - 1);
        int thousands = exponent - exponent % RATE;
        String number = rounded.movePointLeft(thousands).stripTrailingZeros().toPlainString();
        return thousands == 0 ? number : number + "e" + thousands;
    }
}
