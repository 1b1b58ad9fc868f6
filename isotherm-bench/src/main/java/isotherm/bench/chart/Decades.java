package isotherm.bench.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a logarithmic axis spans: from a round number to one, since an axis that ends elsewhere ends without a label. Round is what starts
 * with 1, 2 or 5 and goes on with zeros; over many decades, powers of ten alone.
 *
 * @param least above 0
 * @param most above the least
 */
record Decades(double least, double most) {
    /** Of decimal numbers on any axis. */
    static final String NUMBER = "###0.###";

    private static final double[] ROUND = {1, 2, 5, 10};
    /** What {@link #NUMBER} leaves of smaller ones is zero, or not much. */
    private static final double SMALL = 1e-3;

    private static final double LARGE = 1e6;
    /** With more decades there is no room for labels between them. */
    private static final double MANY = 1e5;

    private static final double ROUNDING = 1e-9;

    /** Around all of these, which are positive. */
    static Decades of(Stream<Double> numbers) {
        DoubleSummaryStatistics all = numbers.mapToDouble(number -> number).summaryStatistics();
        double least = down(all.getMin());
        double most = up(all.getMax());
        if (most / least > MANY) {
            double decade = decade(most);
            return new Decades(decade(least), most > decade * (1 + ROUNDING) ? 10 * decade : decade);
        }
        return new Decades(least, most > least ? most : 2 * least);
    }

    boolean many() {
        return most / least > MANY;
    }

    private static double down(double number) {
        double decade = decade(number);
        double below = decade;
        for (double round : ROUND) {
            below = round * decade <= number * (1 + ROUNDING) ? round * decade : below;
        }
        return below;
    }

    private static double up(double number) {
        double decade = decade(number);
        for (double round : ROUND) {
            if (round * decade >= number * (1 - ROUNDING)) {
                return round * decade;
            }
        }
        return 10 * decade;
    }

    private static double decade(double number) {
        return Math.pow(10, Math.floor(Math.log10(number * (1 + ROUNDING))));
    }

    /** A round number, in powers of ten where it is very small or large; a blank for others, for which there is no room. */
    String label(double number) {
        double decade = decade(number);
        long first = Math.round(number / decade);
        boolean round = first == 1 || (!many() && (first == 2 || first == 5));
        if (!round) {
            return " ";
        }
        boolean power = number < SMALL * (1 - ROUNDING) || number > LARGE;
        return power
                ? first + "e" + Math.round(Math.log10(decade))
                : new DecimalFormat(NUMBER, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
