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
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Plates of several materials, with edges, sources and shapes of all kinds, from a seed: the same seed gives the same plate. All are small, and
 * go by the explicit method at a random share of its limit.
 */
public final class RandomPlates {
    /** What a plate may have beside regions of other materials and constant edges. */
    public enum Feature {
        /** Grid lines that are not evenly spaced. */
        GRADED,
        HOLES,
        /** Regions at a temperature that is known. */
        HELD_REGIONS,
        SOURCES,
        /** Held temperatures and air that vary in time. */
        MOVING_TEMPERATURES,
        /** Films, fluxes and sources that vary in time. */
        MOVING_COEFFICIENTS,
        THERMOSTATS,
        LATENT_HEAT
    }

    /** Everything at once. */
    public static final Set<Feature> ALL = EnumSet.allOf(Feature.class);

    private static final int TRIES = 50;

    private final Random random;
    private final Set<Feature> features;

    private RandomPlates(Random random, Set<Feature> features) {
        this.random = random;
        this.features = features;
    }

    /** A plate that may have everything. */
    public static Scenario any(long seed, int maxSteps) {
        return of(seed, maxSteps, ALL);
    }

    /** A plate of 1 to {@code maxSteps} steps that may have some features. */
    public static Scenario of(long seed, int maxSteps, Set<Feature> features) {
        Random random = new Random(seed);
        for (int k = 0; k < TRIES; k++) {
            try {
                return new RandomPlates(random, features).plate(maxSteps);
            } catch (IllegalArgumentException e) {
                random.nextInt(); // a region that covers no cell, a part that covers no node: the next draw may fit
            }
        }
        throw new AssertionError("no plate fits seed " + seed);
    }

    private Scenario plate(int maxSteps) {
        boolean aroundX = random.nextInt(5) == 0;
        boolean aroundY = random.nextInt(5) == 0;
        double spacing = Math.exp(random.nextDouble(-6, 0));
        double aspect = random.nextBoolean() ? 1 : Math.exp(random.nextDouble(-2, 2));
        Axis x = axis(3 + random.nextInt(48), spacing, aroundX);
        Axis y = axis(3 + random.nextInt(40), spacing * aspect, aroundY);
        Grid grid = new Grid(x, y);
        Scenario.Builder builder = Scenario.on(grid)
                .material(material())
                .edges(edges(grid))
                .regions(regions(grid).toArray(Region[]::new))
                .probes(new Probe("middle", x.length() / 2, y.length() / 2))
                .initial(Initial.uniform(random.nextDouble(-20, 30))
                        .with(new Shape.Circle(x.length() / 3, y.length() / 2, x.length() / 4), 80));
        int steps = 1 + random.nextInt(maxSteps);
        double limit = Plan.of(
                        builder.timing(Timing.steps(steps).by(Method.EXPLICIT)).build())
                .stepLimit();
        double dt = Double.isFinite(limit) ? limit * random.nextDouble(0.05, 1) : 1;
        Timing timing = Timing.steps(steps).inStepsOf(dt).by(Method.EXPLICIT);
        Scenario scenario = builder.timing(timing).build();
        Plan.of(scenario);
        return scenario;
    }

    private boolean may(Feature feature, int oneIn) {
        return features.contains(feature) && random.nextInt(oneIn) == 0;
    }

    private Axis axis(int nodes, double spacing, boolean periodic) {
        if (periodic) {
            return Axis.periodic(nodes, spacing);
        }
        if (!may(Feature.GRADED, 4)) {
            return Axis.even(nodes, spacing);
        }
        double[] places = new double[nodes];
        for (int k = 1; k < nodes; k++) {
            places[k] = places[k - 1] + spacing * Math.exp(random.nextDouble(-1.5, 1.5));
        }
        return Axis.graded(places);
    }

    /** Conductivities from 1e-3 to 1e3. */
    private Material material() {
        double conductivity = Math.pow(10, random.nextDouble(-3, 3));
        double across = random.nextInt(5) == 0 ? conductivity * random.nextDouble(0.1, 10) : conductivity;
        double density = random.nextDouble(1, 5000);
        Material material = new Material("m", conductivity, across, density, random.nextDouble(500, 4000), null);
        if (may(Feature.LATENT_HEAT, 3)) {
            double from = random.nextDouble(-5, 5);
            return material.thawing(new LatentHeat(density * random.nextDouble(1e3, 3e5), from, from + 1));
        }
        return material;
    }

    private List<Region> regions(Grid grid) {
        List<Region> regions = new ArrayList<>();
        for (int k = random.nextInt(7); k >= 0; k--) {
            String name = "region " + k;
            Shape shape = shape(grid);
            if (may(Feature.HOLES, 6)) {
                regions.add(new Region(name, shape, null, null, null, null, true));
            } else if (may(Feature.HELD_REGIONS, 6)) {
                regions.add(Region.held(name, shape, temperature()));
            } else if (may(Feature.THERMOSTATS, 5)) {
                Thermostat thermostat =
                        new Thermostat("middle", 15, 25, new Signal.Constant(1e4), random.nextDouble(1, 1e5));
                regions.add(new Region(name, shape, material(), null, null, thermostat, false));
            } else if (may(Feature.SOURCES, 3)) {
                Signal source = signal(Feature.MOVING_COEFFICIENTS, -1e4, 1e5);
                regions.add(
                        new Region(name, shape, random.nextBoolean() ? material() : null, null, source, null, false));
            } else {
                regions.add(Region.of(name, shape, material()));
            }
        }
        return regions;
    }

    private Shape shape(Grid grid) {
        double width = grid.x().length();
        double height = grid.y().length();
        double x = random.nextDouble(width);
        double y = random.nextDouble(height);
        return switch (random.nextInt(4)) {
            case 0 -> new Shape.Circle(x, y, random.nextDouble(0.05, 0.6) * width);
            case 1 ->
                new Shape.Polygon(Arrays.asList(
                        new Shape.Point(x, y),
                        new Shape.Point(random.nextDouble(width), random.nextDouble(height)),
                        new Shape.Point(random.nextDouble(width), random.nextDouble(height))));
            case 2 -> new Shape.Rectangle(0, y, width, y + random.nextDouble(height - y));
            default -> new Shape.Rectangle(x, y, x + random.nextDouble(width - x), y + random.nextDouble(height - y));
        };
    }

    private Edges edges(Grid grid) {
        boolean aroundX = grid.x().isPeriodic();
        boolean aroundY = grid.y().isPeriodic();
        Boundary periodic = new Boundary.Periodic();
        List<EdgePart> parts = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            boolean around = edge.isHorizontal() ? aroundY : aroundX;
            double length = (edge.isHorizontal() ? grid.x() : grid.y()).length();
            for (int k = random.nextInt(3); k > 0 && !around; k--) {
                double from = random.nextDouble(length);
                parts.add(new EdgePart(edge, from, from + random.nextDouble(length - from), boundary()));
            }
        }
        return new Edges(
                aroundX ? periodic : boundary(),
                aroundX ? periodic : boundary(),
                aroundY ? periodic : boundary(),
                aroundY ? periodic : boundary(),
                parts);
    }

    private Boundary boundary() {
        return switch (random.nextInt(4)) {
            case 0 -> new Boundary.Fixed(temperature());
            case 1 -> new Boundary.Insulated();
            case 2 -> new Boundary.Flux(signal(Feature.MOVING_COEFFICIENTS, -50, 200));
            default -> new Boundary.Convection(signal(Feature.MOVING_COEFFICIENTS, 0, 30), temperature());
        };
    }

    private Signal temperature() {
        return signal(Feature.MOVING_TEMPERATURES, -30, 60);
    }

    /** Constant, along the edge, or in time if that feature is wanted. */
    private Signal signal(Feature inTime, double low, double high) {
        double middle = random.nextDouble(low, high);
        double swing = 0.9 * Math.min(middle - low, high - middle);
        if (may(inTime, 3)) {
            double period = Math.exp(random.nextDouble(0, 12));
            return random.nextBoolean()
                    ? new Signal.Sinusoid(middle, swing, period, 1)
                    : new Signal.Formula(Expression.parse(middle + "+" + swing + "*sin(3*x+t/" + period + ")"));
        }
        return random.nextInt(3) == 0
                ? new Signal.Formula(Expression.parse(middle + "+" + swing + "*sin(5*x+3*y)"))
                : new Signal.Constant(middle);
    }
}
