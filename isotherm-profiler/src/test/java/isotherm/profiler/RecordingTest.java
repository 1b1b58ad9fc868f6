package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JVM's own recording of a sampled run. */
class RecordingTest {
    @TempDir
    Path folder;

    /** Of several lengths, for the JVM writes its buffers out once a second: wherever the end falls, none is lost. */
    @ParameterizedTest
    @ValueSource(ints = {1100, 1350, 1600, 1850})
    void aSampledRunKeepsItsRecording(int millis) throws Exception {
        for (Jdk jdk : Jdk.both()) {
            Path classes = jdk.compile(folder, "Shares");
            Path recording = folder.resolve("kept").resolve(jdk.version() + ".jfr");
            Target target = Target.run(
                    jdk,
                    folder,
                    classes,
                    Options.DEFAULT.recordingInto(recording),
                    "Shares",
                    "round",
                    "1000000",
                    String.valueOf(millis));
            assertThat(target.ended().err()).isEmpty();
            long samples = RecordingFile.readAllEvents(recording).stream()
                    .filter(event -> List.of("jdk.CPUTimeSample", "jdk.ExecutionSample")
                            .contains(event.getEventType().getName()))
                    .filter(RecordingTest::inBurn)
                    .count();
            long taken = target.methods("burn").stream()
                    .mapToLong(method -> method.self().samples())
                    .sum();
            assertThat(taken).isGreaterThan(50);
            assertThat(samples).isBetween(taken - taken / 10, taken + taken / 10);
        }
    }

    private static boolean inBurn(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace()
                        .getFrames()
                        .getFirst()
                        .getMethod()
                        .getName()
                        .equals("burn");
    }

    @Test
    void thereIsNoneOfAnExactProfileNorWhereNobodyCanWrite() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Options.DEFAULT.exact().recordingInto(Path.of("x.jfr")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a JFR recording has samples but no hits, so it cannot hold an exact profile: "
                        + "profile without exact, or export another format than x.jfr");
        Path classes = Jdk.current().compile(folder, "Lecture");
        Launch launch = Launch.of(
                Jdk.current().java(),
                Options.DEFAULT.recordingInto(file.resolve("x.jfr")),
                List.of("-cp", classes.toString(), "Lecture"));
        Jdk.Ended ended = Jdk.run(launch.command());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("isotherm-profiler: the recording " + file.resolve("x.jfr") + " cannot be written: ");
        assertThat(ended.err().lines()).hasSize(1);
    }
}
