package isotherm.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import org.junit.jupiter.api.Test;

class SignalCheckTest {
    private static Plan plan(double amplitude, double period) {
        return Plan.of(Scenario.on(Grid.ofCells(1, 1, 4, 4))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(new Edges(
                        new Boundary.Convection(new Signal.Constant(25), new Signal.Sinusoid(2, amplitude, period, 0)),
                        new Boundary.Insulated(),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .timing(Timing.until(1e6))
                .build());
    }

    /** Near its end times are 1e-10 s apart. */
    @Test
    void wavesShorterThanTheRoundingOfTimesAreRefused() {
        assertThatThrownBy(() -> plan(10, 1e-9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the period of a sinusoid, 1e-9 s, is less than a million-millionth of the run, 1000000.0 s: its "
                                + "times are rounded to more than that");
        assertThat(plan(10, 1e-5).duration()).isEqualTo(1e6);
        assertThat(plan(0, 1e-9).duration()).as("a wave of nothing").isEqualTo(1e6);
    }
}
