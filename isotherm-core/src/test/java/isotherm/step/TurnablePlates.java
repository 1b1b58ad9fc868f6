package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
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
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Plates from a seed that can be mirrored and transposed without rounding: grid lines and corners of shapes lie at sums of powers of two, and
 * nothing that drives them varies in place. Conductivities lie up to 10^6 apart.
 */
final class TurnablePlates {
    /**
     * What is wanted.
     *
     * @param only the temperature of all that is held and of the air; null for any
     * @param heated whether sources and fluxes are there
     * @param changing whether something varies in time, thaws or has a thermostat
     * @param square whether cells are square
     * @param rooms whether holes may have air in them
     * @param uniform one material, edges of one kind each without air, an even grid: what transforms can do
     */
    record Wanted(
            @Nullable Double only, boolean heated, boolean changing, boolean square, boolean rooms, boolean uniform) {}

    private static final int TRIES = 200;

    private final Random random;
    private final Wanted wanted;
    /** Seconds of an explicit step, by which all that varies in time is measured. */
    private final double pace;

    private final double unit;
    private final Axis x;
    private final Axis y;

    private TurnablePlates(Random random, Wanted wanted, double pace) {
        this.random = random;
        this.wanted = wanted;
        this.pace = pace;
        unit = Math.scalb(1.0, -random.nextInt(7));
        boolean even = wanted.uniform || random.nextInt(3) > 0;
        int aspect = wanted.square ? 0 : random.nextInt(-3, 4);
        x = axis(unit, even);
        y = axis(Math.scalb(unit, aspect), even);
    }

    /** A plate without times. */
    static Scenario.Builder of(long seed, Wanted wanted) {
        for (int k = 0; k < TRIES; k++) {
            long draw = TRIES * seed + k;
            try {
                Scenario still = new TurnablePlates(new Random(draw), wanted, 1)
                        .plate()
                        .timing(Timing.until(1).by(Method.IMPLICIT)) // takes all there is
                        .build();
                return new TurnablePlates(new Random(draw), wanted, pace(still)).plate();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching(".*(covers no|steady state|nothing is left of the plate).*");
            }
        }
        throw new AssertionError("no plate fits seed " + seed);
    }

    /** The explicit step limit in seconds, 1 where nothing limits it. */
    static double pace(Scenario scenario) {
        Plan plan = Plan.of(scenario);
        return Double.isFinite(plan.stepLimit()) ? plan.stepLimit() : 1;
    }

    private Scenario.Builder plate() {
        List<Region> regions = new ArrayList<>();
        for (int k = random.nextInt(7); k > 0; k--) {
            regions.add(region("region " + k));
        }
        boolean around = x.isPeriodic() && y.isPeriodic();
        if (around && !wanted.uniform) {
            regions.add(held("held"));
        }
        Boundary periodic = new Boundary.Periodic();
        return Scenario.on(new Grid(x, y))
                .material(material(1))
                .regions(regions.toArray(Region[]::new))
                .probes(new Probe("probe", x.at(1 + x.nodes() / 3), y.at(1)))
                .edges(new Edges(
                        x.isPeriodic() ? periodic : boundary(),
                        x.isPeriodic() ? periodic : boundary(),
                        y.isPeriodic() ? periodic : boundary(),
                        y.isPeriodic() ? periodic : boundary(),
                        wanted.uniform ? List.of() : parts()));
    }

    private Axis axis(double cell, boolean even) {
        int nodes = 6 + random.nextInt(24);
        if (random.nextInt(6) == 0) {
            return Axis.periodic(nodes, cell);
        }
        if (even) {
            return Axis.even(nodes, cell);
        }
        double[] places = new double[nodes];
        for (int k = 1; k < nodes; k++) {
            places[k] = places[k - 1] + Math.scalb(cell, random.nextInt(-3, 4));
        }
        return Axis.graded(places);
    }

    private Material material(double across) {
        double conductivity = Math.pow(10, random.nextDouble(-3, 3));
        double density = random.nextDouble(1, 5000);
        Material material =
                new Material("m", conductivity, across * conductivity, density, random.nextDouble(500, 4000), null);
        boolean thaws = wanted.changing && !wanted.uniform && random.nextInt(4) == 0;
        return thaws ? material.thawing(new LatentHeat(density * 1e4, 0, random.nextInt(1, 3))) : material;
    }

    private Region region(String name) {
        Shape shape = shape();
        if (wanted.uniform) {
            Signal source = wanted.heated ? new Signal.Constant(random.nextDouble(-1e4, 1e5)) : new Signal.Constant(0);
            return new Region(name, shape, null, null, source, null, false);
        }
        Material material = material(random.nextInt(4) == 0 ? random.nextDouble(0.1, 10) : 1);
        int kind = random.nextInt(8);
        if (kind == 0) {
            return wanted.rooms && random.nextBoolean()
                    ? Region.room(name, shape, new Boundary.Convection(signal(0.1, 30), temperature()))
                    : new Region(name, shape, null, null, null, null, true);
        }
        if (kind == 1) {
            return held(name);
        }
        if (kind == 2 && wanted.heated) {
            return new Region(name, shape, null, null, signal(-1e4, 1e5), null, false);
        }
        if (kind == 3 && wanted.heated && wanted.changing) {
            Thermostat thermostat =
                    new Thermostat("probe", 15, 25, new Signal.Constant(1e4), pace * random.nextDouble(2, 100));
            return new Region(name, shape, material, null, null, thermostat, false);
        }
        return Region.of(name, shape, material);
    }

    /** Away from the seams of periodic plates. */
    private Region held(String name) {
        double right = x.at(random.nextInt(2, x.nodes()));
        double top = y.at(random.nextInt(2, y.nodes()));
        return Region.held(name, new Shape.Rectangle(x.at(1), y.at(1), right, top), temperature());
    }

    private double place(Axis axis) {
        return axis.at(random.nextInt(axis.nodes()));
    }

    private Shape shape() {
        double a = place(x);
        double b = place(x);
        double c = place(y);
        double d = place(y);
        return switch (random.nextInt(4)) {
            case 0 -> new Shape.Circle(a, c, unit * random.nextDouble(1, 8));
            case 1 -> new Shape.Ellipse(a, c, random.nextDouble(0.1, 0.5) * x.length(), 0.3 * y.length());
            default -> new Shape.Rectangle(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d));
        };
    }

    /** Not at the ends, where it would matter which of two edges owns a corner. */
    private List<EdgePart> parts() {
        List<EdgePart> parts = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            Axis along = edge.isHorizontal() ? x : y;
            Axis across = edge.isHorizontal() ? y : x;
            if (!across.isPeriodic() && random.nextInt(3) == 0) {
                int from = random.nextInt(2, along.nodes() - 3);
                int to = random.nextInt(from + 1, along.nodes() - 2);
                parts.add(new EdgePart(edge, along.at(from), along.at(to), boundary()));
            }
        }
        return parts;
    }

    private Boundary boundary() {
        int kinds = wanted.uniform ? 3 : 5;
        return switch (random.nextInt(kinds)) {
            case 0 -> new Boundary.Fixed(temperature());
            case 1 -> new Boundary.Insulated();
            case 2 -> wanted.heated ? new Boundary.Flux(signal(-50, 200)) : new Boundary.Fixed(temperature());
            default -> new Boundary.Convection(signal(0.1, 30), temperature());
        };
    }

    private Signal temperature() {
        return wanted.only == null ? signal(-30, 60) : new Signal.Constant(wanted.only);
    }

    private Signal signal(double low, double high) {
        double middle = random.nextDouble(low, high);
        double swing = 0.9 * Math.min(middle - low, high - middle);
        return wanted.changing && !wanted.uniform && random.nextInt(3) == 0
                ? new Signal.Sinusoid(middle, swing, pace * Math.exp(random.nextDouble(2, 8)), 1)
                : new Signal.Constant(middle);
    }
}
