package isotherm.convergence;

import static isotherm.sim.Sections.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Sections;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyTest {
    /** Kelvin that two grids differ by, if the error is 1 K on the scenario's own, of this order. */
    private static double difference(double order, int coarser, int finer) {
        return Math.pow(2, -order * coarser) - Math.pow(2, -order * finer);
    }

    private static Accuracy ofOneTerm(double order, int finest, boolean stepped) {
        return Accuracy.of(
                difference(order, finest - 2, finest - 1), difference(order, finest - 1, finest), finest, stepped, 0);
    }

    /** An error of one term has its order told, and an estimate that holds and is at most 2.5 times the error, whichever grids were tried. */
    @ParameterizedTest
    @ValueSource(ints = {2, 1, 0, -1, -3})
    void anErrorOfOneTermIsBoundedByItsOwnOrder(int finest) {
        for (double order : new double[] {0.6, 0.9, 4.0 / 3, 1.5}) {
            Accuracy told = ofOneTerm(order, finest, false);
            assertThat(told.order()).isCloseTo(order, within(1e-9));
            assertThat(told.bound()).isFalse();
            assertThat(told.finest()).isEqualTo(Math.pow(2, -finest));
            assertThat(told.kelvin()).isBetween(1.0, 2.51);
        }
    }

    /** Coarse grids' order is not what finer ones keep. */
    @Test
    void secondOrderIsBelievedOfFinerGridsAlone() {
        assertThat(ofOneTerm(2, 1, false).kelvin()).isBetween(1.0, 1.6);
        assertThat(ofOneTerm(2, -3, false).kelvin()).isGreaterThan(2.5);
        assertThat(ofOneTerm(2, -3, false).order()).isCloseTo(2, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1, 0, -1})
    void whereBordersRunInStepsThereIsABound(int finest) {
        for (double order : new double[] {1, 1.5, 2}) {
            Accuracy told = ofOneTerm(order, finest, true);
            assertThat(told.order()).isNaN();
            assertThat(told.bound()).isTrue();
            assertThat(told.kelvin()).isGreaterThan(1);
        }
    }

    /** That two grids agree by chance, or that differences grow, is no order. */
    @Test
    void whereNoOrderIsSeenThereIsABound() {
        for (double last : new double[] {1e-9, 2}) {
            Accuracy told = Accuracy.of(1, last, 2, false, 0);
            assertThat(told.order()).isNaN();
            assertThat(told.bound()).isTrue();
            assertThat(told.kelvin()).isGreaterThan(1);
        }
        assertThat(Accuracy.of(0, 0, 2, false, 1e-7).kelvin()).isEqualTo(1e-7);
    }

    private static Plan smooth(int cells) {
        Signal wave = new Signal.Formula(Expression.parse("sin(pi*x)"));
        Boundary cold = new Boundary.Fixed(0);
        return Plan.of(Scenario.on(Grid.ofCells(1, 1, cells, cells))
                .edges(new Edges(cold, cold, cold, new Boundary.Fixed(wave)))
                .timing(Timing.steady())
                .probes(new Probe("middle", 0.5, 0.5))
                .build());
    }

    /** T = sin(pi x) sinh(pi y) / sinh(pi). */
    @Test
    void aSmoothPlatesErrorIsToldToAHalf() {
        Plan plan = smooth(16);
        double truth = 1 / (2 * Math.cosh(Math.PI / 2));
        double error = Math.abs(middle(plan) - truth);
        Accuracy told = Accuracy.byOtherGrids(plan, Execution.auto());
        assertThat(told.order()).isCloseTo(2, within(0.05));
        assertThat(told.finest()).isEqualTo(0.25);
        assertThat(told.kelvin()).isBetween(error, 2 * error);
        Accuracy coarser = Accuracy.byCoarserGrids(plan, Execution.auto());
        assertThat(coarser.finest()).isEqualTo(1);
        assertThat(coarser.kelvin()).isBetween(error, 5 * error);
    }

    private static double middle(Plan plan) {
        return Simulation.of(plan, Execution.auto()).run().values().probes().getOrDefault("middle", Double.NaN);
    }

    private static Plan steelInInsulation(int cells) {
        return Plan.of(Scenario.on(Grid.ofCells(0.8, 0.8, cells, cells))
                .material(Sections.material(0.04))
                .regions(layer("web", 0.3, 0, 0.4, 0.6, 50), layer("flange", 0.1, 0.4, 0.6, 0.6, 50))
                .edges(new Edges(Sections.INSULATED, Sections.INSULATED, Sections.OUTSIDE, Sections.INSIDE))
                .timing(Timing.steady())
                .probes(new Probe("middle", 0.6, 0.65))
                .build());
    }

    /** Corners of steel in insulation: order 2 would promise too much, on the coarser grids as on the finer. */
    @Test
    void cornersOfSteelAreNotTakenForSecondOrder() {
        double error = Math.abs(middle(steelInInsulation(16)) - middle(steelInInsulation(256)));
        Accuracy told = Accuracy.byOtherGrids(steelInInsulation(16), Execution.auto());
        assertThat(told.order()).isBetween(0.5, 1.6);
        assertThat(told.kelvin()).isBetween(error, 2.5 * error);
        Accuracy coarser = Accuracy.byCoarserGrids(steelInInsulation(16), Execution.auto());
        assertThat(coarser.kelvin()).isBetween(error, 10 * error);
    }

    private static Scenario.Builder warming(int cells) {
        return Scenario.on(Grid.ofCells(1, 1, cells, cells))
                .material(Material.of(1, 1, 1))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.uniform(1))
                .timing(Timing.until(0.05));
    }

    @Test
    void anErrorIsToldOrWhyItIsNot() {
        Accuracy told = Accuracy.byOtherGrids(Plan.of(warming(16).build()), Execution.auto());
        assertThat(told.kelvin()).isPositive();
        assertThat(told.why()).isEmpty();
        Accuracy untold = Accuracy.byCoarserGrids(Plan.of(warming(4).build()), Execution.auto());
        assertThat(untold.kelvin()).isNaN();
        assertThat(untold.why()).contains("too coarse");
        Region round = Region.of("round", new Shape.Circle(0.5, 0.5, 0.27), Material.of(20, 1, 1));
        Accuracy stepped =
                Accuracy.byOtherGrids(Plan.of(warming(16).regions(round).build()), Execution.auto());
        assertThat(stepped.bound()).isTrue();
        assertThat(stepped.order()).isNaN();
        assertThat(stepped.kelvin()).isPositive();
        Region hole = new Region("hole", new Shape.Rectangle(0.25, 0.25, 0.75, 0.75), null, null, null, null, true);
        Accuracy lost = Accuracy.byOtherGrids(
                Plan.of(warming(16)
                        .regions(hole)
                        .probes(new Probe("in", 0.5, 0.5))
                        .build()),
                Execution.auto());
        assertThat(lost.kelvin()).isNaN();
        assertThat(lost.why()).isEqualTo("all probes lie in holes");
    }
}
