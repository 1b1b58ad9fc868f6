package isotherm.io.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.run.RunOutputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An output folder is its run's alone, and nothing is written outside of it. */
class OutputFolderTest {
    @TempDir
    Path folder;

    @Test
    void aSecondRunIsRefusedUntilTheFirstOneHasEnded() {
        Path out = folder.resolve("out");
        RunOutputs.prepare(LocalDisk.DISK, out);
        try (RunSession first = RunSession.open(LocalDisk.DISK, out)) {
            assertThat(first.files()).isEmpty();
            assertThatThrownBy(() -> RunSession.open(LocalDisk.DISK, out))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("another run is writing to the output folder " + out + "; --out names another one");
        }
        try (RunSession second = RunSession.open(LocalDisk.DISK, out)) {
            assertThat(second.checkpoint()).isNull();
        }
        assertThat(out).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"field", "checkpoints", "weather", "profile"})
    void aFolderBelowThatIsALinkIsRefused(String name) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Path link = Files.createSymbolicLink(out.resolve(name), elsewhere);
        assertThatThrownBy(() -> RunOutputs.prepare(LocalDisk.DISK, out))
                .hasMessage(link + " is a symbolic link; what a run writes stays in its output folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    /** The folder itself may be a link: that is where somebody wants it. */
    @Test
    void aFileThatIsALinkIsReplacedAndNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.csv"), "kept");
        Path real = Files.createDirectory(folder.resolve("real"));
        Path out = Files.createSymbolicLink(folder.resolve("out"), real);
        Files.createSymbolicLink(out.resolve("heat.csv"), elsewhere);
        RunOutputs.prepare(LocalDisk.DISK, out);
        PendingFile.write(LocalDisk.DISK, out.resolve("heat.csv"), "written");
        assertThat(elsewhere).hasContent("kept");
        assertThat(real.resolve("heat.csv")).isRegularFile().hasContent("written");
        assertThat(Files.isSymbolicLink(real.resolve("heat.csv"))).isFalse();
        assertThatThrownBy(
                        () -> LocalDisk.DISK.open(Files.createSymbolicLink(out.resolve("field.nc"), elsewhere), true))
                .isInstanceOf(IOException.class);
    }

    @Test
    void othersThanTheOwnerMayReadAndNotWrite() throws IOException {
        Path file = folder.resolve("a/b/heat.csv");
        PendingFile.write(LocalDisk.DISK, file, "written");
        for (Path each : new Path[] {file, file.getParent()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .matches("rw.[r-]-.[r-]-.");
        }
    }
}
