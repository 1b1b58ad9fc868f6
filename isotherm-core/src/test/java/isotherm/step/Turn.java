package isotherm.step;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import java.util.List;

/**
 * A question and its answer mirrored left to right, mirrored upside down, then transposed. Signals are taken over as they are, so they may
 * vary in time but not in place.
 */
record Turn(boolean left, boolean over, boolean across) {
    Scenario of(Scenario scenario) {
        Grid grid = scenario.grid();
        Axis x = left ? mirrored(grid.x()) : grid.x();
        Axis y = over ? mirrored(grid.y()) : grid.y();
        return scenario.like(across ? new Grid(y, x) : new Grid(x, y))
                .material(turned(scenario.material()))
                .edges(turned(scenario.edges(), grid))
                .regions(scenario.regions().stream()
                        .map(region -> turned(region, grid))
                        .toArray(Region[]::new))
                .probes(scenario.probes().stream()
                        .map(probe -> turned(probe, grid))
                        .toArray(Probe[]::new))
                .build();
    }

    private static Axis mirrored(Axis axis) {
        if (axis.isEven()) {
            return axis;
        }
        double[] places = new double[axis.nodes()];
        for (int k = 0; k < places.length; k++) {
            places[k] = axis.length() - axis.at(places.length - 1 - k);
        }
        return Axis.graded(places);
    }

    private Material turned(Material material) {
        return across
                ? new Material(
                        material.name(),
                        material.conductivityY(),
                        material.conductivityX(),
                        material.density(),
                        material.specificHeat(),
                        material.latentHeat())
                : material;
    }

    private Edge turned(Edge edge) {
        return switch (edge) {
            case LEFT -> side(left, across ? Edge.BOTTOM : Edge.LEFT, across ? Edge.TOP : Edge.RIGHT);
            case RIGHT -> side(left, across ? Edge.TOP : Edge.RIGHT, across ? Edge.BOTTOM : Edge.LEFT);
            case BOTTOM -> side(over, across ? Edge.LEFT : Edge.BOTTOM, across ? Edge.RIGHT : Edge.TOP);
            case TOP -> side(over, across ? Edge.RIGHT : Edge.TOP, across ? Edge.LEFT : Edge.BOTTOM);
        };
    }

    private static Edge side(boolean mirror, Edge same, Edge other) {
        return mirror ? other : same;
    }

    private Edges turned(Edges edges, Grid grid) {
        Boundary[] all = new Boundary[Edge.values().length];
        for (Edge edge : Edge.values()) {
            all[turned(edge).ordinal()] = edges.at(edge);
        }
        List<EdgePart> parts = edges.parts().stream()
                .map(part -> {
                    boolean flat = part.edge().isHorizontal();
                    boolean mirror = flat ? left : over;
                    double length = (flat ? grid.x() : grid.y()).length();
                    double from = mirror ? length - part.to() : part.from();
                    double to = mirror ? length - part.from() : part.to();
                    return new EdgePart(turned(part.edge()), from, to, part.boundary());
                })
                .toList();
        return new Edges(
                all[Edge.LEFT.ordinal()],
                all[Edge.RIGHT.ordinal()],
                all[Edge.BOTTOM.ordinal()],
                all[Edge.TOP.ordinal()],
                parts);
    }

    private Shape.Point turned(double x, double y, Grid grid) {
        double px = left ? grid.x().length() - x : x;
        double py = over ? grid.y().length() - y : y;
        return across ? new Shape.Point(py, px) : new Shape.Point(px, py);
    }

    private Probe turned(Probe probe, Grid grid) {
        Shape.Point point = turned(probe.x(), probe.y(), grid);
        return new Probe(probe.name(), point.x(), point.y());
    }

    private Region turned(Region region, Grid grid) {
        Rim air = region.rim();
        if (air != null) {
            return Region.room(region.name(), turned(region.shape(), grid), air);
        }
        Material material = region.material();
        return new Region(
                region.name(),
                turned(region.shape(), grid),
                material == null ? null : turned(material),
                region.temperature(),
                region.source(),
                region.thermostat(),
                region.hole(),
                null);
    }

    private Shape turned(Shape shape, Grid grid) {
        return switch (shape) {
            case Shape.Rectangle box -> {
                Shape.Point a = turned(box.left(), box.bottom(), grid);
                Shape.Point b = turned(box.right(), box.top(), grid);
                yield new Shape.Rectangle(
                        Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
            }
            case Shape.Circle circle -> {
                Shape.Point centre = turned(circle.x(), circle.y(), grid);
                yield new Shape.Circle(centre.x(), centre.y(), circle.radius());
            }
            case Shape.Ellipse ellipse -> {
                Shape.Point centre = turned(ellipse.x(), ellipse.y(), grid);
                yield new Shape.Ellipse(
                        centre.x(),
                        centre.y(),
                        across ? ellipse.radiusY() : ellipse.radiusX(),
                        across ? ellipse.radiusX() : ellipse.radiusY());
            }
            case Shape.Polygon polygon ->
                new Shape.Polygon(polygon.points().stream()
                        .map(point -> turned(point.x(), point.y(), grid))
                        .toList());
            case Shape.Colour colour -> throw new IllegalArgumentException("images are not turned");
        };
    }

    /** What stands at the nodes of a grid, by rows, at the nodes of the turned one. */
    double[][] of(double[][] state, Grid grid) {
        int rows = state.length;
        int columns = state[0].length;
        double[][] turned = new double[across ? columns : rows][across ? rows : columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = left ? mirrored(column, grid.x()) : column;
                int j = over ? mirrored(row, grid.y()) : row;
                turned[across ? i : j][across ? j : i] = state[row][column];
            }
        }
        return turned;
    }

    private static int mirrored(int node, Axis axis) {
        return axis.isPeriodic() ? (axis.nodes() - node) % axis.nodes() : axis.nodes() - 1 - node;
    }
}
