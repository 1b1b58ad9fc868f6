package isotherm.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.io.disk.LocalDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyOutputTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("field.npy");
    }

    @Test
    void numpyReadsItAfterEachObservation() {
        try (NpyOutput output = new NpyOutput(LocalDisk.DISK, file, Plates.scenario(Plates.OBLONG), RunMark.fresh())) {
            for (int k = 1; k <= 12; k++) {
                double add = 100 * k;
                output.observe(Plates.snapshot(Plates.OBLONG, k, k, (column, row) -> Plates.ramp(column, row) + add));
                if (k == 1 || k == 9 || k == 10 || k == 12) {
                    assertThat(read()).isEqualTo("(%d, 4, 7) <f8 True %s %s", k, 100.0 * k + 2, 100.0 * k + 33);
                }
            }
        }
    }

    @Test
    void theHeaderEndsAsTheFormatAsks() throws Exception {
        try (NpyOutput output = new NpyOutput(LocalDisk.DISK, file, Plates.scenario(Plates.SQUARE), RunMark.fresh())) {
            output.observe(Plates.ramp(Plates.SQUARE, 0, 0));
        }
        byte[] bytes = Files.readAllBytes(file);
        int numbersFrom = 10 + (bytes[8] & 0xff) + 256 * bytes[9];
        assertThat(numbersFrom).isEqualTo(bytes.length - 25 * Double.BYTES);
        assertThat(numbersFrom % 64).isZero();
        assertThat((char) bytes[numbersFrom - 1]).isEqualTo('\n');
    }

    @Test
    void theBeginningOfTheNextRecordIsNotSeen() throws Exception {
        try (NpyOutput output = new NpyOutput(LocalDisk.DISK, file, Plates.scenario(Plates.SQUARE), RunMark.fresh())) {
            output.observe(Plates.ramp(Plates.SQUARE, 0, 0));
            Files.write(file, new byte[77], StandardOpenOption.APPEND);
            assertThat(read()).isEqualTo("(1, 5, 5) <f8 True 2.0 33.0");
            output.observe(Plates.ramp(Plates.SQUARE, 1, 1));
            assertThat(read()).isEqualTo("(2, 5, 5) <f8 True 2.0 33.0");
        }
    }

    @Test
    void aRecordThatIsNeverFinishedIsNotCounted() {
        try (NpyOutput output = new NpyOutput(LocalDisk.DISK, file, Plates.scenario(Plates.LARGE), RunMark.fresh())) {
            output.observe(Plates.ramp(Plates.LARGE, 0, 0));
            long whole = file.toFile().length();
            assertThatThrownBy(() -> output.observe(Plates.broken(Plates.LARGE)))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(file.toFile().length()).isGreaterThan(whole);
            assertThat(read()).isEqualTo("(1, 300, 400) <f8 True 2.0 33.0");
        }
    }

    private String read() {
        return Tool.python(file, """
                a = np.load(path)
                print(a.shape, a.dtype.str, a.flags['C_CONTIGUOUS'], a[-1, 0, 2], a[-1, 3, 3])
                """);
    }
}
