package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private static final Boundary INSULATED = new Boundary.Insulated();

    private static Output.@Nullable Range range(Edges edges, Region... regions) {
        Scenario scenario = Scenario.on(Grid.ofCells(1, 0.5, 20, 10))
                .material(new Material("brick", 0.8, 1800, 900).thawing(new LatentHeat(1e8, -1, 0)))
                .initial(Initial.uniform(5))
                .edges(edges)
                .regions(regions)
                .timing(Timing.until(3600))
                .build();
        return Simulation.of(Plan.of(scenario), Execution.auto()).range();
    }

    @Test
    void airAndHeldRegionsWidenIt() {
        Signal air = new Signal.Sinusoid(0, 12, 1800, 0);
        Edges edges = new Edges(
                new Boundary.Convection(new Signal.Constant(10), air), INSULATED, INSULATED, new Boundary.Fixed(8));
        Region pipe = Region.held("pipe", new Shape.Rectangle(0.5, 0.2, 0.6, 0.3), new Signal.Constant(60));
        Output.Range range = Objects.requireNonNull(range(edges, pipe));
        assertThat(range.low()).isCloseTo(-12, within(0.01));
        assertThat(range.high()).isEqualTo(60);
    }

    /** A hole's nodes have a start too, which nobody sees. */
    @Test
    void whatLiesInAHoleDoesNotCount() {
        Scenario scenario = Scenario.on(Grid.ofCells(1, 0.5, 20, 10))
                .initial(Initial.uniform(5).with(new Shape.Rectangle(0.5, 0.2, 0.55, 0.25), 1000))
                .edges(new Edges(new Boundary.Fixed(3), INSULATED, INSULATED, INSULATED))
                .regions(new Region("hole", new Shape.Rectangle(0.4, 0.1, 0.7, 0.4), null, null, null, null, true))
                .timing(Timing.until(1e-3))
                .build();
        assertThat(Simulation.of(scenario).range()).isEqualTo(new Output.Range(3, 5));
    }

    @Test
    void heatThatEntersWhateverTheTemperatureHasNoBound() {
        Edges films = Edges.all(new Boundary.Convection(10, 20));
        Region heater = new Region(
                "heater", new Shape.Rectangle(0.5, 0.2, 0.6, 0.3), null, null, new Signal.Constant(1), null, false);
        assertThat(range(films, heater)).isNull();
        assertThat(range(new Edges(new Boundary.Flux(1), INSULATED, INSULATED, INSULATED)))
                .isNull();
        assertThat(range(films)).isEqualTo(new Output.Range(5, 20));
    }
}
