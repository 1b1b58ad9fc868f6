package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.expression.Expression;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpectralStepsTest {
    private static final Boundary INSULATED = new Boundary.Insulated();
    private static final Shape LEFT_HALF = new Shape.Rectangle(0, 0, 5, 10);

    private static Scenario.Builder plate() {
        return Scenario.on(Grid.ofNodes(11, 11, 1))
                .material(Material.of(1, 1, 1))
                .timing(Timing.until(10).by(Method.SPECTRAL));
    }

    private static void refused(Scenario.Builder builder, String sentence) {
        Scenario scenario = builder.build();
        assertThatThrownBy(() -> Plan.of(scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the spectral method needs " + sentence);
    }

    private static Signal formula(String text) {
        return new Signal.Formula(Expression.parse(text));
    }

    @Test
    void platesItCannotTakeAreRefusedWithTheReason() {
        Region steel = Region.of("steel", LEFT_HALF, Material.of(50, 7800, 500));
        refused(plate().regions(steel), "one material, the region \"steel\" has its own");
        Region duct = new Region("duct", LEFT_HALF, null, null, null, null, true);
        refused(plate().regions(duct), "a plate without holes, the region \"duct\" is one");
        refused(
                plate().regions(Region.held("pipe", LEFT_HALF, new Signal.Constant(3))),
                "a plate held at its edges alone, the region \"pipe\" is held too");
        Signal watts = new Signal.Constant(100);
        Thermostat switched = new Thermostat("A", 19, 21, watts, 60);
        refused(
                plate().probes(new Probe("A", 5, 5))
                        .regions(new Region("floor", LEFT_HALF, null, null, null, switched, false)),
                "constant sources, the region \"floor\" has a thermostat");
        refused(
                plate().regions(new Region("chip", LEFT_HALF, null, null, formula("100*t"), null, false)),
                "constant sources, that of the region \"chip\" varies in time");
        refused(
                plate().edges(new Edges(INSULATED, INSULATED, INSULATED, new Boundary.Convection(10, 20))),
                "edges without convection, the top edge has it");
        refused(
                plate().edges(new Edges(new Boundary.Fixed(formula("sin(t)")), INSULATED, INSULATED, INSULATED)),
                "edges that are constant in time, the left edge varies");
        EdgePart window = new EdgePart(Edge.LEFT, 2, 4, new Boundary.Fixed(5));
        refused(
                plate().edges(new Edges(INSULATED, INSULATED, INSULATED, INSULATED, List.of(window))),
                "edges that are fixed as wholes or not at all, the left edge has a part that differs");
        Grid graded = new Grid(Axis.graded(0, 1, 3, 7), Axis.even(4, 1));
        refused(Scenario.on(graded).timing(Timing.until(10).by(Method.SPECTRAL)), "an even grid, this one is graded");
        refused(
                plate().material(Material.of(2, 2000, 1000).thawing(new LatentHeat(1e8, -1, 0))),
                "a constant heat capacity, the material thaws");
    }

    @Test
    void aPlateThatItTakesIsPlannedAndOthersKeepTheirTable() {
        Plan plan = Plan.of(plate().build());
        assertThat(plan.method()).isEqualTo(Method.SPECTRAL);
        assertThat(plan.timeAfter(plan.steps())).isEqualTo(10);
        Plan convective = Plan.of(Scenario.on(Grid.ofNodes(11, 11, 1))
                .edges(Edges.all(new Boundary.Convection(10, 20)))
                .timing(Timing.until(10))
                .build());
        assertThat(convective.methods().rows())
                .anySatisfy(row -> assertThat(row.why()).contains("edges without convection"));
    }

    /** The moments are those of an interval's equal parts, so each output is exact in time. */
    @Test
    void withoutStepsItPassesThroughEachOutput() {
        Plan plan = Plan.of(plate().output(Output.standard().at(new Output.Rhythm.EverySeconds(2.5)))
                .build());
        assertThat(plan.timeAfter(plan.stepNearest(2.5))).isEqualTo(2.5);
        assertThat(plan.timeAfter(plan.stepNearest(7.5))).isEqualTo(7.5);
    }

    @Test
    void givenStepsAreExplicitOnes() {
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(11, 11, 1))
                .timing(Timing.steps(7).inStepsOf(0.2).by(Method.SPECTRAL))
                .build());
        assertThat(plan.steps()).isEqualTo(7);
        assertThat(plan.dt()).isEqualTo(0.2);
        Scenario unstable = Scenario.on(Grid.ofNodes(11, 11, 1))
                .timing(Timing.steps(7).inStepsOf(0.3).by(Method.SPECTRAL))
                .build();
        assertThatThrownBy(() -> Plan.of(unstable)).hasMessageContaining("above the limit");
    }

    /** By counted work: few outputs of a long run are cheap, and prime numbers of cells are dear. */
    @Test
    void workGrowsWithOutputsAndWithTheFactorsOfTheCells() {
        double once = work(1000, new Output.Rhythm.AtEnd());
        double often = work(1000, new Output.Rhythm.EverySeconds(1));
        double prime = work(1009, new Output.Rhythm.AtEnd());
        assertThat(often / once).isEqualTo(11.0 / 2);
        assertThat(prime / once).isBetween(2.0, 4.0);
    }

    private static double work(int cells, Output.Rhythm rhythm) {
        Plan plan = Plan.of(Scenario.on(Grid.ofCells(1, 1, cells, cells))
                .timing(Timing.until(10).by(Method.SPECTRAL))
                .output(Output.standard().at(rhythm))
                .build());
        return plan.methods().rows().stream()
                .filter(row -> row.method() == Method.SPECTRAL)
                .mapToDouble(MethodTable.Row::work)
                .sum();
    }
}
