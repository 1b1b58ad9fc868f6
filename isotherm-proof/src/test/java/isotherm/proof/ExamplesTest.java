package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.field.Field;
import isotherm.io.scenario.ScenarioFile;
import isotherm.model.Method;
import isotherm.plan.Plan;
import isotherm.proof.Gallery.Example;
import isotherm.proof.Gallery.State;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The known figures of the examples: published, in closed form, or laws. */
class ExamplesTest {
    /** What the lecture and the course print has 15 digits; sums in another order differ in the last ones. */
    private static final double PRINTED_PERCENT = 1e-10;

    private static Plan plan(String name) {
        return Plan.of(ScenarioFile.read(CommandTest.ROOT.resolve("examples/" + name + ".toml")));
    }

    /** Course figures of the exercise (T1). */
    @Test
    void cross() throws IOException {
        Example cross = Gallery.of("cross");
        State end = cross.states().getLast();
        JsonNode field = cross.report().get("field");
        assertThat(end.time()).isEqualTo(10);
        assertThat(field.get("mean").asDouble() * 128 * 128)
                .isCloseTo(1520.99999999924, withinPercentage(PRINTED_PERCENT));
        assertThat(end.at(64, 64)).isCloseTo(0.979390897809353, withinPercentage(PRINTED_PERCENT));
        assertThat(end.at(32, 64))
                .isCloseTo(0.465705302662814, withinPercentage(PRINTED_PERCENT))
                .isEqualTo(end.at(64, 32));
        assertThat(end.at(58, 58)).isCloseTo(0.790321489432519, withinPercentage(PRINTED_PERCENT));
        assertThat(end.at(20, 64)).isCloseTo(0.00439742400427888, withinPercentage(PRINTED_PERCENT));
        assertThat(field.get("max").asDouble()).isEqualTo(end.at(64, 64));
    }

    private interface NumberOfNode {
        double at(int column, int row);
    }

    /** As CSC adds up: node by node over the inner ones, which costs the 12th digit. */
    private static double mean(NumberOfNode number) {
        double sum = 0;
        for (int j = 1; j <= 2000; j++) {
            for (int i = 1; i <= 2000; i++) {
                sum += number.at(i, j);
            }
        }
        return sum / 4e6;
    }

    /** CSC's figures (T2), to half a unit of their last digit; the exact mean is 59.281238917188. */
    @Test
    void disc() throws IOException {
        Field start = plan("disc").initialField();
        assertThat(mean(start::at)).isCloseTo(59.763305, within(5e-11));
        State end = Gallery.of("disc").states().getLast();
        assertThat(mean(end::at)).isCloseTo(59.281238917126, within(5e-13));
        assertThat(Math.sqrt(mean((i, j) -> end.at(i, j) * end.at(i, j)))).isCloseTo(61.641894225511, within(5e-13));
        assertThat(end.at(5, 5)).isCloseTo(53.268642757132, within(5e-13));
    }

    /**
     * The sine is an eigenvector of the scheme, so the discrete solution has a closed form: there only rounding differs.
     * The printed figure is that of the plate; the scheme's decay rate is off by a known part.
     */
    @Test
    void sineMode() {
        assertThat(plan("sine-mode").method()).isEqualTo(Method.SPECTRAL);
        double middle = Gallery.of("sine-mode").probe("middle");
        double halfAngle = Math.sin(Math.PI / 64 / 2);
        double decay = 0.05 * 2 * Math.PI * Math.PI;
        double discrete = 0.05 * 2 * 4 * 64 * 64 * halfAngle * halfAngle;
        assertThat(middle).isCloseTo(Math.exp(-discrete), within(1e-12));
        assertThat(middle).isCloseTo(0.372707838853438, within(0.372707838853438 * 1.01 * (decay - discrete)));
    }

    /**
     * The ratios of the text. The scheme's leading error adds at most alpha h^2/2 of the fourth derivative, which for a
     * Gaussian integrates to less than h^2/(4 sigma^2) of the peak: 0.25 %.
     */
    @Test
    void gaussian() throws IOException {
        Example gaussian = Gallery.of("gaussian");
        Map<Double, Double> seen = gaussian.seen("peak");
        assertThat(seen.get(0.0)).isEqualTo(1);
        assertThat(near(seen, 5)).isCloseTo(0.714286, withinPercentage(0.25));
        assertThat(near(seen, 10)).isCloseTo(0.555556, withinPercentage(0.25));
        assertThat(near(seen, 25)).isCloseTo(0.333333, withinPercentage(0.25));
        // 1 s lies between two steps, so the formula itself is held there
        assertThat(peak(1)).isCloseTo(0.925926, within(5e-7));
        assertThat(seen)
                .hasSize(26)
                .allSatisfy((time, ratio) -> assertThat(ratio).isCloseTo(peak(time), withinPercentage(0.25)));
        assertThat(gaussian.imbalance()).isLessThan(1e-12);
    }

    private static double peak(double time) {
        return 0.05 * 0.05 / (0.05 * 0.05 + 2 * 1e-4 * time);
    }

    /** What was seen at a time, to the millisecond. */
    private static double near(Map<Double, Double> seen, double time) {
        return seen.entrySet().stream()
                .filter(each -> Math.abs(each.getKey() - time) < 5e-4)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing seen at " + time + ", but at " + seen.keySet()))
                .getValue();
    }

    /** NAFEMS test 3: published 36.6; the exact series gives 36.60312. Half a unit of the published digit is 0.05. */
    @Test
    void pulse() {
        double target = Gallery.of("pulse").probe("target");
        assertThat(target).isCloseTo(36.60312, within(0.005));
        assertThat(Math.round(target * 10) / 10.0).isEqualTo(36.6);
    }

    /**
     * The periodic solution 20 + 10 exp(-y/d) sin(2 pi t/P - y/d). What the start at 20 degC leaves of itself falls to
     * A y / (2 omega sqrt(pi alpha) t^1.5), 0.03 degC at the end.
     */
    @Test
    void fin() {
        double alpha = 237 / (2700.0 * 897);
        double omega = 2 * Math.PI / 5;
        double y = 0.0125;
        double time = 21.25;
        double depth = Math.sqrt(2 * alpha / omega);
        double exact = 20 + 10 * Math.exp(-y / depth) * Math.sin(omega * time - y / depth);
        double start = 10 * y / (2 * omega * Math.sqrt(Math.PI * alpha) * Math.pow(time, 1.5));
        assertThat(start).isLessThan(0.03);
        assertThat(Gallery.of("fin").probe("one-wave-depth")).isCloseTo(exact, within(1.2 * start));
    }

    /** Heat is accounted for, no node leaves the range of the start and the rim, and the square stays symmetric to the bit. */
    @Test
    void hotSquare() throws IOException {
        Example square = Gallery.of("hot-square");
        List<State> states = square.states();
        assertThat(states).hasSize(4);
        for (State state : states) {
            for (int j = 0; j < 100; j++) {
                for (int i = 0; i < 100; i++) {
                    assertThat(state.at(i, j)).isBetween(20.0, 700.0);
                    assertThat(state.at(i, j)).isEqualTo(state.at(99 - i, j)).isEqualTo(state.at(j, i));
                }
            }
        }
        assertThat(states.getFirst().time()).isZero();
        assertThat(states.getFirst().at(50, 50)).isEqualTo(700);
        assertThat(square.imbalance()).isLessThan(1e-12);
        assertThat(square.report().get("energy").get("edges").asDouble()).isNegative();
    }

    /** Nothing crosses insulated edges: the heat content stays, up to rounding, and a drawing loses contrast. */
    @Test
    void drawing() throws IOException {
        Example drawing = Gallery.of("drawing");
        List<State> states = drawing.states();
        double before = contrast(states.getFirst());
        assertThat(states.getFirst().time()).isZero();
        assertThat(before).isBetween(40.0, 50.0);
        assertThat(states.getLast().time()).isCloseTo(20, within(1e-3));
        assertThat(contrast(states.getLast())).isLessThan(before);
        JsonNode energy = drawing.report().get("energy");
        assertThat(energy.get("final").asDouble())
                .isCloseTo(energy.get("initial").asDouble(), withinPercentage(1e-10));
    }

    private static double contrast(State state) {
        double highest = state.at(0, 0);
        double lowest = highest;
        for (int node = 0; node < state.columns() * state.rows(); node++) {
            double temperature = state.at(node % state.columns(), node / state.columns());
            highest = Math.max(highest, temperature);
            lowest = Math.min(lowest, temperature);
        }
        return highest - lowest;
    }

    /** Three waves, each an eigenvector of the scheme on a periodic lattice of square cells. */
    @Test
    void stripes() throws IOException {
        Plan plan = plan("stripes");
        double h = 1.0 / 128;
        double expected = wave(plan, h, 1, 1) * Math.sin(2 * Math.PI * (0.25 + 0.125))
                + 0.6 * wave(plan, h, 2, 3) * Math.sin(2 * Math.PI * (2 * 0.25 - 3 * 0.125))
                + 0.4 * wave(plan, h, 5, 4) * Math.cos(2 * Math.PI * (5 * 0.25 + 4 * 0.125));
        State end = Gallery.of("stripes").states().getLast();
        assertThat(end.time()).isCloseTo(0.002, within(1e-9));
        assertThat(end.at(32, 16)).isCloseTo(expected, within(1e-12));
    }

    private static double wave(Plan plan, double h, int kx, int ky) {
        double sx = Math.sin(Math.PI * kx * h);
        double sy = Math.sin(Math.PI * ky * h);
        return Math.pow(1 - plan.dt() * 4 / (h * h) * (sx * sx + sy * sy), (double) plan.steps());
    }

    /** After ten minutes nearly all of the 70 W/m leaves by the air. */
    @Test
    void chip() {
        Example chip = Gallery.of("chip");
        assertThat(chip.probe("silicon")).isCloseTo(89.7, within(0.3));
        JsonNode silicon = chip.report().get("regions").get("silicon");
        assertThat(silicon.get("source").asDouble()).isCloseTo(17.5e6 * 0.01 * 0.0004, within(1e-6));
        assertThat(chip.imbalance()).isLessThan(1e-10);
    }
}
