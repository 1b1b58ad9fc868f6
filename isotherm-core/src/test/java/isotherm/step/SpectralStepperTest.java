package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jumps against steps, and what jumps have to keep. */
class SpectralStepperTest {
    private static final Execution ONE = new Execution(Kernel.SCALAR, Order.PLAIN, 1);
    private static final Material OBLONG = new Material("wood", 2, 3.5, 5, 3, null);

    /** The mixes of edges that are constant in time, and fixed ones that vary along themselves: 49. */
    static List<Edges> constantMixes() {
        return RandomScenarios.edgeMixes().stream()
                .map(mix -> new Edges(constant(mix.left()), mix.right(), mix.bottom(), constant(mix.top())))
                .map(mix -> new Edges(mix.left(), constant(mix.right()), constant(mix.bottom()), mix.top()))
                .toList();
    }

    private static Boundary constant(Boundary boundary) {
        boolean varies = boundary instanceof Boundary.Fixed(Signal signal) && signal.variesInTime();
        return varies ? RandomScenarios.varying("30*x*x-50*y+8") : boundary;
    }

    private static Scenario by(Method method, Scenario scenario) {
        return Scenario.on(scenario.grid())
                .edges(scenario.edges())
                .material(scenario.material())
                .initial(scenario.initial())
                .regions(scenario.regions().toArray(isotherm.model.Region[]::new))
                .timing(scenario.timing().by(method))
                .build();
    }

    private static final class Result {
        private final double[][] state;
        private final Ledger entered;
        private final Ledger flows;

        private Result(double[][] state, Ledger entered, Ledger flows) {
            this.state = state;
            this.entered = entered;
            this.flows = flows;
        }
    }

    private static Result run(Plan plan, double[][] start, Execution execution, int... blocks) {
        Field field = Runs.start(plan, start);
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (int steps : blocks) {
                stepper.advance(field, steps);
            }
            return new Result(Runs.copy(field), stepper.entered(), stepper.flows(field));
        }
    }

    private static double distance(double[][] a, double[][] b) {
        double most = 0;
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < a[row].length; column++) {
                most = Math.max(most, Math.abs(a[row][column] - b[row][column]));
            }
        }
        return most;
    }

    /** Temperatures are up to 100, so this is a relative 1e-13; explicit rounding itself comes to a tenth of it. */
    private static final double ROUNDING = 1e-11;

    @ParameterizedTest
    @CsvSource({"3, 3", "4, 3", "3, 8", "12, 17", "18, 14", "33, 32", "23, 40"})
    void givenStepsAreThoseOfTheExplicitMethodUnderEveryMixOfEdges(int columns, int rows) {
        int k = 0;
        for (Edges edges : constantMixes()) {
            double dy = k % 2 == 0 ? 0.3 : 0.47;
            Grid grid = RandomScenarios.grid(columns, rows, 0.3, dy, edges);
            Material material = k++ % 3 == 0 ? Material.of(2, 5, 3) : OBLONG;
            int steps = 1 + k * 5;
            Scenario scenario = RandomScenarios.of(grid, edges, material, steps, k % 7 == 0 ? 1 : 0.83);
            double[][] start = RandomScenarios.temperatures(new Random(k), columns, rows);
            Result explicit = run(Plan.of(scenario), start, ONE, steps);
            Result spectral = run(Plan.of(by(Method.SPECTRAL, scenario)), start, ONE, steps);
            String what = edges + ", " + grid;
            assertThat(distance(spectral.state, explicit.state)).as(what).isLessThan(ROUNDING);
            for (Edge edge : Edge.values()) {
                double size = 1e-13 * (1000 + explicit.entered.magnitude());
                assertThat(spectral.entered.edge(edge))
                        .as("%s, %s", edge, what)
                        .isCloseTo(explicit.entered.edge(edge), within(size));
                assertThat(spectral.flows.edge(edge))
                        .isCloseTo(explicit.flows.edge(edge), within(1e-12 * (1000 + explicit.flows.magnitude())));
            }
        }
    }

    @Test
    void fluxesAndSourcesAreThoseOfTheExplicitMethod() {
        Boundary flux = new Boundary.Flux(new Signal.Formula(isotherm.expression.Expression.parse("3+40*y")));
        Boundary insulated = new Boundary.Insulated();
        for (Edges edges : List.of(
                new Edges(flux, insulated, insulated, new Boundary.Fixed(3)),
                new Edges(insulated, new Boundary.Fixed(-4), new Boundary.Fixed(1), insulated),
                new Edges(insulated, flux, insulated, insulated))) {
            Scenario scenario = Scenario.on(RandomScenarios.grid(17, 12, 0.1, 0.13, edges))
                    .edges(edges)
                    .material(OBLONG)
                    .initial(Initial.uniform(2).with(new Shape.Circle(0.5, 0.5, 0.3), 10))
                    .regions(
                            source("wire", new Shape.Circle(1, 0.7, 0.4), new Signal.Constant(300)),
                            source("shade", new Shape.Rectangle(0, 0, 0.4, 0.4), new Signal.Constant(-70)))
                    .timing(Timing.steps(90).inStepsOf(0.01))
                    .build();
            Plan explicitPlan = Plan.of(scenario);
            Plan spectralPlan = Plan.of(by(Method.SPECTRAL, scenario));
            Field explicit = explicitPlan.initialField();
            Field spectral = spectralPlan.initialField();
            try (Stepper steps = Steppers.of(explicitPlan, ONE, new Alone());
                    Stepper jump = Steppers.of(spectralPlan, ONE, new Alone())) {
                steps.advance(explicit, 90);
                jump.advance(spectral, 90);
                assertThat(distance(Runs.copy(spectral), Runs.copy(explicit))).isLessThan(1e-12);
                assertClose(jump.entered(), steps.entered());
                assertClose(jump.flows(spectral), steps.flows(explicit));
                assertThat(jump.regionFlows(spectral)).containsExactly(steps.regionFlows(explicit), within(1e-10));
            }
        }
    }

    private static isotherm.model.Region source(String name, Shape shape, Signal source) {
        return new isotherm.model.Region(name, shape, null, null, source, null, false);
    }

    private static void assertClose(Ledger actual, Ledger expected) {
        double size = 1e-12 * expected.magnitude();
        for (Edge edge : Edge.values()) {
            assertThat(actual.edge(edge)).isCloseTo(expected.edge(edge), within(size));
        }
        assertThat(actual.source(0)).isCloseTo(expected.source(0), within(size));
        assertThat(actual.source(1)).isCloseTo(expected.source(1), within(size));
    }

    /** A jump starts from the start, so where others looked on the way leaves no trace. */
    @Test
    void looksOnTheWayAndThreadsChangeNoBit() {
        int k = 0;
        for (Edges edges : constantMixes()) {
            Grid grid = RandomScenarios.grid(150, 160, 0.3, 0.3, edges);
            Timing timing = k % 2 == 0 ? Timing.until(9) : Timing.steps(50);
            Plan plan = Plan.of(Scenario.on(grid)
                    .edges(edges)
                    .material(OBLONG)
                    .timing(timing.by(Method.SPECTRAL))
                    .build());
            double[][] start = RandomScenarios.temperatures(new Random(k++), 150, 160);
            Result expected = run(plan, start, ONE, 50);
            Execution threads = new Execution(Kernel.SCALAR, Order.PLAIN, 2 + k % 5);
            Result other = run(plan, start, threads, 1, 7, 30, 12);
            assertThat(Runs.sha256(other.state)).as("%s", edges).isEqualTo(Runs.sha256(expected.state));
            for (Edge edge : Edge.values()) {
                assertThat(other.entered.edge(edge)).isEqualTo(expected.entered.edge(edge));
            }
        }
    }

    @Test
    void aConstantFieldStaysConstantToTheBit() {
        Boundary insulated = new Boundary.Insulated();
        Boundary periodic = new Boundary.Periodic();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double value = random.nextDouble(-100, 100);
            Boundary[] kinds = {insulated, periodic, new Boundary.Fixed(value)};
            Boundary x = kinds[random.nextInt(3)];
            Boundary y = kinds[random.nextInt(3)];
            Edges edges = new Edges(x, x, y, y);
            Plan plan = Plan.of(by(
                    Method.SPECTRAL,
                    RandomScenarios.of(RandomScenarios.grid(19, 6, 0.7, 0.4, edges), edges, OBLONG, 40, 0.9)));
            double[][] start = new double[6][19];
            for (double[] row : start) {
                java.util.Arrays.fill(row, value);
            }
            assertThat(Runs.sha256(run(plan, start, ONE, 40).state))
                    .as("%s at %s", edges, value)
                    .isEqualTo(Runs.sha256(start));
        }
    }

    @Test
    void mirroredAndTransposedQuestionsHaveMirroredAndTransposedAnswersToRoundOff() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Boundary[] kinds = {
                new Boundary.Fixed(random.nextDouble(-50, 50)),
                new Boundary.Fixed(random.nextDouble(-50, 50)),
                new Boundary.Insulated()
            };
            Edges edges = new Edges(
                    kinds[random.nextInt(3)],
                    kinds[random.nextInt(3)],
                    kinds[random.nextInt(3)],
                    kinds[random.nextInt(3)]);
            Edges turned = new Edges(edges.right(), edges.left(), edges.top(), edges.bottom());
            Edges transposed = new Edges(edges.bottom(), edges.top(), edges.left(), edges.right());
            int columns = 3 + random.nextInt(30);
            int rows = 3 + random.nextInt(30);
            double[][] start = RandomScenarios.temperatures(random, columns, rows);
            double[][] half = new double[rows][columns];
            double[][] across = new double[columns][rows];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    half[rows - 1 - row][columns - 1 - column] = start[row][column];
                    across[column][row] = start[row][column];
                }
            }
            double[][] answer = jump(edges, start);
            double[][] turnedAnswer = jump(turned, half);
            double[][] transposedAnswer = jump(transposed, across);
            for (int row = 1; row < rows - 1; row++) {
                for (int column = 1; column < columns - 1; column++) {
                    double expected = answer[row][column];
                    assertThat(turnedAnswer[rows - 1 - row][columns - 1 - column])
                            .isCloseTo(expected, within(1e-12));
                    assertThat(transposedAnswer[column][row]).isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    private static double[][] jump(Edges edges, double[][] start) {
        Grid grid = RandomScenarios.grid(start[0].length, start.length, 0.3, 0.3, edges);
        Plan plan = Plan.of(Scenario.on(grid)
                .edges(edges)
                .material(Material.of(2, 5, 3))
                .timing(Timing.until(3).by(Method.SPECTRAL))
                .build());
        return run(plan, start, ONE, (int) plan.steps()).state;
    }
}
