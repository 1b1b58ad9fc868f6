package isotherm.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "20, 20",
        "0.1, 0.1",
        "-84249.4217, -84249.4",
        "0.00333333333, 0.00333333",
        "9999999, 1e7",
        "4622372, 4622370",
        "1.5e-5, 1.5e-5",
        "-7.5622e-10, -7.5622e-10",
        "1e300, 1e300",
        "4.9e-324, 4.94066e-324",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void oneNumberHasSixDigitsAtMostAndOneExponent(double value, String text) {
        assertThat(Figures.number(value)).isEqualTo(text);
    }

    @Test
    void aLineHasOneStyle() {
        Figures plain = Figures.of(4, 560, -9.4982, 0);
        assertThat(plain.text(560)).isEqualTo("560.0");
        assertThat(plain.text(-9.4982)).isEqualTo("-9.498");
        assertThat(plain.text(0)).isEqualTo("0");
        Figures small = Figures.of(4, -1.79e-10, -0.25);
        assertThat(small.text(-0.25)).isEqualTo("-0.2500");
        assertThat(small.text(-1.79e-10)).as("rounding beside 0.25").isEqualTo("0");
        Figures exponents = Figures.of(4, 2e-5, 0.25);
        assertThat(exponents.text(2e-5)).isEqualTo("2.000e-5");
        assertThat(exponents.text(0.25)).isEqualTo("2.500e-1");
    }

    @Test
    void zerosBeforeThePointStay() {
        assertThat(Figures.of(4, 123456).text(123456)).isEqualTo("123500");
    }
}
