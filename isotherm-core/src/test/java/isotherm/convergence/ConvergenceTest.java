package isotherm.convergence;

import static isotherm.sim.Sections.layer;
import static isotherm.sim.Sections.wall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.convergence.Convergence.Grids;
import isotherm.convergence.ConvergingQuantity.Kind;
import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.Sections;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvergenceTest {
    private static Convergence of(Scenario.Builder scenario, Grids grids, String... probes) {
        return Convergence.of(
                Plan.of(scenario.build()), Execution.auto(), grids, List.of(probes), (number, plan) -> {});
    }

    private static Convergence of(Scenario.Builder scenario) {
        return of(scenario, Grids.standard());
    }

    private static ConvergingQuantity find(Convergence answer, Kind kind, String name) {
        return answer.quantities().stream()
                .filter(each -> each.kind() == kind && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Trend trend(Convergence answer, Kind kind, String name) {
        ConvergingQuantity found = find(answer, kind, name);
        assertThat(found.trend().kind()).as("%s", found).isEqualTo(Trend.Kind.ORDERLY);
        return found.trend();
    }

    /** T = sin(pi x) sinh(pi y) / sinh(pi): 1 / (2 cosh(pi/2)) in the middle. */
    private static Scenario.Builder smooth(int cells) {
        Signal wave = new Signal.Formula(Expression.parse("sin(pi*x)"));
        Boundary cold = new Boundary.Fixed(0);
        return Scenario.on(Grid.ofCells(1, 1, cells, cells))
                .edges(new Edges(cold, cold, cold, new Boundary.Fixed(wave)))
                .timing(Timing.steady())
                .probes(new Probe("middle", 0.5, 0.5), new Probe("corner", 0, 0));
    }

    @Test
    void aSmoothSteadyStateIsOfSecondOrder() {
        Convergence answer = of(smooth(16));
        double exact = 1 / (2 * Math.cosh(Math.PI / 2));
        ConvergingQuantity middle = find(answer, Kind.PROBE, "middle");
        Trend trend = trend(answer, Kind.PROBE, "middle");
        assertThat(trend.order()).isCloseTo(2, within(0.01));
        assertThat(trend.extrapolated()).isCloseTo(exact, within(1e-6));
        assertThat(Math.abs(middle.values().getFirst() - exact))
                .isBetween(trend.askedError() / 1.3, trend.askedError());
        assertThat(Math.abs(middle.values().getLast()
                        - exact)) // a third of the last difference, all of which is stated of a place
                .isBetween(trend.finestError() / 3.1, trend.finestError());
        assertThat(find(answer, Kind.PROBE, "corner").trend().kind()).isEqualTo(Trend.Kind.SETTLED);
        assertThat(answer.grids()).extracting(run -> run.mesh().columns()).containsExactly(17, 33, 65);
        assertThat(answer.criteria()).hasSize(2);
    }

    /** How far down from the warm edge it is half as warm: a place between lines of the grid. */
    @Test
    void aReachIsOneOfItsNumbers() {
        ConvergingQuantity half = find(
                of(smooth(16).reaches(new Reach("half", Reach.Side.ABOVE, 0.5, 0.5, 1, 0.5, 0, Double.NaN))),
                Kind.REACH,
                "half");
        double exact = 1 - asinh(0.5 * Math.sinh(Math.PI)) / Math.PI;
        double coarse = Math.abs(half.values().getFirst() - exact);
        assertThat(coarse).isBetween(1e-4, 1e-2);
        assertThat(half.values().getLast()).isCloseTo(exact, within(coarse / 8)); // of a grid four times as fine
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    /** At a corner of 270 degrees the slope is infinite: heat flows through held walls are of order 4/3 (Strang and Fix 1973). */
    @Test
    void aReentrantCornerIsOfLowerOrder() {
        Boundary cold = new Boundary.Fixed(0);
        Scenario.Builder corner = Scenario.on(Grid.ofCells(1, 1, 32, 32))
                .regions(Region.held("room", new Shape.Rectangle(0.5, 0.5, 1, 1), new Signal.Constant(1)))
                .edges(new Edges(cold, Sections.INSULATED, cold, Sections.INSULATED))
                .timing(Timing.steady());
        Convergence answer = of(corner, new Grids(4, 0));
        assertThat(trend(answer, Kind.REGION, "room").order()).isCloseTo(4.0 / 3, within(0.05));
        assertThat(trend(answer, Kind.EDGE, "left").order()).isCloseTo(4.0 / 3, within(0.05));
    }

    /** Where two held edges of other temperatures meet, ever more heat goes straight from one to the other. */
    @Test
    void aHeatFlowWithoutALimitIsSaidToHaveNone() {
        Scenario.Builder scenario = smooth(16)
                .edges(new Edges(new Boundary.Fixed(0), Sections.INSULATED, Sections.INSULATED, new Boundary.Fixed(1)));
        ConvergingQuantity top = find(of(scenario), Kind.EDGE, "top");
        assertThat(top.trend().kind()).isEqualTo(Trend.Kind.ENDLESS);
        assertThat(top.trend().finestError()).isNaN();
        assertThat(top.trend().askedError()).isNaN();
    }

    @Test
    void aLayeredWallIsExactOnEveryGrid() {
        Convergence answer = of(wall().probes(new Probe("joint", 0.2, 0.4)));
        assertThat(answer.quantities())
                .extracting(ConvergingQuantity::name)
                .containsExactly("joint", "left", "right", "L2D", "fRsi");
        assertThat(answer.quantities())
                .allSatisfy(each -> assertThat(each.trend().kind()).isEqualTo(Trend.Kind.SETTLED));
        assertThat(answer.criteria())
                .allSatisfy(each -> assertThat(each.isMet()).isTrue());
        assertThat(answer.criteria().getFirst().factorDifference()).isLessThan(1e-10);
        assertThat(answer.criteria().getFirst().heatFlowErrorPart()).isLessThan(1e-6);
    }

    /** Cells follow the bar in steps: the truth, by finite elements of second order, is 2.86596 W/m and 4.642965 degC in its centre. */
    @Test
    void whatIsStatedOfARoundBarHolds() {
        Material steel = Sections.material(50);
        Scenario.Builder bar = Scenario.on(Grid.ofCells(0.4, 0.2, 40, 20))
                .material(Sections.material(0.04))
                .regions(Region.of("bar", new Shape.Circle(0.2, 0.1, 0.05), steel))
                .edges(new Edges(
                        Sections.INSULATED,
                        Sections.INSULATED,
                        new Boundary.Convection(7.7, 20),
                        new Boundary.Convection(25, -10)))
                .timing(Timing.steady())
                .probes(new Probe("centre", 0.2, 0.1));
        Convergence answer = of(bar);
        holds(find(answer, Kind.EDGE, "bottom"), 2.86596);
        holds(find(answer, Kind.PROBE, "centre"), 4.642965);
        assertThat(find(answer, Kind.EDGE, "bottom").trend().kind()).isEqualTo(Trend.Kind.STEPPED);
    }

    private static void holds(ConvergingQuantity claim, double truth) {
        Trend trend = claim.trend();
        assertThat(claim.values().getFirst()).isCloseTo(truth, within(trend.askedError()));
        assertThat(claim.values().getLast()).isCloseTo(truth, within(trend.finestError()));
        assertThat(trend.extrapolated()).isCloseTo(truth, within(trend.finestError()));
    }

    /** A forecast counts the growth of the work; nothing is tried where the grids take no time worth a word. */
    @Test
    void howLongTheGridsTakeIsSaidOfLongRunsAlone() {
        Execution execution = Execution.auto();
        assertThat(Convergence.forecast(Plan.of(smooth(16).build()), execution, Grids.standard()))
                .isEmpty();
        List<Double> seconds = Convergence.forecast(Plan.of(smooth(512).build()), execution, new Grids(6, 1));
        assertThat(seconds).hasSize(6);
        assertThat(seconds.get(5) / seconds.get(0)).isCloseTo(1024, within(1e-6));
    }

    /** A steel web in insulation on a grid whose cells are as wide as the web: no grid for ISO 10211. */
    @Test
    void aGridThatIsTooCoarseForIso10211IsCalledSo() {
        Convergence answer = of(wall().regions(layer("web", 0, 0, 0.3, 0.1, 50)));
        GridCriterion first = answer.criteria().getFirst();
        assertThat(first.heatFlowDifference()).isGreaterThan(0.01);
        assertThat(first.isMet()).isFalse();
        assertThat(first.heatFlows())
                .isCloseTo(2 * Math.abs(find(answer, Kind.EDGE, "left").values().getFirst()), within(1e-9));
        Convergence finer = of(wall().regions(layer("web", 0, 0, 0.3, 0.1, 50)), new Grids(6, 0));
        GridCriterion met = finer.criteria().getLast();
        assertThat(met.isMet()).isTrue();
        assertThat(met.heatFlowErrorPart()).isGreaterThan(met.heatFlowDifference()); // of less than second order
    }

    private static Scenario.Builder decay(Timing timing) {
        return Scenario.on(Grid.ofCells(1, 1, 16, 16))
                .initial(
                        new Initial(new Initial.Background.Formula(Expression.parse("sin(pi*x)*sin(pi*y)")), List.of()))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .timing(timing)
                .probes(new Probe("middle", 0.5, 0.5), new Probe("beside", 0.25, 0.5));
    }

    /** Steps shrink with the cells, so that the error of both is of second order. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "IMPLICIT"})
    void givenStepsShrinkWithTheCells(Method method) {
        Convergence answer = of(decay(Timing.until(0.05).inStepsOf(0.0005).by(method)));
        boolean explicit = method == Method.EXPLICIT;
        assertThat(answer.method()).isEqualTo(method);
        assertThat(answer.grids())
                .extracting(run -> run.course().dt())
                .containsExactly(0.0005, explicit ? 0.000125 : 0.00025, explicit ? 0.00003125 : 0.000125);
        Trend trend = trend(answer, Kind.PROBE, "middle");
        assertThat(trend.order()).isCloseTo(2, within(0.03));
        assertThat(trend.extrapolated()).isCloseTo(Math.exp(-0.1 * Math.PI * Math.PI), within(2e-6));
        assertThat(answer.criteria()).isEmpty();
    }

    @Test
    void stepsOfTheImplicitMethodsOwnChoiceShrinkByItsTolerance() {
        Convergence answer = of(decay(Timing.until(0.05).by(Method.IMPLICIT)).tolerance(1e-4));
        Trend trend = trend(answer, Kind.PROBE, "middle");
        assertThat(trend.order()).isCloseTo(2, within(0.3));
        assertThat(trend.extrapolated()).isCloseTo(Math.exp(-0.1 * Math.PI * Math.PI), within(trend.finestError()));
    }

    @Test
    void aNumberOfStepsReachesTheSameTimeOnEveryGrid() {
        Convergence answer = of(decay(Timing.steps(37)), new Grids(3, 1));
        double time = answer.grids().get(1).course().time();
        assertThat(answer.asked()).isEqualTo(1);
        assertThat(answer.grids()).extracting(run -> run.course().steps()).containsExactly(10L, 37L, 148L);
        assertThat(answer.grids())
                .extracting(run -> run.course().time())
                .allSatisfy(each -> assertThat(each).isCloseTo(time, within(1e-15)));
        assertThat(answer.grids()).extracting(run -> run.mesh().columns()).containsExactly(9, 17, 33);
    }

    /** On finer grids the sheet has nodes to itself, whose steps must be shorter than a quarter. */
    @Test
    void explicitStepsStayAllowedWhereASheetGetsNodesOfItsOwn() {
        Scenario.Builder scenario = Scenario.on(Grid.ofCells(0.1, 0.1, 10, 10))
                .material(Sections.material(0.04))
                .regions(layer("sheet", 0, 0.04, 0.1, 0.05, 50))
                .edges(new Edges(Sections.INSULATED, Sections.INSULATED, Sections.OUTSIDE, Sections.INSIDE))
                .timing(Timing.until(20).by(Method.EXPLICIT))
                .probes(new Probe("sheet", 0.05, 0.045));
        List<Plan> plans = new ArrayList<>();
        Convergence.of(
                Plan.of(scenario.build()), Execution.auto(), Grids.standard(), List.of(), (n, plan) -> plans.add(plan));
        assertThat(plans).hasSize(3).allSatisfy(plan -> assertThat(plan.dt()).isLessThanOrEqualTo(plan.stepLimit()));
        assertThat(plans.get(1).dt()).isLessThan(plans.get(0).dt() / 4.1);
    }

    /** The explicit method solves nothing, so its differences are the grid's and the steps' down to rounding, whatever the tolerance. */
    @Test
    void theToleranceSettlesNothingOfAMethodWithoutOne() {
        Scenario.Builder loose = decay(Timing.until(0.05).inStepsOf(0.0005)).tolerance(0.1);
        assertThat(trend(of(loose), Kind.PROBE, "middle").order()).isCloseTo(2, within(0.03));
    }

    @Test
    void onlyTheProbesAskedForAreAnswered() {
        Convergence answer = of(smooth(8), new Grids(2, 0), "middle");
        assertThat(answer.quantities().stream().filter(each -> each.kind() == Kind.PROBE))
                .extracting(ConvergingQuantity::name)
                .containsExactly("middle");
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThatThrownBy(() -> of(smooth(8), Grids.standard(), "mid")).hasMessage("there is no probe \"mid\"");
        assertThatThrownBy(() -> of(smooth(9), new Grids(3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an axis of 9 cells cannot have half as many");
        assertThatThrownBy(() -> new Grids(1, 0)).hasMessage("grids must be 2 to 8, was 1");
        assertThatThrownBy(() -> new Grids(3, 3))
                .hasMessage("of 3 grids, 0 to 2 can be coarser than the scenario's, was 3");
        assertThatThrownBy(() -> of(smooth(2000), new Grids(8, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the finest of 8 grids, 2000 x 2000 cells times 128 along each axis, needs"
                        + " [0-9.]+ GiB of memory, [0-9.]+ GiB is available");
    }
}
