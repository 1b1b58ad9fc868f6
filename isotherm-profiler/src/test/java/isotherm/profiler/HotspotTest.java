package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HotspotTest {
    /** work: 85 samples of 10 ms; main: 0.5 s by the clock. Lines: 0.8 s, 0.05 s and main's 0.4 s with waiting. */
    @Test
    void theMethodAndTheLineThatCostMost() throws Exception {
        assertThat(Hotspot.of(SmallProfile.plain()).orElseThrow().sentence())
                .isEqualTo("Most time goes into Main.work: 63.0 % (0.850 s of 1.350 s)."
                        + " The line that takes the most is its line 11: 64.0 % of all sampled time.");
    }

    @Test
    void aLineOfAnotherMethodIsNamedWithIt() throws Exception {
        Profile profile = SmallProfile.changed("1 1 500000000", "1 1 900000000");
        assertThat(Hotspot.of(profile).orElseThrow().sentence())
                .isEqualTo("Most time goes into Main.main: 51.4 % (0.900 s of 1.750 s, by the clock, so with waiting)."
                        + " The line that takes the most is Main.java:11 in Main.work: 64.0 % of all sampled time.");
    }

    @Test
    void tooFewSamplesAreSaidToBeSo() throws Exception {
        Profile profile = SmallProfile.parse("""
                isotherm-profile 1
                mode sampled
                command Main
                java 25
                started 0
                elapsed 1000000000
                complete true
                sampler cpu 10000000
                clock 25
                class 0 A A.java
                thread 0 platform 1 main
                frame 0 A a ()V 7
                stack 0 3 0 0 0
                end
                """);
        assertThat(Hotspot.of(profile).orElseThrow().sentence())
                .isEqualTo("Most time goes into A.a: 100.0 % (0.030 s of 0.030 s, by too few samples to rely on)."
                        + " The line that takes the most is its line 7: 100.0 % of all sampled time,"
                        + " by too few samples to rely on.");
    }
}
