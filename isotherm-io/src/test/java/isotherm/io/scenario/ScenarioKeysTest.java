package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.schema.ScenarioShape;
import isotherm.io.schema.SignalShape;
import isotherm.io.schema.TableShape;
import isotherm.io.schema.ValueType;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Signal;
import isotherm.model.Timing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key of a scenario, read into the record it means. */
class ScenarioKeysTest {
    private static final String WALL = """
            title = "A wall"
            [grid]
            size = ["50 cm", 0.25]
            cells = [100, 50]
            [time]
            until = "1 min"
            step = "0.5 s"
            method = "explicit"
            dates = "year-first"
            [solver]
            precision = "double"
            [material]
            name = "oak"
            conductivity = "0.17 W/(m K)"
            density = "0.7 g/cm^3"
            specific-heat = "2.4 kJ/(kg K)"
            [initial]
            temperature = "293.15 K"
            [[initial.region]]
            name = "a knot"
            shape = "rectangle"
            from = ["1 cm", 0]
            to = ["2 cm", "30 mm"]
            temperature = 1
            [[initial.region]]
            shape = "circle"
            center = [0.1, "10 cm"]
            radius = "5 mm"
            temperature = "2 degC"
            [[initial.region]]
            shape = "ellipse"
            center = [0.2, 0.1]
            radii = ["5 mm", "6 mm"]
            temperature = 3
            [[initial.region]]
            shape = "polygon"
            points = [[0, 0], ["10 cm", 0], [0, "10 cm"]]
            temperature = 4
            [edge]
            left = { kind = "fixed", temperature = "50 degF" }
            right = { kind = "fixed", temperature = "20 + 5*sin(t)" }
            bottom = { kind = "insulated" }
            [[probe]]
            name = "A"
            at = ["1 cm", 0.25]
            since = "2 min"
            [[probe]]
            name = "B"
            at = [0, 0]
            [[reach]]
            name = "frost"
            below = "0 degC"
            from = ["1 cm", 0.25]
            to = [0, 0]
            since = "1 min"
            [[reach]]
            name = "fire"
            above = "100 degC"
            from = [0, 0]
            to = ["1 cm", 0.25]
            [output]
            every = "10 s"
            field = ["netcdf", "vti", "npy", "csv"]
            picture = ["png", "panels", "apng", "gif"]
            range = ["273.15 K", 30]
            isotherms = false
            outlines = false
            arrows = true
            checkpoint = "15 min"
            """;
    private static final String TORUS = """
            [grid]
            spacing = "1 mm"
            nodes = [20, 30]
            [time]
            steps = 7
            step = "auto"
            method = "auto"
            [material]
            diffusivity = "1.2 mm^2/s"
            [initial]
            expression = "x + 2*y"
            [edge.left]
            kind = "periodic"
            [edge.right]
            kind = "periodic"
            [edge.bottom]
            kind = "periodic"
            [edge.top]
            kind = "periodic"
            [output]
            steps = 3
            field = "none"
            picture = "gif"
            """;
    private static final Scenario WALL_READ = Texts.read(WALL);
    private static final Scenario TORUS_READ = Texts.read(TORUS);

    @Test
    void titleAndSource() {
        assertThat(WALL_READ.title()).isEqualTo("A wall");
        assertThat(WALL_READ.source()).isEqualTo(WALL);
    }

    @Test
    void reaches() {
        assertThat(WALL_READ.reaches())
                .containsExactly(
                        new Reach("frost", Reach.Side.BELOW, 0, 0.01, 0.25, 0, 0, 60),
                        new Reach("fire", Reach.Side.ABOVE, 100, 0, 0, 0.01, 0.25, Double.NaN));
    }

    @Test
    void gridBySizeAndCells() {
        assertThat(WALL_READ.grid()).isEqualTo(Grid.ofCells(0.5, 0.25, 100, 50));
    }

    @Test
    void gridBySpacingAndNodesIsPeriodicWhereItsEdgesAre() {
        assertThat(TORUS_READ.grid()).isEqualTo(new Grid(Axis.periodic(20, 0.001), Axis.periodic(30, 0.001)));
    }

    @ParameterizedTest
    @CsvSource({"cells = 4, 5, 5", "nodes = 4, 4, 4", "'cells = [4, 6]', 5, 7", "'nodes = [4, 6]', 4, 6"})
    void countsMayBeOneForBoth(String count, int columns, int rows) {
        Grid grid = Texts.read("[grid]\nspacing = [1, 2]\n" + count + "\n[time]\nsteps = 1\n")
                .grid();
        assertThat(grid).isEqualTo(new Grid(Axis.even(columns, 1), Axis.even(rows, 2)));
    }

    @Test
    void aPeriodicAxisHasAsManyNodesAsCells() {
        String edges = "left = { kind = \"periodic\" }\nright = { kind = \"periodic\" }\n";
        Axis axis = Texts.read(Texts.LEAST + "[edge]\n" + edges).grid().x();
        assertThat(axis).isEqualTo(Axis.periodic(10, 0.1));
    }

    @Test
    void timing() {
        assertThat(WALL_READ.timing()).isEqualTo(Timing.until(60).inStepsOf(0.5).by(Method.EXPLICIT));
        assertThat(TORUS_READ.timing()).isEqualTo(Timing.steps(7));
    }

    @Test
    void material() {
        assertThat(WALL_READ.material()).isEqualTo(new Material("oak", 0.17, 700, 2400));
        assertThat(TORUS_READ.material()).isEqualTo(Material.ofDiffusivity(1.2e-6));
    }

    @Test
    void initialRegionsInTheirOrder() {
        Initial expected = Initial.uniform(293.15 - 273.15)
                .with(new Shape.Rectangle(0.01, 0, 0.02, 0.03), 1)
                .with(new Shape.Circle(0.1, 0.1, 0.005), 2)
                .with(new Shape.Ellipse(0.2, 0.1, 0.005, 0.006), 3)
                .with(
                        new Shape.Polygon(
                                List.of(new Shape.Point(0, 0), new Shape.Point(0.1, 0), new Shape.Point(0, 0.1))),
                        4);
        assertThat(WALL_READ.initial()).isEqualTo(expected);
    }

    @Test
    void initialExpression() {
        assertThat(TORUS_READ.initial().at(TORUS_READ.grid(), 3, 4)).isEqualTo(3 * 0.001 + 2 * (4 * 0.001));
    }

    @Test
    void edges() {
        assertThat(WALL_READ.edges().left()).isEqualTo(new Boundary.Fixed(new Signal.Constant((50.0 - 32) * 5 / 9)));
        assertThat(WALL_READ.edges().right())
                .isInstanceOfSatisfying(
                        Boundary.Fixed.class,
                        fixed -> assertThat(fixed.temperature())
                                .isInstanceOfSatisfying(
                                        Signal.Formula.class,
                                        formula -> assertThat(
                                                        formula.expression().at(0, 0, 2))
                                                .isEqualTo(20 + 5 * StrictMath.sin(2))));
        assertThat(WALL_READ.edges().bottom()).isEqualTo(new Boundary.Insulated());
        assertThat(WALL_READ.edges().top()).isEqualTo(new Boundary.Insulated());
        assertThat(TORUS_READ.edges().top()).isEqualTo(new Boundary.Periodic());
    }

    @Test
    void probesInTheirOrder() {
        assertThat(WALL_READ.probes()).containsExactly(new Probe("A", 0.01, 0.25, 120), new Probe("B", 0, 0));
    }

    @Test
    void outputs() {
        assertThat(WALL_READ.output())
                .isEqualTo(new Output(
                        new Output.Rhythm.EverySeconds(10),
                        Set.of(Output.FieldFormat.values()),
                        Set.of(Output.PictureFormat.values()),
                        new Output.Range(0, 30),
                        false,
                        false,
                        true,
                        900));
        assertThat(TORUS_READ.output())
                .isEqualTo(new Output(
                        new Output.Rhythm.EverySteps(3), Set.of(), Set.of(Output.PictureFormat.GIF), null, true));
    }

    @Test
    void whatIsNotSaidKeepsItsDefault() {
        Scenario expected = Scenario.on(Grid.ofCells(1, 1, 10, 10))
                .timing(Timing.until(1))
                .source(Texts.LEAST)
                .build();
        assertThat(Texts.read(Texts.LEAST)).isEqualTo(expected);
        assertThat(expected.edges().left()).isEqualTo(new Boundary.Insulated());
        assertThat(expected.initial()).isEqualTo(Initial.uniform(0));
        assertThat(expected.output()).isEqualTo(Output.standard());
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "20 degC, 20", "20 + 1, 21", "'  21 ', 21", "2*10 - 3, 17", "-5, -5", "e, 2.718281828459045"})
    void aStringAtAnEdgeIsAQuantityOrAFormula(String text, double expected) {
        Boundary left = Texts.read(Texts.LEAST + "[edge.left]\nkind = \"fixed\"\ntemperature = \"" + text + "\"\n")
                .edges()
                .left();
        assertThat(left)
                .isInstanceOfSatisfying(
                        Boundary.Fixed.class,
                        fixed -> assertThat(fixed.temperature().at(0, 0, 0)).isEqualTo(expected));
    }

    /** A new key without a line in one of the two texts fails here. */
    @Test
    void noKeyIsLeftOut() {
        Stream<String> keys = keys(ScenarioShape.scenario());
        assertThat(keys)
                .filteredOn(key -> !key.isEmpty())
                .allSatisfy(key -> assertThat(WALL
                                + TORUS
                                + PhysicsKeysTest.HOUSE
                                + SourceKeysTest.POWER
                                + BadFileTest.IMAGE
                                + WeatherKeysTest.AIR
                                + WeatherKeysTest.SOIL
                                + WeatherKeysTest.MAP)
                        .containsPattern("\\b" + key + "\\b"));
    }

    private static Stream<String> keys(TableShape shape) {
        return shape.keys().values().stream()
                .flatMap(key -> Stream.concat(
                        Stream.of(key.name()),
                        switch (key.type()) {
                            case ValueType.Sub sub -> keys(sub.shape());
                            case ValueType.Subs subs -> keys(subs.shape());
                            case ValueType.Varying varying -> keys(SignalShape.of("", varying.dimension()));
                            case ValueType.Substance material -> keys(material.shape());
                            case ValueType.Entries entries ->
                                keys(TableShape.of("", List.of(TableShape.key("", entries.each(), ""))));
                            case ValueType other -> Stream.<String>empty();
                        }));
    }
}
