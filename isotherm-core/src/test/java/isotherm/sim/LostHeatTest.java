package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells so oblong that the conductances along them are lost in rounding beside those across. */
class LostHeatTest {
    private static final double TALL = 1e9;

    private static List<String> warnings(double width, Method method) {
        Scenario scenario = Scenario.on(Grid.ofCells(width, 1, 14, 11))
                .material(new Material("stone", 1, 1, 1))
                .initial(Initial.formula(Expression.parse("sin(6*y) + sin(6*x/" + width + ")")))
                .edges(new Edges(
                        new Boundary.Insulated(),
                        new Boundary.Insulated(),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .timing(Timing.until(1e5).by(method))
                .build();
        try {
            return Simulation.of(Plan.of(scenario), Execution.auto()).run().warnings();
        } catch (NoSolutionException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** All that flows between airs of one temperature is rounding, of which any part may be missing. */
    @Test
    void whereNothingFlowsNothingIsLost() {
        for (double air : new double[] {-10, 0, 20.3, 293.15}) {
            Boundary side = new Boundary.Convection(7.7, air);
            Scenario scenario = Scenario.on(Grid.ofCells(0.375, 0.5, 30, 10))
                    .material(new Material("brick", 0.6, 1, 1))
                    .regions(
                            Region.of("wool", new Shape.Rectangle(0, 0, 0.125, 0.5), new Material("wool", 0.035, 1, 1)))
                    .edges(new Edges(side, side, new Boundary.Insulated(), new Boundary.Insulated()))
                    .timing(Timing.steady())
                    .build();
            assertThat(Simulation.of(Plan.of(scenario), Execution.auto()).run().warnings())
                    .noneMatch(warning -> warning.contains("does not add up"));
        }
    }

    @Test
    void nobodyIsShownSuchNumbersWithoutAWord() {
        assertThat(warnings(1, Method.EXPONENTIAL)).isEmpty();
        for (double width : new double[] {2 / TALL, 1 / TALL, 0.1 / TALL}) {
            assertThat(warnings(width, Method.EXPONENTIAL))
                    .as("width %s", width)
                    .singleElement()
                    .asString()
                    .containsAnyOf("the heat does not add up: ", "cannot tell the smallest conductances from nothing");
        }
    }
}
