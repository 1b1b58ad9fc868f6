package isotherm.step;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plates through which heat flows evenly for ever, from a seed. */
final class LinearPlates {
    private static final double CELL = 0.125;

    private final Scenario.Builder scenario;
    private final double[][] temperatures;

    private LinearPlates(Scenario.Builder scenario, double[][] temperatures) {
        this.scenario = scenario;
        this.temperatures = temperatures;
    }

    /** Without times. */
    Scenario.Builder scenario() {
        return scenario;
    }

    /** At the nodes, by rows. */
    double[][] temperatures() {
        return temperatures;
    }

    /**
     * Layers across x whose conductivities lie up to 10^6 apart, the temperature a straight line in each.
     *
     * @param uniform one material on an even grid, edges without air
     */
    static LinearPlates layers(Random random, boolean uniform) {
        boolean even = uniform || random.nextBoolean();
        double[] places = places(random, even);
        int cells = places.length - 1;
        double[] conductivity = new double[cells];
        double resistance = 0;
        for (int k = 0; k < cells; k++) {
            boolean same = k > 0 && (uniform || random.nextInt(3) > 0);
            conductivity[k] = same ? conductivity[k - 1] : Math.pow(10, random.nextDouble(-3, 3));
            resistance += (places[k + 1] - places[k]) / conductivity[k];
        }
        double flux = random.nextDouble(10, 100) / resistance;
        double[] line = new double[cells + 1];
        line[0] = random.nextDouble(-50, 50);
        for (int k = 0; k < cells; k++) {
            line[k + 1] = line[k] - flux * (places[k + 1] - places[k]) / conductivity[k];
        }
        boolean around = random.nextInt(3) == 0;
        int rows = random.nextInt(4, 10);
        Axis x = even ? Axis.even(cells + 1, CELL) : Axis.graded(places);
        Axis y = around ? Axis.periodic(rows, 0.25) : Axis.even(rows, 0.25);
        List<Region> regions = new ArrayList<>();
        for (int k = 1; k < cells && !uniform; k++) {
            Shape rest = new Shape.Rectangle(places[k], 0, x.length(), y.length());
            regions.add(Region.of("layer " + k, rest, material(random, conductivity[k], conductivity[k])));
        }
        Boundary side = around ? new Boundary.Periodic() : new Boundary.Insulated();
        Boundary left = random.nextInt(3) == 0 ? new Boundary.Flux(flux) : end(random, "0", line[0], flux, uniform);
        Boundary right = end(random, "0", line[cells], -flux, uniform);
        double[][] temperatures = new double[rows][];
        for (int row = 0; row < rows; row++) {
            temperatures[row] = line.clone();
        }
        return new LinearPlates(
                Scenario.on(new Grid(x, y))
                        .material(material(random, conductivity[0], conductivity[0]))
                        .regions(regions.toArray(Region[]::new))
                        .edges(new Edges(left, right, side, side)),
                temperatures);
    }

    /** One conductivity along each axis, many heat capacities, a plane of temperatures. */
    static LinearPlates oblique(Random random, boolean uniform) {
        boolean even = uniform || random.nextBoolean();
        double kx = Math.pow(10, random.nextDouble(-3, 3));
        double ky = random.nextBoolean() ? kx : kx * random.nextDouble(0.1, 10);
        double a = random.nextDouble(-20, 20);
        double b = random.nextDouble(-20, 20);
        double c = random.nextDouble(-50, 50);
        double[] columns = places(random, even);
        double[] rows = places(random, even);
        Grid grid = even
                ? new Grid(Axis.even(columns.length, CELL), Axis.even(rows.length, CELL))
                : new Grid(Axis.graded(columns), Axis.graded(rows));
        double width = grid.x().length();
        double height = grid.y().length();
        List<Region> regions = new ArrayList<>();
        for (int k = random.nextInt(5); k > 0 && !uniform; k--) {
            Shape half =
                    new Shape.Rectangle(0, 0, width * random.nextDouble(0.3, 1), height * random.nextDouble(0.3, 1));
            regions.add(Region.of("block " + k, half, material(random, kx, ky)));
        }
        String plane = "(" + a + ")*x+(" + b + ")*y";
        Boundary held = new Boundary.Fixed(new Signal.Formula(Expression.parse(plane + "+(" + c + ")")));
        double[][] temperatures = new double[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                temperatures[row][column] = a * columns[column] + b * rows[row] + c;
            }
        }
        return new LinearPlates(
                Scenario.on(grid)
                        .material(material(random, kx, ky))
                        .regions(regions.toArray(Region[]::new))
                        .edges(new Edges(
                                held,
                                any(random, plane, c, kx * a, uniform),
                                any(random, plane, c, -ky * b, uniform),
                                any(random, plane, c, ky * b, uniform))),
                temperatures);
    }

    private static double[] places(Random random, boolean even) {
        double[] places = new double[7 + random.nextInt(20)];
        for (int k = 1; k < places.length; k++) {
            places[k] = places[k - 1] + (even ? CELL : Math.scalb(CELL, random.nextInt(-2, 3)));
        }
        return places;
    }

    private static Material material(Random random, double kx, double ky) {
        return new Material("m", kx, ky, random.nextDouble(1, 5000), random.nextDouble(500, 4000), null);
    }

    private static Boundary any(Random random, String plane, double constant, double flux, boolean still) {
        return random.nextInt(3) == 0 ? new Boundary.Flux(flux) : end(random, plane, constant, flux, still);
    }

    /** An edge that knows the temperature, through which the flux enters: held, or with air beyond it unless that is unwanted. */
    private static Boundary end(Random random, String plane, double constant, double flux, boolean still) {
        if (still || random.nextBoolean()) {
            return new Boundary.Fixed(new Signal.Formula(Expression.parse(plane + "+(" + constant + ")")));
        }
        double warmer = Math.copySign(random.nextDouble(1, 50), flux);
        Signal air = new Signal.Formula(Expression.parse(plane + "+(" + (constant + warmer) + ")"));
        return new Boundary.Convection(new Signal.Constant(flux / warmer), air);
    }
}
