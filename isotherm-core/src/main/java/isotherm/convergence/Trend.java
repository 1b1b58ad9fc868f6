package isotherm.convergence;

import java.util.Arrays;

/**
 * What a number does as the grid is refined (N23): Richardson's extrapolation from the three finest grids, and an error that holds. Its factors
 * come from {@code isotherm bench estimates}.
 *
 * @param order the observed order; NaN where the differences show none
 * @param extrapolated the number on an endlessly fine grid; the finest grid's where there is no order
 * @param askedError of the asked grid; NaN where none can be told
 * @param finestError of the finest grid and of the extrapolated number; NaN where none can be told
 */
public record Trend(Kind kind, double order, double extrapolated, double askedError, double finestError) {
    /** What the differences from grid to grid look like. */
    public enum Kind {
        /** They shrink at one rate: the order is that rate. */
        ORDERLY("in the asymptotic range"),
        /** They are what rounding and the solver's tolerance leave. */
        SETTLED("differences are rounding and the solver's tolerance"),
        /** A border cuts cells, or they follow it in steps, anew on each grid. */
        STEPPED("borders lie between grid lines, anew on each grid, so there is no order: the error is a bound"),
        /** They change sign. */
        OSCILLATING("not in the asymptotic range: differences change sign"),
        /** They do not shrink, or hardly. */
        STAGNANT("not in the asymptotic range: differences do not shrink"),
        /** They do not shrink, and nothing keeps the number from growing for ever. */
        ENDLESS("differences do not shrink: there may be no limit, and no error can be told"),
        /** They shrink faster than the scheme can. */
        STEEP("not in the asymptotic range: differences shrink faster than the scheme's order"),
        /** There is one alone. */
        UNTRIED("two grids show no order: the error is a bound"),
        /** On some grid it is not there: the place lies in a hole, or the air touches nothing. */
        EMPTY("not on every grid: it lies in a hole, or touches nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * What is known of a number before it is looked at.
     *
     * @param stepped borders lie between grid lines
     * @param bounded it cannot grow for ever, as a temperature between others
     * @param noise differences not above this say nothing
     */
    record Nature(boolean stepped, boolean bounded, double noise) {}

    /** Roache's factor of safety. */
    private static final double SAFETY = 1.25;
    /** Below, cells must become a quarter for half the error. */
    private static final double LEAST_ORDER = 0.5;
    /** Below, differences hardly shrink at all. */
    private static final double NO_ORDER = 0.3;
    /** What seems to be better than the scheme's order is chance, from here on. */
    private static final double MOST_ORDER = 2.3;

    private static final double SCHEME_ORDER = 2;
    /** A temperature's error is not told below this part of the last difference, as places between nodes move in their cells; a flow's below that. */
    private static final double LEAST_BOUNDED = 1;

    private static final double LEAST_FLOW = 0.5;
    /** Of first order, each difference is half of the one before: what the last would be if it had not come out small by chance. */
    private static final double FIRST_ORDER_PART = 1.0 / 2;
    /** How many last differences the error may be where they change sign. */
    private static final double SWINGING_SAFETY = 1.5;
    /** How many last differences the error may be where borders run in steps; and where there is one difference alone. */
    private static final double STEPPED_SAFETY = 2.5;

    private static final double UNTRIED_SAFETY = 1.5;
    /** Where the tolerance chooses the steps, it is this many times larger on the grid before. */
    private static final double COARSER_NOISE = 8;

    /**
     * The trend of some values.
     *
     * @param values from the coarsest grid to the finest, each of half the spacing; two at least
     * @param asked the number of the value whose error is wanted besides that of the last
     */
    static Trend of(double[] values, int asked, Nature nature) {
        int n = values.length;
        double last = values[n - 1] - values[n - 2];
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return new Trend(Kind.EMPTY, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double before = n == 2 ? 0 : values[n - 2] - values[n - 3];
        if (Math.abs(last) <= nature.noise && Math.abs(before) <= COARSER_NOISE * nature.noise) {
            double spread = Math.max(nature.noise, spread(values, asked));
            return new Trend(Kind.SETTLED, Double.NaN, values[n - 1], spread, nature.noise);
        }
        if (n == 2) {
            double safety = nature.stepped ? STEPPED_SAFETY : UNTRIED_SAFETY;
            return bound(Kind.UNTRIED, values, asked, safety * Math.abs(last));
        }
        return nature.stepped
                ? bound(Kind.STEPPED, values, asked, STEPPED_SAFETY * larger(last, FIRST_ORDER_PART * before))
                : ordered(values, asked, nature.bounded, last, before);
    }

    private static Trend ordered(double[] values, int asked, boolean bounded, double last, double before) {
        double order = Math.log(Math.abs(before) / Math.abs(last)) / Math.log(2);
        if (last * before < 0) {
            return bound(Kind.OSCILLATING, values, asked, SWINGING_SAFETY * larger(last, FIRST_ORDER_PART * before));
        }
        if (!(order >= NO_ORDER)) {
            return bounded
                    ? bound(Kind.STAGNANT, values, asked, larger(last, before) * left(NO_ORDER))
                    : new Trend(Kind.ENDLESS, Double.NaN, values[values.length - 1], Double.NaN, Double.NaN);
        }
        if (order < LEAST_ORDER) {
            return bound(Kind.STAGNANT, values, asked, SAFETY * Math.abs(last) * left(order));
        }
        if (order > MOST_ORDER) {
            return bound(Kind.STEEP, values, asked, larger(last, FIRST_ORDER_PART * before));
        }
        double finest = values[values.length - 1];
        double rest = last * left(Math.min(order, SCHEME_ORDER));
        double error = larger(SAFETY * rest, (bounded ? LEAST_BOUNDED : LEAST_FLOW) * last);
        return new Trend(Kind.ORDERLY, order, finest + rest, Math.abs(finest - values[asked]) + error, error);
    }

    /** What is left of the way behind the last difference, in parts of it, if the error goes on to shrink with an order. */
    static double left(double order) {
        return 1 / (Math.pow(2, order) - 1);
    }

    private static Trend bound(Kind kind, double[] values, int asked, double error) {
        double finest = values[values.length - 1];
        return new Trend(kind, Double.NaN, finest, Math.abs(finest - values[asked]) + error, error);
    }

    private static double larger(double a, double b) {
        return Math.max(Math.abs(a), Math.abs(b));
    }

    /** The largest difference of a value from those of finer grids. */
    private static double spread(double[] values, int from) {
        double most = 0;
        for (int k = from + 1; k < values.length; k++) {
            most = Math.max(most, Math.abs(values[k] - values[from]));
        }
        return most;
    }
}
