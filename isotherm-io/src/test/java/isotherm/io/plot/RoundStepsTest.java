package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundStepsTest {
    private static List<String> texts(RoundSteps steps) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < steps.count(); i++) {
            texts.add(steps.text(i));
        }
        return texts;
    }

    @Test
    void stepsAreRoundAndWrittenWithAsManyDecimals() {
        assertThat(texts(new RoundSteps(0, 1, 5))).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(texts(new RoundSteps(-12, 31, 8)))
                .containsExactly("−10", "−5", "0", "5", "10", "15", "20", "25", "30");
        assertThat(texts(new RoundSteps(3, 4800, 4))).containsExactly("1000", "2000", "3000", "4000");
    }

    @Test
    void valuesAreTheDoublesNearestToTheirTexts() {
        RoundSteps steps = new RoundSteps(0.05, 0.95, 9);
        for (int i = 0; i < steps.count(); i++) {
            assertThat(steps.value(i)).isEqualTo(Double.parseDouble(steps.text(i)));
        }
        assertThat(steps.count()).isEqualTo(9);
    }

    @Test
    void veryLargeAndVerySmallNumbersAreInUnitsOfAPowerOfTen() {
        RoundSteps large = new RoundSteps(0, 3e6, 3);
        assertThat(large.power()).isEqualTo(6);
        assertThat(texts(large)).containsExactly("0", "1", "2", "3");
        RoundSteps small = new RoundSteps(-2e-5, 2e-5, 4);
        assertThat(small.power()).isEqualTo(-6);
        assertThat(texts(small)).containsExactly("−20", "−10", "0", "10", "20");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 0.979", "-5, 20.5", "273.15, 373.15", "-1e-7, 3e-7", "19.999, 20.002", "0, 7e8"})
    void thereAreAboutAsManyAsWanted(double low, double high) {
        RoundSteps steps = new RoundSteps(low, high, 8);
        assertThat(steps.count()).isBetween(5, 13);
        assertThat(steps.value(0)).isGreaterThanOrEqualTo(low);
        assertThat(steps.value(steps.count() - 1)).isLessThanOrEqualTo(high);
    }
}
