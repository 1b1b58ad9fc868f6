package isotherm.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.plot.Levels;
import isotherm.model.Output;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @Test
    void rangesAreInDegreesAndOfDifferencesInKelvin() {
        assertThat(Asked.range("-5..12.5", false)).isEqualTo(new Output.Range(-5, 12.5));
        assertThat(Asked.range("273.15 K..20 degC", false)).isEqualTo(new Output.Range(0, 20));
        assertThat(Asked.range("-2 K..2 K", true)).isEqualTo(new Output.Range(-2, 2));
    }

    @Test
    void levelsAreListedOrStepped() {
        assertThat(Asked.levels("none")).isSameAs(Levels.NONE);
        Levels listed = Asked.levels("20,-5,0.25");
        assertThat(listed.count()).isEqualTo(3);
        assertThat(listed.value(0)).isEqualTo(-5);
        assertThat(listed.text(0)).isEqualTo("\u22125");
        assertThat(listed.text(1)).isEqualTo("0.25");
        assertThat(Asked.levels("0..1:0.1").count()).isEqualTo(11);
        assertThat(Asked.levels("0..1:0.1").text(3)).isEqualTo("0.3");
    }

    @Test
    void cutsAreInMetresOrWithUnits() {
        Asked.Cut cut = Asked.cut("0 mm,5 mm..0.02,0.005");
        assertThat(cut.y0()).isEqualTo(0.005);
        assertThat(cut.x1()).isEqualTo(0.02);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "5..", "..5", "5..1", "1..1", "a..b", "0..1..2", "NaN..1", "-1 m..1 m", "0..1e999"})
    void aRangeThatIsNoneIsASentence(String text) {
        assertRefused("--range", text, each -> Asked.range(each, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1,,2", "0..10", "0..10:0", "0..10:-1", "5..1:1", "0..1e9:1", "x"})
    void levelsThatAreNoneAreASentence(String text) {
        assertRefused("--levels", text, Asked::levels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0,0", "0,0..", "0..1", "0,0..0,0", "0,0,0..1,1", "a,b..c,d", "0 s,0..1,1"})
    void aCutThatIsNoneIsASentence(String text) {
        assertRefused("--cut", text, Asked::cut);
    }

    private static void assertRefused(String option, String text, Function<String, Object> asked) {
        assertThatThrownBy(() -> asked.apply(text))
                .as("\"%s\"", text)
                .isInstanceOf(WrongInputException.class)
                .hasMessageStartingWith(option);
    }
}
