package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Output;
import isotherm.model.Output.Rhythm;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScheduleTest {
    private static Plan plan(long steps, double dt) {
        return Plan.of(Scenario.on(Grid.ofNodes(3, 3, 1000))
                .timing(Timing.steps(steps).inStepsOf(dt))
                .build());
    }

    private static List<Long> due(Schedule schedule) {
        List<Long> steps = new ArrayList<>();
        for (long step = schedule.nextAfter(-1); step != Schedule.NEVER; step = schedule.nextAfter(step)) {
            steps.add(step);
        }
        return steps;
    }

    @Test
    void atTheEndMeansOnce() {
        assertThat(due(Schedule.of(new Rhythm.AtEnd(), plan(10, 1)))).containsExactly(10L);
    }

    @Test
    void everySoManyStepsAndTheEnd() {
        assertThat(due(Schedule.of(new Rhythm.EverySteps(4), plan(10, 1)))).containsExactly(0L, 4L, 8L, 10L);
        assertThat(due(Schedule.of(new Rhythm.EverySteps(5), plan(10, 1)))).containsExactly(0L, 5L, 10L);
        assertThat(due(Schedule.of(new Rhythm.EverySteps(Long.MAX_VALUE), plan(10, 1))))
                .containsExactly(0L, 10L);
    }

    @Test
    void theNearestStepAndTheLaterOfTwo() {
        assertThat(due(Schedule.of(new Rhythm.EverySeconds(2.4), plan(10, 1)))).containsExactly(0L, 2L, 5L, 7L, 10L);
        assertThat(due(Schedule.of(new Rhythm.EverySeconds(2.5), plan(10, 1)))).containsExactly(0L, 3L, 5L, 8L, 10L);
        assertThat(due(Schedule.of(new Rhythm.EverySeconds(4), plan(10, 1)))).containsExactly(0L, 4L, 8L, 10L);
        assertThat(due(Schedule.of(new Rhythm.EverySeconds(25), plan(10, 1)))).containsExactly(0L, 10L);
    }

    /** However short the interval, the next step is found at once. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.7, 0.1, 1e-9, 1e-300, Double.MIN_VALUE})
    void intervalsShorterThanAStepMeanEveryStep(double interval) {
        assertThat(due(Schedule.of(new Rhythm.EverySeconds(interval), plan(5, 1))))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void everyIntervalHasItsNearestStep() {
        Random random = new Random(5);
        for (int k = 0; k < 500; k++) {
            double dt = random.nextDouble(0.01, 3);
            long steps = 1 + (long) random.nextInt(200);
            double interval = random.nextDouble(0.01, 20);
            TreeSet<Long> expected = new TreeSet<>();
            for (int multiple = 0; multiple * interval < (steps + 0.5) * dt; multiple++) {
                long nearest = 0;
                for (long step = 1; step <= steps; step++) {
                    boolean nearer =
                            Math.abs(step * dt - multiple * interval) <= Math.abs(nearest * dt - multiple * interval);
                    nearest = nearer ? step : nearest;
                }
                expected.add(nearest);
            }
            expected.add(steps);
            assertThat(due(Schedule.of(new Rhythm.EverySeconds(interval), plan(steps, dt))))
                    .as("%d steps of %s, every %s", steps, dt, interval)
                    .containsExactlyElementsOf(expected);
        }
    }

    /** The start of a steady run is a guess: nobody is shown it, whatever the rhythm. */
    @Test
    void theSteadyStateIsLookedAtOnce() {
        Boundary cold = new Boundary.Fixed(0);
        for (Output.Rhythm rhythm : List.of(
                new Output.Rhythm.AtEnd(), new Output.Rhythm.EverySeconds(1), new Output.Rhythm.EverySteps(1))) {
            Plan plan = Plan.of(Scenario.on(Grid.ofNodes(5, 5, 1))
                    .edges(Edges.all(cold))
                    .timing(Timing.steady())
                    .output(Output.standard().at(rhythm))
                    .build());
            Schedule schedule = Schedule.of(rhythm, plan);
            assertThat(schedule.nextAfter(-1)).isEqualTo(1);
            assertThat(schedule.nextAfter(1)).isEqualTo(Schedule.NEVER);
        }
    }
}
