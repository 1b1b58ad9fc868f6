package isotherm.sim;

import static isotherm.sim.StonePlates.ALPHA;
import static isotherm.sim.StonePlates.CAPACITY;
import static isotherm.sim.StonePlates.DAY;
import static isotherm.sim.StonePlates.INSULATED;
import static isotherm.sim.StonePlates.K;
import static isotherm.sim.StonePlates.assertOrder;
import static isotherm.sim.StonePlates.box;
import static isotherm.sim.StonePlates.formula;
import static isotherm.sim.StonePlates.held;
import static isotherm.sim.StonePlates.left;
import static isotherm.sim.StonePlates.plate;
import static isotherm.sim.StonePlates.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.expression.Expression;
import isotherm.field.Accounts;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.LatentHeat;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.sim.StonePlates.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The heat of held nodes beside closed forms: of second order, however they are held (N7). */
class HeldHeatTest {
    /** A surface that steps from 20 to 0 takes 2 k T sqrt(t / (pi alpha)) out of a half space. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "SPECTRAL", "EXPONENTIAL"})
    void theSurfaceOfAHalfSpaceSteps(Method method) {
        double exact = -2 * K * 20 * Math.sqrt(DAY / (Math.PI * ALPHA)) * 0.1;
        assertOrder(
                "half space, " + method.word(),
                cells -> halfSpace(cells, method).heat().energy().edges() / exact - 1,
                30,
                3e-3);
        assertThat(halfSpace(30, method).heat().energy().initial())
                .isCloseTo(CAPACITY * 0.15 * 20, withinPercentage(1e-10));
    }

    private static RunReport halfSpace(int cells, Method method) {
        return Simulation.of(plate(Grid.ofCells(1.5, 0.1, cells, 2), left(new Boundary.Fixed(0)))
                        .timing(day(method, cells))
                        .initial(Initial.uniform(20))
                        .build())
                .run();
    }

    /** A day by a method; of the explicit one in steps that become a quarter on half the spacing. */
    private static Timing day(Method method, int cells) {
        Timing day = Timing.until(DAY).by(method);
        return method == Method.EXPLICIT ? day.inStepsOf(DAY / (cells * (double) cells)) : day;
    }

    @Test
    void inSinglePrecisionTheHeatIsTheSame() {
        Scenario.Builder stone = plate(Grid.ofCells(1.5, 0.1, 30, 2), left(new Boundary.Fixed(0)))
                .timing(Timing.until(DAY).by(Method.EXPLICIT))
                .initial(Initial.uniform(20.1));
        RunReport.Energy wanted = Simulation.of(stone.build()).run().heat().energy();
        RunReport.Energy single = Simulation.of(
                        stone.precision(Precision.SINGLE).build())
                .run()
                .heat()
                .energy();
        assertThat(single.edges()).isCloseTo(wanted.edges(), withinPercentage(1e-3));
        assertThat(single.initial()).isCloseTo(wanted.initial(), withinPercentage(1e-4));
        assertThat(single.imbalance()).isLessThan(1e-6);
    }

    /** A surface that follows a series: two jumps, each stored at once, or a ramp. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "EXPONENTIAL"})
    void theSurfaceOfAHalfSpaceFollowsASeries(Method method) {
        double root = Math.sqrt(1 / (Math.PI * ALPHA));
        double[] times = {0, DAY / 4, DAY / 2, DAY};
        double steps = 2 * K * root * 0.1 * (10 * Math.sqrt(0.75 * DAY) - 4 * Math.sqrt(DAY / 2));
        Series jumping =
                new Series("jumping", times, new double[] {0, 10, 6, 6}, Series.Between.STEP, Series.Beyond.ERROR);
        assertOrder(
                "two jumps, " + method.word(),
                cells -> following(jumping, method, cells).heat().energy().edges() / steps - 1,
                30,
                4e-3);
        double ramp = 4.0 / 3 * K * (10 / DAY) * root * 0.1 * Math.pow(DAY, 1.5);
        Series rising = new Series(
                "rising", new double[] {0, DAY}, new double[] {0, 10}, Series.Between.LINEAR, Series.Beyond.ERROR);
        assertOrder(
                "ramp, " + method.word(),
                cells -> following(rising, method, cells).heat().energy().edges() / ramp - 1,
                30,
                4e-3);
        double flow = 2 * K * (10 / DAY) * root * 0.1 * Math.sqrt(DAY);
        assertOrder(
                "flow of a ramp, " + method.word(),
                cells -> following(rising, method, cells).heat().edgeFlows().getOrDefault(Edge.LEFT, 0.0) / flow - 1,
                30,
                4e-3);
    }

    private static RunReport following(Series series, Method method, int cells) {
        Boundary surface = new Boundary.Fixed(new Signal.Sampled(series));
        return Simulation.of(plate(Grid.ofCells(1.5, 0.1, cells, 2), left(surface))
                        .timing(day(method, cells))
                        .build())
                .run();
    }

    /**
     * A wave of a quarter day that runs out of a strip whose nodes are all held: what the strip gives to the rest of the plate leads its
     * temperature by an eighth of the wave, and who holds it also heats what is in it.
     */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT", "EXPONENTIAL"})
    void aStripSwings(Method method) {
        assertOrder("a strip that swings, " + method.word(), cells -> strip(method, cells), 20, 6e-3);
    }

    /** The largest error of the flow at eight moments, in parts of its amplitude. */
    private static double strip(Method method, int cells) {
        double pace = 2 * Math.PI / (DAY / 4);
        double a = Math.sqrt(pace / 2 / ALPHA);
        String away = "max(0,abs(x-0.2)-0.05)";
        String wave = "10*exp(-%1$s*%2$s)*sin(%3$s*t-%1$s*%2$s)".formatted(a, away, pace);
        Scenario plate = plate(
                        Grid.ofCells(0.4, 0.1, 2 * cells, 2), new Edges(held(wave), held(wave), INSULATED, INSULATED))
                .initial(Initial.formula(Expression.parse(wave.replace("*t", "*0"))))
                .regions(Region.held("strip", box(0.15, 0, 0.25, 0.1), formula("10*sin(%s*t)".formatted(pace))))
                .timing(Timing.until(DAY / 4).by(method))
                .build();
        double amplitude = 2 * K * 10 * a * Math.sqrt(2) * 0.1;
        double worst = 0;
        for (Look look : watched(plate, 8)) {
            Accounts accounts = look.accounts();
            double angle = pace * look.time();
            double flow = amplitude * Math.sin(angle + Math.PI / 4);
            double inside = CAPACITY * 0.1 * 0.1 * 10 * pace * Math.cos(angle);
            worst = Math.max(worst, Math.abs(accounts.regions().getFirst() - flow) / amplitude);
            worst = Math.max(worst, Math.abs(accounts.flows().held(0) - flow - inside) / amplitude);
        }
        return worst;
    }

    /** What is held through its thaw takes the latent heat from whoever holds it, and the plate around in time. */
    @ParameterizedTest
    @EnumSource(names = {"EXPLICIT", "STABILISED", "IMPLICIT"})
    void heldNodesThawToo(Method method) {
        LatentHeat latent = new LatentHeat(3e8, -1, 1);
        Series warming = new Series(
                "warming", new double[] {0, 50}, new double[] {-10, 10}, Series.Between.STEP, Series.Beyond.HOLD);
        RunReport report = Simulation.of(Scenario.on(Grid.ofCells(0.04, 0.02, 8, 4))
                        .material(new Material("ice", 50, 1000, 2000).thawing(latent))
                        .regions(Region.held("heater", box(0, 0, 0.02, 0.02), new Signal.Sampled(warming)))
                        .initial(Initial.uniform(-10))
                        .timing(Timing.until(4000).by(method))
                        .build())
                .run();
        double wanted = 0.04 * 0.02 * (20 * 2e6 + 3e8);
        assertThat(report.heat().energy().held()).isCloseTo(wanted, withinPercentage(1e-4));
        assertThat(report.heat().energy().initial()).isCloseTo(0.04 * 0.02 * -10 * 2e6, withinPercentage(1e-10));
    }
}
