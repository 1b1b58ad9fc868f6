package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiled sweep gives the bits of the plain one, field and heat over the edges, whatever its tiles, depth and threads. */
class TiledBitsTest {
    private static final Material MATERIAL = Material.of(1.3, 7, 11);
    private static final double SPACING = 0.37;

    private record Result(String sha256, List<Double> heat) {}

    private static Plan plan(int columns, int rows, double dy, Edges edges, int steps) {
        Grid grid = RandomScenarios.grid(columns, rows, SPACING, dy, edges);
        return Plan.of(RandomScenarios.of(grid, edges, MATERIAL, steps, 0.93));
    }

    private static Result run(Plan plan, double[][] start, Execution execution, int... blocks) {
        Field field = Runs.start(plan, start);
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (int steps : blocks) {
                stepper.advance(field, steps);
            }
            return new Result(Runs.sha256(field), heat(stepper));
        }
    }

    private static List<Double> heat(Stepper stepper) {
        return Arrays.stream(Edge.values())
                .map(edge -> stepper.entered().edge(edge))
                .toList();
    }

    private static void compare(Plan plan, long seed, Execution tiled, int... blocks) {
        compareAsItIs(plan, seed, tiled, blocks);
        compareAsItIs(Plan.of(RandomScenarios.inSingle(plan.scenario())), seed, tiled, blocks);
    }

    private static void compareAsItIs(Plan plan, long seed, Execution tiled, int... blocks) {
        double[][] start = RandomScenarios.temperatures(
                new Random(seed), plan.grid().columns(), plan.grid().rows());
        Result expected = run(plan, start, new Execution(Kernel.SCALAR, Order.PLAIN, 1), blocks);
        Result actual = run(plan, start, tiled, blocks);
        String what = tiled + " on " + plan.grid() + " with " + plan.scenario().edges() + ", " + plan.precision();
        assertThat(actual.sha256()).as(what).isEqualTo(expected.sha256());
        assertThat(actual.heat()).as("heat over the edges, " + what).isEqualTo(expected.heat());
    }

    @Test
    void fiveHundredRandomShapesDepthsTilesAndThreads() {
        List<Edges> mixes = RandomScenarios.edgeMixes();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int columns = 3 + (random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(60));
            int rows = 3 + random.nextInt(60);
            int[] blocks = random.ints(1 + random.nextInt(3), 1, 2 + random.nextInt(70))
                    .toArray();
            boolean whole = random.nextInt(4) == 0;
            TileShape tiles = new TileShape(
                    whole ? columns : 1 + random.nextInt(columns),
                    whole ? rows : 1 + random.nextInt(rows),
                    1 + random.nextInt(64));
            Execution execution = new Execution(
                    random.nextInt(5) == 0 ? Kernel.SCALAR : Kernel.VECTOR, Order.TILED, 1 + random.nextInt(8), tiles);
            double dy = random.nextBoolean() ? SPACING : 0.2 + random.nextDouble();
            Edges edges = mixes.get(random.nextInt(mixes.size()));
            int steps = IntStream.of(blocks).sum();
            compare(plan(columns, rows, dy, edges, steps), seed, execution, blocks);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3, 500", "500, 3", "64, 64", "65, 63", "257, 129", "700, 310"})
    void theTilesThatAreChosenUnderEveryMixOfEdges(int columns, int rows) {
        int k = 0;
        for (Edges edges : RandomScenarios.edgeMixes()) {
            Execution execution = new Execution(Kernel.VECTOR, Order.TILED, 1 + k++ % 8);
            compare(plan(columns, rows, k % 2 == 0 ? SPACING : 0.5, edges, 105), k, execution, 64, 1, 2, 3, 35);
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 1", "1024, 2", "1000, 2", "2048, 64", "4096, 7"})
    void thereAreTilesForAllThreads(int nodes, int threads) {
        Plan plan = plan(nodes, nodes, SPACING, RandomScenarios.edgeMixes().getFirst(), 100);
        TileShape tiles =
                Objects.requireNonNull(Steppers.choose(plan, new Execution(Kernel.VECTOR, Order.TILED, threads))
                        .tiles());
        int across = (nodes + tiles.width() - 1) / tiles.width();
        int up = (nodes + tiles.height() - 1) / tiles.height();
        assertThat(across * up).isGreaterThanOrEqualTo(threads);
    }
}
