package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.RandomScenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final Execution BANDED = new Execution(Execution.Kernel.VECTOR, Execution.Order.BANDED, 2);

    private static Scenario hotSpot(int steps) {
        return Scenario.on(Grid.ofNodes(20, 15, 1))
                .initial(Initial.uniform(1).with(new Shape.Circle(7, 5, 3), 50))
                .edges(Edges.all(new Boundary.Fixed(-2)))
                .timing(Timing.steps(steps).inStepsOf(0.2))
                .probes(new Probe("A", 7, 5), new Probe("B", 0, 0))
                .build();
    }

    /** The bottom edge jumps in step 18; row 1, which long blocks do not check, overflows in step 20. */
    @Test
    void nobodyIsShownAStateThatIsNotFinite() {
        Signal jump = new Signal.Formula(Expression.parse("1.7e308 * min(1, max(0, 20*(t - 3.5)))"));
        Boundary cold = new Boundary.Fixed(0);
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(40, 60, 1))
                .edges(new Edges(cold, cold, new Boundary.Fixed(jump), cold))
                .timing(Timing.steps(100).inStepsOf(0.2))
                .build());
        List<Long> shown = new ArrayList<>();
        Simulation simulation = Simulation.of(plan, Execution.auto())
                .observe(Schedule.everySteps(plan, 20), snapshot -> shown.add(snapshot.step()));
        assertThatThrownBy(simulation::run)
                .isInstanceOfSatisfying(
                        BlowUpException.class, error -> assertThat(error.step()).isEqualTo(20));
        assertThat(shown).containsExactly(0L);
    }

    @Test
    void aSimulationRunsOnce() {
        Simulation simulation = Simulation.of(hotSpot(3));
        simulation.run();
        assertThatThrownBy(simulation::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("runs once");
    }

    @Test
    void outputTimesChangeNothingAndSnapshotsCarryTheirTrueTime() {
        Random random = new Random(1);
        for (int k = 0; k < 60; k++) {
            Plan plan = Plan.of(RandomScenarios.any(random, 200));
            String expected =
                    Simulation.of(plan, Execution.auto()).run().values().field().sha256();
            double interval = plan.duration() * (0.02 + random.nextDouble());
            List<Long> seen = new ArrayList<>();
            RunReport report = Simulation.of(plan, k % 2 == 0 ? Execution.auto() : BANDED)
                    .observe(Schedule.everySeconds(plan, interval), snapshot -> {
                        seen.add(snapshot.step());
                        assertThat(snapshot.time())
                                .isCloseTo(snapshot.step() * plan.dt(), within(1e-12 * plan.duration()));
                        long multiple = Math.round(snapshot.time() / interval);
                        boolean end = snapshot.step() == plan.steps();
                        assertThat(end || Math.abs(snapshot.time() - multiple * interval) <= 0.5000001 * plan.dt())
                                .isTrue();
                    })
                    .observe(Schedule.everySteps(plan, 1 + random.nextInt(7)), snapshot -> snapshot.summary())
                    .run();
            assertThat(seen).startsWith(0L).endsWith(plan.steps()).doesNotHaveDuplicates();
            assertThat(report.values().field().sha256()).isEqualTo(expected);
            assertThat(report.course().time()).isEqualTo(plan.duration());
        }
    }

    @Test
    void aRunStoppedEndsInTheStateOfAShorterRun() throws InterruptedException {
        Plan plan = Plan.of(hotSpot(1000));
        Simulation simulation = Simulation.of(plan, Execution.auto());
        assertThat(simulation.awaitHalt(Duration.ofMillis(1))).isFalse();
        RunReport stopped = simulation
                .observe(Schedule.everySteps(plan, 37), snapshot -> {
                    if (snapshot.step() == 74) {
                        simulation.stop();
                    }
                })
                .run();
        assertThat(simulation.awaitHalt(Duration.ZERO)).isTrue();
        assertThat(stopped.course().stopped()).isTrue();
        assertThat(stopped.course().steps()).isEqualTo(74);
        RunReport shorter = Simulation.of(hotSpot(74)).run();
        assertThat(shorter.course().stopped()).isFalse();
        assertThat(stopped.values().field()).isEqualTo(shorter.values().field());
        assertThat(stopped.heat().energy()).isEqualTo(shorter.heat().energy());
        assertThat(stopped.values().probes()).isEqualTo(shorter.values().probes());
    }

    /** Also where the run is stopped at a step at which somebody else looked. */
    @ParameterizedTest
    @CsvSource({"10", "7", "1"})
    void whoeverWaitsForTheEndSeesTheStateAtWhichTheRunWasStopped(long interval) {
        Plan plan = Plan.of(hotSpot(1000));
        List<Long> seenByTheOne = new ArrayList<>();
        List<Long> seenByTheOther = new ArrayList<>();
        Simulation simulation = Simulation.of(plan, Execution.auto());
        simulation
                .observe(Schedule.everySteps(plan, 10), snapshot -> seenByTheOne.add(snapshot.step()))
                .observe(Schedule.atEnd(plan), snapshot -> seenByTheOther.add(snapshot.step()))
                .observe(Schedule.everySteps(plan, interval), snapshot -> {
                    if (snapshot.step() >= 20) {
                        simulation.stop();
                    }
                });
        RunReport report = simulation.run();
        assertThat(report.course().steps()).isGreaterThanOrEqualTo(20);
        assertThat(seenByTheOther).containsExactly(report.course().steps());
        assertThat(seenByTheOne).endsWith(report.course().steps()).doesNotHaveDuplicates();
    }

    @Test
    void stoppedBeforeItsStartItShowsTheStart() {
        Plan plan = Plan.of(hotSpot(10));
        List<Long> seen = new ArrayList<>();
        Simulation simulation =
                Simulation.of(plan, Execution.auto()).observe(Schedule.atEnd(plan), s -> seen.add(s.step()));
        simulation.stop();
        assertThat(simulation.run().course().steps()).isZero();
        assertThat(seen).containsExactly(0L);
    }

    @Test
    void blocksAreToldToTheirEnd() {
        List<Long> done = new ArrayList<>();
        Plan plan = Plan.of(hotSpot(9000));
        Simulation.of(plan, Execution.auto())
                .onBlock((steps, all) -> {
                    assertThat(all).isEqualTo(9000);
                    done.add(steps);
                })
                .run();
        assertThat(done).isSorted().endsWith(9000L).hasSizeGreaterThan(1);
    }

    @Test
    void theReportSaysWhatWasRun() {
        RunReport report = Simulation.of(Plan.of(hotSpot(5)), BANDED).run();
        assertThat(report.work().execution()).isEqualTo(BANDED);
        assertThat(report.mesh().columns()).isEqualTo(20);
        assertThat(report.mesh().rows()).isEqualTo(15);
        assertThat(report.values().probes().keySet()).containsExactly("A", "B");
        assertThat(report.values().probes().get("B")).isEqualTo(-2);
        assertThat(report.heat().edgeFlows().keySet()).containsExactly(Edge.values());
        assertThat(report.course().time()).isEqualTo(1);
        assertThat(report.work().seconds().total())
                .isGreaterThanOrEqualTo(report.work().seconds().solve());
    }

    /** The largest temperatures whose neighbours' sum overflows: written by hand from the formula. */
    @Test
    void aBlowUpNamesItsStepAndNode() {
        Scenario scenario = Scenario.on(Grid.ofNodes(7, 6, 1))
                .initial(Initial.uniform(0).with(new Shape.Rectangle(3, 2, 5, 2), 1e308))
                .timing(Timing.steps(50).inStepsOf(0.2))
                .build();
        assertThatThrownBy(() -> Simulation.of(scenario).run())
                .isInstanceOfSatisfying(BlowUpException.class, error -> {
                    assertThat(error.step()).isEqualTo(1);
                    assertThat(error.column())
                            .as("the sum of west and east is infinite")
                            .isEqualTo(3);
                    assertThat(error.row()).isEqualTo(2);
                })
                .hasMessageContaining("step 1 at node (3, 2)");
    }

    /**
     * A top edge at nearly the largest number from the end of step n on: the row below it holds an eighth of that after
     * step n + 1, and the neighbours' sum there, 1.125 times the largest number, is infinite in step n + 2, wherever in a
     * block that is and however few rows there are.
     */
    @ParameterizedTest
    @CsvSource({
        "9, 1",
        "9, 4095",
        "9, 4096",
        "9, 9000",
        "4, 5000",
        "20, 4094",
        "30, 4094",
        "30, 4090",
        "41, 4089",
        "31, 8190"
    })
    void aBlowUpAfterSomeBlocksIsNamedToTheStep(int rows, long step) {
        double dt = 0.125;
        String formula = "1.79e308*max(0,min(1,(t-" + (step - 1) * dt + ")/" + dt + "))";
        Boundary cold = new Boundary.Fixed(0);
        Scenario scenario = Scenario.on(Grid.ofNodes(5, rows, 1))
                .edges(new Edges(cold, cold, cold, RandomScenarios.varying(formula)))
                .timing(Timing.steps(12_000).inStepsOf(dt))
                .build();
        assertThatThrownBy(() -> Simulation.of(scenario).run())
                .isInstanceOfSatisfying(
                        BlowUpException.class,
                        error -> assertThat(List.of(error.step(), (long) error.column(), (long) error.row()))
                                .containsExactly(step + 2, 1L, rows - 2L));
    }
}
