package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.expression.Expression;
import isotherm.field.Slice;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.seeds.Seeds;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.Neighbours;
import isotherm.step.RandomPlates;
import isotherm.step.RandomPlates.Feature;
import isotherm.step.RandomScenarios;
import isotherm.step.TileShape;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts of a plate, each computed by a thread that has its own part and a halo alone, give the bits of the plate computed as a whole. */
class PartsTest {
    private static final int[][] CUTS = {{2, 1}, {1, 2}, {2, 2}, {3, 1}, {1, 4}, {3, 2}};
    private static final int[] DEPTHS = {1, 2, 5, 64};
    private static final List<Execution> EXECUTIONS = List.of(
            new Execution(Kernel.SCALAR, Order.PLAIN, 1),
            new Execution(Kernel.VECTOR, Order.BANDED, 2),
            new Execution(Kernel.VECTOR, Order.TILED, 1, new TileShape(11, 5, 3)),
            new Execution(Kernel.VECTOR, Order.TILED, 2, new TileShape(9999, 9999, 64)));
    /** What tiles can serve, so that a halo may be deep. */
    private static final Set<Feature> TILEABLE =
            EnumSet.complementOf(EnumSet.of(Feature.MOVING_COEFFICIENTS, Feature.LATENT_HEAT));

    /** What the first part's run tells; the others follow it. */
    private static @Nullable ToldRun part(Plan plan, Execution execution, Neighbours neighbours) {
        if (neighbours.parting().number() > 0) {
            Follower.of(plan, execution, neighbours).follow();
            return null;
        }
        return run(plan, execution, neighbours);
    }

    private static ToldRun run(Plan plan, Execution execution, Neighbours neighbours) {
        return ToldRun.of(Simulation.of(plan, execution, neighbours));
    }

    private static void compare(Scenario scenario, long seed) {
        Plan plan = Plan.of(scenario);
        Random random = new Random(seed);
        int[] cut = CUTS[random.nextInt(CUTS.length)];
        int depth = DEPTHS[random.nextInt(DEPTHS.length)];
        Execution execution = EXECUTIONS.get(random.nextInt(EXECUTIONS.size()));
        Grid grid = plan.grid();
        if (grid.columns() / cut[0] < Slice.LEAST || grid.rows() / cut[1] < Slice.LEAST) {
            return;
        }
        ToldRun whole = run(plan, EXECUTIONS.getFirst(), new Alone());
        ToldRun parts = Objects.requireNonNull(
                PartsTogether.each(cut[0], cut[1], depth, seed, each -> part(plan, execution, each))
                        .getFirst());
        String what = cut[0] + " x " + cut[1] + " parts, depth " + depth + ", " + execution;
        parts.assertSame(whole, grid, what);
        assertThat(parts.early()).as(what).isEqualTo(whole.early());
        assertThat(parts.parts()).isEqualTo(cut[0] * cut[1]);
    }

    private static Scenario inSingle(Scenario scenario, int seed) {
        return seed % 3 == 0 ? RandomScenarios.inSingle(scenario) : scenario;
    }

    @Test
    void partsOfPlainPlatesGiveTheBitsOfTheWhole() {
        Seeds.each(40, seed -> compare(inSingle(RandomScenarios.any(new Random(seed), 40), seed), seed));
    }

    @Test
    void partsOfPlatesOfAnyKindGiveTheBitsOfTheWhole() {
        Seeds.each(40, seed -> compare(inSingle(RandomPlates.any(seed, 25), seed), seed));
    }

    @Test
    void deepHalosGiveTheBitsOfTheWhole() {
        Seeds.each(40, seed -> compare(inSingle(RandomPlates.of(seed + 1000, 60, TILEABLE), seed), seed));
    }

    private static Scenario stabilised(Scenario scenario, int seed) {
        double duration = Plan.of(scenario).duration() * (seed % 2 == 0 ? 1 : 5);
        Timing timing = seed % 3 == 1 ? scenario.timing() : Timing.until(duration);
        return scenario.timed(timing.by(Method.STABILISED)).within(seed % 5 == 0 ? 1e-5 : 1e-3);
    }

    @Test
    void partsByStabilisedStepsGiveTheBitsOfTheWhole() {
        Seeds.each(14, seed -> compare(stabilised(inSingle(RandomPlates.any(seed + 2000, 25), seed), seed), seed));
    }

    private static Scenario.Builder plate(int columns, int rows) {
        return Scenario.on(Grid.ofNodes(columns, rows, 0.01))
                .material(Material.of(1, 1000, 1000))
                .initial(Initial.uniform(20))
                .edges(Edges.all(new Boundary.Insulated()));
    }

    @Test
    void aPlateWithTooFewNodesForSoManyPartsIsRefused() {
        Plan plan =
                Plan.of(plate(7, 40).timing(Timing.steps(3).by(Method.EXPLICIT)).build());
        assertThatThrownBy(() -> PartsTogether.each(4, 1, 1, 0, each -> run(plan, EXECUTIONS.getFirst(), each)))
                .hasMessageContaining("7 columns of nodes cannot be cut into 4 parts: each needs 2 at least");
    }

    @Test
    void methodsThatNeedTheWholePlateAreRefused() {
        for (Method method : List.of(Method.IMPLICIT, Method.EXPONENTIAL, Method.SPECTRAL)) {
            Plan plan =
                    Plan.of(plate(20, 20).timing(Timing.until(100).by(method)).build());
            assertThatThrownBy(() -> PartsTogether.each(2, 1, 1, 0, each -> run(plan, Execution.auto(), each)))
                    .hasMessageContaining(
                            "the " + method.word()
                                    + " method computes a plate as a whole; the explicit and the stabilised one take it in parts");
        }
    }

    @Test
    void allPartsHearWhereAndWhenAPlateBlowsUp() {
        Boundary hot = new Boundary.Fixed(new Signal.Formula(Expression.parse("1e308*t*t")));
        Scenario scenario = plate(20, 20)
                .edges(new Edges(
                        new Boundary.Insulated(), hot, new Boundary.Insulated(), new Boundary.Insulated(), List.of()))
                .timing(Timing.steps(50).inStepsOf(1).by(Method.EXPLICIT))
                .build();
        Plan plan = Plan.of(scenario);
        assertThatThrownBy(() -> Simulation.of(plan, Execution.auto()).run())
                .satisfies(alone -> assertThatThrownBy(
                                () -> PartsTogether.each(2, 2, 5, 0, each -> part(plan, Execution.auto(), each)))
                        .hasMessageContaining(alone.getMessage()));
    }

    @Test
    void aBlockIsGivenUpByAllParts() {
        Boundary restless = new Boundary.Fixed(new Signal.Formula(Expression.parse("10*sin(t/5)")));
        Plan plan = Plan.of(plate(30, 30)
                .edges(Edges.all(restless))
                .timing(Timing.until(1e9).by(Method.STABILISED))
                .build());
        List<RunReport> reports = PartsTogether.each(2, 1, 8, 0, each -> {
            if (each.parting().number() == 1) {
                Follower.of(plan, Execution.auto(), each).follow();
                return null;
            }
            Simulation simulation = Simulation.of(plan, Execution.auto(), each);
            simulation.observe(
                    Schedule.everySteps(plan, 1),
                    seen -> Thread.startVirtualThread(() -> {
                        LockSupport.parkNanos(200_000_000); // it is in the middle of its first block, which has no end
                        simulation.stop();
                        simulation.giveUpBlock();
                    }));
            RunReport report = simulation.run();
            assertThat(simulation.letGo()).isTrue();
            return report;
        });
        assertThat(reports.getFirst().course().stopped()).isTrue();
        assertThat(reports.getFirst().course().time()).isZero();
    }

    @Test
    void whoeverIsStoppedStopsAllAfterTheSameStep() {
        Plan plan = Plan.of(
                plate(30, 30).timing(Timing.steps(100_000).by(Method.EXPLICIT)).build());
        List<RunReport> reports = PartsTogether.each(2, 1, 8, 0, each -> {
            if (each.parting().number() == 1) {
                Follower follower = Follower.of(plan, Execution.auto(), each);
                follower.stop();
                follower.follow();
                return null;
            }
            Simulation simulation = Simulation.of(plan, Execution.auto(), each);
            RunReport report = simulation.run();
            simulation.letGo();
            return report;
        });
        assertThat(reports.getFirst().course().stopped()).isTrue();
    }
}
