package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExtremeSeekerTest {
    private record Seen(double time, double temperature) {}

    private static Scenario wave(Probe... probes) {
        Boundary insulated = new Boundary.Insulated();
        return Scenario.on(Grid.ofCells(0.2, 0.1, 8, 4))
                .material(Material.of(1, 1000, 1000))
                .edges(new Edges(
                        new Boundary.Fixed(new Signal.Sinusoid(3, 10, 7200, 0)), insulated, insulated, insulated))
                .timing(Timing.until(20000))
                .output(Output.none().at(new Output.Rhythm.EverySeconds(500)))
                .probes(probes)
                .build();
    }

    /** Against all that was written, looked through afterwards. */
    @Test
    void theLowestAndHighestOfWhatWasWritten() {
        Probe probe = new Probe("p", 0.05, 0.05, 6000);
        Plan plan = Plan.of(wave(probe, new Probe("late", 0.05, 0.05, 1e9), new Probe("unasked", 0.05, 0.05)));
        List<Seen> all = new ArrayList<>();
        RunReport report = Simulation.of(plan, Execution.auto())
                .observe(
                        Schedule.of(plan.scenario().output().rhythm(), plan),
                        snapshot -> all.add(new Seen(snapshot.time(), snapshot.atPlace(0.05, 0.05))))
                .run();
        all.removeIf(seen -> seen.time < 6000);
        Seen lowest =
                all.stream().min(Comparator.comparingDouble(Seen::temperature)).orElseThrow();
        Seen highest =
                all.stream().max(Comparator.comparingDouble(Seen::temperature)).orElseThrow();
        assertThat(report.values().extremes().keySet()).containsExactly("p");
        assertThat(report.values().extremes().get("p"))
                .isEqualTo(new RunReport.Extremes(
                        6000, lowest.temperature, lowest.time, highest.temperature, highest.time));
        assertThat(lowest.temperature).isLessThan(highest.temperature - 1);
    }

    /** A front that goes in and out: its reach is 0 at its least, and its greatest is what was written. */
    @Test
    void theLeastAndGreatestReach() {
        Reach reach = new Reach("cold", Reach.Side.BELOW, -2, 0, 0.05, 0.2, 0.05, 6000);
        Plan plan = Plan.of(wave().like(wave().grid()).reaches(reach).build());
        List<Double> all = new ArrayList<>();
        RunReport report = Simulation.of(plan, Execution.auto())
                .observe(Schedule.of(plan.scenario().output().rhythm(), plan), snapshot -> {
                    if (snapshot.time() >= 6000) {
                        all.add(ReachGauge.metres(reach, snapshot));
                    }
                })
                .run();
        RunReport.Extremes seen =
                Objects.requireNonNull(report.values().extremes().get("cold"));
        assertThat(seen.lowest()).isZero();
        assertThat(seen.highest())
                .isEqualTo(all.stream().max(Double::compare).orElseThrow())
                .isBetween(0.001, 0.1);
        assertThat(report.values().reaches().get("cold")).isEqualTo(all.getLast());
    }

    @Test
    void askingChangesNoBit() {
        String asked = Simulation.of(wave(new Probe("p", 0.05, 0.05, 0)))
                .run()
                .values()
                .field()
                .sha256();
        assertThat(Simulation.of(wave()).run().values().field().sha256()).isEqualTo(asked);
    }

    @Test
    void sinceIsNotBeforeTheStart() {
        assertThatThrownBy(() -> new Probe("p", 0, 0, -1)).hasMessage("since must be 0 s or later, was -1.0 s");
    }
}
