package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel, sweep, number of threads and cut into blocks gives the oracle's bits. */
class OracleBitsTest {
    private static final Material MATERIAL = Material.of(1.3, 7, 11);
    private static final double SPACING = 0.37;

    private static Plan plan(int columns, int rows, double dy, Edges edges, int steps) {
        Grid grid = RandomScenarios.grid(columns, rows, SPACING, dy, edges);
        return Plan.of(RandomScenarios.of(grid, edges, MATERIAL, steps, 0.93));
    }

    /** Compares the executions with the oracle after the blocks, in both precisions. */
    private static void compare(Plan plan, long seed, List<Execution> executions, int... blocks) {
        compareAsItIs(plan, seed, executions, blocks);
        compareAsItIs(Plan.of(RandomScenarios.inSingle(plan.scenario())), seed, executions, blocks);
    }

    private static void compareAsItIs(Plan plan, long seed, List<Execution> executions, int... blocks) {
        Scenario scenario = plan.scenario();
        double[][] start = RandomScenarios.temperatures(
                new Random(seed), plan.grid().columns(), plan.grid().rows());
        Oracle oracle = new Oracle(scenario, plan.dt(), start);
        Runs.assertSameBits(oracle.state(), Runs.start(plan, start), "start of " + scenario.edges());
        oracle.advance(IntStream.of(blocks).sum());
        String expected = Runs.sha256(oracle.state(), plan.precision());
        for (Execution execution : executions) {
            Field field = Runs.start(plan, start);
            Runs.advance(plan, execution, field, blocks);
            String what = execution + " on " + plan.grid() + " with " + scenario.edges() + ", " + plan.precision();
            Runs.assertSameBits(oracle.state(), field, what);
            assertThat(Runs.sha256(field)).as(what).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {SPACING, 0.91})
    void innerWidthsFrom1To70UnderEveryMixOfEdges(double dy) {
        List<Edges> mixes = RandomScenarios.edgeMixes();
        List<Execution> plain =
                List.of(new Execution(Kernel.SCALAR, Order.PLAIN, 1), new Execution(Kernel.VECTOR, Order.PLAIN, 1));
        for (int inner = 1; inner <= 70; inner++) {
            for (Edges edges : mixes) {
                compare(plan(inner + 2, 5, dy, edges, 5), inner, plain, 2, 3);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3, 4", "4, 3", "3, 1000", "1000, 3", "1023, 4", "17, 33", "64, 64"})
    void oddShapesUnderEveryMixOfEdges(int columns, int rows) {
        int k = 0;
        for (Edges edges : RandomScenarios.edgeMixes()) {
            int threads = 1 + k++ % 4;
            compare(plan(columns, rows, SPACING, edges, 6), k, Runs.executions(threads), 6);
            compare(plan(columns, rows, 0.5, edges, 6), k, Runs.executions(threads), 1, 5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void threadsChangeNothing(int threads) {
        int k = 0;
        for (Edges edges : RandomScenarios.edgeMixes()) {
            int rows = 3 + (k++ * 5) % 17;
            compare(plan(37, rows, k % 2 == 0 ? SPACING : 0.6, edges, 9), k, Runs.executions(threads), 9);
        }
    }

    @Test
    void randomCutsIntoBlocksChangeNothing() {
        List<Edges> mixes = RandomScenarios.edgeMixes();
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int[] blocks = random.ints(1 + random.nextInt(6), 1, 30 + random.nextInt(120))
                    .toArray();
            Edges edges = mixes.get(random.nextInt(mixes.size()));
            double dy = random.nextBoolean() ? SPACING : 0.2 + random.nextDouble();
            Plan plan = plan(
                    3 + random.nextInt(30),
                    3 + random.nextInt(30),
                    dy,
                    edges,
                    IntStream.of(blocks).sum());
            compare(plan, seed, Runs.executions(1 + random.nextInt(3)), blocks);
        }
    }
}
