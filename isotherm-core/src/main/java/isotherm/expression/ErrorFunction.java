package isotherm.expression;

/**
 * The error function, to about 1e-15: the power series near 0, a continued fraction for the complement further out
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 and 7.1.14).
 */
final class ErrorFunction {
    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
    private static final double ONE_OVER_SQRT_PI = 0.5641895835477563;
    private static final double SERIES_LIMIT = 2.5;
    /** Beyond it erf is 1 in double precision. */
    private static final double ONE_LIMIT = 6;

    private static final int FRACTION_TERMS = 60;

    private ErrorFunction() {}

    static double erf(double x) {
        double size = Math.abs(x);
        if (Double.isNaN(x) || size >= ONE_LIMIT) {
            return Double.isNaN(x) ? x : Math.signum(x);
        }
        return size < SERIES_LIMIT ? series(x) : Math.signum(x) * (1 - complement(size));
    }

    /** 2/sqrt(pi) exp(-x^2) x sum over n of (2 x^2)^n / (1 3 5 ... (2n+1)): all terms have one sign. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TWO_OVER_SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    /** erfc(x) = exp(-x^2)/sqrt(pi) / (x + (1/2)/(x + (2/2)/(x + (3/2)/(x + ...)))), from its far end. */
    private static double complement(double x) {
        double tail = x;
        for (int n = FRACTION_TERMS; n >= 1; n--) {
            tail = x + n / 2.0 / tail;
        }
        return StrictMath.exp(-x * x) * ONE_OVER_SQRT_PI / tail;
    }
}
