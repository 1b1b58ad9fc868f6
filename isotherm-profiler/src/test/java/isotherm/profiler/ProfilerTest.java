package isotherm.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that profiles a piece of itself. */
class ProfilerTest {
    @TempDir
    Path folder;

    @Test
    void eachPieceIsCountedByItself() throws Exception {
        Path own = Path.of(Profiler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path classes = Jdk.current().compile(folder, "Inside", "-cp", own.toString());
        Jdk.Ended ended = Jdk.run(List.of(
                Jdk.current().java().toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Xverify:all",
                "-cp",
                classes + java.io.File.pathSeparator + own,
                "Inside"));
        assertThat(ended.out()).as(ended.err()).isEqualTo("10 40\n20 80\n");
    }
}
