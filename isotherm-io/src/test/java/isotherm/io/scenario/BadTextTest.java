package isotherm.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.toml.ScenarioException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
