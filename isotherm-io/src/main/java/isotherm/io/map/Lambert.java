package isotherm.io.map;

/**
 * Lambert's conformal conic projection of a sphere with two standard parallels (N27): angles are true everywhere, lengths on
 * the two parallels.
 */
final class Lambert {
    /** Of the sphere that has the Earth's area, in kilometres. */
    static final double EARTH = 6371;

    private final double radius;
    private final double originLon;
    private final double cone;
    private final double scale;
    private final double originReach;

    /**
     * A projection; all angles in degrees.
     *
     * @param radius of the sphere; the plane has its unit
     * @param south one standard parallel
     * @param north the other, further north
     * @param lat of the plane's origin
     * @param lon of the plane's origin, which lies straight below the pole
     */
    Lambert(double radius, double south, double north, double lat, double lon) {
        double a = StrictMath.toRadians(south);
        double b = StrictMath.toRadians(north);
        this.radius = radius;
        this.originLon = lon;
        this.cone = StrictMath.log(StrictMath.cos(a) / StrictMath.cos(b)) / StrictMath.log(stretch(b) / stretch(a));
        this.scale = StrictMath.cos(a) * StrictMath.pow(stretch(a), cone) / cone;
        this.originReach = reach(lat);
    }

    /** A point of the plane: x to the east, y to the north of the origin. */
    record Point(double x, double y) {}

    /** A point of the sphere, in degrees. */
    record Spot(double lat, double lon) {}

    private static double stretch(double radians) {
        return StrictMath.tan(Math.PI / 4 + radians / 2);
    }

    /** From the cone's tip to a parallel. */
    private double reach(double lat) {
        return radius * scale / StrictMath.pow(stretch(StrictMath.toRadians(lat)), cone);
    }

    /** The constant of the cone, from 0 for a cylinder to 1 for a plane. */
    double cone() {
        return cone;
    }

    /** Where a place lies on the plane. */
    Point of(double lat, double lon) {
        double reach = reach(lat);
        double angle = StrictMath.toRadians(cone * (lon - originLon));
        return new Point(reach * StrictMath.sin(angle), originReach - reach * StrictMath.cos(angle));
    }

    /** Which place lies at a point of the plane. */
    Spot at(double x, double y) {
        double down = originReach - y;
        double reach = Math.sqrt(x * x + down * down);
        double lon = originLon + StrictMath.toDegrees(StrictMath.atan2(x, down)) / cone;
        double lat = 2 * StrictMath.atan(StrictMath.pow(radius * scale / reach, 1 / cone)) - Math.PI / 2;
        return new Spot(StrictMath.toDegrees(lat), lon);
    }
}
