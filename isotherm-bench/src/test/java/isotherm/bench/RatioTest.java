package isotherm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static Samples of(Double... rounds) {
        return new Samples(Arrays.asList(rounds));
    }

    /** What slows both in a round leaves their ratio. */
    @Test
    void roundsThatAgreeGiveOneNumber() {
        Ratio twice = Ratio.of(of(2.0, 20.0, 2.2), of(1.0, 10.0, 1.0));
        assertThat(twice.text()).isEqualTo("2.00x");
        assertThat(twice.median()).isEqualTo(2);
        assertThat(Ratio.of(of(300.0), of(2.0)).text()).isEqualTo("150x");
    }

    @Test
    void roundsThatDoNotAgreeOnWhoIsFasterAreMarked() {
        Ratio even = Ratio.of(of(1.0, 1.0, 1.1), of(1.02, 0.99, 1.0));
        assertThat(even.isEven()).isTrue();
        assertThat(even.text()).isEqualTo("~1.01x");
    }

    @Test
    void roundsFarApartGiveNoNumber() {
        Ratio lost = Ratio.of(of(1.0, 196.0, 3.0), of(1.0, 1.0, 1.0));
        assertThat(lost.isKnown()).isFalse();
        assertThat(lost.text()).isEqualTo("1.00-196x");
    }
}
