package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Time;
import isotherm.profiler.recording.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a method's time by clock becomes its lines' times: profiles and figures by hand. */
class LineTimesTest {
    /** One method on lines 10 and 11 that calls another: its self and cumulative time, then stacks. */
    private static final String PROFILE = """
            isotherm-profile\t1
            mode\texact
            command\tA
            java\t25
            started\t0
            elapsed\t9000000000
            complete\ttrue
            sampler\tcpu\t5000000
            clock\t40
            class\t0\tA\tA.java
            method\t1\t0\twork\t()V\t10\t1\t1\tSELF\tCUMULATIVE
            method\t2\t0\tinner\t()V\t20\t1\t1\t-\t-
            hits\t1\t10:1\t11:1\t12:1
            call\t1\t2\t1\t-
            thread\t0\tplatform\t1\tmain
            frame\t0\tA\twork\t()V\t10
            frame\t1\tA\twork\t()V\t11
            frame\t2\tA\tinner\t()V\t20
            STACKS
            end
            """;

    @TempDir
    Path folder;

    private MethodProfile work(String self, String cumulative, String... stacks) throws IOException {
        String records = Stream.of(stacks)
                .map(stack -> "stack\t" + stack.replace(' ', '\t'))
                .collect(Collectors.joining("\n"));
        Path file = folder.resolve("profile");
        Files.writeString(
                file,
                PROFILE.replace("SELF", self).replace("CUMULATIVE", cumulative).replace("STACKS", records));
        return ProfileFile.read(file).methods().stream()
                .filter(method -> method.name().name().equals("work"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> self(MethodProfile method) {
        return method.lines().stream().map(line -> line.self().nanos()).toList();
    }

    private static List<Long> total(MethodProfile method) {
        return method.lines().stream().map(line -> line.total().nanos()).toList();
    }

    @Test
    void theClocksTimeIsDistributedBySamples() throws Exception {
        MethodProfile work = work("8000", "8000", "0 30 0 0 0", "0 10 0 0 1");
        assertThat(self(work)).containsExactly(6000L, 2000L, 0L);
        assertThat(total(work)).containsExactly(6000L, 2000L, 0L);
        Time first = work.lines().getFirst().self();
        assertThat(first.source()).isEqualTo(Time.Source.SAMPLES);
        assertThat(first.samples()).isEqualTo(30);
        assertThat(work.self()).isEqualTo(new Time(8000, Time.Source.CLOCK, 0));
    }

    @Test
    void waitsStayAsTheyWereMeasured() throws Exception {
        MethodProfile work = work("8000", "8000", "0 30 0 0 0", "0 10 2000 0 1");
        assertThat(self(work)).containsExactly(4500L, 3500L, 0L);
        MethodProfile longer = work("8000", "8000", "0 30 4000 0 0", "0 10 12000 0 1");
        assertThat(self(longer)).containsExactly(2000L, 6000L, 0L);
    }

    @Test
    void whatCalleesTookIsDistributedToo() throws Exception {
        MethodProfile work = work("8000", "20000", "0 30 0 0 0", "0 10 0 0 1", "0 5 0 0 2 0", "0 15 0 0 2 1");
        assertThat(self(work)).containsExactly(6000L, 2000L, 0L);
        assertThat(total(work))
                .as("inner has 20 samples of 5 ms in all, and its callers no more")
                .containsExactly(6000L + 25_000_000L, 2000L + 75_000_000L, 0L);
        assertThat(work.lines().get(1).total().samples()).isEqualTo(25);
    }

    @Test
    void fewSamplesAndWaitsAloneShareTheClocksTimeToo() throws Exception {
        assertThat(self(work("9000", "9000", "0 2 0 0 0", "0 1 0 0 1"))).containsExactly(6000L, 3000L, 0L);
        assertThat(self(work("9000", "9000", "0 0 2000 0 0", "0 0 4000 0 1"))).containsExactly(3000L, 6000L, 0L);
    }

    @Test
    void whatIsNotOnTheClockIsNoOwnTimeOfItsCaller() throws Exception {
        assertThat(work("9000000000", "9000000000\t40000000", "0 30 0 0 0", "0 10 0 0 2 1")
                        .self())
                .isEqualTo(new Time(8_960_000_000L, Time.Source.CLOCK, 0));
        MethodProfile little = work("9000000000", "9000000000\t4000000000", "0 300 0 0 0", "0 3 0 0 2 1");
        assertThat(little.self()).isEqualTo(new Time(8_985_000_000L, Time.Source.CLOCK, 0));
        MethodProfile busy = work("9000000000", "9000000000\t4000000000", "0 30 0 0 0", "0 30 0 0 2 1", "0 30 0 0 1");
        assertThat(busy.self())
                .as("it had a processor for 0.45 s of 9 s, and its callee a third of that")
                .isEqualTo(new Time(6_000_000_000L, Time.Source.SAMPLES, 60));
        MethodProfile shared = work("900000000", "900000000\t400000000", "0 30 0 0 0", "0 30 0 0 2 1", "0 30 0 0 1");
        assertThat(shared.self()).isEqualTo(new Time(600_000_000L, Time.Source.SAMPLES, 60));
        assertThat(self(shared)).containsExactly(300_000_000L, 300_000_000L, 0L);
    }

    @Test
    void samplesAreWorthTheTimeThatTheyStandFor() throws Exception {
        MethodProfile work = work("-", "-", "0 30:900000000 0 0 0", "0 10:50000000 7000000 0 1");
        assertThat(self(work)).containsExactly(900_000_000L, 57_000_000L, 0L);
        assertThat(work.self()).isEqualTo(new Time(957_000_000L, Time.Source.SAMPLES, 40, 7_000_000L));
        assertThat(work.self().errorNanos()).isEqualTo(Math.round(950_000_000 / Math.sqrt(40)));
    }

    @Test
    void timesBySamplesStayAsTheyAre() throws Exception {
        assertThat(self(work("-", "-", "0 30 0 0 0", "0 10 0 0 1"))).containsExactly(150_000_000L, 50_000_000L, 0L);
        assertThat(self(work("-", "8000", "0 30 0 0 0", "0 10 0 0 1"))).containsExactly(150_000_000L, 50_000_000L, 0L);
    }
}
