package isotherm.field;

/**
 * A sum that keeps what rounding would lose (Neumaier, Z. angew. Math. Mech. 54, 1974): its error does not grow with the
 * number of terms. The order of the terms is the caller's, so the same order gives the same bits.
 */
public final class Sum {
    private double sum;
    private double lost;

    /** Zero. */
    public Sum() {}

    public void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + lost;
    }

    /** What was added, rounded, and what rounding lost: {@link #of} goes on from there. */
    public double[] parts() {
        return new double[] {sum, lost};
    }

    /** The sum that had these {@link #parts}. */
    public static Sum of(double rounded, double lost) {
        Sum known = new Sum();
        known.sum = rounded;
        known.lost = lost;
        return known;
    }
}
