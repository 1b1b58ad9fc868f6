package isotherm.exponential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Thermostat;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import org.junit.jupiter.api.Test;

/** Thermostats in the exponential method. */
class SwitchedPlatesTest {
    private static final double HOURS = 3 * 3600.0;
    private static final double MINUTE = 60;

    private static Region heated(String name, String probe, double onBelow, Shape shape, double watts, double every) {
        Thermostat thermostat = new Thermostat(probe, onBelow, onBelow + 1, new Signal.Constant(watts), every);
        return new Region(name, shape, Material.of(1.4, 2000, 1000), null, null, thermostat, false);
    }

    /** Two heaters with rhythms of their own; one probe stands between a free node and a held one whose temperature swings. */
    private static Scenario.Builder floor() {
        Signal swinging = new Signal.Formula(Expression.parse("18 + 2*sin(t/2000)"));
        return Scenario.on(Grid.ofCells(0.2, 0.1, 20, 10))
                .material(Material.of(1, 2000, 900))
                .regions(
                        heated("left", "edge", 18, new Shape.Rectangle(0.02, 0.05, 0.05, 0.08), 9e4, MINUTE),
                        heated("right", "top", 21, new Shape.Rectangle(0.14, 0.05, 0.17, 0.08), 2e5, 1.5 * MINUTE))
                .edges(new Edges(
                        new Boundary.Fixed(swinging),
                        new Boundary.Insulated(),
                        new Boundary.Convection(6, 10),
                        new Boundary.Convection(11, 19)))
                .initial(Initial.uniform(17))
                .probes(new Probe("edge", 0.004, 0.05), new Probe("top", 0.16, 0.1));
    }

    @Test
    void isWhatTheStabilisedMethodTendsTo() {
        Timing hours = Timing.until(HOURS);
        double[] wanted = SolvedStates.states(
                floor().timing(hours.by(Method.STABILISED)).tolerance(1e-7).build(), SolvedStates.threads(1), 1);
        double[] found = SolvedStates.states(
                floor().timing(hours.by(Method.EXPONENTIAL)).tolerance(1e-6).build(), SolvedStates.threads(1), 1);
        double[] cold = SolvedStates.states(
                floor().regions().timing(hours.by(Method.STABILISED)).build(), SolvedStates.threads(1), 1);
        double warmer = 0;
        for (int node = 0; node < wanted.length; node++) {
            assertThat(found[node]).isCloseTo(wanted[node], within(1e-5));
            warmer = Math.max(warmer, wanted[node] - cold[node]);
        }
        assertThat(warmer).as("what the heaters do").isGreaterThan(3);
    }

    @Test
    void noBitDependsOnThreadsOrOnWhoLooks() {
        Scenario scenario =
                floor().timing(Timing.until(HOURS).by(Method.EXPONENTIAL)).build();
        double[] wanted = SolvedStates.states(scenario, SolvedStates.threads(1), 1);
        assertThat(SolvedStates.states(scenario, SolvedStates.threads(2), 1)).isEqualTo(wanted);
        assertThat(SolvedStates.states(scenario, SolvedStates.threads(1), 1000)).isEqualTo(wanted);
    }

    /** A plate at one temperature: between two readings it goes straight up or down, so all is known in closed form. */
    @Test
    void aPlateThatIsHeatedAndCooledEverywhere() {
        double capacity = 2000 * 1000;
        double cooling = -300;
        double heating = 800;
        double end = 20 * 3600.0;
        double area = 0.1 * 0.1;
        Shape all = new Shape.Rectangle(0, 0, 0.1, 0.1);
        Shape below = new Shape.Rectangle(0, -0.1, 0.1, 0.2);
        Scenario scenario = Scenario.on(Grid.ofCells(0.1, 0.1, 4, 4))
                .material(Material.of(1.4, 2000, 1000))
                .regions(
                        new Region("cooled", below, null, null, new Signal.Constant(cooling), null, false),
                        heated("heated", "middle", 20, all, heating, 10 * MINUTE))
                .initial(Initial.uniform(20.3))
                .probes(new Probe("middle", 0.05, 0.05))
                .timing(Timing.until(end).by(Method.EXPONENTIAL))
                .build();
        double temperature = 20.3;
        double heated = 0;
        boolean on = false;
        for (double time = 0; time < end; time += 10 * MINUTE) {
            on = temperature < 20 || (on && temperature <= 21);
            temperature += 10 * MINUTE * (cooling + (on ? heating : 0)) / capacity;
            heated += on ? 10 * MINUTE * heating * area : 0;
        }
        RunReport report = Simulation.of(scenario).run();
        for (double node : SolvedStates.states(scenario, SolvedStates.threads(1), 1)) {
            assertThat(node).isCloseTo(temperature, within(1e-9));
        }
        assertThat(report.heat().energy().sources()).isCloseTo(heated + cooling * area * end, within(1e-6));
        assertThat(report.heat().energy().imbalance()).isLessThan(1e-11);
    }

    @Test
    void aSourceThatVariesWhileItIsOnIsRefused() {
        Thermostat varying =
                new Thermostat("top", 20, 21, new Signal.Formula(Expression.parse("1e4*(1 + sin(t))")), MINUTE);
        Region region = new Region("heater", new Shape.Circle(0.1, 0.05, 0.02), null, null, null, varying, false);
        Scenario scenario = floor().regions(region)
                .timing(Timing.until(HOURS).by(Method.EXPONENTIAL))
                .build();
        assertThatThrownBy(() -> Plan.of(scenario))
                .hasMessage("the exponential method needs sources of thermostats that are constant while they are on,"
                        + " that of the region \"heater\" varies");
    }
}
