package isotherm.model;

import isotherm.number.Check;
import isotherm.number.Digits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the plane, in metres. A node on the border, within a tolerance, belongs to the shape. */
public sealed interface Shape {
    /**
     * True where a place belongs to the shape.
     *
     * @param tolerance how far outside the border a node may lie and still belong, in metres
     */
    boolean contains(double x, double y, double tolerance);

    /** The smallest rectangle around the shape. */
    Rectangle bounds();

    /** True where its border does not run along x and y alone, so that no grid lines can follow it. */
    default boolean isCurved() {
        return switch (this) {
            case Rectangle rectangle -> false;
            case Circle circle -> true;
            case Ellipse ellipse -> true;
            case Polygon polygon -> polygon.isSlanted();
            case Colour colour -> false;
        };
    }

    /**
     * How much longer the stairs of cells along the border are than the border itself: |nx| + |ny| with its normal n, so 1 where it runs along x or
     * y, and the square root of 2 at 45 degrees.
     *
     * @param px metres from the left edge to a place near the border
     * @param py metres from the bottom edge to it
     */
    default double stairs(double px, double py) {
        Point normal = normal(px, py);
        if (normal == null) {
            return 1;
        }
        double length = Math.hypot(normal.x, normal.y);
        return length == 0 ? 1 : (Math.abs(normal.x) + Math.abs(normal.y)) / length;
    }

    /**
     * A vector at right angles to the border, of any length and to either side; null where the border runs along x and y alone, as cells' sides do.
     *
     * @param px metres from the left edge to a place near the border
     * @param py metres from the bottom edge to it
     */
    default @Nullable Point normal(double px, double py) {
        return switch (this) {
            case Rectangle rectangle -> null;
            case Colour colour -> null;
            case Circle circle -> new Point(px - circle.x, py - circle.y);
            case Ellipse ellipse ->
                new Point(
                        (px - ellipse.x) / (ellipse.radiusX * ellipse.radiusX),
                        (py - ellipse.y) / (ellipse.radiusY * ellipse.radiusY));
            case Polygon polygon -> polygon.normalOfNearestSide(px, py);
        };
    }

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

        @Override
        public Rectangle bounds() {
            return this;
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

        @Override
        public Rectangle bounds() {
            return new Rectangle(x - radius, y - radius, x + radius, y + radius);
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

        @Override
        public Rectangle bounds() {
            return new Rectangle(x - radiusX, y - radiusY, x + radiusX, y + radiusY);
        }
    }

    record Point(double x, double y) {
        @Override
        public String toString() {
            return "[" + Digits.of(x) + ", " + Digits.of(y) + "]";
        }
    }

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

        @Override
        public Rectangle bounds() {
            double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
            double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
            double bottom = points.stream().mapToDouble(Point::y).min().orElseThrow();
            double top = points.stream().mapToDouble(Point::y).max().orElseThrow();
            return new Rectangle(left, bottom, right, top);
        }

        private Point normalOfNearestSide(double x, double y) {
            Point a = points.getLast();
            Point found = a;
            double nearest = Double.POSITIVE_INFINITY;
            for (Point b : points) {
                double away = distance(a, b, x, y);
                if (away < nearest) {
                    nearest = away;
                    found = new Point(a.y - b.y, b.x - a.x);
                }
                a = b;
            }
            return found;
        }

        /** Says which of its sides cross each other; null where none do. */
        public @Nullable String crossing() {
            int count = points.size();
            for (int k = 0; k < count; k++) {
                for (int other = k + 2; other < count; other++) {
                    Point a = points.get(k);
                    Point b = points.get(k + 1);
                    Point c = points.get(other);
                    Point d = points.get((other + 1) % count);
                    if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) {
                        return "the side from " + a + " to " + b + " crosses the side from " + c + " to " + d;
                    }
                }
            }
            return null;
        }

        /** On which side of a line a point lies: 1, -1, or 0 where on the line. */
        private static double side(Point a, Point b, Point p) {
            return Math.signum((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
        }

        private boolean isSlanted() {
            Point a = points.getLast();
            for (Point b : points) {
                if (a.x != b.x && a.y != b.y) {
                    return true;
                }
                a = b;
            }
            return false;
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

    /** Where an image, stretched over a rectangle, has a colour. */
    record Colour(Pixels image, int rgb, Rectangle bounds) implements Shape {
        @Override
        public boolean contains(double x, double y, double tolerance) {
            if (!bounds.contains(x, y, tolerance)) {
                return false;
            }
            double across = (x - bounds.left) / (bounds.right - bounds.left);
            double up = (y - bounds.bottom) / (bounds.top - bounds.bottom);
            return image.at(across, up) == rgb;
        }
    }
}
