package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every run obeys, whatever the scenario. */
class LawsTest {
    private static final Execution SCALAR = new Execution(Kernel.SCALAR, Order.PLAIN, 1);
    private static final Execution VECTOR = new Execution(Kernel.VECTOR, Order.PLAIN, 1);
    private static final Execution BANDED = new Execution(Kernel.VECTOR, Order.BANDED, 2);
    private static final List<Execution> ALL = List.of(SCALAR, VECTOR, BANDED);

    private static Execution executionOf(int seed) {
        return ALL.get(seed % ALL.size());
    }

    /** Constant fields: insulated and periodic edges, and fixed edges at the same value. */
    @Test
    void aConstantFieldStaysConstantToTheBit() {
        Boundary insulated = new Boundary.Insulated();
        Boundary periodic = new Boundary.Periodic();
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            double value = random.nextDouble(-100, 100);
            Boundary[] kinds = {insulated, periodic, new Boundary.Fixed(value)};
            Boundary x = kinds[random.nextInt(3)];
            Boundary y = kinds[random.nextInt(3)];
            double dy = random.nextBoolean() ? 0.7 : 0.1 + random.nextDouble();
            Grid grid = RandomScenarios.grid(19, 5, 0.7, dy, new Edges(x, x, y, y));
            Material material = Material.ofDiffusivity(random.nextDouble(0.1, 9));
            Plan plan =
                    Plan.of(RandomScenarios.of(grid, new Edges(x, x, y, y), material, 40, random.nextDouble(0.01, 1)));
            double[][] start = new double[5][19];
            for (double[] row : start) {
                java.util.Arrays.fill(row, value);
            }
            Field field = Runs.start(plan, start);
            Runs.advance(plan, executionOf(seed), field, 40);
            Runs.assertSameBits(start, field, "constant " + value);
        }
    }

    @Test
    void aLinearFieldUnderMatchingEdgesStaysToRoundOff() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            String formula = random.nextDouble(1, 50) + "*x-" + random.nextDouble(1, 50) + "*y+" + random.nextInt(90);
            double dy = seed % 2 == 0 ? 0.05 : random.nextDouble(0.02, 0.1);
            Edges edges = Edges.all(RandomScenarios.varying(formula));
            Grid grid = RandomScenarios.grid(21, 17, 0.05, dy, edges);
            Material material = Material.of(2, 3, 4);
            Plan plan = Plan.of(Scenario.on(grid)
                    .edges(edges)
                    .material(material)
                    .initial(Initial.formula(Expression.parse(formula)))
                    .timing(Timing.steps(300).inStepsOf(RandomScenarios.stepLimit(grid, material)))
                    .build());
            Field field = plan.initialField();
            double[][] start = Runs.copy(field);
            Runs.advance(plan, executionOf(seed), field, 300);
            for (int row = 0; row < field.rows(); row++) {
                for (int column = 0; column < field.columns(); column++) {
                    assertThat(field.at(column, row)).isCloseTo(start[row][column], within(200 * Math.ulp(140.0)));
                }
            }
        }
    }

    private static Boundary mirrored(Boundary one, Boundary other, boolean swap) {
        return swap ? other : one;
    }

    /** Edges that vary in time but not along themselves, so that a mirror changes no number. */
    private static Edges uniformEdges(Random random) {
        Boundary[] kinds = {
            new Boundary.Fixed(random.nextDouble(-50, 50)),
            new Boundary.Fixed(random.nextDouble(-50, 50)),
            new Boundary.Insulated(),
            RandomScenarios.varying("30*sin(7*t)+1")
        };
        Boundary periodic = new Boundary.Periodic();
        boolean wrapX = random.nextInt(4) == 0;
        boolean wrapY = random.nextInt(4) == 0;
        return new Edges(
                wrapX ? periodic : kinds[random.nextInt(4)],
                wrapX ? periodic : kinds[random.nextInt(4)],
                wrapY ? periodic : kinds[random.nextInt(4)],
                wrapY ? periodic : kinds[random.nextInt(4)]);
    }

    @Test
    void aMirroredQuestionHasTheMirroredAnswerToTheBit() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Edges edges = uniformEdges(random);
            boolean swapX = seed % 3 != 1;
            boolean swapY = seed % 3 != 0;
            Edges swapped = new Edges(
                    mirrored(edges.left(), edges.right(), swapX),
                    mirrored(edges.right(), edges.left(), swapX),
                    mirrored(edges.bottom(), edges.top(), swapY),
                    mirrored(edges.top(), edges.bottom(), swapY));
            int columns = 3 + random.nextInt(30);
            int rows = 3 + random.nextInt(30);
            double dy = random.nextBoolean() ? 0.3 : random.nextDouble(0.1, 1);
            double[][] start = RandomScenarios.temperatures(random, columns, rows);
            double[][] answer = answer(edges, dy, start, executionOf(seed));
            double[][] mirrored = answer(swapped, dy, mirror(start, swapX, swapY), executionOf(seed + 1));
            assertThat(Runs.sha256(mirror(mirrored, swapX, swapY)))
                    .as("%s, %d x %d", edges, columns, rows)
                    .isEqualTo(Runs.sha256(answer));
        }
    }

    @Test
    void aTransposedQuestionHasTheTransposedAnswerToTheBitOnSquareCells() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Edges edges = uniformEdges(random);
            Edges turned = new Edges(edges.bottom(), edges.top(), edges.left(), edges.right());
            double[][] start = RandomScenarios.temperatures(random, 3 + random.nextInt(30), 3 + random.nextInt(30));
            double[][] answer = answer(edges, 0.3, start, executionOf(seed));
            double[][] transposed = transpose(answer(turned, 0.3, transpose(start), executionOf(seed + 1)));
            clearCorners(edges, answer);
            clearCorners(edges, transposed);
            assertThat(Runs.sha256(transposed)).as("%s", edges).isEqualTo(Runs.sha256(answer));
        }
    }

    /** Which of two fixed edges owns a corner is no symmetry, so such corners are not compared. */
    private static void clearCorners(Edges edges, double[][] state) {
        for (Edge horizontal : List.of(Edge.BOTTOM, Edge.TOP)) {
            for (Edge vertical : List.of(Edge.LEFT, Edge.RIGHT)) {
                if (edges.isFixed(horizontal) && edges.isFixed(vertical)) {
                    int row = horizontal == Edge.BOTTOM ? 0 : state.length - 1;
                    state[row][vertical == Edge.LEFT ? 0 : state[0].length - 1] = 0;
                }
            }
        }
    }

    private static double[][] answer(Edges edges, double dy, double[][] start, Execution execution) {
        Grid grid = RandomScenarios.grid(start[0].length, start.length, 0.3, dy, edges);
        Plan plan = Plan.of(RandomScenarios.of(grid, edges, Material.of(2, 5, 3), 25, 0.97));
        Field field = Runs.start(plan, start);
        Runs.advance(plan, execution, field, 25);
        return Runs.copy(field);
    }

    private static double[][] mirror(double[][] state, boolean x, boolean y) {
        int rows = state.length;
        int columns = state[0].length;
        double[][] result = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                result[row][column] = state[y ? rows - 1 - row : row][x ? columns - 1 - column : column];
            }
        }
        return result;
    }

    private static double[][] transpose(double[][] state) {
        double[][] result = new double[state[0].length][state.length];
        for (int row = 0; row < state.length; row++) {
            for (int column = 0; column < state[row].length; column++) {
                result[column][row] = state[row][column];
            }
        }
        return result;
    }

    /** At the limit itself; what rounding may add grows with the steps. */
    @Test
    void noTemperatureLeavesTheRangeOfTheStartAndTheEdges() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Edges> mixes = RandomScenarios.edgeMixes();
            Edges edges = mixes.get(seed % mixes.size());
            int columns = 3 + random.nextInt(20);
            int rows = 3 + random.nextInt(20);
            double dy = random.nextBoolean() ? 0.3 : random.nextDouble(0.1, 1);
            Grid grid = RandomScenarios.grid(columns, rows, 0.3, dy, edges);
            Plan plan = Plan.of(RandomScenarios.of(grid, edges, Material.of(2, 5, 3), 100, 1));
            double[][] start = RandomScenarios.temperatures(random, columns, rows);
            start[rows / 2][columns / 2] = 100;
            start[rows - 1 - rows / 2][0] = -100;
            Field field = Runs.start(plan, start);
            Runs.advance(plan, executionOf(seed), field, 100);
            for (double[] row : Runs.copy(field)) {
                for (double temperature : row) {
                    assertThat(Math.abs(temperature)).isLessThanOrEqualTo(100 + 100 * Math.ulp(400.0));
                }
            }
        }
    }
}
