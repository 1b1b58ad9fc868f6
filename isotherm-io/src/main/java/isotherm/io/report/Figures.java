package isotherm.io.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one line are written: all as people write them, or, where one of them is too small or too large for
 * that, all with an exponent.
 */
public final class Figures {
    private static final int DIGITS = 6;
    private static final int WAITED = 2;
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final double YEAR = 365.25 * DAY;
    private static final double LEAST_PLAIN = 1e-3;
    private static final double MOST_PLAIN = 1e7;

    /** In a line whose largest number is 1, a number below this is rounding. */
    private static final double ROUNDING = 1e-6;

    private final int digits;
    private final double nothing;
    private final boolean exponents;

    private Figures(int digits, double nothing, boolean exponents) {
        this.digits = digits;
        this.nothing = nothing;
        this.exponents = exponents;
    }

    /**
     * For the numbers of a line, which measure the same.
     *
     * @param digits of each, at least
     */
    static Figures of(int digits, double... line) {
        double most = Arrays.stream(line)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        double nothing = ROUNDING * most;
        boolean exponents = Arrays.stream(line).anyMatch(each -> Math.abs(each) > nothing && !isPlain(each));
        return new Figures(digits, nothing, exponents);
    }

    private static boolean isPlain(double value) {
        return !Double.isFinite(value) || (Math.abs(value) >= LEAST_PLAIN && Math.abs(value) < MOST_PLAIN);
    }

    /** A number of the line, with its zeros at the end; 0 alone is nothing, or rounding. */
    String text(double value) {
        BigDecimal rounded = rounded(value, digits);
        if (rounded == null) {
            return String.valueOf(value);
        }
        if (Math.abs(value) <= nothing) {
            return "0";
        }
        int zeros = Math.max(0, digits - rounded.precision());
        BigDecimal filled = rounded.setScale(rounded.scale() + zeros);
        return exponents
                ? exponent(filled)
                : filled.scale() < 0 ? filled.setScale(0).toPlainString() : filled.toPlainString();
    }

    /** So many of something, one of it or more. */
    public static String counted(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** Six digits at most, no zeros at the end. */
    public static String number(double value) {
        return number(value, DIGITS);
    }

    /** Some digits at most, no zeros at the end. */
    public static String number(double value, int digits) {
        BigDecimal rounded = rounded(value, digits);
        if (rounded == null) {
            return String.valueOf(value);
        }
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return isPlain(stripped.doubleValue()) ? stripped.toPlainString() : exponent(stripped);
    }

    private static @Nullable BigDecimal rounded(double value, int digits) {
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(digits)) : null;
    }

    private static String exponent(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** A time that somebody waits, in the unit that people would take. */
    public static String lasting(double seconds) {
        if (seconds < 2 * MINUTE) {
            return number(seconds, WAITED) + " s";
        }
        if (seconds < 2 * HOUR) {
            return number(seconds / MINUTE, WAITED) + " min";
        }
        if (seconds < 2 * DAY) {
            return number(seconds / HOUR, WAITED) + " h";
        }
        return seconds < 2 * YEAR ? number(seconds / DAY, WAITED) + " days" : number(seconds / YEAR, WAITED) + " years";
    }
}
