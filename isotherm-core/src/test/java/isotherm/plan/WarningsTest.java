package isotherm.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.check.GridFit;
import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is allowed, but said. */
class WarningsTest {
    private static final Material STEEL = Material.of(50, 7800, 450);
    private static final Grid GRID = Grid.ofCells(1, 1, 10, 10);

    private static Scenario.Builder plate() {
        return Scenario.on(GRID).material(STEEL).timing(Timing.until(100));
    }

    private static List<String> warnings(Scenario.Builder plate) {
        return Plan.of(plate.build()).warnings();
    }

    private static Scenario.Builder airAtTop(Signal air) {
        Boundary insulated = new Boundary.Insulated();
        Boundary film = new Boundary.Convection(new Signal.Constant(5), air);
        return plate().edges(new Edges(insulated, insulated, insulated, film));
    }

    private static Signal formula(String text) {
        return new Signal.Formula(Expression.parse(text));
    }

    @Test
    void ordinaryNumbersAreNotWorthAWord() {
        assertThat(warnings(airAtTop(formula("20 + 5*sin(t)")).initial(Initial.uniform(20))))
                .isEmpty();
        assertThat(warnings(airAtTop(new Signal.Constant(-196))))
                .as("liquid nitrogen")
                .isEmpty();
    }

    @Test
    void temperaturesThatNothingHas() {
        assertThat(warnings(plate().initial(Initial.uniform(-300))))
                .containsExactly("the initial temperature is -300.0 degC, below absolute zero");
        assertThat(warnings(plate().initial(Initial.formula(Expression.parse("1e7*x")))))
                .containsExactly(
                        "the initial temperature is 1e7 degC, hotter than any solid or liquid, above 100000.0 degC");
        assertThat(warnings(airAtTop(new Signal.Sinusoid(0, 280, 10, 0))))
                .containsExactly("the air at the top edge is -280.0 degC, below absolute zero");
        assertThat(warnings(airAtTop(new Signal.Sampled(new Series(
                        "s",
                        new double[] {0, 50, 100},
                        new double[] {0, 2e6, 0},
                        Series.Between.LINEAR,
                        Series.Beyond.ERROR)))))
                .containsExactly(
                        "the air at the top edge is 2000000.0 degC, hotter than any solid or liquid, above 100000.0 degC");
        assertThat(warnings(airAtTop(formula("-10*t"))))
                .containsExactly("the air at the top edge is -1000.0 degC, below absolute zero");
    }

    /** 20 K is what somebody writes who means 20 degC: the plate would freeze in silence. */
    @Test
    void kelvinWrittenForDegreesCelsius() {
        String cold =
                " is -253.15 degC, which is 20.0 K, colder than liquid nitrogen; if 20.0 degC is meant, write degC"
                        + " instead of K";
        Signal twenty = new Signal.Constant(20 - 273.15);
        Signal wave = new Signal.Sinusoid(-220, 33.15, 10, 0);
        Signal series = new Signal.Sampled(new Series(
                "s",
                new double[] {0, 50, 100},
                new double[] {0, 20 - 273.15, 0},
                Series.Between.LINEAR,
                Series.Beyond.ERROR));
        for (Signal air : List.of(twenty, wave, series, formula("0*x - 253.15"))) {
            assertThat(warnings(airAtTop(air))).containsExactly("the air at the top edge" + cold);
        }
        Shape spot = new Shape.Rectangle(0.2, 0.2, 0.4, 0.4);
        Boundary insulated = new Boundary.Insulated();
        assertThat(warnings(plate().regions(Region.room("room", spot, new Boundary.Convection(8, 20 - 273.15)))))
                .containsExactly("the air at the region \"room\"" + cold);
        assertThat(warnings(plate().regions(Region.held("pipe", spot, twenty))))
                .containsExactly("the temperature of the region \"pipe\"" + cold);
        EdgePart part = new EdgePart(Edge.LEFT, 0.1, 0.5, new Boundary.Fixed(twenty));
        assertThat(warnings(plate().edges(new Edges(insulated, insulated, insulated, insulated, List.of(part)))))
                .containsExactly("the temperature of a part of the left edge" + cold);
        assertThat(warnings(plate().initial(Initial.uniform(9).with(spot, 20 - 273.15))))
                .containsExactly("the initial temperature of a shape" + cold);
        Thermostat thermostat = new Thermostat("p", 20 - 273.15, 22, new Signal.Constant(5), 60);
        assertThat(warnings(plate().probes(new Probe("p", 0.5, 0.5))
                        .regions(new Region("floor", spot, null, null, null, thermostat, false))))
                .containsExactly("on-below of the thermostat of the region \"floor\"" + cold);
        Material ground = STEEL.thawing(new LatentHeat(1e8, 20 - 273.15, 0));
        assertThat(warnings(plate().material(ground))).containsExactly("the range in which the plate thaws" + cold);
        assertThat(warnings(plate().reaches(new Reach("frost", Reach.Side.BELOW, 20 - 273.15, 0, 0, 1, 1, Double.NaN))))
                .containsExactly("the limit of the reach \"frost\"" + cold);
    }

    @Test
    void materialsThatNothingIsMadeOf() {
        assertThat(warnings(plate().material(Material.of(1e-9, 1, 1)))).hasSize(0); // within what a number may be
        assertThat(warnings(plate().material(Material.of(1e9, 1, 1))))
                .containsExactly("the diffusivity of the plate is 1e9 m^2/s, outside the known range, "
                        + "1e-12 to 1000000.0 m^2/s");
        assertThat(warnings(plate().material(Material.of(1, 0.5, 2))))
                .containsExactly("the specific heat of the plate is 2.0 J/(kg K), outside the known range, "
                        + "50.0 to 15000.0 J/(kg K)");
        assertThat(warnings(plate().regions(new Region(
                        "a", new Shape.Rectangle(0, 0, 1, 0.5), null, null, formula("1e20*y"), null, false))))
                .containsExactly("the source of the region \"a\" is 5e19 W/m^3, outside the known range, "
                        + "-1e13 to 1e13 W/m^3");
    }

    @Test
    void regionsBeyondThePlateAndUnderOthers() {
        Region low = Region.of("low", new Shape.Rectangle(0, 0, 0.5, 0.5), Material.of(1, 1000, 1000));
        Region wide = Region.of("wide", new Shape.Rectangle(-0.1, 0, 1, 0.3 + 0.3), Material.of(2, 1000, 1000));
        assertThat(warnings(plate().regions(low, wide)))
                .containsExactly(
                        "the region \"wide\" reaches beyond the plate: it goes from [-0.1, 0.0] to [1.0, 0.6], "
                                + "the plate from [0, 0] to [1.0, 1.0]",
                        "nothing is left of the region \"low\": later ones cover all of it");
        Region heater = new Region("heater", low.shape(), null, null, new Signal.Constant(5), null, false);
        assertThat(warnings(plate().regions(low, heater)))
                .as("its material stays")
                .isEmpty();
    }

    /** A quarter of a pipe in a corner is meant; a pipe that sticks out to one side may be a slip. */
    @Test
    void roundShapesCutInHalfByAnEdgeAreMeant() {
        Material steel = Material.of(2, 1000, 1000);
        Region quarter = Region.of("quarter", new Shape.Circle(0, 1, 0.5), steel);
        Region half = Region.of("half", new Shape.Ellipse(1, 0.5, 0.2, 0.3), steel);
        assertThat(warnings(plate().regions(quarter, half))).isEmpty();
        Region slip = Region.of("slip", new Shape.Circle(0.1, 0.5, 0.2), steel);
        assertThat(warnings(plate().regions(slip)).getFirst())
                .startsWith("the region \"slip\" reaches beyond the plate: it goes from [-0.1, 0.3] to [0.3");
        Region large = Region.of("large", new Shape.Circle(0, 0, 1.1), steel);
        assertThat(warnings(plate().regions(large))).hasSize(1);
    }

    @Test
    void aPlateThatIsHeldThroughout() {
        Shape half = new Shape.Rectangle(0, 0, 0.5, 1);
        Region left = Region.held("left", half, new Signal.Constant(1));
        Region all = Region.held("all", new Shape.Rectangle(0, 0, 1, 1), new Signal.Constant(2));
        assertThat(warnings(plate().regions(left))).isEmpty();
        assertThat(warnings(plate().regions(all)))
                .containsExactly("all of the plate is held, so there is nothing to compute");
    }

    @Test
    void whatMovesToGridLinesAndWhatWouldFit() {
        Signal cold = new Signal.Constant(0);
        Region part = Region.held("part", new Shape.Rectangle(0.13, 0.2, 0.52, 1), cold);
        assertThat(GridFit.of(plate().regions(part).build()).warnings())
                .containsExactly("the region \"part\" is moved to grid lines, at x = 0.13 m by -0.03 m; "
                        + "finest instead of cells, a graded grid, would fit");
        Region half = Region.held("half", new Shape.Rectangle(0.25, 0, 1, 1), cold);
        assertThat(GridFit.of(plate().regions(half).build()).warnings().getFirst())
                .contains("\"half\"")
                .endsWith("; cells = [12, 10], or finest instead of cells, would fit");
    }

    @Test
    void heldPartsEndAtTheLastNodeWithinThem() {
        Boundary insulated = new Boundary.Insulated();
        EdgePart held = new EdgePart(Edge.TOP, 0.11, 0.58, new Boundary.Fixed(5));
        EdgePart film = new EdgePart(Edge.LEFT, 0.11, 0.58, new Boundary.Convection(5, 20));
        Edges edges = new Edges(insulated, insulated, insulated, insulated, List.of(held, film));
        List<GridFit.Misfit> misfits = GridFit.of(plate().edges(edges).build()).misfits();
        assertThat(misfits)
                .extracting(GridFit.Misfit::what)
                .containsOnly("a part of the top edge")
                .hasSize(2);
        assertThat(misfits.get(0).moved()).isCloseTo(0.09, within(1e-12));
        assertThat(misfits.get(1).moved()).isCloseTo(-0.08, within(1e-12));
        Network network = Plan.of(plate().edges(edges).build()).network();
        assertThat(network.kind(10 * 11 + 1)).as("the node at 0.1 m").isEqualTo(Network.FREE);
        assertThat(network.kind(10 * 11 + 2)).as("the node at 0.2 m").isEqualTo(Network.HELD);
        assertThat(network.kind(10 * 11 + 6)).as("the node at 0.6 m").isEqualTo(Network.FREE);
    }

    private static Scenario.Builder rampIn(double step, Method method) {
        Series ramp = new Series(
                "ramp",
                new double[] {0, 40, 41, 100},
                new double[] {0, 0, 20, 20},
                Series.Between.LINEAR,
                Series.Beyond.HOLD);
        return airAtTop(new Signal.Sampled(ramp))
                .timing(Timing.until(100).by(method).inStepsOf(step));
    }

    @Test
    void givenStepsThatPassOverABreak() {
        for (Method method : List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT)) {
            assertThat(warnings(rampIn(25, method)))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "steps of 25.0 s pass over a break of the air at the top edge at t = 40.0 s, where it is 12.0 ")
                    .contains("12.0 K off the straight line");
            assertThat(warnings(rampIn(1, method))).isEmpty();
        }
        Scenario.Builder chosen =
                rampIn(1, Method.IMPLICIT).timing(Timing.until(100).by(Method.IMPLICIT));
        assertThat(warnings(chosen)).isEmpty();
    }
}
