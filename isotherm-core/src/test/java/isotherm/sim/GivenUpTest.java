package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import isotherm.threads.GivenUpException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is told to stop in the middle of a block that would take very long. */
class GivenUpTest {
    private static final double SECONDS = 1e9;
    /** Nothing changes up to the third look, of fifty; then 6000 cycles between two looks, which would take hours. */
    private static final String AIR = "10*sin(t/500)*min(1,max(0,(t-6e7)/1e5))";

    private static final long QUIET = 3;

    private static Scenario.Builder plate() {
        Signal restless = new Signal.Formula(Expression.parse(AIR));
        return Scenario.on(Grid.ofCells(0.3, 0.2, 30, 20))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Convection(new Signal.Constant(25), restless),
                        new Boundary.Fixed(12),
                        new Boundary.Insulated(),
                        new Boundary.Flux(30)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"IMPLICIT", "STABILISED"})
    void itEndsInTheStateFromBeforeTheBlockAndItsAccountsAgree(Method method) throws Exception {
        Plan plan = Plan.of(
                plate().timing(Timing.until(SECONDS).by(method)).tolerance(1e-6).build());
        List<Long> seen = new ArrayList<>();
        CountDownLatch restless = new CountDownLatch(1);
        Simulation simulation = Simulation.of(plan, Execution.auto())
                .observe(Schedule.everySteps(plan, 1), snapshot -> {
                    if (snapshot.step() == QUIET) {
                        restless.countDown();
                    }
                })
                .observe(Schedule.atEnd(plan), snapshot -> {
                    seen.add(snapshot.step());
                    assertThat(snapshot.time()).isEqualTo(plan.timeAfter(snapshot.step()));
                    assertThat(Math.abs(snapshot.accounts().imbalance())).isLessThan(1e-12);
                });
        RunReport report = givenUp(simulation, restless);
        assertThat(report.course().stopped()).isTrue();
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst()).isBetween(QUIET, plan.steps() - 1);
        assertThat(report.course().time()).isEqualTo(plan.timeAfter(seen.getFirst()));
    }

    /** The exponential method computes its model in the first block; without it the plate is still as it began. */
    @Test
    void theExponentialMethodLeavesItsModel() throws Exception {
        Signal restless = new Signal.Sinusoid(0, 10, 1e5, 0);
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(3, 3, 300, 300))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Convection(new Signal.Constant(25), restless),
                        new Boundary.Fixed(12),
                        new Boundary.Insulated(),
                        new Boundary.Flux(30)))
                .timing(Timing.until(1e6).by(Method.EXPONENTIAL))
                .tolerance(1e-8)
                .build());
        CountDownLatch begun = new CountDownLatch(1);
        List<Double> imbalances = new ArrayList<>();
        Simulation simulation = Simulation.of(plan, Execution.auto())
                .observe(Schedule.everySteps(plan, 1), snapshot -> begun.countDown())
                .observe(
                        Schedule.atEnd(plan),
                        snapshot -> imbalances.add(snapshot.accounts().imbalance()));
        RunReport report = givenUp(simulation, begun);
        assertThat(report.course().stopped()).isTrue();
        assertThat(report.course().time()).isZero();
        assertThat(imbalances).containsExactly(0.0);
    }

    /** A jump is left before anything of it is written. */
    @Test
    void theSpectralMethodLeavesItsJump() {
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(0.3, 0.2, 90, 70))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Insulated(),
                        new Boundary.Fixed(12),
                        new Boundary.Insulated(),
                        new Boundary.Flux(30)))
                .timing(Timing.until(1e4).by(Method.SPECTRAL))
                .build());
        try (Stepper stepper = Steppers.of(plan, Execution.auto(), new Alone())) {
            Field field = plan.initialField();
            stepper.start(field);
            stepper.advance(field, 1);
            double[] before = row(field);
            double entered = stepper.entered().edge(Edge.RIGHT);
            stepper.giveUp();
            assertThatThrownBy(() -> stepper.advance(field, 1)).isInstanceOf(GivenUpException.class);
            assertThat(row(field)).isEqualTo(before);
            assertThat(stepper.entered().edge(Edge.RIGHT)).isEqualTo(entered).isNotZero();
            assertThat(stepper.taken()).isEqualTo(1);
        }
    }

    /** Nor does it begin with what it was asked to give up before it began: nothing is computed, and the plate is as it was. */
    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"SPECTRAL", "IMPLICIT", "STABILISED", "EXPONENTIAL", "EXPLICIT"})
    void whoIsAskedBeforeTheBeginningEndsThere(Method method) {
        Simulation simulation = Simulation.of(
                Plan.of(Scenario.on(Grid.ofCells(0.3, 0.2, 90, 70))
                        .material(new Material("brick", 0.8, 1800, 900))
                        .initial(Initial.uniform(5))
                        .edges(new Edges(
                                new Boundary.Insulated(),
                                new Boundary.Fixed(12),
                                new Boundary.Insulated(),
                                new Boundary.Flux(30)))
                        .timing(Timing.until(1e4).by(method))
                        .build()),
                Execution.auto());
        simulation.stop();
        simulation.giveUpBlock();
        RunReport report = simulation.run();
        assertThat(report.course().stopped()).isTrue();
        assertThat(report.course().steps()).isZero();
        assertThat(report.heat().energy().imbalance()).isZero();
    }

    /** Blocks of the explicit method, which cannot be left, are bounded by what steps turn out to take. */
    @Test
    void slowStepsMakeShortBlocks() {
        Plan small =
                Plan.of(plate().timing(Timing.steps(1000).by(Method.EXPLICIT)).build());
        Blocks blocks = new Blocks(small, Execution.auto());
        int usual = blocks.most();
        assertThat(usual).isGreaterThan(1000);
        blocks.took(100, 200, new Alone());
        assertThat(blocks.most()).as("four seconds of two each").isEqualTo(2);
        blocks.took(2, 1000, new Alone());
        assertThat(blocks.most()).isEqualTo(1);
        blocks.took(1, 1e-12, new Alone());
        assertThat(blocks.most()).isEqualTo(usual);
    }

    private static double[] row(Field field) {
        double[] row = new double[field.columns()];
        field.copyRow(field.rows() / 2, row);
        return row;
    }

    private static RunReport givenUp(Simulation simulation, CountDownLatch begun) throws Exception {
        CompletableFuture<RunReport> run = CompletableFuture.supplyAsync(simulation::run);
        begun.await();
        simulation.giveUpBlock(); // nobody has told it to stop
        assertThat(simulation.awaitHalt(Duration.ofMillis(200))).isFalse();
        simulation.stop();
        simulation.giveUpBlock();
        return run.get(1, TimeUnit.MINUTES);
    }
}
