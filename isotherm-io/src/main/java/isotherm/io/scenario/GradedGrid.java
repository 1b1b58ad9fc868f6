package isotherm.io.scenario;

import isotherm.io.schema.Table;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Pixels;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid whose lines pass through the straight edges of regions and the ends of edges' parts. Under circles, ellipses and slanted sides,
 * which no line can follow, cells are the finest throughout.
 */
final class GradedGrid {
    private static final double GROWTH = 1.2;
    /** The widest cell where nobody says: this many fit the plate. */
    private static final double COARSEST_CELLS = 20;

    private final Table grid;
    private final Shape.Rectangle plate;
    private final List<List<Double>> places = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<List<Grading.Stretch>> fine = List.of(new ArrayList<>(), new ArrayList<>());

    GradedGrid(Table grid, Shape.Rectangle plate, List<Region> regions, Edges edges) {
        this.grid = grid;
        this.plate = plate;
        regions.forEach(region -> pass(region.shape()));
        for (EdgePart part : edges.parts()) {
            places.get(along(part.edge())).addAll(List.of(part.from(), part.to()));
        }
    }

    private static int along(Edge edge) {
        return edge.isHorizontal() ? 0 : 1;
    }

    Grid grid() {
        double[] finest = grid.pair("finest");
        Grading x = grading(finest[0], plate.right(), 0);
        Grading y = grading(finest[1], plate.top(), 1);
        return grid.build(
                "finest",
                () -> new Grid(
                        x.axis(plate.right(), places.get(0), fine.get(0)),
                        y.axis(plate.top(), places.get(1), fine.get(1))));
    }

    private Grading grading(double finest, double length, int axis) {
        double growth = grid.has("growth") ? grid.number("growth") : GROWTH;
        double coarsest =
                grid.has("coarsest") ? grid.pair("coarsest")[axis] : Math.max(finest, length / COARSEST_CELLS);
        String offender = !(finest > 0) ? "finest" : coarsest < finest ? "coarsest" : "growth";
        return grid.build(offender, () -> new Grading(finest, coarsest, growth));
    }

    private void pass(Shape shape) {
        Shape.Rectangle box = shape.bounds();
        places.get(0).addAll(List.of(box.left(), box.right()));
        places.get(1).addAll(List.of(box.bottom(), box.top()));
        switch (shape) {
            case Shape.Rectangle rectangle -> {}
            case Shape.Circle circle -> refine(box);
            case Shape.Ellipse ellipse -> refine(box);
            case Shape.Polygon polygon -> sides(polygon);
            case Shape.Colour colour -> borders(colour);
        }
    }

    private void refine(Shape.Rectangle box) {
        fine.get(0).add(new Grading.Stretch(box.left(), box.right()));
        fine.get(1).add(new Grading.Stretch(box.bottom(), box.top()));
    }

    private void sides(Shape.Polygon polygon) {
        Shape.Point a = polygon.points().getLast();
        for (Shape.Point b : polygon.points()) {
            if (a.x() == b.x()) {
                places.get(0).add(a.x());
            } else if (a.y() == b.y()) {
                places.get(1).add(a.y());
            } else {
                refine(new Shape.Rectangle(
                        Math.min(a.x(), b.x()),
                        Math.min(a.y(), b.y()),
                        Math.max(a.x(), b.x()),
                        Math.max(a.y(), b.y())));
            }
            a = b;
        }
    }

    /** Lines between pixels where the colour begins or ends, none nearer to the last than the finest cell. */
    private void borders(Shape.Colour shape) {
        Pixels image = shape.image();
        Shape.Rectangle box = shape.bounds();
        double[] finest = grid.pair("finest");
        double last = box.left();
        for (int column = 1; column < image.width(); column++) {
            double place = box.left() + (box.right() - box.left()) * column / image.width();
            if (place - last >= finest[0] && image.changesAtColumn(column, shape.rgb())) {
                places.get(0).add(place);
                last = place;
            }
        }
        last = box.bottom();
        for (int row = image.height() - 1; row > 0; row--) {
            double place = box.top() - (box.top() - box.bottom()) * row / image.height();
            if (place - last >= finest[1] && image.changesAtRow(row, shape.rgb())) {
                places.get(1).add(place);
                last = place;
            }
        }
    }
}
