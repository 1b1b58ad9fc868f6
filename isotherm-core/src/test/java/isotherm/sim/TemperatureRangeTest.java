package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Expression;
import isotherm.model.Grid;
import isotherm.model.Output;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TemperatureRangeTest {
    /** Two hundred periods in the run: samples at even times would all see the same phase. */
    @Test
    void aFastEdgeIsSeenInAllItsPhases() {
        Signal fast = new Signal.Formula(Expression.parse("10*sin(2*pi*t/1.00125)"));
        Boundary insulated = new Boundary.Insulated();
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(21, 11, 1))
                .edges(new Edges(new Boundary.Fixed(fast), insulated, insulated, insulated))
                .timing(Timing.until(200.25).inStepsOf(0.25))
                .build());
        Output.Range range =
                Objects.requireNonNull(Simulation.of(plan, Execution.auto()).range());
        assertThat(range.low()).isCloseTo(-10, within(0.01));
        assertThat(range.high()).isCloseTo(10, within(0.01));
    }
}
