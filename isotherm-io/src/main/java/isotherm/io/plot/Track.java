package isotherm.io.plot;

import isotherm.io.raster.Mask;
import isotherm.io.resample.Polyline;

/** A polyline by the distance travelled along it. */
public final class Track {
    private static final double BUCKET = 8;

    private final Polyline line;
    private final double[] distances;
    /** The point before each multiple of the bucket's length, to find points quickly. */
    private final int[] starts;

    public Track(Polyline line) {
        this.line = line;
        this.distances = new double[line.count()];
        for (int i = 1; i < distances.length; i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            distances[i] = distances[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
        this.starts = new int[(int) (length() / BUCKET) + 1];
        int before = 0;
        for (int bucket = 0; bucket < starts.length; bucket++) {
            while (before < distances.length - 2 && distances[before + 1] <= bucket * BUCKET) {
                before++;
            }
            starts[bucket] = before;
        }
    }

    public double length() {
        return distances[distances.length - 1];
    }

    boolean isClosed() {
        return line.isClosed();
    }

    /** From 0 at the start to {@link #length} at the end. */
    double x(double distance) {
        int before = before(distance);
        return line.x(before) + share(before, distance) * (line.x(before + 1) - line.x(before));
    }

    double y(double distance) {
        int before = before(distance);
        return line.y(before) + share(before, distance) * (line.y(before + 1) - line.y(before));
    }

    /** Draws the part between two distances. */
    void stroke(Mask mask, double from, double to, double originX, double originY, double width) {
        if (to <= from) {
            return;
        }
        int before = before(from);
        double x = x(from) - originX;
        double y = y(from) - originY;
        for (int i = before + 1; i < distances.length && distances[i - 1] < to; i++) {
            boolean whole = distances[i] <= to;
            double nextX = (whole ? line.x(i) : x(to)) - originX;
            double nextY = (whole ? line.y(i) : y(to)) - originY;
            mask.line(x, y, nextX, nextY, width);
            x = nextX;
            y = nextY;
        }
    }

    private int before(double distance) {
        int last = distances.length - 2;
        int bucket = Math.clamp((int) (distance / BUCKET), 0, starts.length - 1);
        int before = starts[bucket];
        while (before < last && distances[before + 1] <= distance) {
            before++;
        }
        return before;
    }

    private double share(int before, double distance) {
        double gap = distances[before + 1] - distances[before];
        return gap == 0 ? 0 : Math.clamp((distance - distances[before]) / gap, 0, 1);
    }
}
