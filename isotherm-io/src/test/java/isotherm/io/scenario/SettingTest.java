package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Initial;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    private static final String PLATE = Texts.LEAST + """
            [initial]
            temperature = 3
            [[probe]]
            name = "A"
            at = [0.5, 0.5]
            [[probe]]
            name = "B"
            at = [0.5, 0.5]
            [output]
            every = 0.25
            """;

    private static Scenario with(String... settings) {
        return Texts.read(PLATE, settings);
    }

    @ParameterizedTest
    @CsvSource({
        "time.until=2, 2",
        "time.until=2 h, 7200",
        "'time.until=\"2 h\"', 7200",
        "time.until = 2 h , 7200",
        "time.until=1e-2, 0.01",
    })
    void aValueIsTomlOrElseAString(String setting, double seconds) {
        assertThat(with(setting).timing()).isEqualTo(Timing.until(seconds));
    }

    @Test
    void arraysAndTables() {
        Scenario scenario = with(
                "grid.cells=[4, 8]",
                "edge.left={ kind = \"fixed\", temperature = \"2 degC\" }",
                "edge.right.kind=fixed",
                "edge.right.temperature=20 + t");
        assertThat(scenario.grid().x()).isEqualTo(Axis.even(5, 0.25));
        assertThat(scenario.grid().y()).isEqualTo(Axis.even(9, 0.125));
        assertThat(scenario.edges().left()).isEqualTo(new Boundary.Fixed(new Signal.Constant(2)));
        assertThat(scenario.edges().right())
                .isInstanceOfSatisfying(
                        Boundary.Fixed.class,
                        fixed -> assertThat(fixed.temperature().at(0, 0, 1)).isEqualTo(21));
    }

    @Test
    void anItemOfAListByItsPlace() {
        assertThat(with("probe.1.at=[0.25, 1]").probes())
                .containsExactly(new Probe("A", 0.5, 0.5), new Probe("B", 0.25, 1));
    }

    @Test
    void theLaterWins() {
        assertThat(with("time.until=2", "time.until=3").timing()).isEqualTo(Timing.until(3));
    }

    @Test
    void alternativesTakeEachOthersPlace() {
        assertThat(with("grid.spacing=0.5", "probe=[]").grid().x()).isEqualTo(Axis.even(11, 0.5));
        assertThat(with("grid.nodes=[5, 5]").grid().x()).isEqualTo(Axis.even(5, 0.25));
        assertThat(with("time.steps=7").timing()).isEqualTo(Timing.steps(7));
        assertThat(with("time.steps=7", "time.until=7").timing()).isEqualTo(Timing.until(7));
        assertThat(with("output.steps=7").output().rhythm()).isEqualTo(new Output.Rhythm.EverySteps(7));
        assertThat(with("grid.finest=0.1", "grid.growth=2", "grid.cells=5")
                        .grid()
                        .x())
                .isEqualTo(Axis.even(6, 0.2));
        assertThat(with("time.step=0.001", "time.method=steady", "output.every=1")
                        .timing())
                .isEqualTo(Timing.steady());
        assertThat(with("initial.expression=x").initial().background()).isInstanceOf(Initial.Background.Formula.class);
    }

    private static final String BUILT = Texts.LEAST + """
            [material]
            conductivity = 2
            density = 1000
            specific-heat = 1000
            [materials.board]
            diffusivity = 1e-6
            [[region]]
            shape = "rectangle"
            from = [0, 0]
            to = [0.5, 0.5]
            source = 5
            [[region]]
            shape = "rectangle"
            from = [0.75, 0]
            to = [1, 1]
            hole = true
            resistance = 0.25
            air = 20
            [edge.left]
            kind = "convection"
            resistance = 0.5
            air = { sinusoid = { mean = 1, amplitude = 2, period = 3 } }
            [[edge.left.part]]
            from = 0
            to = 0.5
            kind = "flux"
            flux = 7
            [edge.top]
            kind = "convection"
            coefficient = 8
            air = { series = "air.csv", column = "T", beyond = "hold" }
            """;

    private static Scenario built(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("edge.top.kind=insulated");
        return Texts.read(BUILT, all.toArray(String[]::new));
    }

    private static double coefficient(Boundary boundary) {
        return ((Boundary.Convection) boundary).coefficient().at(0, 0, 0);
    }

    @Test
    void alternativesTakeEachOthersPlaceInEveryTable() {
        assertThat(coefficient(built("edge.left.coefficient=5").edges().left())).isEqualTo(5);
        assertThat(coefficient(built("edge.left.coefficient=5", "edge.left.resistance=0.25")
                        .edges()
                        .left()))
                .isEqualTo(4);
        assertThat(built("material.diffusivity=3").material().diffusivity()).isEqualTo(3);
        assertThat(built(
                                "material=board",
                                "materials.board.conductivity=4",
                                "materials.board.density=2",
                                "materials.board.specific-heat=1")
                        .material()
                        .diffusivity())
                .isEqualTo(2);
        Region held = built("region.0.temperature=9").regions().getFirst();
        assertThat(held.source()).isNull();
        assertThat(held.temperature()).isEqualTo(new Signal.Constant(9));
        Region room = built("region.1.coefficient=3").regions().getLast();
        assertThat(room.rim()).isEqualTo(Rim.of(new Boundary.Convection(3, 20)));
        Scenario wave = Texts.read(
                BUILT, "edge.top.air.sinusoid={ mean = 4, amplitude = 0, period = 1 }", "edge.left.kind=insulated");
        assertThat(((Boundary.Convection) wave.edges().top()).air().at(0, 0, 0)).isEqualTo(4);
    }

    /** Only the file's keys: what somebody has just set is not dropped in silence. */
    @Test
    void aKindTakesAwayTheFilesKeysThatItHasNoUseFor() {
        Boundary held = new Boundary.Fixed(3);
        assertThat(built("edge.left.kind=fixed", "edge.left.temperature=3")
                        .edges()
                        .left())
                .isEqualTo(held);
        assertThat(built("edge.left.temperature=3", "edge.left.kind=fixed")
                        .edges()
                        .left())
                .isEqualTo(held);
        assertThat(built("edge.left.part.0.kind=insulated")
                        .edges()
                        .parts()
                        .getFirst()
                        .boundary())
                .isEqualTo(new Boundary.Insulated());
        assertThat(built("region.0.shape=circle", "region.0.center=[0.5, 0.5]", "region.0.radius=0.25")
                        .regions()
                        .getFirst()
                        .shape())
                .isEqualTo(new Shape.Circle(0.5, 0.5, 0.25));
        assertThat(built("region.0.hole=true").regions().getFirst().source()).isNull();
        assertThat(built("region.1.hole=false", "region.1.source=1")
                        .regions()
                        .getLast()
                        .rim())
                .isNull();
        assertThatThrownBy(() -> built("edge.left.air=3", "edge.left.kind=insulated"))
                .hasMessage("--set edge.left.air=3: [edge.left] is insulated, it has no use for an air temperature");
    }

    @Test
    void settingsTravelWithTheText() {
        assertThat(with("time.until=2 h").source()).isEqualTo(PLATE + "# --set time.until=2 h\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time.until         | a setting is key=value, for example time.until=3600",
                "=3                 | a setting is key=value, for example time.until=3600",
                "time.untl=3        | [time] has no key \"untl\"; did you mean \"until\"?",
                "tim.until=3        | the scenario has no key \"tim\"; did you mean \"time\"?",
                "time..until=3      | [time] has no key \"\"; it may be until, steps, step, method, start, dates",
                "time.until=        | [time] until: expected a time such as \"1.5 s\", found \"\"",
                "time.until=2h      | [time] until: \"2h\" needs a space between the number and its unit, as in \"1.5 s\"",
                "time.until.x=3     | time.until is an integer, it has no key \"x\"",
                "time=5             | the scenario time must be a table, was an integer (5)",
                "probe.2.name=C     | there is no item 2 in a list of 2, the first is 0",
                "probe.-1.name=C    | there is no item -1 in a list of 2, the first is 0",
                "probe.A.name=C     | \"A\" is not a place in a list of 2",
                "probe.1.nam=C      | [[probe]] has no key \"nam\"; did you mean \"name\"?",
                "grid.cells=1e3     | [grid] cells must be an integer, was a number (1000.0)",
            })
    void aWrongSettingIsSaidWithItsOwnText(String setting, String problem) {
        assertThatThrownBy(() -> with(setting))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("--set " + setting + ": " + problem);
    }

    /** A line break in a value must not smuggle in a second key. */
    @Test
    void aSettingIsOneKey() {
        assertThatThrownBy(() -> with("output.range=[1, 2]\nfoo = 3")).isInstanceOf(ScenarioException.class);
    }
}
