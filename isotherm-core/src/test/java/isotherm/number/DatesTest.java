package isotherm.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void asManyDigitsAsTheStepNeeds() {
        assertThat(Dates.of(START, 600, 600).text(1200)).isEqualTo("2026-11-22T06:20:00Z");
        assertThat(Dates.of(START, 0.25, 60).text(60.25)).isEqualTo("2026-11-22T06:01:00.250Z");
        assertThat(Dates.of(START, 0.1, 0.1).text(3 * 0.1)).isEqualTo("2026-11-22T06:00:00.300Z");
        assertThat(Dates.of(START, 2.5e-7, 1e-6).text(7.5e-7)).isEqualTo("2026-11-22T06:00:00.000000750Z");
    }

    /** An explicit step may be any number: then a hundredth of what lies between two lines is near enough. */
    @Test
    void stepsOfAnyLength() {
        double step = 12.847_328_193_123;
        assertThat(Dates.of(START, step, step).text(step)).isEqualTo("2026-11-22T06:00:12.847Z");
        assertThat(Dates.of(START, step, 21_600).text(1682 * step)).isEqualTo("2026-11-22T12:00:09Z");
    }

    /** A start between two seconds needs its own digits. */
    @Test
    void aStartBetweenSeconds() {
        Instant start = Instant.parse("1969-12-31T23:59:59.900Z");
        Dates dates = Dates.of(start, 0.1, 0.1);
        assertThat(dates.text(0)).isEqualTo("1969-12-31T23:59:59.900Z");
        assertThat(dates.text(0.1)).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(Dates.of(start, 1, 1).text(1)).isEqualTo("1970-01-01T00:00:00.900Z");
    }

    @Test
    void captionsHaveSecondsWhereMinutesDoNotDo() {
        assertThat(Dates.of(START, 3600, 3600).caption(7200)).isEqualTo("2026-11-22 08:00 UTC");
        assertThat(Dates.of(START, 12.8, 86_400).caption(12.8 * 6750)).isEqualTo("2026-11-23 06:00 UTC");
        assertThat(Dates.of(START, 10, 10).caption(20)).isEqualTo("2026-11-22 06:00:20 UTC");
        assertThat(Dates.of(START, 0.1, 0.1).caption(3 * 0.1)).isEqualTo("2026-11-22 06:00:00.300 UTC");
    }

    /** Any number of steps of a decimal length is told as that decimal; what is none keeps all its digits. */
    @Test
    void timesAreToldAsTheyAreMeant() {
        assertThat(Digits.time(3 * 0.1)).isEqualTo(0.3);
        assertThat(Digits.time(2.4999999999999996)).isEqualTo(2.5);
        assertThat(Digits.time(1.0 / 3)).isEqualTo(1.0 / 3);
        Random random = new Random(1);
        for (int k = 0; k < 10_000; k++) {
            long steps = random.nextLong(1, 1_000_001);
            long thousandths = random.nextLong(1, 100_001);
            assertThat(Digits.time(steps * (thousandths / 1000.0))).isEqualTo(steps * thousandths / 1000.0);
        }
    }
}
