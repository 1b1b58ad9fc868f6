package isotherm.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.profiler.SmallProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllocationsTest {
    @TempDir
    Path folder;

    @Test
    void linesByWhatTheyAllocate() throws Exception {
        Profile profile = SmallProfile.changed("stack 0 60 0 0 1 0", "stack 0 60 0 12288 1 0");
        Path source = Files.createDirectories(folder.resolve("com/acme")).resolve("Main.java");
        Files.writeString(source, "\n".repeat(10) + "    byte[] b = new byte[4];\n");
        Allocations allocations = Allocations.of(profile, new SourcePath(List.of(folder)));
        assertThat(allocations.table(9)).isEqualTo("""
                allocated |    % |  file:line(method) | source
                   12 KiB | 75.0 | Main.java:11(work) | byte[] b = new byte[4];
                    4 KiB | 25.0 | Main.java:10(work) |\s
                """);
        assertThat(allocations.table(1)).contains("75.0").doesNotContain("25.0").endsWith("and 1 more lines\n");
        assertThatThrownBy(() -> allocations.table(0)).hasMessage("a table must have at least 1 line, was 0");
    }

    @Test
    void noneIsSaid() throws Exception {
        assertThat(Allocations.of(SmallProfile.changed(" 4096 ", " 0 "), SourcePath.NONE)
                        .table(5))
                .isEqualTo("no allocation was sampled in the included methods\n");
    }
}
