package isotherm.step;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plates of many materials and edges, from a seed. */
final class RandomWalls {
    private final Random random;
    private final double width;
    private final double height;

    private RandomWalls(Random random) {
        this.random = random;
        this.width = 0.05 + random.nextDouble();
        this.height = 0.05 + random.nextDouble();
    }

    /**
     * A plate, without times.
     *
     * @param steady whether nothing may vary in time
     * @param thawing whether materials may thaw
     */
    static Scenario.Builder of(Random random, boolean steady, boolean thawing) {
        return new RandomWalls(random).plate(steady, thawing);
    }

    private Scenario.Builder plate(boolean steady, boolean thawing) {
        Axis x = axis(width);
        Axis y = axis(height);
        Boundary periodic = new Boundary.Periodic();
        boolean bound = !x.isPeriodic() || !y.isPeriodic();
        Edges edges = new Edges(
                x.isPeriodic() ? periodic : edge(steady),
                x.isPeriodic() ? periodic : edge(steady),
                y.isPeriodic() ? periodic : edge(steady),
                y.isPeriodic() ? periodic : edge(steady),
                parts(x, y, steady));
        List<Region> regions = new ArrayList<>();
        for (int k = random.nextInt(6); k > 0; k--) {
            regions.add(region("r" + k, thawing));
        }
        if ((bound && steady) || random.nextBoolean()) {
            // a corner that is held: whatever else there is, the steady state exists
            regions.add(Region.held(
                    "held", new Shape.Rectangle(0, 0, width / 4, height / 4), new Signal.Constant(random.nextInt(30))));
        } else if (steady) {
            regions.add(Region.held(
                    "held", new Shape.Rectangle(0, 0, width / 4, height / 4), new Signal.Constant(random.nextInt(30))));
        }
        return Scenario.on(new Grid(x, y))
                .material(material(thawing))
                .regions(regions.toArray(Region[]::new))
                .edges(edges)
                .initial(Initial.uniform(random.nextInt(-10, 20))
                        .with(new Shape.Circle(width / 2, height / 2, width / 3), random.nextInt(-10, 40)));
    }

    private Axis axis(double length) {
        int cells = 4 + random.nextInt(36);
        if (random.nextInt(5) == 0) {
            return Axis.periodic(cells, length / cells);
        }
        if (random.nextInt(3) > 0) {
            return Axis.even(cells + 1, length / cells);
        }
        double[] lines = new double[cells + 1];
        double cell = 1;
        for (int k = 1; k <= cells; k++) {
            lines[k] = lines[k - 1] + cell;
            cell *= k < cells / 2 ? 1.4 : 1 / 1.4;
        }
        double scale = length / lines[cells];
        for (int k = 0; k <= cells; k++) {
            lines[k] *= scale;
        }
        return Axis.graded(lines);
    }

    private Material material(boolean thawing) {
        double k = 0.03 * Math.pow(10, 4 * random.nextDouble());
        Material plain = Material.of(k, 500 + random.nextInt(5000), 400 + random.nextInt(2000));
        return thawing && random.nextBoolean() ? plain.thawing(new LatentHeat(1e8, -0.5, 0)) : plain;
    }

    private Signal signal(double low, double high, boolean steady) {
        double value = low + (high - low) * random.nextDouble();
        return steady || random.nextBoolean()
                ? new Signal.Constant(value)
                : new Signal.Sinusoid(value, (high - low) / 4, 1000 + random.nextInt(5000), random.nextInt(6));
    }

    private Boundary edge(boolean steady) {
        return switch (random.nextInt(6)) {
            case 0 -> new Boundary.Fixed(signal(-20, 40, steady));
            case 1 -> new Boundary.Flux(signal(-50, 50, steady));
            case 2, 3 ->
                new Boundary.Convection(
                        new Signal.Constant(Math.pow(10, -3 + 6 * random.nextDouble())), signal(-20, 40, steady));
            case 4 -> new Boundary.Fixed(new Signal.Formula(Expression.parse("20*x-5*y+3")));
            default -> new Boundary.Insulated();
        };
    }

    private List<EdgePart> parts(Axis x, Axis y, boolean steady) {
        List<EdgePart> parts = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            Axis across = edge.isHorizontal() ? y : x;
            Axis along = edge.isHorizontal() ? x : y;
            if (!across.isPeriodic() && random.nextInt(3) == 0) {
                double from = along.length() * random.nextDouble() / 2;
                double to = from + along.length() / 2;
                parts.add(new EdgePart(edge, from, to, edge(steady)));
            }
        }
        return parts;
    }

    private Region region(String name, boolean thawing) {
        double x = width * random.nextDouble() * 0.7;
        double y = height * random.nextDouble() * 0.7;
        Shape box = new Shape.Rectangle(x, y, x + 0.3 * width, y + 0.3 * height);
        Shape round = new Shape.Circle(x + 0.15 * width, y + 0.15 * height, 0.3 * Math.max(width, height));
        Shape shape = random.nextBoolean() ? box : round;
        return switch (random.nextInt(6)) {
            case 0 -> new Region(name, shape, null, null, new Signal.Constant(1000 * random.nextDouble()), null, false);
            case 1 -> new Region(name, shape, null, null, null, null, true);
            default -> Region.of(name, shape, material(thawing));
        };
    }
}
