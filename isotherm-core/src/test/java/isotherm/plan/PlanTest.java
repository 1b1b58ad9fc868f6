package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.network.NotFiniteException;
import isotherm.stencil.DrivenTemperatures;
import isotherm.stencil.GhostNodes;
import isotherm.step.RandomScenarios;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Edges FOUR =
            new Edges(new Boundary.Fixed(1), new Boundary.Fixed(2), new Boundary.Fixed(3), new Boundary.Fixed(4));

    @Test
    void heldEdgesLieOverTheStartAndBottomAndTopWinTheCorners() {
        Field field = Plan.of(Scenario.on(Grid.ofNodes(4, 5, 1))
                        .edges(FOUR)
                        .initial(Initial.uniform(9))
                        .build())
                .initialField();
        double[] row = new double[4];
        field.copyRow(0, row);
        assertThat(row).containsExactly(3, 3, 3, 3);
        field.copyRow(2, row);
        assertThat(row).containsExactly(1, 9, 9, 2);
        field.copyRow(4, row);
        assertThat(row).containsExactly(4, 4, 4, 4);
    }

    @Test
    void updatesCountComputedNodesOnly() {
        Timing timing = Timing.steps(10);
        assertThat(Plan.of(Scenario.on(Grid.ofNodes(4, 5, 1))
                                .edges(FOUR)
                                .timing(timing)
                                .build())
                        .updates())
                .isEqualTo(10 * 2 * 3);
        assertThat(Plan.of(Scenario.on(Grid.ofNodes(4, 5, 1)).timing(timing).build())
                        .updates())
                .isEqualTo(10 * 4 * 5);
    }

    @Test
    void edgesAreSampledAtTheEndsOfTheirSteps() {
        Edges edges = new Edges(
                RandomScenarios.varying("1000*t+y"),
                new Boundary.Insulated(),
                new Boundary.Fixed(0),
                RandomScenarios.varying("x"));
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(4, 4, 1))
                .edges(edges)
                .timing(Timing.steps(10).inStepsOf(0.125))
                .build());
        DrivenTemperatures driven = driven(plan, 3);
        driven.sample(4, 3, new BitSet());
        DrivenTemperatures.Column left = driven.column(Edge.LEFT);
        assertThat(left.isHeld(1)).isTrue();
        assertThat(left.at(0, 1)).isEqualTo(1000 * 4 * 0.125 + 1);
        assertThat(left.at(1, 1)).isEqualTo(1000 * 5 * 0.125 + 1);
        assertThat(left.at(3, 2)).isEqualTo(1000 * 7 * 0.125 + 2);
        assertThat(left.at(3, 3)).as("the corner is the top edge's").isZero();
        assertThat(left.varies()).isTrue();
        assertThat(driven.column(Edge.RIGHT).isHeld(1)).isFalse();
        assertThat(driven.column(Edge.RIGHT).isHeld(3)).as("the corner").isTrue();
        assertThat(driven.isMoving())
                .as("the top edge varies along itself, not in time")
                .isFalse();
        assertThatThrownBy(() -> driven.sample(0, 4, new BitSet())).hasMessageContaining("4 steps, room for 3");
    }

    private static DrivenTemperatures driven(Plan plan, int depth) {
        return new DrivenTemperatures(plan, new GhostNodes(plan.network()), depth);
    }

    @Test
    void formulasWithoutAFiniteValueNameTheirNode() {
        Scenario.Builder plate = Scenario.on(Grid.ofNodes(4, 4, 1));
        assertThatThrownBy(() -> Plan.of(plate.initial(Initial.formula(Expression.parse("1/(x-2)")))
                                .build())
                        .initialField())
                .hasMessageContaining("Infinity at node (2, 0)");
        Edges edges = Edges.all(RandomScenarios.varying("log(1-t)"));
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(4, 4, 1))
                .edges(edges)
                .timing(Timing.steps(20).inStepsOf(0.25))
                .build());
        assertThatThrownBy(() -> driven(plan, 20).sample(0, 20, new BitSet()))
                .isInstanceOf(NotFiniteException.class)
                .hasMessageContaining("edge is -Infinity at t = 1.0 s");
    }

    @Test
    void whatDoesNotFitIsRefusedInTheUsersWords() {
        assertThatThrownBy(() -> Material.of(-4, 1, 1)).hasMessage("conductivity must be positive, was -4.0 W/(m K)");
        assertThatThrownBy(() -> Material.of(1, Double.NaN, 1)).hasMessageContaining("density must be a finite number");
        assertThatThrownBy(() -> Axis.even(2, 1)).hasMessageContaining("was given 2");
        assertThatThrownBy(() -> Axis.graded(0, 1, 1)).hasMessageContaining("line 2 is at 1.0");
        assertThatThrownBy(() -> new Edges(
                        new Boundary.Periodic(), new Boundary.Fixed(1), new Boundary.Fixed(1), new Boundary.Fixed(1)))
                .hasMessage("left and right must be periodic together, left is periodic and right is fixed");
        assertThatThrownBy(() -> Scenario.on(Grid.ofNodes(4, 4, 1))
                        .edges(Edges.all(new Boundary.Periodic()))
                        .build())
                .hasMessageContaining("periodic together");
        assertThatThrownBy(() -> Scenario.on(Grid.ofNodes(4, 4, 1))
                        .probes(new Probe("A", 3.5, 0))
                        .build())
                .hasMessageContaining("x = 3.5 m, the plate ends at 3.0 m");
        assertThatThrownBy(() -> Scenario.on(Grid.ofNodes(4, 4, 1))
                        .probes(new Probe("A", 1, 0), new Probe("A", 2, 0))
                        .build())
                .hasMessageContaining("two probes are named \"A\"");
        assertThatThrownBy(() -> Timing.until(0)).hasMessage("until must be positive, was 0.0 s");
    }

    @Test
    void twoFieldsAreAllTheMemory() {
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(2048, 2048, 1)).build());
        assertThat(plan.memoryBytes()).isBetween(2L * 2048 * 2048 * 8, 3L * 2048 * 2048 * 8);
    }
}
