package isotherm.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.sim.Simulation;
import org.junit.jupiter.api.Test;

class RunJsonTest {
    private static String json(Grid grid) {
        Region hole = new Region("hole", new Shape.Rectangle(1, 1, 4, 4), null, null, null, null, true);
        Region held = Region.held("held", new Shape.Rectangle(0, 0, 0, 0), new Signal.Constant(3));
        Scenario scenario = Scenario.on(grid)
                .regions(hole, held)
                .probes(new Probe("in", 2.5, 2.5))
                .timing(Timing.until(0.01))
                .build();
        return RunJson.text(Simulation.of(scenario).run()).replaceAll("\\s+", "");
    }

    /** JSON has no NaN: what a graded axis and a hole have not is null. */
    @Test
    void whatIsNotThereIsNull() {
        String json = json(new Grid(Axis.graded(0, 1, 2, 3, 4, 6), Axis.even(7, 1)));
        assertThat(json)
                .doesNotContain("NaN")
                .contains("\"spacing\":[null,1.0],\"smallest_cell\":[1.0,1.0],\"largest_cell\":[2.0,1.0]}")
                .contains("\"probes\":{\"in\":null}")
                .contains("\"regions\":{\"hole\":{\"heat_flow\":0.0,\"source\":0.0},\"held\":{\"heat_flow\":");
    }

    @Test
    void anEvenGridHasNoMoreThanTheContract() {
        assertThat(json(Grid.ofNodes(7, 7, 1))).contains("\"grid\":{\"nodes\":[7,7],\"spacing\":[1.0,1.0]},");
    }
}
