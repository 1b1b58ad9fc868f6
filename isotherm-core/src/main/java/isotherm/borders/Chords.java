package isotherm.borders;

import isotherm.model.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Stretches of a line along x: where they begin and end, in turn and in rising order, so that the first lies between the first two numbers.
 * Empty where there are none.
 */
final class Chords {
    static final double[] NONE = {};

    private Chords() {}

    /** What a line along x, so high, has of a shape; of a colour, which goes by whole cells, nothing. */
    static double[] of(Shape shape, double y) {
        return switch (shape) {
            case Shape.Rectangle box ->
                y >= box.bottom() && y <= box.top() ? new double[] {box.left(), box.right()} : NONE;
            case Shape.Circle circle -> round(circle.x(), circle.radius(), (y - circle.y()) / circle.radius());
            case Shape.Ellipse ellipse -> round(ellipse.x(), ellipse.radiusX(), (y - ellipse.y()) / ellipse.radiusY());
            case Shape.Polygon polygon -> of(polygon.points(), y);
            case Shape.Colour colour -> NONE;
        };
    }

    private static double[] round(double middle, double radius, double height) {
        double rest = (1 - height) * (1 + height);
        double half = rest > 0 ? radius * Math.sqrt(rest) : 0;
        return half > 0 ? new double[] {middle - half, middle + half} : NONE;
    }

    /** By the even-odd rule. */
    private static double[] of(List<Shape.Point> points, double y) {
        double[] crossings = new double[points.size()];
        int count = 0;
        Shape.Point a = points.getLast();
        for (Shape.Point b : points) {
            if (a.y() > y != b.y() > y) {
                crossings[count++] = (b.x() - a.x()) * ((y - a.y()) / (b.y() - a.y())) + a.x();
            }
            a = b;
        }
        Arrays.sort(crossings, 0, count);
        return Arrays.copyOf(crossings, count);
    }

    /** Which stretches remain: those where the first, the second, or both lie. */
    interface Rule {
        boolean keeps(boolean first, boolean second);
    }

    /** Both taken together under a rule. */
    static double[] join(double[] one, double[] other, Rule rule) {
        double[] joined = new double[one.length + other.length];
        int count = 0;
        int a = 0;
        int b = 0;
        boolean inside = false;
        while (a < one.length || b < other.length) {
            boolean first = b == other.length || (a < one.length && one[a] <= other[b]);
            double place = first ? one[a++] : other[b++];
            if (rule.keeps(a % 2 == 1, b % 2 == 1) != inside) {
                inside = !inside;
                joined[count++] = place;
            }
        }
        return Arrays.copyOf(joined, count);
    }

    /** Metres of stretches between two places. */
    static double length(double[] chords, double from, double to) {
        double length = 0;
        for (int k = 0; k < chords.length; k += 2) {
            length += Math.max(0, Math.min(to, chords[k + 1]) - Math.max(from, chords[k]));
        }
        return length;
    }
}
