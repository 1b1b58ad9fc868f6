package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no scenario at all, or mean harm. */
class BadTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# only a comment", "[time]\nuntil = 1\n"})
    void withoutAGrid(String text) {
        assertThatThrownBy(() -> Texts.read(text))
                .hasMessage("wall.toml: the scenario needs the key \"grid\" (the nodes)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[grid\nsize = 3", "title = \"a\"\ntitle = \"b\"", "title = \"a", "a = 1e999", "\u0000", "{}"})
    void whatIsNoToml(String text) {
        assertThatThrownBy(() -> Texts.read(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageMatching("wall\\.toml, line \\d+, column \\d+: this is not TOML: \\S.*");
    }

    @Test
    void aSettingOfTwentyThousandParts() {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST, "a.".repeat(19_999) + "a=1"))
                .hasMessage("--set " + "a.".repeat(15) + "...: no key has more than 32 parts, this one has 20000");
    }

    @Test
    void aNumberBeyondAllNumbers() {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST, "grid.size.0=1e400 mm"))
                .hasMessage("--set grid.size.0=1e400 mm: [grid] size: the number in \"1e400 mm\" is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[[region]]\nshape = \"circle\"\ncenter = [0.5, 0.5]\nradius = 0.1\nsource = 1\n"})
    void aPlateThatNoMachineHolds(String more) {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + more, "grid.nodes=[1000000000, 1000000000]"))
                .hasMessageMatching("wall\\.toml, line 1, column 1: a grid of 1000000000 x 1000000000 nodes needs "
                        + "14551915 TiB of memory, [\\d.]+ [GT]iB is available");
    }

    private static final String FILM = Texts.LEAST + "[edge.left]\nkind = \"convection\"\nair = 5\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resistance = '0.1 - t/2' | resistance \"0.1 - t/2\" is 0.0 m^2 K/W at t = 0.2 s; it must be positive",
                "coefficient = '1 - 4*t'  | coefficient \"1 - 4*t\" is -0.004 W/(m^2 K) at t = 0.251 s; it must not be negative",
                "resistance = '1/t - 1/t' | resistance \"1/t - 1/t\" is NaN m^2 K/W at t = 0.0 s; it must be positive"
            })
    void aFilmThatIsNoneAtSomeTime(String line, String error) {
        assertThatThrownBy(() -> Texts.read(FILM + line.replace('\'', '"')))
                .hasMessage("wall.toml, line 9, column 1: [edge.left] " + error);
    }

    /** Only the plan knows where along the edge nodes are. */
    @Test
    void aFilmThatIsNoneAtSomePlace() {
        assertThatThrownBy(() -> Texts.read(FILM + "resistance = \"0.04 - y\"\n"))
                .hasMessage(
                        "wall.toml, line 9, column 1: the convection coefficient of the left edge is -16.67 W/(m^2 K),"
                                + " a resistance of -0.06 m^2 K/W, at x = 0.0 m, y = 0.1 m, t = 0.0 s; it must not be negative");
    }

    static Stream<String> deep() {
        int depth = 100_000;
        return Stream.of(
                "x = " + "[".repeat(depth) + "]".repeat(depth),
                "x = " + "{a = ".repeat(depth) + "1" + "}".repeat(depth),
                "[" + "a.".repeat(depth) + "a]",
                "a." + "a.".repeat(depth) + "a = 1");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("deep")
    void deepNestingIsRefusedBeforeItExhaustsTheStack(String text) {
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("Nesting is too deep");
    }

    @Test
    void aDeepFormulaIsRefused() {
        String formula = "(".repeat(900) + "1" + ")".repeat(900);
        assertThatThrownBy(() -> Texts.read(Texts.LEAST + "[initial]\nexpression = \"" + formula + "\"\n"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("nested more than 200 deep");
    }

    @Test
    void windowsLineEndsCountAsOneLine() {
        assertThat(Texts.read(Texts.LEAST.replace("\n", "\r\n")).grid().columns())
                .isEqualTo(11);
        assertThatThrownBy(() -> Texts.read((Texts.LEAST + "foo = 1\n").replace("\n", "\r\n")))
                .hasMessageStartingWith("wall.toml, line 6, column 1: ");
    }
}
