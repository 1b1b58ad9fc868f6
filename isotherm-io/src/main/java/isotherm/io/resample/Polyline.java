package isotherm.io.resample;

import java.util.Arrays;

/** Points joined by straight lines; in a closed one the last point is the first again. */
public final class Polyline {
    private static final int FIRST_ROOM = 8;

    private double[] xs = new double[FIRST_ROOM];
    private double[] ys = new double[FIRST_ROOM];
    private int count;
    private boolean closed;

    /** No points yet. */
    public Polyline() {
        this(false);
    }

    /** @param closed whether the last point that is added will be the first again */
    public Polyline(boolean closed) {
        this.closed = closed;
    }

    public void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count] = y;
        count++;
    }

    /** Joins the last point to the first. */
    void close() {
        add(xs[0], ys[0]);
        closed = true;
    }

    public int count() {
        return count;
    }

    public boolean isClosed() {
        return closed;
    }

    public double x(int i) {
        return xs[i];
    }

    public double y(int i) {
        return ys[i];
    }
}
