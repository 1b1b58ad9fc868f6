package isotherm.step;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plates 600 to 1000 columns wide with few rows, from a seed: long stretches of one material, single odd cells in them and between them. */
final class WidePlates {
    private final Random random;
    private final double width;
    private final double height;
    private final List<Region> regions = new ArrayList<>();

    private WidePlates(Random random) {
        this.random = random;
        width = 1.0 / 64;
        height = random.nextInt(3) == 0 ? 1.0 / 16 : width;
    }

    /** A plate of 1 to {@code maxSteps} explicit steps at a random share of the limit. */
    static Scenario of(long seed, int maxSteps) {
        return new WidePlates(new Random(seed)).plate(maxSteps);
    }

    private Scenario plate(int maxSteps) {
        int columns = random.nextInt(600, 1001);
        int rows = random.nextInt(3, 10);
        Axis x = random.nextInt(4) == 0 ? Axis.periodic(columns, width) : Axis.even(columns, width);
        Axis y = random.nextInt(4) == 0 ? Axis.periodic(rows, height) : Axis.even(rows, height);
        for (int from = random.nextInt(200); from < x.cells(); ) {
            int to = Math.min(x.cells(), from + random.nextInt(1, 300));
            add(Region.of("stretch from " + from, box(from, 0, to, y.cells()), material()));
            from = to + random.nextInt(300);
        }
        for (int k = random.nextInt(12); k > 0; k--) {
            int column = random.nextInt(x.cells());
            int row = random.nextInt(y.cells());
            Shape cell = box(column, row, column + 1, row + 1);
            add(odd("odd " + k, cell));
        }
        Boundary periodic = new Boundary.Periodic();
        Scenario.Builder builder = Scenario.on(new Grid(x, y))
                .material(material())
                .regions(regions.toArray(Region[]::new))
                .edges(new Edges(
                        x.isPeriodic() ? periodic : film(),
                        x.isPeriodic() ? periodic : film(),
                        y.isPeriodic() ? periodic : edge(),
                        y.isPeriodic() ? periodic : edge()));
        Timing timing = Timing.steps(1 + random.nextInt(maxSteps)).by(Method.EXPLICIT);
        double limit = Plan.of(builder.timing(timing).build()).stepLimit();
        return builder.timing(timing.inStepsOf(limit * random.nextDouble(0.05, 1)))
                .build();
    }

    private void add(Region region) {
        regions.add(region);
    }

    private Shape box(int left, int bottom, int right, int top) {
        return new Shape.Rectangle(left * width, bottom * height, right * width, top * height);
    }

    private Region odd(String name, Shape cell) {
        return switch (random.nextInt(5)) {
            case 0 -> new Region(name, cell, null, null, null, null, true);
            case 1 -> Region.held(name, cell, new Signal.Constant(random.nextDouble(-30, 60)));
            case 2 -> new Region(name, cell, null, null, new Signal.Constant(1e4), null, false);
            default -> Region.of(name, cell, material());
        };
    }

    private Material material() {
        double conductivity = Math.pow(10, random.nextDouble(-3, 3));
        double across = random.nextInt(6) == 0 ? conductivity * random.nextDouble(0.1, 10) : conductivity;
        return new Material("m", conductivity, across, random.nextDouble(1, 5000), random.nextDouble(500, 4000), null);
    }

    private Boundary film() {
        return random.nextBoolean() ? new Boundary.Convection(12, random.nextDouble(-30, 60)) : edge();
    }

    private Boundary edge() {
        return switch (random.nextInt(3)) {
            case 0 -> new Boundary.Fixed(random.nextDouble(-30, 60));
            case 1 -> new Boundary.Flux(random.nextDouble(-50, 200));
            default -> new Boundary.Insulated();
        };
    }
}
