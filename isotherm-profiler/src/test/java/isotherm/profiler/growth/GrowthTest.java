package isotherm.profiler.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.report.Rates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hits that are powers of the size, and the exponents that are fitted to them. */
class GrowthTest {
    private static Profile of(long n) throws Exception {
        return SmallProfile.changed("11:1000", "11:" + n * n * 5, "4:101", "4:" + (n + 1), "10:100", "10:" + n * 7);
    }

    @Test
    void theQuadraticLineIsNamedFirst() throws Exception {
        Growth growth = Growth.of(List.of(10.0, 100.0, 1000.0), List.of(of(10), of(100), of(1000)));
        assertThat(growth.sentence())
                .isEqualTo(
                        "The hits of Main.java:11(work) grow as n^2.00, with the square of n: 500 at n = 10, 5,000,000 at n = 1000.");
        assertThat(growth.lines().get(0).exponent()).isCloseTo(2, within(1e-12));
        assertThat(growth.lines().get(1).place()).isEqualTo("Main.java:10(work)");
        assertThat(growth.lines().get(1).exponent()).isCloseTo(1, within(1e-12));
        assertThat(growth.lines().getLast().exponent()).isCloseTo(0, within(1e-12));
        assertThat(growth.table(2).lines())
                .containsExactly(
                        "n = 10  n = 100   n = 1000  exponent  file:line(method)",
                        "   500   50,000  5,000,000      2.00  Main.java:11(work)",
                        "    70      700      7,000      1.00  Main.java:10(work)",
                        "and " + (growth.lines().size() - 2) + " more");
    }

    @Test
    void linearGrowthAndWrongSizesAreSaidToBeSo() throws Exception {
        Growth growth = Growth.of(List.of(3.0, 4.5), List.of(SmallProfile.plain(), SmallProfile.plain()));
        assertThat(growth.sentence()).isEqualTo("No line's hits grow faster than n: the fastest exponent is 0.00.");
        assertThatThrownBy(() -> Growth.of(List.of(2.0, 2.0), List.of(SmallProfile.plain(), SmallProfile.plain())))
                .hasMessage("sizes must be positive and rise, were [2.0, 2.0]");
        Profile sampled = SmallProfile.sampled("nothing", "nothing");
        assertThatThrownBy(() -> Growth.of(List.of(1.0, 2.0), List.of(sampled, sampled)))
                .hasMessage("growth needs exact profiles: samples do not count");
    }

    @Test
    void ratesAreHitsAndCallsForEachCall() throws Exception {
        assertThat(Rates.of(SmallProfile.plain()))
                .containsExactly(
                        "Main.work is called 100 times for each call of Main.main (100 / 1).",
                        "Line 11 is hit 10 times for each call of Main.work (1,000 / 100).",
                        "Line 5 is hit 100 times for each call of Main.main (100 / 1).");
        assertThat(Rates.of(SmallProfile.sampled("nothing", "nothing"))).isEmpty();
    }
}
