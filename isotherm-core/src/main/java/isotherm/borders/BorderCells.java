package isotherm.borders;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a grid that borders of shapes pass through; a border along a grid line passes through none. */
public final class BorderCells {
    /** A border this close to a grid line, in parts of the cell beside it, lies on it. */
    private static final double ON_LINE = 1e-9;

    private final Axis x;
    private final Axis y;
    private final BitSet cells = new BitSet();

    public BorderCells(Grid grid) {
        this.x = grid.x();
        this.y = grid.y();
    }

    /** The cells under the border of a shape. */
    public static BorderCells of(Grid grid, Shape shape) {
        BorderCells cells = new BorderCells(grid);
        cells.add(shape);
        return cells;
    }

    /** Whether a border passes through a cell. */
    public boolean has(int column, int row) {
        return cells.get(row * x.cells() + column);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Their numbers, row by row from the bottom. */
    IntStream numbers() {
        return cells.stream();
    }

    /** Adds the cells under the border of a shape; a colour has none, it goes by whole cells. */
    public void add(Shape shape) {
        switch (shape) {
            case Shape.Rectangle box ->
                polygon(List.of(
                        new Shape.Point(box.left(), box.bottom()),
                        new Shape.Point(box.right(), box.bottom()),
                        new Shape.Point(box.right(), box.top()),
                        new Shape.Point(box.left(), box.top())));
            case Shape.Circle circle -> round(circle.x(), circle.y(), circle.radius(), circle.radius());
            case Shape.Ellipse ellipse -> round(ellipse.x(), ellipse.y(), ellipse.radiusX(), ellipse.radiusY());
            case Shape.Polygon polygon -> polygon(polygon.points());
            case Shape.Colour colour -> {}
        }
    }

    private void polygon(List<Shape.Point> points) {
        Shape.Point a = points.getLast();
        for (Shape.Point b : points) {
            side(a.y() <= b.y() ? a : b, a.y() <= b.y() ? b : a);
            a = b;
        }
    }

    private void side(Shape.Point low, Shape.Point high) {
        for (int row = first(y, low.y()); row < y.cells() && y.at(row) <= high.y(); row++) {
            double from = Math.max(low.y(), bottom(row));
            double to = Math.min(high.y(), top(row));
            if (from <= to) {
                double one = at(low, high, from, 0);
                double other = at(low, high, to, 1);
                mark(row, Math.min(one, other), Math.max(one, other));
            }
        }
    }

    /** Where a side is so high; where it is level, at a share of it. */
    private static double at(Shape.Point low, Shape.Point high, double y, double level) {
        double share = low.y() == high.y() ? level : (y - low.y()) / (high.y() - low.y());
        return low.x() + share * (high.x() - low.x());
    }

    private void round(double middleX, double middleY, double radiusX, double radiusY) {
        for (int row = first(y, middleY - radiusY); row < y.cells() && y.at(row) <= middleY + radiusY; row++) {
            double from = (bottom(row) - middleY) / radiusY;
            double to = (top(row) - middleY) / radiusY;
            if (from > 1 || to < -1) {
                continue;
            }
            double nearest = from <= 0 && to >= 0 ? 0 : Math.min(Math.abs(from), Math.abs(to));
            double farthest = Math.min(1, Math.max(Math.abs(from), Math.abs(to)));
            double most = radiusX * Math.sqrt(1 - nearest * nearest);
            double least = radiusX * Math.sqrt(1 - farthest * farthest);
            mark(row, middleX - most, middleX - least);
            mark(row, middleX + least, middleX + most);
        }
    }

    /** Marks the cells of a row over a stretch. */
    private void mark(int row, double from, double to) {
        for (int column = first(x, from); column < x.cells() && x.at(column) <= to; column++) {
            double slack = ON_LINE * x.cell(column);
            if (to > x.at(column) + slack && from < x.at(column) + x.cell(column) - slack) {
                cells.set(row * x.cells() + column);
            }
        }
    }

    private double bottom(int row) {
        return y.at(row) + ON_LINE * y.cell(row);
    }

    private double top(int row) {
        return y.at(row) + (1 - ON_LINE) * y.cell(row);
    }

    private static int first(Axis axis, double place) {
        return axis.nodeBefore(Math.clamp(place, 0, axis.length()));
    }
}
