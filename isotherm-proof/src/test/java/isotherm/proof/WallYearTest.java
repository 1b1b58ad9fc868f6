package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.io.scenario.ScenarioFile;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of the example wall-year on a coarser grid: the exponential method beside a tighter run and beside another method. */
class WallYearTest {
    private static final double MOST_OFF = 0.001;

    private static final String EXPONENTIAL = "time.method=\"exponential\"";

    private static RunReport run(String... settings) {
        List<String> all = new ArrayList<>(
                List.of("grid.finest=\"20 mm\"", "grid.coarsest=\"40 mm\"", "output.every=\"5 d\"", EXPONENTIAL));
        all.addAll(List.of(settings));
        return Simulation.of(
                        ScenarioFile.plan(CommandTest.ROOT.resolve("examples/wall-year.toml"), all), Execution.auto())
                .run();
    }

    private static void compare(RunReport run, RunReport reference, double most) {
        assertThat(run.values().probes())
                .hasSize(3)
                .allSatisfy((name, temperature) -> assertThat(temperature)
                        .as(name)
                        .isCloseTo(reference.values().probes().get(name), within(most)));
    }

    @Test
    void aTighterRunHasTheSameDays() {
        String days = "time.until=\"40 d\"";
        RunReport run = run(days);
        compare(run, run(days, "solver.tolerance=1e-8"), MOST_OFF / 10);
        assertThat(run.heat().energy().imbalance()).isLessThan(1e-11);
    }

    /** The start, and the sun's and the room's first days. */
    @Test
    void anotherMethodHasTheSameDays() {
        String days = "time.until=\"1.5 d\"";
        RunReport other = run(days, "time.method=\"stabilised\"");
        compare(run(days), other, MOST_OFF / 10);
    }
}
