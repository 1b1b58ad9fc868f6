package isotherm.exponential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Source;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import isotherm.step.NoSolutionException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialStepperTest {
    /** Of the temperatures of walls, in kelvin. */
    private static final double RANGE = 40;

    private static final Material WOOL = Material.of(0.035, 60, 1000);
    private static final Material STEEL = Material.of(50, 7800, 450);

    private static Signal formula(String text) {
        return new Signal.Formula(Expression.parse(text));
    }

    private static Boundary noise(long seed) {
        Random random = new Random(seed);
        double[] times = new double[25];
        double[] values = new double[25];
        for (int k = 0; k < times.length; k++) {
            times[k] = 3600 * k;
            values[k] = 10 * random.nextGaussian();
        }
        Series series = new Series("air", times, values, Series.Between.LINEAR, Series.Beyond.ERROR);
        return new Boundary.Convection(new Signal.Constant(20), new Signal.Sampled(series));
    }

    /** Wool with a sheet of steel through it: rates lie far apart. */
    private static Scenario.Builder wall() {
        return Scenario.on(Grid.ofCells(0.2, 0.2, 20, 20))
                .material(WOOL)
                .regions(Region.of("steel", new Shape.Rectangle(0.1, 0, 0.11, 0.2), STEEL))
                .edges(new Edges(noise(1), new Boundary.Insulated(), noise(2), new Boundary.Convection(8, 20)))
                .initial(Initial.uniform(12))
                .output(hourly());
    }

    private static Output hourly() {
        return Output.none().at(new Output.Rhythm.EverySeconds(3600));
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int node = 0; node < a.length; node++) {
            most = Math.max(most, Math.abs(a[node] - b[node]));
        }
        return most;
    }

    /** Of the implicit method no more can be asked than its own tolerance; a tight run of this one is the finer measure. */
    @Test
    void isWhatTheImplicitMethodTendsTo() {
        Timing day = Timing.until(86_400);
        double[] implicit = SolvedStates.states(
                wall().timing(day.by(Method.IMPLICIT)).tolerance(1e-5).build(), SolvedStates.threads(1), 1);
        Scenario.Builder wall = wall().timing(day.by(Method.EXPONENTIAL));
        double[] tight = SolvedStates.states(wall.tolerance(1e-10).build(), SolvedStates.threads(1), 1);
        assertThat(distance(tight, implicit)).isLessThan(RANGE * 1e-5);
        for (double tolerance : new double[] {1e-3, 1e-5, 1e-7}) {
            double error =
                    distance(SolvedStates.states(wall.tolerance(tolerance).build(), SolvedStates.threads(1), 1), tight);
            assertThat(error).as("tolerance %s", tolerance).isLessThan(RANGE * tolerance);
        }
    }

    @Test
    void noBitDependsOnThreadsOrOnWhoLooks() {
        Scenario scenario =
                wall().timing(Timing.until(86_400).by(Method.EXPONENTIAL)).build();
        double[] wanted = SolvedStates.states(scenario, SolvedStates.threads(1), 1);
        assertThat(SolvedStates.states(scenario, SolvedStates.threads(3), 1)).isEqualTo(wanted);
        assertThat(SolvedStates.states(scenario, SolvedStates.threads(2), 1000)).isEqualTo(wanted);
        Scenario large = Scenario.on(Grid.ofCells(1, 1, 180, 150))
                .material(Material.of(1, 1000, 1000))
                .edges(Edges.all(new Boundary.Convection(10, 20)))
                .initial(Initial.uniform(0))
                .timing(Timing.until(5000).by(Method.EXPONENTIAL))
                .build();
        assertThat(SolvedStates.states(large, SolvedStates.threads(2), 1000))
                .isEqualTo(SolvedStates.states(large, SolvedStates.threads(1), 1000));
    }

    /** Nothing leaves, so the mean is known: what the source gave, however it pulses. */
    @Test
    void anInsulatedPlateKeepsWhatASourceGives() {
        double[] times = {0, 1800, 3000, 7200};
        Series pulses =
                new Series("pulses", times, new double[] {0, 4e4, 0, 0}, Series.Between.STEP, Series.Beyond.REPEAT);
        Region heater = Region.heated(
                "heater", new Shape.Rectangle(0.05, 0.05, 0.12, 0.09), Source.density(new Signal.Sampled(pulses)));
        Scenario scenario = Scenario.on(Grid.ofCells(0.3, 0.3, 30, 30))
                .material(Material.of(2, 2400, 1000))
                .regions(heater)
                .initial(Initial.uniform(15))
                .timing(Timing.until(36_000).by(Method.EXPONENTIAL))
                .build();
        RunReport report = Simulation.of(scenario).run();
        double given = 5 * 1200 * 4e4 * 0.07 * 0.04;
        assertThat(report.heat().energy().sources()).isCloseTo(given, within(1e-9 * given));
        assertThat(report.heat().energy().last() - report.heat().energy().initial())
                .isCloseTo(given, within(1e-9 * given));
        assertThat(report.heat().energy().imbalance()).isLessThan(1e-12);
    }

    /** A wave that travels along the edge is two waves that stand; a spot that travels is too many. */
    @Test
    void whatTravelsAlongAnEdgeIsAFewWavesOrRefused() {
        Scenario.Builder plate = Scenario.on(Grid.ofCells(1, 0.5, 20, 10))
                .material(Material.of(1, 1000, 1000))
                .initial(Initial.formula(Expression.parse("7*sin(40*x)*cos(30*y)")))
                .tolerance(1e-6);
        Boundary wave = new Boundary.Fixed(formula("10*sin(6*x-t/3000)"));
        Edges edges =
                new Edges(new Boundary.Insulated(), new Boundary.Insulated(), wave, new Boundary.Convection(10, 5));
        Scenario scenario = plate.edges(edges)
                .timing(Timing.until(20_000).by(Method.EXPONENTIAL))
                .build();
        Scenario implicit =
                scenario.timed(Timing.until(20_000).by(Method.IMPLICIT)).within(1e-7);
        double error = distance(
                SolvedStates.states(scenario, SolvedStates.threads(1), 7),
                SolvedStates.states(implicit, SolvedStates.threads(1), 7));
        assertThat(error).isLessThan(20 * 1.5e-6);
        Boundary spot = new Boundary.Fixed(formula("exp(-((x-t/20000)/0.03)^2)"));
        Scenario travels = plate.edges(
                        new Edges(new Boundary.Insulated(), new Boundary.Insulated(), spot, new Boundary.Insulated()))
                .build();
        assertThatThrownBy(() -> Plan.of(travels.timed(Timing.until(20_000).by(Method.EXPONENTIAL))))
                .hasMessageContaining("independent ways")
                .hasMessageContaining("bottom edge");
    }

    @Test
    void namesWhatIsNotLinear() {
        Scenario.Builder plate = Scenario.on(Grid.ofCells(1, 1, 10, 10)).initial(Initial.uniform(0));
        Timing timing = Timing.until(100).by(Method.EXPONENTIAL);
        Boundary windy = new Boundary.Convection(formula("10+t/100"), new Signal.Constant(5));
        Material ice = new Material("ice", 2, 2, 900, 2000, new LatentHeat(3e8, -1, 0));
        assertThatThrownBy(() -> Plan.of(plate.material(Material.of(1, 1000, 1000))
                        .edges(Edges.all(windy))
                        .timing(timing)
                        .build()))
                .hasMessage(
                        "the exponential method needs films that are constant in time, the convection coefficient of"
                                + " the bottom edge varies");
        assertThatThrownBy(() -> Plan.of(plate.material(ice)
                        .edges(Edges.all(new Boundary.Fixed(-5)))
                        .timing(timing)
                        .build()))
                .hasMessage("the exponential method needs constant heat capacities, ice thaws");
    }

    /** A plan by name only sketches what drives the plate; the run finds out, and says what has too many lines. */
    @Test
    void manyWavesAreRefusedByTheRun() {
        Boundary swinging = new Boundary.Convection(new Signal.Constant(10), new Signal.Sinusoid(0, 10, 500, 0));
        Scenario scenario = Scenario.on(Grid.ofCells(0.2, 0.2, 2, 2))
                .material(WOOL)
                .edges(Edges.all(swinging))
                .initial(Initial.uniform(12))
                .timing(Timing.until(1e5).by(Method.EXPONENTIAL))
                .tolerance(1e-12)
                .build();
        Simulation simulation = Simulation.of(scenario);
        assertThatThrownBy(simulation::run)
                .isInstanceOf(NoSolutionException.class)
                .hasMessageMatching("the exponential method needs signals of at most 2000000 straight lines,"
                        + " the air temperature of the .* edge has more at this tolerance");
    }
}
