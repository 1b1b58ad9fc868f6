package isotherm.bench.choice;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random plates that evolve, of the kinds that people ask about: walls, ground and boards under weather, switched sources and sudden starts. */
final class ChoicePlates {
    private static final double LEAST_NODES = 12;
    private static final double MOST_NODES = 200;

    private final SplittableRandom random;
    private final int columns;
    private final int rows;
    private final double cell;
    private final double conductivity;
    private final Material plate;
    private final double duration;
    private final boolean periodic;

    private ChoicePlates(long seed) {
        random = new SplittableRandom(seed);
        columns = (int) decades(LEAST_NODES, MOST_NODES);
        rows = (int) decades(LEAST_NODES, MOST_NODES);
        cell = decades(0.002, 0.05);
        periodic = oneIn(10);
        conductivity = decades(0.03, 3);
        plate = material(conductivity);
        double side = Math.min(width(), height());
        duration = decades(0.003, 3) * side * side / plate.diffusivity();
    }

    /** The plate of a number. */
    static Scenario of(long seed) {
        return new ChoicePlates(seed).scenario(seed);
    }

    /** Between two positive numbers, each factor of ten as likely as another. */
    private double decades(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private double width() {
        return columns * cell;
    }

    private double height() {
        return rows * cell;
    }

    private Material material(double spreads) {
        return Material.of(spreads, decades(30, 8000), decades(400, 2000));
    }

    private Grid grid() {
        Axis x = periodic ? Axis.periodic(columns, cell) : Axis.even(columns + 1, cell);
        return new Grid(x, Axis.even(rows + 1, cell));
    }

    private Scenario scenario(long seed) {
        List<Region> regions = new ArrayList<>();
        int count = oneIn(4) ? 0 : 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            regions.add(region("region " + k));
        }
        if (oneIn(12)) {
            Source heater = Source.density(new Signal.Constant(heat()));
            regions.add(new Region(
                    "heater", shape(), null, null, null, new Thermostat("probe", 5, 6, heater, duration / 500), false));
        }
        Scenario.Builder builder = Scenario.on(grid())
                .title("plate " + seed)
                .material(oneIn(12) ? plate.thawing(new LatentHeat(3e5, -1, -0.1)) : plate)
                .regions(regions.toArray(Region[]::new))
                .edges(edges())
                .probes(new Probe("probe", width() * random.nextDouble(), height() * random.nextDouble()))
                .initial(start())
                .timing(Timing.until(duration))
                .tolerance(Math.pow(10, -3 - 3 * random.nextDouble()));
        if (random.nextBoolean()) {
            builder.output(Output.none().at(new Output.Rhythm.EverySeconds(duration / (2 + random.nextInt(200)))));
        } else {
            builder.output(Output.none());
        }
        return builder.build();
    }

    private Initial start() {
        Initial start = oneIn(6)
                ? Initial.formula(Expression.parse("5 + 5*sin(40*x)*cos(30*y)"))
                : Initial.uniform(random.nextDouble(-5, 20));
        return oneIn(4) ? start.with(shape(), random.nextDouble(0, 100)) : start;
    }

    private Shape shape() {
        double x = width() * random.nextDouble(0.1, 0.7);
        double y = height() * random.nextDouble(0.1, 0.7);
        if (random.nextBoolean()) {
            double right = x + Math.max(2 * cell, (width() - x) * random.nextDouble());
            double top = y + Math.max(2 * cell, (height() - y) * random.nextDouble());
            return new Shape.Rectangle(x, y, Math.min(right, width()), Math.min(top, height()));
        }
        return new Shape.Circle(x, y, 2 * cell + 0.25 * Math.min(width(), height()) * random.nextDouble());
    }

    /** W/m3 that warm the plate by some ten kelvin. */
    private double heat() {
        double side = Math.min(width(), height());
        return 40 * conductivity / (side * side) * decades(0.3, 10);
    }

    private Region region(String name) {
        Shape shape = shape();
        return switch (random.nextInt(6)) {
            case 0 -> Region.heated(name, shape, Source.density(signal(heat(), heat())));
            case 1 ->
                random.nextBoolean()
                        ? Region.held(name, shape, signal(10, 10))
                        : Region.room(name, shape, new Boundary.Convection(decades(2, 25), 20));
            default -> Region.of(name, shape, material(decades(0.03, 100)));
        };
    }

    private Edges edges() {
        Boundary bottom = boundary();
        Boundary top = boundary();
        if (periodic) {
            return new Edges(new Boundary.Periodic(), new Boundary.Periodic(), bottom, top);
        }
        return new Edges(boundary(), boundary(), bottom, top);
    }

    private Boundary boundary() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Boundary.Insulated();
            case 2 -> new Boundary.Fixed(signal(10, 10));
            case 3 -> new Boundary.Flux(signal(0, 30 * conductivity / Math.min(width(), height())));
            default -> {
                double film = decades(2, 25);
                yield new Boundary.Convection(
                        oneIn(8) ? signal(film, film / 2) : new Signal.Constant(film), signal(10, 10));
            }
        };
    }

    /** Constant, a wave, hours of weather or a switch. */
    private Signal signal(double middle, double swing) {
        double mean = middle * random.nextDouble(0.7, 1.3);
        return switch (random.nextInt(6)) {
            case 0 -> new Signal.Sinusoid(mean, swing, duration / decades(0.5, 20), random.nextDouble(6));
            case 1, 2 -> new Signal.Sampled(series(mean, swing, Series.Between.LINEAR));
            case 3 -> new Signal.Sampled(series(mean, swing, Series.Between.STEP));
            default -> new Signal.Constant(mean);
        };
    }

    private Series series(double mean, double swing, Series.Between between) {
        int count = (int) decades(3, between == Series.Between.LINEAR ? 400 : 40);
        double[] times = new double[count + 1];
        double[] values = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            times[k] = duration * k / count;
            values[k] = mean + swing * random.nextDouble(-0.3, 0.3) + 0.6 * swing * Math.sin(12.0 * k / count);
        }
        return new Series("series", times, values, between, Series.Beyond.HOLD);
    }
}
