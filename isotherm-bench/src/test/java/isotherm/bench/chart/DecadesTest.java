package isotherm.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecadesTest {
    @ParameterizedTest
    @CsvSource({
        "3, 90, 2, 100",
        "1, 1000, 1, 1000",
        "0.05, 50, 0.05, 50",
        "9.9, 51, 5, 100",
        "3e-13, 4e-4, 1e-13, 1e-3",
        "3e-13, 1e-4, 1e-13, 1e-4",
        "3e-5, 0.4, 2e-5, 0.5",
        "0.001, 0.002, 0.001, 0.002"
    })
    void anAxisEndsAtRoundNumbersAroundAll(double low, double high, double least, double most) {
        Decades decades = Decades.of(Stream.of(high, low));
        assertThat(decades.least()).isCloseTo(least, within(1e-9 * least));
        assertThat(decades.most()).isCloseTo(most, within(1e-9 * most));
    }

    @Test
    void oneNumberHasAnAxisToo() {
        assertThat(Decades.of(Stream.of(1.0))).isEqualTo(new Decades(1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-12, 1e-12",
        "2e-4, 2e-4",
        "5e-7, 5e-7",
        "0.001, 0.001",
        "0.05, 0.05",
        "1, 1",
        "200, 200",
        "1e6, 1000000",
        "2e7, 2e7",
        "3, ' '",
        "0.0007, ' '"
    })
    void labelsAreRoundNumbers(double number, String label) {
        assertThat(new Decades(1, 100).label(number)).isEqualTo(label);
    }

    @Test
    void overManyDecadesOnlyPowersOfTenAreLabelled() {
        Decades many = new Decades(1e-12, 1);
        assertThat(many.many()).isTrue();
        assertThat(many.label(1e-9)).isEqualTo("1e-9");
        assertThat(many.label(2e-9)).isEqualTo(" ");
        assertThat(new Decades(1e-5, 1).many()).isFalse();
    }
}
