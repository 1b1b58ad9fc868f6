package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.scenario.BadInputTest.Case;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong materials, regions and edges: each gets one sentence with the place, the value and the limit. */
class BadPhysicsTest {
    private static Case below(String lines, String error) {
        return new Case(lines, error);
    }

    private static String numbers(String more) {
        return "[material]\nconductivity = 1\ndensity = 1\nspecific-heat = 1\n" + more;
    }

    static Stream<Case> materials() {
        return Stream.of(
                below(
                        "[material]\nname = \"coper\"",
                        "line 7, column 1: there is no material \"coper\"; did you mean \"copper\"?"),
                below(
                        "[materials.mine]\ndiffusivity = 1\n[material]\nname = \"mien\"",
                        "line 9, column 1: there is no material \"mien\"; did you mean \"mine\"?"),
                below(
                        "[material]\nname = \"unobtainium\"",
                        "line 7, column 1: there is no material \"unobtainium\"; docs/materials.md lists the library"),
                below(
                        "[materials.a]\nname = \"a\"",
                        "line 7, column 1: there is no material \"a\"; docs/materials.md lists the library"),
                below(
                        "[materials.oak]\nconductivity = 1\ndensty = 1",
                        "line 8, column 1: [materials.oak] has no key \"densty\"; did you mean \"density\"?"),
                below("[materials]\noak = 3", "line 7, column 1: [materials] oak must be a table, was an integer (3)"),
                below(
                        "[materials.oak]\ndensity = 1",
                        "line 6, column 1: [materials.oak] needs a name alone, or diffusivity, or conductivity, "
                                + "density and specific-heat"),
                below(
                        "[material]\nconductivity = [1, 0]\ndensity = 1\nspecific-heat = 1",
                        "line 7, column 1: conductivity must be positive, was 0.0 W/(m K)"),
                below(
                        "[material]\ndiffusivity = 1\nlatent-heat = { heat = 1, from = 0, to = 1 }",
                        "line 8, column 1: [material] has diffusivity, so it has no use for latent-heat"),
                below(
                        numbers("latent-heat = { heat = \"1 J\", from = 0, to = 1 }"),
                        "line 10, column 17: [material] latent-heat heat: \"J\" is not a unit of a latent heat; "
                                + "use for example J/m^3, MJ/m^3, J/kg or kJ/kg"),
                below(
                        numbers("latent-heat = { heat = 0, from = 0, to = 1 }"),
                        "line 10, column 17: latent heat must be positive, was 0.0 J/m^3"),
                below(
                        numbers("latent-heat = { heat = 1, from = 0, to = 0 }"),
                        "line 10, column 37: thawing must end above where it begins, was 0.0 degC to 0.0 degC"),
                below(
                        numbers("latent-heat = { heat = 1, from = 0 }"),
                        "line 10, column 1: [material] latent-heat needs the key \"to\" (where it ends, above from)"));
    }

    private static String region(String more) {
        return "[[region]]\nshape = \"rectangle\"\nfrom = [0, 0]\nto = [0.5, 0.5]\n" + more;
    }

    private static final String PROBE = "[[probe]]\nname = \"A\"\nat = [0, 0]\n";

    static Stream<Case> regions() {
        String thermostat = "thermostat = { probe = \"A\", on-below = 19, off-above = 21, source = 1 }";
        return Stream.of(
                below(
                        region(""),
                        "line 6, column 1: the region \"region 1\" needs a material, a temperature, a source, a thermostat or hole = true"),
                below(
                        region("name = \"duct\"\nhole = true\nsource = 1"),
                        "line 11, column 1: the region \"duct\" is a hole, so it cannot have a material, a temperature, a source or a thermostat"),
                below(
                        PROBE + region("source = 1\n" + thermostat),
                        "line 14, column 1: the region \"region 1\" has both a source and a thermostat; keep one"),
                below(
                        region(thermostat),
                        "line 10, column 16: [[region]] thermostat probe: there is no probe \"A\"; the scenario has none"),
                below(
                        PROBE + region(thermostat.replace("\"A\"", "\"AA\"")),
                        "line 13, column 16: [[region]] thermostat probe: there is no probe \"AA\"; it may be A"),
                below(
                        PROBE + region(thermostat.replace("21", "18")),
                        "line 13, column 44: a thermostat must switch off above where it switches on, "
                                + "off-above is 18.0 degC and on-below is 19.0 degC"),
                below(
                        PROBE + region(thermostat.replace(" }", ", every = 0 }")),
                        "line 13, column 72: every must be positive, was 0.0 s"),
                below(
                        region("name = \"a\"\nsource = 1\n") + region("name = \"a\"\nsource = 1"),
                        "line 16, column 1: [[region]] needs a name of its own, an earlier one is \"a\" too"),
                below(region("name = \" \"\nsource = 1"), "line 10, column 1: [[region]] needs a name, was \" \""),
                below(
                        region("source = \"5 W/m^2\""),
                        "line 10, column 1: [[region]] source: \"W/m^2\" is not a unit of a heat source; "
                                + "use for example W/m^3 or kW/m^3"),
                below(
                        region("source = \"5 * z\""),
                        "line 10, column 1: in \"5 * z\" at position 5: unknown name \"z\"; "
                                + "known are e pi t x y and the functions abs cos erf exp log sin sqrt tan max min"),
                below(
                        region("source = 1\ncolors = { \"#ff0000\" = \"copper\" }"),
                        "line 11, column 1: [[region]] with the shape rectangle has no use for the key \"colors\""),
                below(
                        region("material = 3"),
                        "line 10, column 1: [[region]] material must be a material's name or a table, was an integer (3)"),
                below(
                        "[[region]]\nname = \"sheet\"\nshape = \"rectangle\"\nfrom = [0.11, 0]\nto = [0.12, 1]\nmaterial = \"copper\"",
                        "line 6, column 1: the region \"sheet\" covers no cell's centre; cells there are 0.1 m by 0.1 m"),
                below(
                        "[[region]]\nname = \"far\"\nshape = \"circle\"\ncenter = [3, 0]\nradius = 1\nhole = true",
                        "line 6, column 1: the region \"far\" lies outside the plate: "
                                + "it goes from [2.0, -1.0] to [4.0, 1.0], the plate from [0, 0] to [1.0, 1.0]"));
    }

    private static String edge(String lines) {
        return "[edge.top]\n" + lines;
    }

    private static String part(String lines) {
        return edge("kind = \"insulated\"\n[[edge.top.part]]\n" + lines);
    }

    static Stream<Case> edges() {
        return Stream.of(
                below(
                        edge("temperature = 5"),
                        "line 6, column 1: [edge.top] needs the key \"kind\" (what happens at it)"),
                below(
                        edge("kind = \"fixed\"\ntemperature = \"-10 K\""),
                        "line 8, column 1: [edge.top] temperature: a temperature in K must be 0 K or more, was \"-10 K\"; "
                                + "degrees Celsius are degC"),
                below(edge("kind = \"flux\""), "line 7, column 1: [edge.top] is flux, it needs a flux"),
                below(
                        edge("kind = \"convection\"\ncoefficient = 5"),
                        "line 7, column 1: [edge.top] is convection, it needs an air temperature"),
                below(
                        edge("kind = \"convection\"\ncoefficient = 5\nresistance = 5\nair = 0"),
                        "line 9, column 1: [edge.top] has both coefficient and resistance; keep one"),
                below(
                        edge("kind = \"convection\"\ncoefficient = -5\nair = 0"),
                        "line 8, column 1: the convection coefficient must not be negative, was -5.0 W/(m^2 K)"),
                below(
                        edge("kind = \"convection\"\nresistance = 0\nair = 0"),
                        "line 8, column 1: [edge.top] resistance must be positive, was 0.0 m^2 K/W"),
                below(
                        edge("kind = \"convection\"\nresistance = \"1 +\"\nair = 0"),
                        "line 8, column 1: in \"1 +\" at position 4: the formula ends too early"),
                below(
                        edge("kind = \"fixed\"\ntemperature = 1\nair = 0"),
                        "line 9, column 1: [edge.top] is fixed, it has no use for an air temperature"),
                below(
                        edge("kind = \"flux\"\nflux = \"5 degC\""),
                        "line 8, column 1: [edge.top] flux: \"degC\" is not a unit of a heat flux; use for example W/m^2 or kW/m^2"),
                below(
                        edge("kind = \"fixed\"\ntemperature = { forecast = \"Goteborg\" }"),
                        "line 8, column 17: the forecast of Goteborg cannot be had: no weather service is available; "
                                + "fallback = \"FILE.csv\" names a series to use instead"),
                below(
                        edge("kind = \"fixed\"\ntemperature = {}"),
                        "line 8, column 1: [edge.top] temperature needs one of series, sinusoid, forecast, archive, epw"),
                below(
                        edge("kind = \"fixed\"\ntemperature = { sinusoid = { mean = 1, amplitude = 1, period = 0 } }"),
                        "line 8, column 55: period must be positive, was 0.0 s"),
                below(
                        edge(
                                "kind = \"fixed\"\n"
                                        + "temperature = { beyond = \"hold\", sinusoid = { mean = 1, amplitude = 1, period = 1 } }"),
                        "line 8, column 17: [edge.top] temperature is a sinusoid, it has no use for beyond"));
    }

    static Stream<Case> parts() {
        return Stream.of(
                below(
                        part("from = 0\nto = 0.5"),
                        "line 8, column 1: [[edge.top.part]] needs the key \"kind\" (what happens at it)"),
                below(
                        part("from = 0\nto = 0.5\nkind = \"periodic\""),
                        "line 11, column 1: [[edge.top.part]] kind cannot be \"periodic\"; "
                                + "it may be fixed, flux, convection, insulated"),
                below(
                        part("from = 0.5\nto = 0.5\nkind = \"insulated\""),
                        "line 10, column 1: a part of an edge must end beyond its start, was 0.5 m to 0.5 m"),
                below(
                        part("from = 0.5\nto = 1.5\nkind = \"insulated\""),
                        "line 10, column 1: [[edge.top.part]] to must lie on the edge, 0 m to 1.0 m, was 1.5 m"),
                below(
                        part("from = -0.5\nto = 0.5\nkind = \"insulated\""),
                        "line 9, column 1: [[edge.top.part]] from must lie on the edge, 0 m to 1.0 m, was -0.5 m"),
                below(
                        "[edge.bottom]\nkind = \"periodic\"\n[edge.top]\nkind = \"periodic\"\n"
                                + "[[edge.top.part]]\nfrom = 0\nto = 0.5\nkind = \"insulated\"",
                        "line 10, column 1: the top edge is periodic, so it cannot have parts"));
    }

    static Stream<Case> times() {
        return Stream.of(
                below("method = \"steady\"", "line 5, column 1: [time] is steady, so it has no use for until"),
                below(
                        "method = \"implict\"",
                        "line 6, column 1: [time] method cannot be \"implict\"; did you mean \"implicit\"?"),
                below(
                        "start = \"noon\"",
                        "line 6, column 1: [time] start: a date is like 2026-11-22 or 2026-11-22T06:00:00Z, "
                                + "was \"noon\""),
                below(
                        "start = \"2026-02-30\"",
                        "line 6, column 1: [time] start: there is no such date, or no such time of the day: \"2026-02-30\""),
                below(
                        "start = \"22.11.2026\"",
                        "line 6, column 1: [time] start: dates are written year-month-day here, as in 2026-11-22, "
                                + "was \"22.11.2026\""),
                below(
                        "method = \"implicit\"\n[output]\nsteps = 4",
                        "line 8, column 1: the implicit method chooses its steps, so output needs every instead of steps"),
                below(
                        "[solver]\ntolerance = 1e-14",
                        "line 7, column 1: the tolerance must be 1e-12 to 0.1, was 1e-14; sums of temperatures are rounded "
                                + "by about that much, so no method gets below it"),
                below("[solver]\ntolerance = 1", "line 7, column 1: the tolerance must be 1e-12 to 0.1, was 1.0"));
    }

    @ParameterizedTest
    @MethodSource({"materials", "regions", "edges", "parts", "times"})
    void oneSentenceWithThePlace(Case wrong) {
        wrong.isRefused(Texts.LEAST + wrong.lines() + "\n");
    }

    private static final String STEADY = Texts.LEAST.replace("until = 1", "method = \"steady\"");

    @Test
    void noWayToASteadyState() {
        assertThatThrownBy(() -> Texts.read(STEADY + "[edge.left]\nkind = \"flux\"\nflux = -4\n"))
                .hasMessage("wall.toml, line 5, column 1: there is no steady state: 4.0 W/m leave around x = 0.0 m, "
                        + "y = 0.5 m and no heat enters the plate; hold an edge or give one convection");
        assertThatThrownBy(() -> Texts.read(STEADY + region("source = 4")))
                .hasMessageMatching(
                        "wall\\.toml, line 5, column 1: there is no steady state: \\S+ W/m enter around "
                                + "x = [\\d.]+ m, y = [\\d.]+ m and cannot leave the plate; hold an edge or give one convection");
        String thermostat = "thermostat = { probe = \"A\", on-below = 19, off-above = 21, source = 1 }";
        assertThatThrownBy(() -> Texts.read(STEADY + PROBE + region(thermostat)))
                .hasMessage("wall.toml, line 13, column 1: there is no steady state: "
                        + "the thermostat of the region \"region 1\" keeps switching on and off");
    }

    @Test
    void implicitStepsCannotBeCounted() {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST.replace("until", "steps") + "method = \"implicit\"\n"))
                .hasMessage("wall.toml, line 6, column 1: "
                        + "the implicit method chooses its steps, so it needs until instead of steps");
    }
}
