package isotherm.model;

import java.util.List;

/** A part of the plane, in metres. A node on the border, within a tolerance, belongs to the shape. */
public sealed interface Shape {
    /**
     * True where a place belongs to the shape.
     *
     * @param tolerance how far outside the border a node may lie and still belong, in metres
     */
    boolean contains(double x, double y, double tolerance);

    /** The axis-parallel rectangle between two opposite corners. */
    record Rectangle(double left, double bottom, double right, double top) implements Shape {
        public Rectangle {
            if (!(left <= right && bottom <= top)) {
                throw new IllegalArgumentException(
                        "a rectangle goes from its lower left to its upper right corner, was [" + left + ", " + bottom
                                + "] to [" + right + ", " + top + "]");
            }
        }

        @Override
        public boolean contains(double x, double y, double tolerance) {
            return x >= left - tolerance && x <= right + tolerance && y >= bottom - tolerance && y <= top + tolerance;
        }
    }

    record Circle(double x, double y, double radius) implements Shape {
        public Circle {
            Check.positive("radius", radius, "m");
        }

        @Override
        public boolean contains(double px, double py, double tolerance) {
            double dx = px - x;
            double dy = py - y;
            double reach = radius + tolerance;
            return dx * dx + dy * dy <= reach * reach;
        }
    }

    record Ellipse(double x, double y, double radiusX, double radiusY) implements Shape {
        public Ellipse {
            Check.positive("radius", radiusX, "m");
            Check.positive("radius", radiusY, "m");
        }

        @Override
        public boolean contains(double px, double py, double tolerance) {
            double dx = (px - x) / (radiusX + tolerance);
            double dy = (py - y) / (radiusY + tolerance);
            return dx * dx + dy * dy <= 1;
        }
    }

    record Point(double x, double y) {}

    /** A closed polygon, even-odd rule. */
    record Polygon(List<Point> points) implements Shape {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("a polygon needs at least 3 points, was given " + points.size());
            }
        }

        @Override
        public boolean contains(double x, double y, double tolerance) {
            boolean inside = false;
            Point a = points.getLast();
            for (Point b : points) {
                if (distance(a, b, x, y) <= tolerance) {
                    return true;
                }
                if (a.y > y != b.y > y && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) {
                    inside = !inside;
                }
                a = b;
            }
            return inside;
        }

        private static double distance(Point a, Point b, double x, double y) {
            double ex = b.x - a.x;
            double ey = b.y - a.y;
            double length2 = ex * ex + ey * ey;
            double along = length2 == 0 ? 0 : Math.clamp(((x - a.x) * ex + (y - a.y) * ey) / length2, 0, 1);
            double dx = x - (a.x + along * ex);
            double dy = y - (a.y + along * ey);
            return Math.sqrt(dx * dx + dy * dy);
        }
    }
}
