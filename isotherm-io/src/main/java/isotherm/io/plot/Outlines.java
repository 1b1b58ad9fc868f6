package isotherm.io.plot;

import isotherm.io.raster.Mask;
import isotherm.io.raster.PlateBox;
import isotherm.io.resample.Plate;
import isotherm.model.Axis;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** The borders of round and slanted regions as they are, where cells follow them in steps. */
final class Outlines {
    /** Pixels of border that are drawn or left out at once. */
    private static final double PIECE = 2;

    private final Plate plate;
    private final PlateBox box;
    private final Mask mask;
    private final double lineWidth;
    private double length;

    private Outlines(Plate plate, PlateBox box, Mask mask, double lineWidth) {
        this.plate = plate;
        this.box = box;
        this.mask = mask;
        this.lineWidth = lineWidth;
    }

    /** Draws those parts of the borders that are seen; returns their length in pixels. */
    static double draw(Plate plate, PlateBox box, Mask mask, double lineWidth) {
        Outlines outlines = new Outlines(plate, box, mask, lineWidth);
        List<Region> regions = plate.regions();
        for (int k = 0; k < regions.size(); k++) {
            if (regions.get(k).shape().isCurved() && !regions.get(k).hole()) {
                List<Shape.Point> corners = outlines.corners(regions.get(k).shape());
                for (int i = 0; i < corners.size(); i++) {
                    outlines.side(k, corners.get(i), corners.get((i + 1) % corners.size()));
                }
            }
        }
        return outlines.length;
    }

    private double perMetre() {
        return Math.max(
                box.width() / plate.grid().x().length(),
                box.height() / plate.grid().y().length());
    }

    private List<Shape.Point> corners(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle rectangle -> List.of();
            case Shape.Colour colour -> List.of();
            case Shape.Polygon polygon -> polygon.points();
            case Shape.Circle circle -> round(circle.x(), circle.y(), circle.radius(), circle.radius());
            case Shape.Ellipse ellipse -> round(ellipse.x(), ellipse.y(), ellipse.radiusX(), ellipse.radiusY());
        };
    }

    private List<Shape.Point> round(double x, double y, double radiusX, double radiusY) {
        int pieces = 8 + (int) (2 * Math.PI * Math.max(radiusX, radiusY) * perMetre() / PIECE);
        List<Shape.Point> points = new ArrayList<>();
        for (int k = 0; k < pieces; k++) {
            double angle = 2 * Math.PI * k / pieces;
            points.add(new Shape.Point(x + radiusX * StrictMath.cos(angle), y + radiusY * StrictMath.sin(angle)));
        }
        return points;
    }

    private void side(int region, Shape.Point from, Shape.Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        int pieces = Math.max(1, (int) Math.ceil(Math.sqrt(dx * dx + dy * dy) * perMetre() / PIECE));
        for (int k = 0; k < pieces; k++) {
            double begin = (double) k / pieces;
            double end = (k + 1.0) / pieces;
            double middle = (begin + end) / 2;
            if (isSeen(region, from.x() + middle * dx, from.y() + middle * dy)) {
                double x0 = pixelX(from.x() + begin * dx);
                double y0 = pixelY(from.y() + begin * dy);
                double x1 = pixelX(from.x() + end * dx);
                double y1 = pixelY(from.y() + end * dy);
                mask.line(x0, y0, x1, y1, lineWidth);
                length += Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
            }
        }
    }

    private double pixelX(double x) {
        return x / plate.grid().x().length() * box.width();
    }

    private double pixelY(double y) {
        return box.height() - y / plate.grid().y().length() * box.height();
    }

    /** Whether cells around a place show the region's border. */
    private boolean isSeen(int region, double x, double y) {
        Axis axisX = plate.grid().x();
        Axis axisY = plate.grid().y();
        if (!(x >= 0 && x <= axisX.length() && y >= 0 && y <= axisY.length())) {
            return false;
        }
        int column = Math.min(axisX.nodeBefore(x), plate.across() - 1);
        int row = Math.min(axisY.nodeBefore(y), plate.up() - 1);
        if (plate.ownerOfJoint(column, row, column, row) > region) { // covered
            return false;
        }
        for (int r = Math.max(0, row - 1); r <= Math.min(row + 1, plate.up() - 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(column + 1, plate.across() - 1); c++) {
                boolean right = c < Math.min(column + 1, plate.across() - 1) && isJoint(region, c, r, c + 1, r);
                boolean above = r < Math.min(row + 1, plate.up() - 1) && isJoint(region, c, r, c, r + 1);
                if (right || above) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isJoint(int region, int column, int row, int otherColumn, int otherRow) {
        return plate.ownerOfJoint(column, row, otherColumn, otherRow) == region
                && plate.isJoint(column, row, otherColumn, otherRow, false);
    }
}
