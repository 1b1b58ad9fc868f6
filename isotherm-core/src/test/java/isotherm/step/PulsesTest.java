package isotherm.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.expression.Expression;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a formula does for a short time is not stepped over, and where it has a kink steps go on. */
class PulsesTest {
    private static final Boundary INSULATED = new Boundary.Insulated();
    private static final String HALF_AN_HOUR = "800*max(0,min(1,(t-36000)/60))*max(0,min(1,(37800-t)/60))";

    private static Scenario.Builder plate(int cells, Boundary left) {
        return Scenario.on(Grid.ofCells(1, 0.01, cells, 2))
                .material(Material.of(1, 1000, 1000))
                .edges(new Edges(left, INSULATED, INSULATED, INSULATED))
                .probes(new Probe("face", 0, 0));
    }

    private static Boundary flux(String formula) {
        return new Boundary.Flux(new Signal.Formula(Expression.parse(formula)));
    }

    private static double face(RunReport report) {
        return Objects.requireNonNull(report.values().probes().get("face"));
    }

    /** 800 W/m^2 for half an hour of a day, a minute up and a minute down: 1740 s of it in all. */
    @ParameterizedTest
    @EnumSource(names = {"AUTO", "STABILISED", "IMPLICIT", "EXPLICIT"})
    void halfAnHourOfSunInADay(Method method) {
        RunReport report = Simulation.of(plate(100, flux(HALF_AN_HOUR))
                        .timing(Timing.until(86_400).by(method))
                        .build())
                .run();
        assertThat(report.heat().energy().edges()).isCloseTo(800 * 1740 * 0.01, withinPercentage(1e-4));
        // a point pulse of as much heat in the middle of the half hour: Q / sqrt(pi k rho c t)
        double point = 800 * 1740 / Math.sqrt(Math.PI * 1e6 * (86_400 - 36_900));
        assertThat(face(report)).isCloseTo(point, withinPercentage(0.2));
    }

    /** A short wave is not a constant, though steps of whole waves would see the same value each time. */
    @ParameterizedTest
    @EnumSource(names = {"STABILISED", "IMPLICIT"})
    void aWaveOfAMinuteInADay(Method method) {
        RunReport report = Simulation.of(plate(20, new Boundary.Flux(new Signal.Sinusoid(0, 800, 600, -Math.PI / 2)))
                        .timing(Timing.until(86_400 + 300).by(method))
                        .build())
                .run();
        double entered =
                800 * 600 / (2 * Math.PI) * 0.01; // of the half wave that is left over: -cos from -pi/2 over pi
        assertThat(report.heat().energy().edges()).isCloseTo(0, within(2 * entered));
        assertThat(report.course().steps()).isGreaterThan(145 * 10);
    }

    /** A rise of a microsecond is a jump, of which a formula tells nothing: the sentence says what does. */
    @ParameterizedTest
    @EnumSource(names = {"STABILISED", "IMPLICIT"})
    void whereAFormulaJumpsAStepSeriesIsAdvised(Method method) {
        Signal ramp = new Signal.Formula(Expression.parse("50*min(1,max(0,(t-1000.3)/1e-6))"));
        assertThatThrownBy(() -> jumping(ramp, method))
                .isInstanceOf(NoSolutionException.class)
                .hasMessageContaining("cannot go on from t = 1000.3")
                .hasMessageEndingWith(" s; where a formula jumps, a series with between = \"step\""
                        + " in its place, or else a larger tolerance, may help");
        Signal series = new Signal.Sampled(new Series(
                "left",
                new double[] {0, 1000.3, 2000},
                new double[] {0, 50, 50},
                Series.Between.STEP,
                Series.Beyond.ERROR));
        // half a space whose face steps: T erfc(x / sqrt(4 a t)), with a = 1e-6 m^2/s
        double inside = Expression.parse("erf(x)").at(0.01 / Math.sqrt(4e-6 * 999.7), 0, 0);
        assertThat(face(jumping(series, method))).isCloseTo(50 * (1 - inside), within(0.1));
    }

    private static RunReport jumping(Signal face, Method method) {
        return Simulation.of(Scenario.on(Grid.ofCells(0.3, 0.01, 150, 2))
                        .material(Material.of(1, 1000, 1000))
                        .edges(new Edges(new Boundary.Fixed(face), INSULATED, INSULATED, INSULATED))
                        .probes(new Probe("face", 0.01, 0))
                        .timing(Timing.until(2000).by(method))
                        .build())
                .run();
    }

    /** A face that rises for a second and then stays, beside explicit steps so short that their error is half of what is allowed. */
    @ParameterizedTest
    @EnumSource(names = {"STABILISED", "IMPLICIT"})
    void aKinkDoesNotStopARun(Method method) {
        Boundary face = new Boundary.Fixed(new Signal.Formula(Expression.parse("10*min(1,t/1)")));
        RunReport report = Simulation.of(Scenario.on(Grid.ofCells(0.5, 0.1, 50, 4))
                        .material(Material.of(1, 1000, 1000))
                        .edges(new Edges(face, INSULATED, INSULATED, INSULATED))
                        .timing(Timing.until(100).by(method))
                        .tolerance(1e-7)
                        .build())
                .run();
        RunReport wanted = Simulation.of(Scenario.on(Grid.ofCells(0.5, 0.1, 50, 4))
                        .material(Material.of(1, 1000, 1000))
                        .edges(new Edges(face, INSULATED, INSULATED, INSULATED))
                        .timing(Timing.until(100).by(Method.EXPLICIT).inStepsOf(0.005))
                        .build())
                .run();
        assertThat(report.heat().energy().edges())
                .isCloseTo(wanted.heat().energy().edges(), withinPercentage(1e-3));
    }

    @Test
    void givenStepsThatPassOverAPulseAreWarnedOf() {
        Timing quarters = Timing.until(86_400).by(Method.IMPLICIT).inStepsOf(7200);
        assertThat(Plan.of(plate(20, flux(HALF_AN_HOUR)).timing(quarters).build())
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("steps of 7200.0 s pass over what the flux of the left edge does at about t = 3")
                .contains("where it is 800.0 W/m^2 off the straight line");
        Timing minutes = Timing.until(86_400).by(Method.IMPLICIT).inStepsOf(60);
        assertThat(Plan.of(plate(20, flux(HALF_AN_HOUR)).timing(minutes).build())
                        .warnings())
                .isEmpty();
    }
}
