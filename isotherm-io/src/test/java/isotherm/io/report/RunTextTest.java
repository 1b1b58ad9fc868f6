package isotherm.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Axis;
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
import isotherm.model.Timing;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import org.junit.jupiter.api.Test;

class RunTextTest {
    private static final Shape MIDDLE = new Shape.Rectangle(0.1, 0.1, 0.2, 0.2);
    private static final Region HEATER =
            new Region("heater", MIDDLE, null, null, new Signal.Constant(4000), null, false);
    private static final Region PIPE =
            Region.held("pipe", new Shape.Rectangle(0.3, 0.25, 0.35, 0.3), new Signal.Constant(60));
    private static final Region GAP =
            new Region("gap", new Shape.Rectangle(0.3, 0.1, 0.4, 0.2), null, null, null, null, true);

    private static Scenario.Builder plate() {
        return Scenario.on(Grid.ofCells(0.4, 0.3, 16, 12))
                .material(new Material("brick", 0.8, 1800, 900))
                .initial(Initial.uniform(5))
                .edges(Edges.all(new Boundary.Convection(25, 5)));
    }

    private static RunReport run(Scenario.Builder plate) {
        return Simulation.of(plate.build()).run();
    }

    private static String line(String text, String label) {
        return text.lines().filter(line -> line.startsWith(label)).findFirst().orElse("");
    }

    @Test
    void regionsSayWhatTheyGive() {
        String text = RunText.of(run(plate().regions(HEATER, PIPE, GAP)
                .probes(new Probe("air", 0.35, 0.15))
                .timing(Timing.until(4000).by(Method.IMPLICIT))));
        assertThat(line(text, "region heater"))
                .matches("region heater gives \\d\\S*, source 40.00 W/m \\(4000 W/m\\^3 on 0.01 m\\^2\\)");
        assertThat(line(text, "region pipe")).matches("region pipe gives \\d\\S* W/m");
        assertThat(text).doesNotContain("gap");
        assertThat(line(text, "method")).matches("method     implicit, \\d+ steps of \\S+ s on average to t = 4000 s");
        assertThat(line(text, "energy"))
                .matches("energy     \\S+ -> \\S+ J/m, through edges -\\S+, from sources 160000, "
                        + "from held regions and rooms \\S+");
        assertThat(line(text, "imbalance")).matches("imbalance  \\S+ of the heat that moved");
        assertThat(line(text, "probe air")).isEqualTo("probe air  in a hole");
    }

    @Test
    void whatIsNotThereIsNotMentioned() {
        String text = RunText.of(run(plate().timing(Timing.until(4000).by(Method.EXPLICIT))));
        assertThat(text).doesNotContain("region", "sources", "held", "warning");
        assertThat(line(text, "method")).matches("method     explicit, \\d+ steps of \\S+ s to t = 4000 s");
        assertThat(line(text, "grid")).isEqualTo("grid       17 x 13 nodes, 0.025 m apart");
    }

    /** What the steady solver leaves over is not what a region gives. */
    @Test
    void atRestAsMuchLeavesAsEnters() {
        Region steel = Region.of("steel", new Shape.Rectangle(0.2, 0, 0.3, 0.1), new Material("steel", 50, 7850, 460));
        String text = RunText.of(run(plate().regions(steel, HEATER).timing(Timing.steady())));
        assertThat(line(text, "method")).isEqualTo("method     steady, straight to the steady state");
        assertThat(line(text, "energy")).matches("energy     \\S+ J/m; through edges -40.00, from sources 40.00 W/m");
        assertThat(text).doesNotContain("region steel").contains("region heater gives 40.00, source 40.00 W/m");
        String wall = RunText.of(run(plate().edges(new Edges(
                        new Boundary.Fixed(20),
                        new Boundary.Fixed(0),
                        new Boundary.Insulated(),
                        new Boundary.Insulated()))
                .timing(Timing.steady())));
        assertThat(line(wall, "energy")).matches("energy     \\S+ J/m; through edges 0 W/m");
    }

    /** A scenario of conductivities alone has no heat content worth a number. */
    @Test
    void whatIsHeldIsSaidWhereItIsKnown() {
        Region wool = Region.of("wool", new Shape.Rectangle(0.2, 0, 0.3, 0.1), new Material("wool", 0.04, 1, 1));
        assertThat(line(RunText.of(run(plate().regions(wool).timing(Timing.steady()))), "energy"))
                .matches("energy     through edges \\S+ W/m");
    }

    @Test
    void aGradedGridHasARangeOfCells() {
        Grid grid = new Grid(Axis.graded(0, 0.001, 0.0035, 0.01), Axis.even(4, 0.002));
        RunReport report = run(Scenario.on(grid)
                .material(new Material("brick", 0.8, 1800, 900))
                .timing(Timing.until(1)));
        assertThat(line(RunText.of(report), "grid")).isEqualTo("grid       4 x 4 nodes, graded, 1 to 6.5 x 2 mm apart");
    }

    @Test
    void numbersThatNoMatterHasAreWarnedOf() {
        String text = RunText.of(
                run(plate().edges(Edges.all(new Boundary.Convection(10, -300))).timing(Timing.until(10))));
        assertThat(line(text, "warning")).contains("-300.0 degC, below absolute zero");
    }
}
