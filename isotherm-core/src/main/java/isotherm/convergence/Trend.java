package isotherm.convergence;

/**
 * What a number does as the grid is refined (N23): Richardson's extrapolation from the three finest grids, and Roache's grid convergence
 * index as the estimate of error.
 *
 * @param order the observed order; NaN where the differences show none
 * @param extrapolated the number on an endlessly fine grid; the finest grid's where there is no order
 * @param askedError of the asked grid
 * @param finestError of the finest grid
 */
public record Trend(Kind kind, double order, double extrapolated, double askedError, double finestError) {
    /** What the differences from grid to grid look like. */
    public enum Kind {
        /** They shrink at one rate: the order is that rate. */
        ORDERLY("in the asymptotic range"),
        /** They are what rounding and the solver's tolerance leave. */
        SETTLED("differences are rounding and the solver's tolerance"),
        /** They change sign. */
        OSCILLATING("not in the asymptotic range: differences change sign"),
        /** They do not shrink, or hardly. */
        STAGNANT("not in the asymptotic range: differences do not shrink"),
        /** They shrink faster than the scheme can. */
        STEEP("not in the asymptotic range: differences shrink faster than the scheme's order"),
        /** There is one alone. */
        UNTRIED("two grids show no order: second order is assumed"),
        /** There are none: the place lies in a hole. */
        EMPTY("lies in a hole");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Roache's factors of safety, with an order that was observed and with one that is assumed. */
    private static final double SAFETY = 1.25;

    private static final double SAFETY_ASSUMED = 3;
    /** Below, cells must become a quarter for half the error. */
    private static final double LEAST_ORDER = 0.5;
    /** The scheme's order is 2; what seems to be better than this is chance. */
    private static final double MOST_ORDER = 3;

    private static final double ASSUMED_ORDER = 2;
    /** Where the tolerance chooses the steps, it is this many times larger on the grid before. */
    private static final double COARSER_NOISE = 8;

    /**
     * The trend of some values.
     *
     * @param values from the coarsest grid to the finest, each of half the spacing; two at least
     * @param asked the number of the value whose error is wanted besides that of the last
     * @param noise differences not above this say nothing
     */
    static Trend of(double[] values, int asked, double noise) {
        int n = values.length;
        double finest = values[n - 1];
        double last = finest - values[n - 2];
        if (Double.isNaN(values[0] + values[asked] + last)) {
            return new Trend(Kind.EMPTY, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (n == 2) {
            return Math.abs(last) <= noise ? settled(values, asked, noise) : assumed(values, asked);
        }
        double before = values[n - 2] - values[n - 3];
        if (Math.abs(last) <= noise && Math.abs(before) <= COARSER_NOISE * noise) {
            return settled(values, asked, noise);
        }
        double order = Math.log(Math.abs(before) / Math.abs(last)) / Math.log(2);
        Kind kind = last * before < 0
                ? Kind.OSCILLATING
                : !(order >= LEAST_ORDER) ? Kind.STAGNANT : order > MOST_ORDER ? Kind.STEEP : Kind.ORDERLY;
        if (kind != Kind.ORDERLY) {
            double error = Math.max(Math.abs(last), Math.abs(before));
            return new Trend(kind, Double.NaN, finest, Math.max(error, spread(values, asked)), error);
        }
        double extrapolated = finest + last / (Math.pow(2, order) - 1);
        return new Trend(
                kind,
                order,
                extrapolated,
                SAFETY * Math.abs(extrapolated - values[asked]),
                SAFETY * Math.abs(extrapolated - finest));
    }

    private static Trend settled(double[] values, int asked, double noise) {
        return new Trend(
                Kind.SETTLED, Double.NaN, values[values.length - 1], Math.max(noise, spread(values, asked)), noise);
    }

    private static Trend assumed(double[] values, int asked) {
        double finest = values[1];
        double extrapolated = finest + (finest - values[0]) / (Math.pow(2, ASSUMED_ORDER) - 1);
        return new Trend(
                Kind.UNTRIED,
                Double.NaN,
                extrapolated,
                SAFETY_ASSUMED * Math.abs(extrapolated - values[asked]),
                SAFETY_ASSUMED * Math.abs(extrapolated - finest));
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
