package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotspotTest {
    /** work: 85 samples of 10 ms; main: 0.5 s by the clock. Lines: 0.8 s, 0.05 s and all of main's. */
    @Test
    void theMethodAndTheLineThatCostMost() throws Exception {
        assertThat(Hotspot.of(SmallProfile.plain()).orElseThrow().sentence())
                .isEqualTo("Most time goes into Main.work: 81.0 % (0.850 s of 1.050 s)."
                        + " The line that takes the most is its line 11: 76.2 % of the time of all lines.");
    }

    @Test
    void aLineOfAnotherMethodIsNamedWithIt() throws Exception {
        Profile profile = SmallProfile.changed(
                "stack 0 60 0", "stack 0 5 0", "stack 1 5 0", "stack 1 25 0", "10 300000000", "10 100000000");
        assertThat(Hotspot.of(profile).orElseThrow().sentence())
                .isEqualTo(
                        "Most time goes into Main.work: 55.6 % (0.500 s of 0.900 s)."
                                + " The line that takes the most is Main.java:5 in Main.main: 44.4 % of the time of all lines.");
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

    @Test
    void waitingIsNoWorkAndASentenceOfItsOwn() throws Exception {
        Profile profile =
                SmallProfile.changed("10 300000000 0 0", "10 450000000 0 0", "stack 0 60 0 0 1", "stack 0 3 0 0 1");
        assertThat(Hotspot.of(profile).orElseThrow().sentence())
                .startsWith("Most time goes into Main.work: 84.8 % (0.280 s of 0.330 s");
        assertThat(Waits.of(profile).orElseThrow().sentence())
                .isEqualTo("The longest wait is that of thread main in Main.main, line 5: 0.450 s.");
        Profile asleep = SmallProfile.parse(ASLEEP);
        assertThat(Hotspot.of(asleep)).isEmpty();
        assertThat(Waits.of(asleep).orElseThrow().sentence()).contains("A.a, line 7: 0.700 s");
    }

    /** By the clock a method of one line has most of the time, and not a single sample: it waited for a processor. */
    @Test
    void aMethodThatWasNotSeenRunningIsNeverTheHottest() throws Exception {
        Profile profile = SmallProfile.changed("3 1 1 500000000", "3 1 1 1400000000", "stack 0 10 300000000 0 0\n", "");
        assertThat(Hotspot.of(profile).orElseThrow().method().name().name()).isEqualTo("work");
        assertThat(profile.methods().getLast().self().nanos()).isZero();
    }

    /** The clock ran for 6.7 s, of which the thread had a processor for 0.4 s; calls too short for the clock had nearly all of that. */
    @Test
    void onABusyMachineSamplesShareTheTimeOfTheClock() throws Exception {
        Profile profile = SmallProfile.changed(
                "3 1 1 500000000 1500000000",
                "3 1 1 6730000000 6740000000 9369000000",
                "stack 0 20 0",
                "stack 0 21 0",
                "stack 0 60 0",
                "stack 0 20 0",
                "stack 0 10 300000000",
                "stack 0 1 0",
                "stack 1 5 0",
                "stack 1 0 0");
        assertThat(Hotspot.of(profile).orElseThrow().method().name().name()).isEqualTo("work");
        assertThat(profile.methods().getLast().self().nanos()).isEqualTo(6_730_000_000L / 42);
    }

    /** The header of a loop may stand for lines of its body; a loop on one line stands for itself. */
    @Test
    void aLoopsHeaderSaysWhatItMayStandFor(@TempDir Path folder) throws Exception {
        Path source = Files.createDirectories(folder.resolve("com/acme")).resolve("Main.java");
        Hotspot most = Hotspot.of(SmallProfile.plain()).orElseThrow();
        SourcePath path = new SourcePath(List.of(folder));
        assertThat(most.header(SourcePath.NONE)).isEmpty();
        for (String header : List.of("for (;;) {", "  outer: while (a < b)", "} while (a);")) {
            Files.writeString(source, "x\n".repeat(10) + header + "\n");
            assertThat(most.header(path).orElse("")).as(header).startsWith("That line is the header of a loop");
        }
        for (String other : List.of("for (;;) step();", "form(x) {", "a = b;", "while (next()) k++;")) {
            Files.writeString(source, "x\n".repeat(10) + other + "\n");
            assertThat(most.header(path)).as(other).isEmpty();
        }
    }

    private static final String ASLEEP = """
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
            stack 0 0 700000000 0 0
            end
            """;
}
