package isotherm.io.picture;

import java.util.Arrays;

/** A polyline by the distance travelled along it. */
final class Track {
    private final Polyline line;
    private final double[] distances;

    Track(Polyline line) {
        this.line = line;
        this.distances = new double[line.count()];
        for (int i = 1; i < distances.length; i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            distances[i] = distances[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
    }

    double length() {
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
        int found = Arrays.binarySearch(distances, distance);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, distances.length - 2);
    }

    private double share(int before, double distance) {
        double gap = distances[before + 1] - distances[before];
        return gap == 0 ? 0 : Math.clamp((distance - distances[before]) / gap, 0, 1);
    }
}
