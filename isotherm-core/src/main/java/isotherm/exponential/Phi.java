package isotherm.exponential;

/**
 * What becomes of modes in a time h (N29), with x = rate h:
 *
 * <pre>
 *   left  = e^-x                    what is left of a mode
 *   one   = (1 - left) / x          what a constant load of 1 per second has added, in parts of h
 *   two   = (1 - one) / x           what a load adds that rises from 0 to 1
 *   three = (1/2 - two) / x         the integral of that, in parts of h^2
 * </pre>
 */
final class Phi {
    /** Below it differences of nearly equal numbers are series instead. */
    private static final double SMALL = 1;

    private static final int TERMS = 18;

    final double length;
    final double[] left;
    final double[] one;
    final double[] two;
    final double[] three;

    Phi(double[] rates, double length) {
        this.length = length;
        int count = rates.length;
        left = new double[count];
        one = new double[count];
        two = new double[count];
        three = new double[count];
        for (int k = 0; k < count; k++) {
            double x = rates[k] * length;
            if (x < SMALL) {
                three[k] = series(x);
                two[k] = 0.5 - x * three[k];
                one[k] = 1 - x * two[k];
                left[k] = 1 - x * one[k];
            } else {
                left[k] = StrictMath.exp(-x);
                one[k] = (1 - left[k]) / x;
                two[k] = (1 - one[k]) / x;
                three[k] = (0.5 - two[k]) / x;
            }
        }
    }

    /** The sum of (-x)^k / (k + 3)!. */
    private static double series(double x) {
        double sum = 0;
        for (int k = TERMS; k > 0; k--) {
            sum = (1 - x * sum) / (k + 2);
        }
        return sum / 2;
    }
}
