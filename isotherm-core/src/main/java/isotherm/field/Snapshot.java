package isotherm.field;

import isotherm.model.Grid;
import isotherm.model.Precision;

/** A read-only look at the state; valid while the observer it was given to runs, the field moves on afterwards. */
public final class Snapshot {
    private final Grid grid;
    private final Field field;
    private final long step;
    private final double time;

    /**
     * @param step steps done
     * @param time seconds since the start
     */
    public Snapshot(Grid grid, Field field, long step, double time) {
        this.grid = grid;
        this.field = field;
        this.step = step;
        this.time = time;
    }

    public Grid grid() {
        return grid;
    }

    /** Steps done since the start. */
    public long step() {
        return step;
    }

    /** Seconds since the start. */
    public double time() {
        return time;
    }

    /** Of the temperatures. */
    public Precision precision() {
        return field.precision();
    }

    /** The temperature of a node in degrees Celsius. */
    public double at(int column, int row) {
        return field.at(column, row);
    }

    /** Copies a row's temperatures from the left; row 0 is the bottom. */
    public void copyRow(int row, double[] into) {
        field.copyRow(row, into);
    }

    /** The temperature at a place of the plate, in metres: bilinear between the four nodes around it (N9). */
    public double atPlace(double x, double y) {
        int column = grid.x().nodeBefore(x);
        int row = grid.y().nodeBefore(y);
        int right = (column + 1) % grid.columns();
        int above = (row + 1) % grid.rows();
        double fx = share(grid.x(), column, x);
        double fy = share(grid.y(), row, y);
        double lower = mix(field.at(column, row), field.at(right, row), fx);
        double upper = mix(field.at(column, above), field.at(right, above), fx);
        return mix(lower, upper, fy);
    }

    private static double share(isotherm.model.Axis axis, int before, double place) {
        double start = axis.at(before);
        double gap = axis.isEven() ? axis.spacing() : axis.at(before + 1) - start;
        return Math.clamp((place - start) / gap, 0, 1);
    }

    /** Exact at both ends and where both are equal. */
    private static double mix(double a, double b, double share) {
        return share == 1 ? b : a + (b - a) * share;
    }

    /** Minimum, maximum, mean and hash of the whole field. */
    public FieldSummary summary() {
        return FieldSummary.of(field);
    }
}
