package isotherm.number;

import java.util.Arrays;

/** Temperatures where the lines of some grid cross, in degrees Celsius; not a number where nothing is. */
public final class GivenField {
    private final double[] x;
    private final double[] y;
    private final double[] temperatures;

    /**
     * A field.
     *
     * @param x places of its columns in metres, ascending
     * @param y places of its rows in metres, ascending
     * @param temperatures row by row from the bottom
     */
    public GivenField(double[] x, double[] y, double[] temperatures) {
        checkAscending("columns", x);
        checkAscending("rows", y);
        if (temperatures.length != (long) x.length * y.length) {
            throw new IllegalArgumentException("a field of " + x.length + " x " + y.length + " nodes cannot have "
                    + temperatures.length + " temperatures");
        }
        this.x = x.clone();
        this.y = y.clone();
        this.temperatures = temperatures.clone();
    }

    private static void checkAscending(String what, double[] places) {
        for (int k = 0; k < places.length; k++) {
            if (!Double.isFinite(places[k]) || (k > 0 && !(places[k] > places[k - 1]))) {
                throw new IllegalArgumentException("the places of a field's " + what + " must ascend");
            }
        }
        if (places.length < 2) {
            throw new IllegalArgumentException("a field needs two " + what + " at least, has " + places.length);
        }
    }

    /** Places of its columns in metres. */
    public double[] columns() {
        return x.clone();
    }

    /** Places of its rows in metres. */
    public double[] rows() {
        return y.clone();
    }

    /** The lowest and the highest temperature; NaN where there is none. */
    public double[] range() {
        double[] known =
                Arrays.stream(temperatures).filter(each -> !Double.isNaN(each)).toArray();
        return new double[] {
            Arrays.stream(known).min().orElse(Double.NaN),
            Arrays.stream(known).max().orElse(Double.NaN)
        };
    }

    /** The temperature at a place: bilinear between the nodes around it, to the bit that of a node on it. */
    public double at(double placeX, double placeY) {
        int column = cell(x, placeX);
        int row = cell(y, placeY);
        double right = share(x, column, placeX);
        double up = share(y, row, placeY);
        double lower = mix(node(column, row), node(column + 1, row), right);
        double upper = mix(node(column, row + 1), node(column + 1, row + 1), right);
        return mix(lower, upper, up);
    }

    private double node(int column, int row) {
        return temperatures[row * x.length + column];
    }

    private static int cell(double[] places, double place) {
        int found = Arrays.binarySearch(places, place);
        int before = found >= 0 ? found : -found - 2;
        return Math.clamp(before, 0, places.length - 2);
    }

    private static double share(double[] places, int cell, double place) {
        return Math.clamp((place - places[cell]) / (places[cell + 1] - places[cell]), 0, 1);
    }

    /** What has no weight does not count, though it be no number. */
    private static double mix(double a, double b, double share) {
        return share == 0 ? a : share == 1 ? b : a + (b - a) * share;
    }
}
