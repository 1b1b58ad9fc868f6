package isotherm.cholesky;

import java.util.HashMap;
import java.util.Map;

/**
 * What a factor on a grid takes, known before anything is made: for a grid that is not periodic and has no holes exactly, for others at
 * most.
 *
 * @param entries numbers of the factor
 * @param flops multiplications and additions that make it
 * @param working numbers of the fronts that exist at the same time while it is made
 */
public record FactorSize(double entries, double flops, double working) {
    private static final FactorSize NONE = new FactorSize(0, 0, 0);

    /** The factor of a matrix on a grid. */
    public static FactorSize of(int columns, int rows, boolean periodicX, boolean periodicY) {
        Box inside = new Box(periodicX ? 1 : 0, columns, periodicY ? 1 : 0, rows);
        FactorSize below =
                new Count().of(new Shape(inside.width(), inside.height(), periodicX, periodicX, periodicY, periodicY));
        double seam = (periodicX ? rows : 0.0) + (periodicY ? columns : 0.0);
        return above(below, NONE, seam, 0, seam, 0);
    }

    /** Bytes of the factor, and of what else it takes to make it. */
    public double bytes() {
        return (entries + working) * Double.BYTES;
    }

    /**
     * Two halves and the front above them.
     *
     * @param firstBorder nodes of the border of the first half, whose numbers wait for the front
     */
    private static FactorSize above(
            FactorSize first,
            FactorSize second,
            double pivots,
            double border,
            double firstBorder,
            double secondBorder) {
        double order = pivots + border;
        double waits = firstBorder * firstBorder;
        double front = order * order + waits + secondBorder * secondBorder;
        double all = order * (order + 1) * (2 * order + 1) / 6 - border * (border + 1) * (2 * border + 1) / 6;
        return new FactorSize(
                first.entries + second.entries + pivots * order,
                first.flops + second.flops + all,
                Math.max(front, Math.max(first.working, waits + second.working)));
    }

    /** A box by its sides, and beyond which of them there are nodes. */
    private record Shape(int width, int height, boolean left, boolean right, boolean below, boolean above) {
        double ring() {
            return (left ? height : 0.0) + (right ? height : 0.0) + (below ? width : 0.0) + (above ? width : 0.0);
        }
    }

    /** Boxes of one shape are counted once. */
    private static final class Count {
        private final Map<Shape, FactorSize> known = new HashMap<>();

        FactorSize of(Shape shape) {
            FactorSize found = known.get(shape);
            if (found == null) {
                found = count(shape);
                known.put(shape, found);
            }
            return found;
        }

        private FactorSize count(Shape shape) {
            Box box = new Box(0, shape.width, 0, shape.height);
            if (box.isEmpty()) {
                return NONE;
            }
            if (box.isLeaf()) {
                return above(NONE, NONE, (double) shape.width * shape.height, shape.ring(), 0, 0);
            }
            Box line = box.line();
            boolean across = line.width() == 1 && line.height() == shape.height;
            Shape first = across
                    ? new Shape(box.first().width(), shape.height, shape.left, true, shape.below, shape.above)
                    : new Shape(shape.width, box.first().height(), shape.left, shape.right, shape.below, true);
            Shape second = across
                    ? new Shape(box.second().width(), shape.height, true, shape.right, shape.below, shape.above)
                    : new Shape(shape.width, box.second().height(), shape.left, shape.right, true, shape.above);
            double pivots = (double) line.width() * line.height();
            return above(of(first), of(second), pivots, shape.ring(), ring(first), ring(second));
        }

        private static double ring(Shape shape) {
            return shape.width > 0 && shape.height > 0 ? shape.ring() : 0;
        }
    }
}
