package isotherm.io.raster;

/**
 * Where a label stands.
 *
 * @param x its centre, in pixels of the canvas
 * @param y its centre, downwards
 * @param dx how its text runs: a unit vector
 * @param dy positive downwards
 */
public record LabelBox(double x, double y, double dx, double dy, double width, double height) {
    /** Whether a point is in it or so near. */
    boolean isNear(double px, double py, double reach) {
        double along = (px - x) * dx + (py - y) * dy;
        double aside = (py - y) * dx - (px - x) * dy;
        return Math.abs(along) <= width / 2 + reach && Math.abs(aside) <= height / 2 + reach;
    }
}
