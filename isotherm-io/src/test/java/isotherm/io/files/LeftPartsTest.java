package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.io.disk.DiskFile;
import isotherm.io.disk.LocalDisk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftPartsTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatNobodyHoldsIsTakenAwayAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".field.nc.5f3a9c01-07be11d2.part"), "left");
        Files.writeString(folder.resolve(".field.nc.1234.part"), "left by an earlier version");
        Files.writeString(folder.resolve("mine.part"), "a user's");
        Files.writeString(folder.resolve(".hidden"), "a user's");
        try (PendingFile held = PendingFile.create(LocalDisk.DISK, folder.resolve("field.nc"))) {
            LeftParts.sweep(LocalDisk.DISK, folder);
            assertThat(names()).hasSize(3).contains("mine.part", ".hidden");
            held.publish();
        }
        assertThat(names()).containsExactly(".hidden", "field.nc", "mine.part");
    }

    /** Another process, as it may run in another container: its lock tells that it lives. */
    @Test
    void whatALivingProcessWritesStaysUntilItIsKilled() throws Exception {
        Path part = folder.resolve(".field.nc.aaaaaaaa-bbbbbbbb.part");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/test-classes",
                        Holder.class.getName(),
                        part.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('h');
        LeftParts.sweep(LocalDisk.DISK, folder);
        assertThat(part).exists();
        other.destroyForcibly();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        LeftParts.sweep(LocalDisk.DISK, folder);
        assertThat(part).doesNotExist();
    }

    /** Holds a file as its writer does, and says so. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (DiskFile file = LocalDisk.DISK.create(Path.of(arguments[0]))) {
                file.claim();
                System.out.print("held");
                System.out.flush();
                TimeUnit.MINUTES.sleep(2);
            }
        }
    }

    @Test
    void twoFilesOfOneNameAreWrittenApart() throws IOException {
        Path target = folder.resolve("field.nc");
        try (PendingFile one = PendingFile.create(LocalDisk.DISK, target);
                PendingFile two = PendingFile.create(LocalDisk.DISK, target)) {
            assertThat(names())
                    .hasSize(2)
                    .allMatch(name -> name.matches("\\.field\\.nc\\.\\p{XDigit}{8}-\\p{XDigit}{8}\\.part"));
            one.publish();
            two.publish();
        }
        assertThat(names()).containsExactly("field.nc");
    }
}
