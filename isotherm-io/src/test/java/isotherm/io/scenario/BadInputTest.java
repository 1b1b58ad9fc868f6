package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong scenarios: each gets one sentence with the place, the value and the limit. */
class BadInputTest {
    /**
     * A wrong scenario and its whole error.
     *
     * @param lines what stands below {@link Texts#LEAST}, whose last line is the fifth
     */
    record Case(String lines, String error) {
        /** Fails unless a text that has these lines is refused with the error. */
        void isRefused(String text) {
            assertThatThrownBy(() -> Texts.read(text))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessage(Texts.NAME + ", " + error);
        }

        @Override
        public String toString() {
            return lines.strip().replace('\n', ';');
        }
    }

    private static Case below(String lines, String error) {
        return new Case(lines, error);
    }

    static Stream<Case> keysAndTypes() {
        return Stream.of(
                below("stp = 1", "line 6, column 1: [time] has no key \"stp\"; did you mean \"step\"?"),
                below("[edge]\nlefft = 1", "line 7, column 1: [edge] has no key \"lefft\"; did you mean \"left\"?"),
                below(
                        "[[probe]]\nname = \"A\"\nat = [0, 0]\n[[probe]]\nnam = \"B\"",
                        "line 10, column 1: [[probe]] has no key \"nam\"; did you mean \"name\"?"),
                below(
                        "[boundary]\nkind = 1",
                        "line 6, column 1: the scenario has no key \"boundary\"; "
                                + "it may be title, grid, time, solver, material, materials, region, initial, edge, probe, reach, section, output"),
                below(
                        "[probe]\nname = \"A\"",
                        "line 6, column 1: the scenario probe must be a list of tables, each headed [[probe]], was a table"),
                below(
                        "[output]\nisotherms = 1",
                        "line 7, column 1: [output] isotherms must be true or false, was an integer (1)"),
                below("steps = 1.5", "line 6, column 1: [time] steps must be an integer, was a number (1.5)"),
                below(
                        "step = true",
                        "line 6, column 1: [time] step must be a time, a number or a string such as \"1.5 s\", "
                                + "was true or false (true)"),
                below(
                        "step = 2026-11-22",
                        "line 6, column 1: [time] step must be a time, a number or a string such as \"1.5 s\", "
                                + "was a date (2026-11-22)"),
                below(
                        "[[probe]]\nname = \"A\"\nat = 1",
                        "line 8, column 1: [[probe]] at must be a list of two, each a length, as in [\"1.5 m\", 2], "
                                + "was an integer (1)"),
                below(
                        "[[probe]]\nname = \"A\"\nat = [1, 2, 3]",
                        "line 8, column 1: [[probe]] at must have 2 values, was given 3"),
                below(
                        "[edge.left]\nkind = \"fixd\"",
                        "line 7, column 1: [edge.left] kind cannot be \"fixd\"; did you mean \"fixed\"?"),
                below(
                        "[edge.left]\nkind = \"convection\"",
                        "line 7, column 1: [edge.left] is convection, it needs a coefficient or a resistance"),
                below(
                        "[output]\npicture = [\"none\", \"png\"]",
                        "line 7, column 1: [output] picture has \"none\" together with other values"),
                below(
                        "[[probe]]\nat = [0, 0]",
                        "line 6, column 1: [[probe]] needs the key \"name\" (its name in tables)"));
    }

    static Stream<Case> numbers() {
        return Stream.of(
                below(
                        "step = \"5 kg\"",
                        "line 6, column 1: [time] step: \"kg\" is not a unit of a time; use for example s, min, h or d"),
                below(
                        "step = \"5ms\"",
                        "line 6, column 1: [time] step: \"5ms\" needs a space between the number and its unit, as in \"1.5 s\""),
                below("step = nan", "line 6, column 1: [time] step must be a finite number, was NaN"),
                below("step = -inf", "line 6, column 1: [time] step must be a finite number, was -Infinity"),
                below("step = \"1e999 s\"", "line 6, column 1: [time] step: the number in \"1e999 s\" is too large"),
                below("step = \"1e308 h\"", "line 6, column 1: [time] step must be a finite number, was Infinity"),
                below("step = 0", "line 6, column 1: step must be positive, was 0.0 s"),
                below(
                        "[material]\nconductivity = -4\ndensity = 1\nspecific-heat = 1",
                        "line 7, column 1: conductivity must be positive, was -4.0 W/(m K)"),
                below(
                        "[material]\nconductivity = 4\ndensity = 0\nspecific-heat = 1",
                        "line 8, column 1: density must be positive, was 0.0 kg/m^3"),
                below(
                        "[material]\nconductivity = 4\ndensity = 1\nspecific-heat = -2",
                        "line 9, column 1: specific heat must be positive, was -2.0 J/(kg K)"),
                below("[material]\ndiffusivity = 0", "line 7, column 1: diffusivity must be positive, was 0.0 m^2/s"),
                below("[output]\nevery = 0", "line 7, column 1: output interval must be positive, was 0.0 s"),
                below("[output]\nsteps = 0", "line 7, column 1: [output] steps must be at least 1, was 0"),
                below("[output]\ncheckpoint = 0", "line 7, column 1: checkpoint must be positive, was 0.0 s"),
                below(
                        "[output]\nrange = [2, 1]",
                        "line 7, column 1: a colour range goes from low to high, was 2.0 to 1.0"));
    }

    static Stream<Case> whatDoesNotFitTogether() {
        return Stream.of(
                below("steps = 3", "line 6, column 1: [time] has both until and steps; keep one"),
                below(
                        "[output]\nevery = 1\nsteps = 4",
                        "line 8, column 1: [output] has both every and steps; keep one"),
                below(
                        "[initial]\ntemperature = 1\nexpression = \"x\"",
                        "line 8, column 1: [initial] has both temperature and expression; keep one"),
                below(
                        "[material]\ndiffusivity = 1\nconductivity = 1",
                        "line 8, column 1: [material] has both diffusivity and conductivity; keep one"),
                below(
                        "[material]\ndiffusivity = 1\ndensity = 1",
                        "line 8, column 1: [material] has diffusivity, so it has no use for density"),
                below(
                        "[material]\nconductivity = 1\ndensity = 1",
                        "line 7, column 1: [material] has conductivity, so it needs specific-heat too; only a steady"
                                + " state needs no such value"),
                below(
                        "[material]\nname = \"steel\"\ndensity = 7800",
                        "line 7, column 1: [material] needs a name alone, or diffusivity, or conductivity, density and specific-heat"),
                below(
                        "step = 0.1",
                        "line 6, column 1: step 0.1 s is above the limit of the explicit method, 0.0025000000000000005 s"),
                below(
                        "[edge.left]\nkind = \"fixed\"",
                        "line 7, column 1: [edge.left] is fixed, it needs a temperature"),
                below(
                        "[edge.left]\nkind = \"insulated\"\ntemperature = 3",
                        "line 8, column 1: [edge.left] is insulated, it has no use for a temperature"),
                below(
                        "[edge.left]\nkind = \"periodic\"",
                        "line 6, column 1: left and right must be periodic together, left is periodic and right is insulated"),
                below(
                        "[edge.top]\nkind = \"periodic\"",
                        "line 6, column 1: bottom and top must be periodic together, bottom is insulated and top is periodic"),
                below(
                        "[[probe]]\nname = \"A\"\nat = [0, 0]\n[[probe]]\nname = \"B\"\nat = [0.5, 1.5]",
                        "line 11, column 1: probe \"B\" lies outside the plate: y = 1.5 m, the plate ends at 1.0 m"),
                below(
                        "[[probe]]\nname = \"A\"\nat = [0, 0]\n[[probe]]\nname = \"A\"\nat = [1, 1]",
                        "line 10, column 1: [[probe]] needs a name of its own, an earlier one is \"A\" too"),
                below("[[probe]]\nname = \"\"\nat = [0, 0]", "line 7, column 1: [[probe]] needs a name, was \"\""),
                below(
                        "[[reach]]\nname = \"A\"\nfrom = [0, 1]\nto = [0, 0]",
                        "line 6, column 1: [[reach]] needs one of below, above"),
                below(
                        "[[reach]]\nname = \"A\"\nbelow = 0\nabove = 1\nfrom = [0, 1]\nto = [0, 0]",
                        "line 9, column 1: [[reach]] has both below and above; keep one"),
                below(
                        "[[reach]]\nname = \"A\"\nbelow = 0\nfrom = [0, 1]\nto = [0, 1]",
                        "line 9, column 1: the line of the reach \"A\" ends where it begins"),
                below(
                        "[[reach]]\nname = \"A\"\nbelow = 0\nfrom = [0, 1]\nto = [0, -1]",
                        "line 9, column 1: reach \"A\" lies outside the plate: y = -1.0 m, the plate ends at 1.0 m"),
                below(
                        "[[probe]]\nname = \"A\"\nat = [0, 0]\n[[reach]]\nname = \"A\"\nbelow = 0\nfrom = [0, 1]\nto = [0, 0]",
                        "line 10, column 1: [[reach]] needs a name of its own, an earlier one is \"A\" too"));
    }

    static Stream<Case> formulas() {
        return Stream.of(
                below(
                        "[edge.left]\nkind = \"fixed\"\ntemperature = \"20 + sin(t\"",
                        "line 8, column 1: in \"20 + sin(t\" at position 11: expected \")\", found the end"),
                below(
                        "[edge.left]\nkind = \"fixed\"\ntemperature = \"20 + foo(t)\"",
                        "line 8, column 1: in \"20 + foo(t)\" at position 6: unknown name \"foo\"; "
                                + "known are e pi t x y and the functions abs cos erf exp log sin sqrt tan max min"),
                below(
                        "[edge.left]\nkind = \"fixed\"\ntemperature = \"20degC\"",
                        "line 8, column 1: [edge.left] temperature: \"20degC\" needs a space between the number and its unit, "
                                + "as in \"1.5 degC\""),
                below(
                        "[initial]\nexpression = \"sin(x) + * 2\"",
                        "line 7, column 1: in \"sin(x) + * 2\" at position 10: expected a number, a name or \"(\", found \"*\""),
                below(
                        "[initial]\nexpression = \"sin(t)\"",
                        "line 7, column 1: the initial temperature \"sin(t)\" uses t; it may use x and y"));
    }

    static Stream<Case> shapes() {
        String region = "[[initial.region]]\ntemperature = 1\n";
        return Stream.of(
                below(
                        region + "from = [0, 0]",
                        "line 6, column 1: [[initial.region]] needs the key \"shape\" (kind of shape; it decides which keys are needed)"),
                below(
                        region + "shape = \"circel\"",
                        "line 8, column 1: [[initial.region]] shape cannot be \"circel\"; did you mean \"circle\"?"),
                below(
                        region + "shape = \"circle\"\ncenter = [0, 0]",
                        "line 8, column 1: [[initial.region]] with the shape circle needs the key \"radius\""),
                below(
                        region + "shape = \"circle\"\ncenter = [0, 0]\nradius = 1\nfrom = [0, 0]",
                        "line 11, column 1: [[initial.region]] with the shape circle has no use for the key \"from\""),
                below(
                        region + "shape = \"circle\"\ncenter = [0, 0]\nradius = -1",
                        "line 10, column 1: radius must be positive, was -1.0 m"),
                below(
                        region + "shape = \"ellipse\"\ncenter = [0, 0]\nradii = [1, 0]",
                        "line 10, column 1: radius must be positive, was 0.0 m"),
                below(
                        region + "shape = \"polygon\"\npoints = [[0, 0], [1, 1]]",
                        "line 9, column 1: a polygon needs at least 3 points, was given 2"),
                below(
                        region + "shape = \"polygon\"\npoints = [[0, 0], [1, 1], [1]]",
                        "line 9, column 27: [[initial.region]] points must have 2 values, was given 1"),
                below(
                        region + "shape = \"rectangle\"\nfrom = [1, 1]\nto = [0, 0]",
                        "line 9, column 1: a rectangle goes from its lower left to its upper right corner, "
                                + "was [1.0, 1.0] to [0.0, 0.0]"));
    }

    @ParameterizedTest
    @MethodSource({"keysAndTypes", "numbers", "whatDoesNotFitTogether", "formulas", "shapes"})
    void oneSentenceWithThePlace(Case wrong) {
        wrong.isRefused(Texts.LEAST + wrong.lines() + "\n");
    }
}
