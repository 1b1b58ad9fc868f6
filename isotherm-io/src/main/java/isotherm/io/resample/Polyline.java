package isotherm.io.resample;

import isotherm.io.raster.PlateBox;
import java.util.Arrays;

/** Points joined by straight lines; in a closed one the last point is the first again. */
public final class Polyline {
    private static final int FIRST_ROOM = 8;

    private double[] xs = new double[FIRST_ROOM];
    private double[] ys = new double[FIRST_ROOM];
    private int count;
    private boolean closed;

    /** No points yet. */
    public Polyline() {}

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

    /** The same on the canvas; y turns over. */
    public Polyline onto(PlateBox box, double lengthX, double lengthY) {
        Polyline moved = new Polyline();
        for (int i = 0; i < count; i++) {
            moved.add(box.x() + xs[i] / lengthX * box.width(), box.bottom() - ys[i] / lengthY * box.height());
        }
        moved.closed = closed;
        return moved;
    }
}
