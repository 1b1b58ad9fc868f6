package isotherm.io.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "10, 10 s",
        "7.5, 7.5 s",
        "0.8, 0.8 s",
        "0.0075, 7.5 ms",
        "2e-5, 20 µs",
        "3e-9, 3 ns",
        "59.999, 1 min",
        "90, 1 min 30 s",
        "90.4, 1 min 30.4 s",
        "3599.99, 1 h",
        "9000, 2 h 30 min",
        "9001, 2 h 30 min 1 s",
        "86399.9, 1 d",
        "86400, 1 d",
        "97260, 1 d 3 h 1 min",
        "31536000, 365 d",
    })
    void timesAreWrittenInTheUnitsPeopleUse(double seconds, String text) {
        assertThat(TimeText.of(seconds)).isEqualTo(text);
    }
}
