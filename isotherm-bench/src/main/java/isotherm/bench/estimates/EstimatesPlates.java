package isotherm.bench.estimates;

import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grading;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random plates at rest, as hard for a grid as buildings are: corners that stick in, materials 10 000 times as good, rooms, films that end. */
final class EstimatesPlates {
    /** What the borders of a plate's regions are like. */
    enum Borders {
        STRAIGHT("straight borders on an even grid"),
        GRADED("straight borders on a graded grid"),
        STEPPED("round and slanted borders");

        private final String words;

        Borders(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int LEAST_CELLS = 6;
    private static final int MORE_CELLS = 8;
    private static final double DECADES = 4;
    private static final int PROBES = 4;
    private static final int TRIES = 100;

    private final SplittableRandom random;
    private final Borders borders;
    private final int columns;
    private final int rows;
    private final double contrast;

    private EstimatesPlates(long seed, Borders borders) {
        this.random = new SplittableRandom(31 * seed + borders.ordinal());
        this.borders = borders;
        this.columns = LEAST_CELLS + random.nextInt(MORE_CELLS);
        this.rows = LEAST_CELLS + random.nextInt(MORE_CELLS);
        this.contrast = Math.pow(10, DECADES * random.nextDouble());
    }

    /** The plate of a number. */
    static Scenario of(long seed, Borders borders) {
        return new EstimatesPlates(seed, borders).scenario(seed);
    }

    /** Cells of 0.1 m. */
    private double width() {
        return columns / 10.0;
    }

    private double height() {
        return rows / 10.0;
    }

    private Scenario scenario(long seed) {
        List<Region> regions = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            regions.add(region("region " + k, shape()));
        }
        return Scenario.on(grid(regions))
                .title(borders.words() + " " + seed)
                .material(Material.of(1, 1000, 1000))
                .regions(regions.toArray(Region[]::new))
                .edges(edges())
                .probes(probes(regions))
                .timing(Timing.steady())
                .build();
    }

    private Grid grid(List<Region> regions) {
        if (borders != Borders.GRADED) {
            return Grid.ofCells(width(), height(), columns, rows);
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Region region : regions) {
            Shape.Rectangle box = region.shape().bounds();
            x.addAll(List.of(box.left(), box.right()));
            y.addAll(List.of(box.bottom(), box.top()));
        }
        Grading grading = new Grading(0.06, 0.2, 1.4);
        return new Grid(grading.axis(width(), x, List.of()), grading.axis(height(), y, List.of()));
    }

    private Shape shape() {
        return borders == Borders.STEPPED ? round() : straight();
    }

    /** A rectangle, or an L, which has a corner that sticks in. */
    private Shape straight() {
        double left = place(0, columns - 2);
        double right = place(left * 10 + 2, columns);
        double bottom = place(0, rows - 2);
        double top = place(bottom * 10 + 2, rows);
        if (borders == Borders.GRADED || random.nextInt(3) > 0) {
            return new Shape.Rectangle(left, bottom, right, top);
        }
        double inX = place(left * 10 + 1, right * 10 - 1);
        double inY = place(bottom * 10 + 1, top * 10 - 1);
        return new Shape.Polygon(List.of(
                new Shape.Point(left, bottom),
                new Shape.Point(right, bottom),
                new Shape.Point(right, inY),
                new Shape.Point(inX, inY),
                new Shape.Point(inX, top),
                new Shape.Point(left, top)));
    }

    /** Metres of a place between two grid lines, on one of them where the grid is even. */
    private double place(double from, double to) {
        double lines = from + (to - from) * random.nextDouble();
        return (borders == Borders.GRADED ? lines : Math.rint(lines)) / 10;
    }

    private Shape round() {
        double side = Math.min(width(), height());
        double radius = side * random.nextDouble(0.08, 0.28);
        double x = width() * random.nextDouble(0.15, 0.85);
        double y = height() * random.nextDouble(0.15, 0.85);
        return switch (random.nextInt(3)) {
            case 0 -> new Shape.Circle(x, y, radius);
            case 1 -> new Shape.Ellipse(x, y, radius, radius * random.nextDouble(0.4, 1));
            default -> slanted(x, y, radius);
        };
    }

    private Shape slanted(double x, double y, double radius) {
        int corners = 3 + random.nextInt(3);
        double first = random.nextDouble(0, 2 * Math.PI);
        List<Shape.Point> points = new ArrayList<>();
        for (int k = 0; k < corners; k++) {
            double angle = first + 2 * Math.PI * (k + random.nextDouble(0, 0.5)) / corners;
            points.add(new Shape.Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        }
        return new Shape.Polygon(points);
    }

    private Region region(String name, Shape shape) {
        Shape.Rectangle box = shape.bounds();
        boolean small = box.right() - box.left() < 0.7 * width() && box.top() - box.bottom() < 0.7 * height();
        if (small && random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? Region.room(name, shape, film())
                    : new Region(name, shape, null, null, null, null, true);
        }
        double power = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
        return Region.of(name, shape, Material.of(Math.pow(contrast, power - 0.5), 1000, 1000));
    }

    private Boundary.Convection film() {
        return new Boundary.Convection(2 * Math.pow(12.5, random.nextDouble()), random.nextDouble(-10, 20));
    }

    private Edges edges() {
        Boundary[] all = new Boundary[Edge.values().length];
        for (int k = 0; k < all.length; k++) {
            all[k] = random.nextInt(3) == 0 ? new Boundary.Insulated() : film();
        }
        all[0] = film(); // two airs at least, so that heat flows
        all[1] = film();
        List<EdgePart> parts = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(rows - 2);
            int to = from + 1 + random.nextInt(rows - from - 1);
            Boundary other = random.nextBoolean() ? new Boundary.Insulated() : film();
            parts.add(new EdgePart(Edge.LEFT, from / 10.0, to / 10.0, other));
        }
        return new Edges(all[0], all[1], all[2], all[3], parts);
    }

    private Probe[] probes(List<Region> regions) {
        List<Probe> probes = new ArrayList<>();
        for (int k = 0; k < TRIES && probes.size() < PROBES; k++) {
            double x = random.nextDouble(0, width());
            double y = random.nextDouble(0, height());
            boolean inHole = regions.stream()
                    .anyMatch(region -> region.hole() && region.shape().contains(x, y, 0.1));
            if (!inHole) {
                probes.add(new Probe("probe " + k, x, y));
            }
        }
        return probes.toArray(Probe[]::new);
    }
}
