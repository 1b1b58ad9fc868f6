package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.method.Steppers;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.RandomPlates.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plates of any kind: every kernel, sweep, number of threads and cut into blocks gives the oracle's bits, and the same heat. */
class PlateBitsTest {
    private static final Set<Feature> NO_THERMOSTATS = EnumSet.complementOf(EnumSet.of(Feature.THERMOSTATS));
    /** What tiles can serve. */
    private static final Set<Feature> TILEABLE =
            EnumSet.complementOf(EnumSet.of(Feature.THERMOSTATS, Feature.MOVING_COEFFICIENTS, Feature.LATENT_HEAT));

    private record Result(Field state, List<Double> heat) {}

    private static Result run(Plan plan, double[][] start, Execution execution, int... blocks) {
        Field field = plan.initialField();
        for (int node = 0; node < plan.network().size(); node++) {
            int column = node % field.columns();
            int row = node / field.columns();
            if (plan.network().kind(node) != isotherm.network.Network.HELD) {
                field.set(column, row, start[row][column]);
            }
        }
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (int steps : blocks) {
                stepper.advance(field, steps);
            }
            Ledger entered = stepper.entered();
            List<Double> heat = new ArrayList<>(List.of(entered.edges(), entered.sources(), entered.helds()));
            for (double flow : stepper.regionFlows(field)) {
                heat.add(flow);
            }
            return new Result(field, heat);
        }
    }

    private static void compare(Scenario scenario, long seed, List<TileShape> tiles) {
        Plan plan = Plan.of(scenario);
        Random random = new Random(seed);
        double[][] start = RandomScenarios.temperatures(
                random, plan.grid().columns(), plan.grid().rows());
        int steps = (int) plan.steps();
        int first = random.nextInt(steps + 1);
        int[] blocks = IntStream.of(first, steps - first).filter(n -> n > 0).toArray();
        PlateOracle oracle = new PlateOracle(plan, start);
        oracle.advance(steps);
        Result expected = run(plan, start, new Execution(Kernel.SCALAR, Order.PLAIN, 1), blocks);
        int threads = 1 + random.nextInt(4);
        List<Execution> executions = new ArrayList<>(Runs.executions(threads));
        for (TileShape shape : tiles) {
            executions.add(new Execution(Kernel.SCALAR, Order.TILED, threads, shape));
            executions.add(new Execution(Kernel.VECTOR, Order.TILED, threads, shape));
        }
        for (Execution execution : executions) {
            Result actual = run(plan, start, execution, blocks);
            String what = "seed " + seed + ", " + execution + " on " + plan.grid() + ", " + plan.precision();
            Runs.assertSameBits(oracle.rows(), actual.state, what);
            assertThat(actual.heat).as(what).isEqualTo(expected.heat);
        }
    }

    @Test
    void platesOfAllKinds() {
        for (long seed = 0; seed < 300; seed++) {
            Scenario scenario = RandomPlates.of(seed, 60, seed % 3 == 0 ? NO_THERMOSTATS : TILEABLE);
            compare(seed % 4 == 0 ? RandomScenarios.inSingle(scenario) : scenario, seed, List.of());
        }
    }

    /** Rows long enough for every fast path, cut anywhere: in each tile strands have another length, and joints lie in other lanes. */
    @Test
    void widePlates() {
        List<TileShape> narrow = List.of(new TileShape(33, 4, 2), new TileShape(64, 5, 3), new TileShape(97, 4, 2));
        List<TileShape> wide = List.of(new TileShape(131, 3, 5), new TileShape(200, 8, 16), new TileShape(500, 3, 7));
        for (long seed = 0; seed < 50; seed++) {
            Scenario scenario = WidePlates.of(seed, 40);
            compare(seed % 3 == 0 ? RandomScenarios.inSingle(scenario) : scenario, seed, seed % 2 == 0 ? narrow : wide);
        }
    }
}
