package isotherm.number;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a formula over a time, by Simpson's rule on ever finer halves (G. F. Kuncir, Algorithm 103, Comm. ACM 5, 1962), until what a
 * halving changes is rounding.
 */
public final class TimeMean {
    /** A half that changes the whole by less than this part of what is there is fine enough. */
    private static final double FINE = 1e-11;
    /** Pieces that are tried whatever the first numbers say: a formula may look straight where it is not. */
    private static final int PIECES = 2;

    private static final int MOST_HALVINGS = 30;
    private static final int MOST_PIECES = 2000;

    private final DoubleUnaryOperator formula;
    private final double enough;
    private int pieces;

    private TimeMean(DoubleUnaryOperator formula, double enough) {
        this.formula = formula;
        this.enough = enough;
    }

    public static double of(DoubleUnaryOperator formula, double from, double to) {
        if (!(to > from)) {
            return formula.applyAsDouble(from);
        }
        double[] values = new double[2 * PIECES + 1];
        double size = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = formula.applyAsDouble(k == 2 * PIECES ? to : from + (to - from) * k / (2 * PIECES));
            size += Math.abs(values[k]) / values.length;
        }
        TimeMean mean = new TimeMean(formula, FINE * size);
        double width = (to - from) / PIECES;
        double sum = 0;
        for (int k = 0; k < PIECES; k++) {
            double low = values[2 * k];
            double middle = values[2 * k + 1];
            double high = values[2 * k + 2];
            double whole = (low + 4 * middle + high) / 6;
            sum += mean.piece(from + k * width, width, low, middle, high, whole, MOST_HALVINGS);
        }
        return sum / PIECES;
    }

    /** The mean over a piece from its first, middle and last value. */
    private double piece(
            double from, double width, double low, double middle, double high, double whole, int halvings) {
        double quarter = formula.applyAsDouble(from + width / 4);
        double threeQuarters = formula.applyAsDouble(from + 3 * width / 4);
        double left = (low + 4 * quarter + middle) / 6;
        double right = (middle + 4 * threeQuarters + high) / 6;
        double better = (left + right) / 2;
        double change = better - whole;
        pieces++;
        if (halvings == 0 || pieces > MOST_PIECES || !(Math.abs(change) > 15 * enough)) {
            return better + change / 15;
        }
        return (piece(from, width / 2, low, quarter, middle, left, halvings - 1)
                        + piece(from + width / 2, width / 2, middle, threeQuarters, high, right, halvings - 1))
                / 2;
    }
}
