package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import org.junit.jupiter.api.Test;

class HotspotTest {
    /** work: 85 samples of 10 ms; main: 0.5 s by the clock. Lines: 0.8 s, 0.05 s and all of main's. */
    @Test
    void theMethodAndTheLineThatCostMost() throws Exception {
        assertThat(Hotspot.of(SmallProfile.plain()).orElseThrow().sentence())
                .isEqualTo("Most time goes into Main.work: 63.0 % (0.850 s of 1.350 s)."
                        + " The line that takes the most is its line 11: 59.3 % of the time of all lines.");
    }

    @Test
    void aLineOfAnotherMethodIsNamedWithIt() throws Exception {
        Profile profile = SmallProfile.changed("stack 0 60 0 0 1", "stack 0 20 0 0 1", "stack 1 5 0", "stack 1 30 0");
        assertThat(Hotspot.of(profile).orElseThrow().sentence())
                .isEqualTo(
                        "Most time goes into Main.work: 58.3 % (0.700 s of 1.200 s)."
                                + " The line that takes the most is Main.java:5 in Main.main: 41.7 % of the time of all lines.");
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
                        + " The line that takes the most is its line 7: 100.0 % of the time of all lines,"
                        + " by too few samples to rely on.");
    }

    /** Three samples of 10 ms and 0.5 s in which the thread waited. */
    @Test
    void waitingIsSaidToBeSo() throws Exception {
        Profile profile = SmallProfile.changed("stack 0 60 0 0 1", "stack 0 60 2000000000 0 1");
        assertThat(Hotspot.of(profile).orElseThrow().sentence())
                .startsWith("Most time goes into Main.work: 85.1 % (2.850 s of 3.350 s, 2.000 s of it waiting).");
    }
}
