package isotherm.io.resample;

import isotherm.field.Snapshot;
import isotherm.model.Material;

/**
 * The heat flux density -k grad T in W/m^2, as means over the boxes of an even lattice: of each cell the flux at its centre, by the
 * conductivities of its material along x and y. Holes count for nothing.
 */
public final class Flux {
    /** A box takes about as many lines of a sheet, and pixels of a picture, both ways. */
    static final int PIXELS = 5;

    /** A box with less of the plate in it, in parts of the box, has no arrow. */
    private static final double LEAST = 0.4;

    private final int columns;
    private final int rows;
    /** Sums over the boxes of flux times area. */
    private final double[] alongX;

    private final double[] alongY;
    /** Of each box without its holes. */
    private final double[] areas;

    private Flux(int columns, int rows, double[] alongX, double[] alongY, double[] areas) {
        this.columns = columns;
        this.rows = rows;
        this.alongX = alongX;
        this.alongY = alongY;
        this.areas = areas;
    }

    /** Of a state, in {@code most} boxes along the side that is longer as shown. */
    public static Flux of(Snapshot snapshot, Plate plate, int most) {
        double width = plate.grid().x().length();
        double height = plate.grid().y().length();
        Proportions shape = Proportions.of(width, height);
        Flux flux = new Flux(shape.partsX(most), shape.partsY(most));
        double[] x = HatMeans.places(plate.grid().x());
        double[] y = HatMeans.places(plate.grid().y());
        double[] lower = new double[x.length];
        double[] upper = new double[x.length];
        read(snapshot, 0, lower);
        for (int row = 0; row < y.length - 1; row++) {
            read(snapshot, row + 1, upper);
            for (int column = 0; column < x.length - 1; column++) {
                Material material = plate.material(column, row);
                if (material != null) {
                    double wide = x[column + 1] - x[column];
                    double high = y[row + 1] - y[row];
                    double right = (lower[column + 1] - lower[column]) + (upper[column + 1] - upper[column]);
                    double above = (upper[column] - lower[column]) + (upper[column + 1] - lower[column + 1]);
                    double qx = -material.conductivityX() * right / (2 * wide);
                    double qy = -material.conductivityY() * above / (2 * high);
                    flux.add(x[column] / width, x[column + 1] / width, y[row] / height, y[row + 1] / height, qx, qy);
                }
            }
            double[] done = lower;
            lower = upper;
            upper = done;
        }
        return flux;
    }

    private Flux(int columns, int rows) {
        this(columns, rows, new double[columns * rows], new double[columns * rows], new double[columns * rows]);
    }

    private static void read(Snapshot snapshot, int line, double[] into) {
        int stored = snapshot.grid().columns();
        snapshot.copyRow(line % snapshot.grid().rows(), into);
        if (stored < into.length) {
            into[stored] = into[0];
        }
    }

    /** A cell between shares of the plate's sides. */
    private void add(double left, double right, double bottom, double top, double qx, double qy) {
        int lastColumn = Math.min(columns - 1, (int) (right * columns));
        int lastRow = Math.min(rows - 1, (int) (top * rows));
        for (int row = (int) (bottom * rows); row <= lastRow; row++) {
            double high = Math.min(top * rows, row + 1) - Math.max(bottom * rows, row);
            for (int column = (int) (left * columns); column <= lastColumn; column++) {
                double wide = Math.min(right * columns, column + 1) - Math.max(left * columns, column);
                double area = Math.max(0, wide) * Math.max(0, high);
                int box = row * columns + column;
                alongX[box] += area * qx;
                alongY[box] += area * qy;
                areas[box] += area;
            }
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Sums of x fluxes, sums of y fluxes and areas, for reading only. */
    public double[][] numbers() {
        return new double[][] {alongX, alongY, areas};
    }

    /** Another state's, in the same boxes. */
    public Flux with(double[] otherX, double[] otherY, double[] otherAreas) {
        return new Flux(columns, rows, otherX, otherY, otherAreas);
    }

    /** Means over fewer boxes; one whose middle, or most of which, lies in a hole is empty. */
    public Flux joined(int fewerColumns, int fewerRows) {
        Flux joined = new Flux(fewerColumns, fewerRows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int from = row * columns + column;
                int to = row * fewerRows / rows * fewerColumns + column * fewerColumns / columns;
                joined.alongX[to] += alongX[from];
                joined.alongY[to] += alongY[from];
                joined.areas[to] += areas[from];
            }
        }
        for (int row = 0; row < fewerRows; row++) {
            for (int column = 0; column < fewerColumns; column++) {
                int middle = (2 * row + 1) * rows / (2 * fewerRows) * columns
                        + (2 * column + 1) * columns / (2 * fewerColumns);
                int box = row * fewerColumns + column;
                double whole = (double) columns / fewerColumns * rows / fewerRows;
                if (areas[middle] == 0 || joined.areas[box] < LEAST * whole) {
                    joined.areas[box] = 0;
                }
            }
        }
        return joined;
    }

    /** The mean x component in a box; NaN in an empty one. */
    public double x(int column, int row) {
        return alongX[row * columns + column] / areas[row * columns + column];
    }

    /** The mean y component in a box; NaN or infinite in an empty one. */
    public double y(int column, int row) {
        return alongY[row * columns + column] / areas[row * columns + column];
    }

    /** Whether a box holds nothing. */
    public boolean isEmpty(int column, int row) {
        return areas[row * columns + column] == 0;
    }

    public double magnitude(int column, int row) {
        double x = x(column, row);
        double y = y(column, row);
        return Math.sqrt(x * x + y * y);
    }

    /** The greatest magnitude of a box; 0 if all are empty. */
    public double greatest() {
        double greatest = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!isEmpty(column, row)) {
                    greatest = Math.max(greatest, magnitude(column, row));
                }
            }
        }
        return greatest;
    }
}
