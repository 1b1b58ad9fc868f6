package isotherm.step;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scenarios from a seed: the same seed gives the same scenario. */
public final class RandomScenarios {
    private static final Boundary INSULATED = new Boundary.Insulated();
    private static final Boundary PERIODIC = new Boundary.Periodic();

    private RandomScenarios() {}

    /** Every mix of fixed, insulated, periodic and time-dependent edges, fixed values differing by edge: 49 of them. */
    public static List<Edges> edgeMixes() {
        List<Edges> mixes = new ArrayList<>();
        for (Boundary[] x : pairs(new Boundary.Fixed(20.3), new Boundary.Fixed(-7.1), varying("40*sin(3*t)+y"))) {
            for (Boundary[] y : pairs(new Boundary.Fixed(85.9), new Boundary.Fixed(5.7), varying("x-9*cos(5*t)"))) {
                mixes.add(new Edges(x[0], x[1], y[0], y[1]));
            }
        }
        return mixes;
    }

    private static List<Boundary[]> pairs(Boundary first, Boundary second, Boundary varying) {
        return List.of(
                new Boundary[] {first, second},
                new Boundary[] {first, INSULATED},
                new Boundary[] {INSULATED, second},
                new Boundary[] {INSULATED, INSULATED},
                new Boundary[] {PERIODIC, PERIODIC},
                new Boundary[] {varying, second},
                new Boundary[] {INSULATED, varying});
    }

    public static Boundary varying(String formula) {
        return new Boundary.Fixed(new Signal.Formula(Expression.parse(formula)));
    }

    /** A grid whose axes are periodic where the edges are. */
    public static Grid grid(int columns, int rows, double dx, double dy, Edges edges) {
        return new Grid(axis(columns, dx, edges.left()), axis(rows, dy, edges.bottom()));
    }

    private static Axis axis(int nodes, double spacing, Boundary boundary) {
        return boundary instanceof Boundary.Periodic ? Axis.periodic(nodes, spacing) : Axis.even(nodes, spacing);
    }

    /** The longest step that the formula allows, from the textbook. */
    public static double stepLimit(Grid grid, Material material) {
        double dx = grid.x().spacing();
        double dy = grid.y().spacing();
        return 1 / (2 * material.diffusivity() * (1 / (dx * dx) + 1 / (dy * dy)));
    }

    /** A scenario of a number of steps at a share of the step limit. */
    public static Scenario of(Grid grid, Edges edges, Material material, int steps, double shareOfLimit) {
        return Scenario.on(grid)
                .edges(edges)
                .material(material)
                .timing(Timing.steps(steps).inStepsOf(shareOfLimit * stepLimit(grid, material)))
                .build();
    }

    /** Any edges, 3 to 40 nodes a side, square or oblong cells, patches on a uniform start, 1 to {@code maxSteps} steps. */
    public static Scenario any(Random random, int maxSteps) {
        List<Edges> mixes = edgeMixes();
        Edges edges = mixes.get(random.nextInt(mixes.size()));
        double dx = 0.01 + random.nextDouble();
        double dy = random.nextBoolean() ? dx : 0.01 + random.nextDouble();
        Grid grid = grid(3 + random.nextInt(38), 3 + random.nextInt(38), dx, dy, edges);
        Material material =
                Material.of(0.01 + random.nextDouble(), 1 + 100 * random.nextDouble(), 1 + 1000 * random.nextDouble());
        Scenario plain = of(grid, edges, material, 1 + random.nextInt(maxSteps), 0.05 + 0.95 * random.nextDouble());
        return Scenario.on(grid)
                .edges(edges)
                .material(material)
                .timing(plain.timing())
                .initial(patches(random, grid))
                .build();
    }

    private static Initial patches(Random random, Grid grid) {
        Initial initial = Initial.uniform(random.nextDouble(-50, 50));
        for (int k = random.nextInt(6); k > 0; k--) {
            double x = random.nextDouble() * grid.x().length();
            double y = random.nextDouble() * grid.y().length();
            double radius = (0.05 + random.nextDouble()) * grid.x().length() / 2;
            initial = initial.with(new Shape.Circle(x, y, radius), random.nextDouble(-100, 100));
        }
        return initial;
    }

    /** The same scenario, its temperatures in single precision. */
    public static Scenario inSingle(Scenario scenario) {
        return scenario.like(scenario.grid()).precision(Precision.SINGLE).build();
    }

    /** Random temperatures by row from the bottom, then by column. */
    public static double[][] temperatures(Random random, int columns, int rows) {
        double[][] state = new double[rows][columns];
        for (double[] row : state) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextDouble(-100, 100);
            }
        }
        return state;
    }
}
