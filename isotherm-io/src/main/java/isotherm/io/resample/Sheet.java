package isotherm.io.resample;

import isotherm.field.Snapshot;
import isotherm.model.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a field, no finer than a picture can show: temperatures at the crossings of lines, the outermost of which are
 * the plate's edges.
 */
public final class Sheet {
    private final Lines x;
    private final Lines y;
    private final double[] temperatures;
    private final double low;
    private final double high;
    private final double time;
    private final @Nullable Flux flux;

    private Sheet(Lines x, Lines y, double[] temperatures, double low, double high, double time, @Nullable Flux flux) {
        this.x = x;
        this.y = y;
        this.temperatures = temperatures;
        this.low = low;
        this.high = high;
        this.time = time;
        this.flux = flux;
    }

    /** Where the temperatures of one direction lie. */
    public static final class Lines {
        private final double[] places;
        private final boolean even;

        private Lines(double[] places, boolean even) {
            this.places = places;
            this.even = even;
        }

        /** In metres, rising from 0; for reading only. */
        double[] places() {
            return places;
        }

        /** Whether the distances are the same. */
        boolean isEven() {
            return even;
        }

        int count() {
            return places.length;
        }

        public double length() {
            return places[places.length - 1];
        }

        /** All nodes of an axis (the first again after the last where it is periodic), or {@code most} lines in their place. */
        private static Lines of(Axis axis, int most) {
            int all = axis.cells() + 1;
            double[] places = new double[Math.min(all, most)];
            for (int i = 0; i < places.length; i++) {
                int node = (int) ((long) i * (all - 1) / (places.length - 1));
                boolean asStored = node < axis.nodes() && (all <= most || !axis.isEven());
                places[i] = asStored ? axis.at(node) : axis.length() * i / (places.length - 1);
            }
            return new Lines(places, axis.isEven());
        }

        /** So many lines, evenly spaced. */
        private static Lines even(double length, int count) {
            double[] places = new double[count];
            for (int i = 0; i < count; i++) {
                places[i] = length * i / (count - 1);
            }
            return new Lines(places, true);
        }

        /** The same with each gap divided into so many. */
        private Lines divided(int parts) {
            double[] finer = new double[(places.length - 1) * parts + 1];
            for (int i = 0; i < finer.length; i++) {
                int before = i / parts;
                double share = (double) (i % parts) / parts;
                finer[i] = share == 0 ? places[before] : places[before] + share * (places[before + 1] - places[before]);
            }
            return new Lines(finer, even);
        }
    }

    /**
     * Temperatures on an even lattice whose outermost lines are the edges.
     *
     * @param x length in any unit
     * @param y length in the same
     * @param temperatures row by row from the bottom; NaN where there is none
     */
    public static Sheet of(double x, double y, int columns, double[] temperatures) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double temperature : temperatures) {
            low = temperature < low ? temperature : low;
            high = temperature > high ? temperature : high;
        }
        Lines across = Lines.even(x, columns);
        Lines up = Lines.even(y, temperatures.length / columns);
        return new Sheet(across, up, temperatures.clone(), low, high, 0, null);
    }

    /** Copies a state; where there are more than {@code most} nodes in a row or column, means over boxes of nodes. */
    public static Sheet of(Snapshot snapshot, int most) {
        Axis axisX = snapshot.grid().x();
        Axis axisY = snapshot.grid().y();
        Lines x = Lines.of(axisX, most);
        Lines y = Lines.of(axisY, most);
        BoxMeans means = new BoxMeans(snapshot, axisX.cells() + 1, x.count());
        double[] temperatures = new double[x.count() * y.count()];
        long rows = axisY.cells() + 1L;
        for (int row = 0; row < y.count(); row++) {
            int from = (int) (row * rows / y.count());
            int to = (int) ((row + 1) * rows / y.count());
            means.row(from, to, temperatures, row * x.count());
        }
        return new Sheet(x, y, temperatures, means.low(), means.high(), snapshot.time(), null);
    }

    /**
     * Copies a state; where the grid is graded or there are regions, on an even lattice with {@code most} lines along the side that is
     * longer as shown.
     *
     * @param withFlux whether the heat flux is kept too
     */
    public static Sheet of(Snapshot snapshot, Plate plate, int most, boolean withFlux) {
        boolean asStored = plate.isOfOneKind() && snapshot.grid().isEven();
        Sheet sheet = asStored ? of(snapshot, most) : onLattice(snapshot, most);
        return withFlux ? sheet.with(Flux.of(snapshot, plate, Math.max(2, most / Flux.PIXELS))) : sheet;
    }

    private static Sheet onLattice(Snapshot snapshot, int most) {
        double width = snapshot.grid().x().length();
        double height = snapshot.grid().y().length();
        Proportions shape = Proportions.of(width, height);
        Lines x = Lines.even(width, shape.partsX(most));
        Lines y = Lines.even(height, shape.partsY(most));
        HatMeans across = HatMeans.around(snapshot.grid().x(), x.count());
        HatMeans up = HatMeans.around(snapshot.grid().y(), y.count());
        LatticeMeans means = new LatticeMeans(snapshot, across, up);
        double[] temperatures = means.all();
        return new Sheet(x, y, temperatures, means.low(), means.high(), snapshot.time(), null);
    }

    private Sheet with(Flux flows) {
        return new Sheet(x, y, temperatures, low, high, time, flows);
    }

    /** Another state of the same plate, on the same lines. */
    public Sheet at(double otherTime, double[] others, double lowest, double highest, @Nullable Flux flows) {
        return new Sheet(x, y, others, lowest, highest, otherTime, flows);
    }

    /** The same without what lies in holes: no isotherm runs there. */
    public Sheet withoutHoles(Plate plate) {
        if (plate.isOfOneKind()) {
            return this;
        }
        int[] cellColumns = HatMeans.cells(plate.grid().x(), x.places());
        int[] cellRows = HatMeans.cells(plate.grid().y(), y.places());
        double[] cut = temperatures.clone();
        for (int at = 0; at < cut.length; at++) {
            if (plate.isHole(cellColumns[at % cellColumns.length], cellRows[at / cellColumns.length])) {
                cut[at] = Double.NaN;
            }
        }
        return new Sheet(x, y, cut, low, high, time, flux);
    }

    public Lines x() {
        return x;
    }

    public Lines y() {
        return y;
    }

    public int columns() {
        return x.count();
    }

    public int rows() {
        return y.count();
    }

    /** Row by row from the bottom, for reading only. */
    public double[] temperatures() {
        return temperatures;
    }

    /** In degrees Celsius; NaN in a hole. */
    public double at(int column, int row) {
        return temperatures[row * x.count() + column];
    }

    /** The lowest temperature of the whole field; infinite where there is none. */
    public double low() {
        return low;
    }

    /** The highest temperature of the whole field; minus infinity where there is none. */
    public double high() {
        return high;
    }

    /** The heat flux, if it was kept. */
    public @Nullable Flux flux() {
        return flux;
    }

    /** Seconds since the start. */
    public double time() {
        return time;
    }

    /** The same with each cell divided, bilinear between the old lines. */
    public Sheet divided(int partsX, int partsY) {
        if (partsX == 1 && partsY == 1) {
            return this;
        }
        Lines finerX = x.divided(partsX);
        Lines finerY = y.divided(partsY);
        double[] finer = new double[finerX.count() * finerY.count()];
        for (int row = 0; row < finerY.count(); row++) {
            int below = Math.min(row / partsY, rows() - 2);
            double up = (double) (row - below * partsY) / partsY;
            for (int column = 0; column < finerX.count(); column++) {
                int left = Math.min(column / partsX, columns() - 2);
                double right = (double) (column - left * partsX) / partsX;
                double lower = at(left, below) * (1 - right) + at(left + 1, below) * right;
                double upper = at(left, below + 1) * (1 - right) + at(left + 1, below + 1) * right;
                finer[row * finerX.count() + column] = lower * (1 - up) + upper * up;
            }
        }
        return new Sheet(finerX, finerY, finer, low, high, time, flux);
    }
}
