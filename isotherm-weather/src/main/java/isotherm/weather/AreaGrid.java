package isotherm.weather;

/** Where the points of an area lie: rows of equal length, each from west to east, on any map projection. */
public final class AreaGrid {
    private static final int COARSE = 16;
    private static final double EDGE = 1e-9;

    private final double[] lat;
    private final double[] lon;
    private final int width;

    /**
     * A grid whose width is found where the longitude falls back.
     *
     * @param lat degrees north, row by row
     * @param lon degrees east, row by row
     * @throws IllegalArgumentException where the points form no rows of equal length, at least two of two points
     */
    public AreaGrid(double[] lat, double[] lon) {
        this.lat = lat.clone();
        this.lon = lon.clone();
        int first = wrapAfter(0);
        if (lat.length != lon.length || first < 2 || first == lon.length || lon.length % first != 0) {
            throw new IllegalArgumentException(
                    "the " + lon.length + " points of an area form no grid: the first row has " + first);
        }
        for (int row = first; row < lon.length; row += first) {
            if (wrapAfter(row) != row + first) {
                throw new IllegalArgumentException("the points of an area form no grid: row " + row / first + " has "
                        + (wrapAfter(row) - row) + " points, the first has " + first);
            }
        }
        this.width = first;
    }

    private int wrapAfter(int start) {
        int end = start + 1;
        while (end < lon.length && lon[end] > lon[end - 1]) {
            end++;
        }
        return end;
    }

    /** How many points. */
    public int size() {
        return lon.length;
    }

    /** Points in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return lon.length / width;
    }

    /** Degrees north. */
    public double lat(int point) {
        return lat[point];
    }

    /** Degrees east. */
    public double lon(int point) {
        return lon[point];
    }

    /** The number of the point nearest to a place: from the nearest of a coarse selection downhill. */
    public int nearest(double atLat, double atLon) {
        double shrink = StrictMath.cos(StrictMath.toRadians(atLat));
        int best = 0;
        for (int row = 0; row < height(); row += COARSE) {
            for (int column = 0; column < width; column += COARSE) {
                best = nearer(best, row * width + column, atLat, atLon, shrink);
            }
        }
        int before;
        do {
            before = best;
            int row = before / width;
            int column = before % width;
            for (int r = Math.max(0, row - 1); r <= Math.min(height() - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    best = nearer(best, r * width + c, atLat, atLon, shrink);
                }
            }
        } while (best != before);
        return best;
    }

    private int nearer(int a, int b, double atLat, double atLon, double shrink) {
        return distance(b, atLat, atLon, shrink) < distance(a, atLat, atLon, shrink) ? b : a;
    }

    private double distance(int point, double atLat, double atLon, double shrink) {
        double north = lat[point] - atLat;
        double east = (lon[point] - atLon) * shrink;
        return north * north + east * east;
    }

    /** Whether a place lies in one of its cells. */
    public boolean contains(double atLat, double atLon) {
        return !Double.isNaN(interpolate(atLat, atLon, lat));
    }

    /** Bilinear between the four points around a place; NaN outside. */
    double interpolate(double atLat, double atLon, double[] values) {
        int near = nearest(atLat, atLon);
        int row = near / width;
        int column = near % width;
        for (int r = Math.max(0, row - 1); r <= Math.min(height() - 2, row); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(width - 2, column); c++) {
                double[] share = shares(r * width + c, atLat, atLon);
                if (inside(share[0]) && inside(share[1])) {
                    return mix(values, r * width + c, share[0], share[1]);
                }
            }
        }
        return Double.NaN;
    }

    private static boolean inside(double share) {
        return share >= -EDGE && share <= 1 + EDGE;
    }

    private double mix(double[] values, int corner, double s, double t) {
        double lower = values[corner] + s * (values[corner + 1] - values[corner]);
        double upper = values[corner + width] + s * (values[corner + width + 1] - values[corner + width]);
        return lower + t * (upper - lower);
    }

    /** Where in its cell a place lies, along the row and across, by Newton's method: a cell is almost a parallelogram. */
    private double[] shares(int corner, double atLat, double atLon) {
        double s = 0.5;
        double t = 0.5;
        for (int k = 0; k < 6; k++) {
            double east = mix(lon, corner, s, t) - atLon;
            double north = mix(lat, corner, s, t) - atLat;
            double eastS = slope(lon, corner, 1, width, t);
            double eastT = slope(lon, corner, width, 1, s);
            double northS = slope(lat, corner, 1, width, t);
            double northT = slope(lat, corner, width, 1, s);
            double area = eastS * northT - eastT * northS;
            s -= (east * northT - north * eastT) / area;
            t -= (north * eastS - east * northS) / area;
        }
        return new double[] {s, t};
    }

    /** How a coordinate grows along one side of a cell, so far across it. */
    private static double slope(double[] of, int corner, int along, int across, double share) {
        double near = of[corner + along] - of[corner];
        double far = of[corner + across + along] - of[corner + across];
        return near + share * (far - near);
    }
}
