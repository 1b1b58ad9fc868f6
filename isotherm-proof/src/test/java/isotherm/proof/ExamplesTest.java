package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import isotherm.field.Snapshot;
import isotherm.io.scenario.ScenarioFile;
import isotherm.model.Edge;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.sim.RunReport;
import isotherm.sim.Schedule;
import isotherm.sim.Section;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The known figures of the examples: published, in closed form, or laws. */
class ExamplesTest {
    /** What the lecture and the course print has 15 digits; sums in another order differ in the last ones. */
    private static final double PRINTED_PERCENT = 1e-10;

    private static Scenario example(String name) {
        return ScenarioFile.read(CommandTest.ROOT.resolve("examples/" + name + ".toml"));
    }

    /** What was seen at each output time of a run, by time, and the report. */
    private record Run(Map<Double, Double> seen, RunReport report) {
        double at(double time) {
            return Objects.requireNonNull(
                    seen.get(time), () -> "nothing seen at " + time + ", but at " + seen.keySet());
        }
    }

    private static Run run(String name, ToDoubleFunction<Snapshot> look) {
        Scenario scenario = example(name);
        Plan plan = Plan.of(scenario);
        Map<Double, Double> seen = new TreeMap<>();
        RunReport report = Simulation.of(plan, Execution.auto())
                .observe(
                        Schedule.of(scenario.output().rhythm(), plan),
                        state -> seen.put((double) Math.round(state.time() * 1e3) / 1e3, look.applyAsDouble(state)))
                .run();
        return new Run(seen, report);
    }

    private static double probe(RunReport report, String name) {
        return Objects.requireNonNull(report.probes().get(name));
    }

    /** Course figures of the exercise (T1). */
    @Test
    void cross() {
        double[] nodes = new double[5];
        Run run = run("cross", end -> {
            nodes[0] = end.at(64, 64);
            nodes[1] = end.at(32, 64);
            nodes[2] = end.at(64, 32);
            nodes[3] = end.at(58, 58);
            nodes[4] = end.at(20, 64);
            return end.summary().mean() * 128 * 128;
        });
        assertThat(run.at(10)).isCloseTo(1520.99999999924, withinPercentage(PRINTED_PERCENT));
        assertThat(nodes[0]).isCloseTo(0.979390897809353, withinPercentage(PRINTED_PERCENT));
        assertThat(nodes[1])
                .isCloseTo(0.465705302662814, withinPercentage(PRINTED_PERCENT))
                .isEqualTo(nodes[2]);
        assertThat(nodes[3]).isCloseTo(0.790321489432519, withinPercentage(PRINTED_PERCENT));
        assertThat(nodes[4]).isCloseTo(0.00439742400427888, withinPercentage(PRINTED_PERCENT));
        assertThat(run.report.field().max()).isEqualTo(nodes[0]);
    }

    /**
     * CSC's figures (T2), to half a unit of their last digit: mean and root mean square over the inner nodes, and one
     * node. They were added up node by node, which costs the 12th digit (the exact mean is 59.281238917188), so they are
     * added up the same way here.
     */
    @Test
    void disc() {
        double[] sums = new double[3];
        run("disc", end -> {
            double[] row = new double[2002];
            for (int j = 1; j <= 2000; j++) {
                end.copyRow(j, row);
                for (int i = 1; i <= 2000; i++) {
                    sums[0] += row[i];
                    sums[1] += row[i] * row[i];
                }
            }
            sums[2] = end.at(5, 5);
            return 0;
        });
        assertThat(sums[0] / 4e6).isCloseTo(59.281238917126, within(5e-13));
        assertThat(Math.sqrt(sums[1] / 4e6)).isCloseTo(61.641894225511, within(5e-13));
        assertThat(sums[2]).isCloseTo(53.268642757132, within(5e-13));
    }

    /**
     * The sine is an eigenvector of the scheme, so the discrete solution has a closed form: there only rounding differs.
     * The printed figure is that of the plate; the scheme's decay rate is off by a known part.
     */
    @Test
    void sineMode() {
        Plan plan = Plan.of(example("sine-mode"));
        assertThat(plan.method()).isEqualTo(Method.SPECTRAL);
        double middle = probe(run("sine-mode", end -> 0).report, "middle");
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
    void gaussian() {
        Run run = run("gaussian", state -> state.atPlace(0.5, 0.5));
        assertThat(run.at(0)).isEqualTo(1);
        assertThat(run.at(5)).isCloseTo(0.714286, withinPercentage(0.25));
        assertThat(run.at(10)).isCloseTo(0.555556, withinPercentage(0.25));
        assertThat(run.at(25)).isCloseTo(0.333333, withinPercentage(0.25));
        // 1 s lies between two steps, so the formula itself is held there
        assertThat(peak(1)).isCloseTo(0.925926, within(5e-7));
        assertThat(run.seen)
                .hasSize(26)
                .allSatisfy((time, ratio) -> assertThat(ratio).isCloseTo(peak(time), withinPercentage(0.25)));
        assertThat(run.report.energy().imbalance()).isLessThan(1e-12);
    }

    private static double peak(double time) {
        return 0.05 * 0.05 / (0.05 * 0.05 + 2 * 1e-4 * time);
    }

    /** NAFEMS test 3: published 36.6; the exact series gives 36.60312. Half a unit of the published digit is 0.05. */
    @Test
    void pulse() {
        double target = probe(run("pulse", end -> 0).report, "target");
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
        assertThat(probe(run("fin", end -> 0).report, "one-wave-depth")).isCloseTo(exact, within(1.2 * start));
    }

    /** Heat is accounted for, no node leaves the range of the start and the rim, and the square stays symmetric to the bit. */
    @Test
    void hotSquare() {
        Run run = run("hot-square", state -> {
            for (int j = 0; j < 100; j++) {
                for (int i = 0; i < 100; i++) {
                    assertThat(state.at(i, j)).isBetween(20.0, 700.0);
                    assertThat(state.at(i, j)).isEqualTo(state.at(99 - i, j)).isEqualTo(state.at(j, i));
                }
            }
            return state.at(50, 50);
        });
        assertThat(run.seen).hasSize(4);
        assertThat(run.at(0)).isEqualTo(700);
        assertThat(run.report.energy().imbalance()).isLessThan(1e-12);
        assertThat(run.report.energy().edges()).isNegative();
    }

    /** Nothing crosses insulated edges: the heat content stays, up to rounding, and a drawing loses contrast. */
    @Test
    void drawing() {
        Run run =
                run("drawing", state -> state.summary().max() - state.summary().min());
        assertThat(run.at(0)).isBetween(40.0, 50.0);
        assertThat(run.at(20)).isLessThan(run.at(0));
        assertThat(run.report.energy().last()).isCloseTo(run.report.energy().initial(), withinPercentage(1e-10));
    }

    /** Three waves, each an eigenvector of the scheme on a periodic lattice of square cells. */
    @Test
    void stripes() {
        Plan plan = Plan.of(example("stripes"));
        double h = 1.0 / 128;
        double expected = wave(plan, h, 1, 1) * Math.sin(2 * Math.PI * (0.25 + 0.125))
                + 0.6 * wave(plan, h, 2, 3) * Math.sin(2 * Math.PI * (2 * 0.25 - 3 * 0.125))
                + 0.4 * wave(plan, h, 5, 4) * Math.cos(2 * Math.PI * (5 * 0.25 + 4 * 0.125));
        Run run = run("stripes", state -> state.at(32, 16));
        assertThat(run.at(0.002)).isCloseTo(expected, within(1e-12));
    }

    private static double wave(Plan plan, double h, int kx, int ky) {
        double sx = Math.sin(Math.PI * kx * h);
        double sy = Math.sin(Math.PI * ky * h);
        return Math.pow(1 - plan.dt() * 4 / (h * h) * (sx * sx + sy * sy), (double) plan.steps());
    }

    /** Published to 0.1 K and 0.1 W/m. */
    @Test
    void iso10211Case2() {
        RunReport report = run("iso-10211-case-2", end -> 0).report;
        double[] published = {7.1, 0.8, 7.9, 6.3, 0.8, 16.4, 16.3, 16.8, 18.3};
        for (int k = 0; k < published.length; k++) {
            String place = String.valueOf((char) ('A' + k));
            assertThat(probe(report, place)).as(place).isCloseTo(published[k], within(0.05));
        }
        assertThat(report.edgeFlows().get(Edge.BOTTOM)).isCloseTo(9.5, within(0.05));
    }

    /** The flanks' U value is that of their layers; the corner is a plane of symmetry. */
    @Test
    void wallCorner() {
        RunReport report = run("wall-corner", end -> 0).report;
        Section section = Objects.requireNonNull(report.section());
        double layers = 1 / (0.13 + 0.015 / 0.4 + 0.24 / 0.81 + 0.12 / 0.035 + 0.04);
        Section.Psi psi = Objects.requireNonNull(section.psi());
        assertThat(psi.elements())
                .hasSize(2)
                .allSatisfy(flank -> assertThat(flank.transmittance()).isCloseTo(layers, within(1e-9)));
        assertThat(psi.outer()).isCloseTo(section.coupling() - 2 * 1.575 * layers, within(1e-9));
        assertThat(report.edgeFlows().get(Edge.LEFT))
                .isCloseTo(report.edgeFlows().get(Edge.BOTTOM), within(1e-4));
        assertThat(section.factor()).isCloseTo(0.918, within(0.002));
        assertThat(probe(report, "wall")).isCloseTo(20 - 25 * layers * 0.13, within(0.01));
    }

    /** Steel from face to face makes the wall's U value half as large again as that of the wall without it. */
    @Test
    void steelBeam() {
        RunReport report = run("steel-beam", end -> 0).report;
        Section section = Objects.requireNonNull(report.section());
        double without = 1 / (0.13 + 0.013 / 0.21 + 0.2 / 0.035 + 0.05 / 0.05 + 0.04);
        assertThat(section.transmittance() / without).isCloseTo(1.57, within(0.03));
        assertThat(section.coldest().x()).isCloseTo(0.6, within(0.01));
        assertThat(section.factor()).isCloseTo(0.877, within(0.003));
        assertThat(report.energy().imbalance()).isLessThan(1e-12);
    }

    /** After ten minutes nearly all of the 70 W/m leaves by the air. */
    @Test
    void chip() {
        RunReport report = run("chip", end -> 0).report;
        assertThat(probe(report, "silicon")).isCloseTo(89.7, within(0.3));
        RunReport.RegionHeat silicon = Objects.requireNonNull(report.regions().get("silicon"));
        assertThat(silicon.source()).isCloseTo(17.5e6 * 0.01 * 0.0004, within(1e-6));
        assertThat(report.energy().imbalance()).isLessThan(1e-10);
    }

    /** The frost goes deepest in the second winter's last days, twice as deep under the road as under snow. */
    @Test
    void frozenGround() {
        RunReport report = run("frozen-ground", end -> 0).report;
        RunReport.Extremes road = Objects.requireNonNull(report.extremes().get("frost under the road"));
        assertThat(road.highest()).isCloseTo(1.806, within(0.02));
        assertThat(road.highestTime()).isCloseTo(790 * 86400.0, within(6 * 86400.0));
        assertThat(Objects.requireNonNull(report.extremes().get("frost under the snow"))
                        .highest())
                .isCloseTo(0.987, within(0.02));
        assertThat(report.energy().imbalance()).isLessThan(1e-10);
    }

    /** The floor is kept between the temperatures at which its thermostat switches, give or take what a minute brings. */
    @Test
    void floorHeating() {
        Run run = run("floor-heating", state -> state.atPlace(0.05, 0.275));
        run.seen.forEach((time, floor) -> {
            if (time >= 6 * 3600) {
                assertThat(floor).as("at %s s", time).isBetween(25.5, 28.0);
            }
        });
        assertThat(run.seen).hasSize(25);
        assertThat(run.report.energy().imbalance()).isLessThan(1e-10);
    }

    /** By the shipped series: frost 0.6 m deep under the road, none under snow; a corner colder than its wall. */
    @Test
    void weather() {
        RunReport frost = run("frost", end -> 0).report;
        assertThat(frost.reaches().get("frost under the road")).isCloseTo(0.602, within(0.01));
        assertThat(frost.reaches().get("frost under the snow")).isZero();
        RunReport wall = run("wall-tonight", end -> 0).report;
        assertThat(probe(wall, "corner")).isBetween(17.5, probe(wall, "wall") - 1);
    }
}
