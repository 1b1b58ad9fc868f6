package isotherm.io.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.field.Field;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.RunMark;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file itself: what is told comes back, and what is not whole is refused. */
class CheckpointTest {
    private static final RunMark RUN = new RunMark("20261122T060000Z-5f3a9c01", Instant.parse("2026-11-22T06:00:00Z"));
    private static final int VERSION_AT = 8;
    private static final int COUNT_AT = 12;
    private static final int TABLE_AT = 16;
    private static final int CRC_AT = 36;

    @TempDir
    private Path folder;

    private static CheckpointHead head(RunMark run, long step) {
        CheckpointHead.Question question = new CheckpointHead.Question(
                "a\tb\\n.toml",
                Path.of("/some where"),
                "title = \"x\"\n",
                List.of("time.until=\"2 h\"", "a\nb\\"),
                Map.of("title", "\"x\"", "key\t1", "two\nlines \\n"),
                Map.of("image", "00ff"),
                Map.of("air.csv", "# words\n1,2\n"));
        return new CheckpointHead(
                run,
                "0.1.0",
                question,
                new CheckpointHead.Stand(Precision.DOUBLE, Method.EXPLICIT, 0.1 + 0.2, step, 1.0 / 3, 7, 5));
    }

    private Path write(RunMark run, long step, Consumer<StateExchange> part) {
        CheckpointFolder checkpoints = new CheckpointFolder(LocalDisk.DISK, folder);
        return checkpoints.publish(checkpoints.write(head(run, step), (whole, own) -> part.accept(own.of("run"))), run);
    }

    private static Field field(int columns, int rows, Precision precision) {
        Field field = Field.allocate(columns, rows, precision);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                field.set(column, row, Math.sin(row * (double) columns + column));
            }
        }
        return field;
    }

    @Test
    void whatIsToldComesBack() {
        double[] many = new double[100_001];
        Arrays.setAll(many, k -> Math.cos(k));
        many[7] = Double.NaN;
        many[8] = -0.0;
        Field wide = field(70_000, 3, Precision.SINGLE);
        Field small = field(7, 5, Precision.DOUBLE);
        Path file = write(RUN, 12, state -> {
            state.fill("many", many);
            state.field("wide", wide);
            state.of("inner").field("small", small);
            state.wholes("none", new long[0]);
            state.whole("one", Long.MIN_VALUE);
        });
        try (Checkpoint checkpoint = Checkpoint.open(LocalDisk.DISK, file)) {
            assertThat(CheckpointHead.of(checkpoint)).isEqualTo(head(RUN, 12));
            StateExchange state = checkpoint.run();
            double[] back = new double[many.length];
            state.fill("many", back);
            assertThat(back).isEqualTo(many);
            assertThat(state.wholes("none", new long[] {1})).isEmpty();
            assertThat(state.whole("one", 0)).isEqualTo(Long.MIN_VALUE);
            same(state, "wide", wide);
            same(state.of("inner"), "small", small);
            assertThatThrownBy(() -> state.fill("many", new double[3]))
                    .isInstanceOf(WrongStateException.class)
                    .hasMessage("\"run.many\" has 100001 numbers in place of 3");
            assertThatThrownBy(() -> state.field("wide", small)).hasMessageContaining("of another kind");
            assertThatThrownBy(() -> state.number("other", 0)).hasMessage("there is no \"run.other\"");
        }
    }

    private static void same(StateExchange state, String name, Field wanted) {
        Field back = Field.allocate(wanted.columns(), wanted.rows(), wanted.precision());
        state.field(name, back);
        for (int row = 0; row < wanted.rows(); row++) {
            for (int column = 0; column < wanted.columns(); column++) {
                assertThat(back.at(column, row)).isEqualTo(wanted.at(column, row));
            }
        }
    }

    /** At every byte, and with one bit of every byte turned over, the zeros between arrays too. */
    @Test
    void whatIsCutOrDamagedIsRefused() throws IOException {
        Path file = write(RUN, 12, state -> {
            state.fill("many", new double[] {1, 2, 3});
            state.field("field", field(7, 5, Precision.DOUBLE));
        });
        byte[] good = Files.readAllBytes(file);
        Path bad = folder.resolve("bad");
        for (int k = 0; k < good.length; k++) {
            Files.write(bad, Arrays.copyOf(good, k));
            assertRefused(bad, "cut at byte " + k);
            byte[] turned = good.clone();
            turned[k] ^= (byte) (1 << k % 8);
            Files.write(bad, turned);
            assertRefused(bad, "bit " + k % 8 + " of byte " + k);
        }
        Files.write(bad, Arrays.copyOf(good, good.length + 1));
        assertRefused(bad, "a byte more");
    }

    private static void assertRefused(Path file, String what) {
        assertThatThrownBy(() -> Checkpoint.open(LocalDisk.DISK, file).close())
                .as(what)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void anotherVersionAndNonsenseSizesAreNamed() throws IOException {
        byte[] good = Files.readAllBytes(write(RUN, 12, state -> state.fill("many", new double[] {1, 2, 3})));
        refused(good, VERSION_AT, 2, "has version 2 of the checkpoint format; this program reads 1 alone");
        refused(good, COUNT_AT, Integer.MAX_VALUE, "is damaged: its table has");
        refused(good, COUNT_AT, -1, "is damaged: its table has");
        refused(good, TABLE_AT, 64, "is damaged: its table");
        refused(good, TABLE_AT + 4, 1, "is damaged: its table");
    }

    /** With a right checksum, as somebody would write it who means harm. */
    private void refused(byte[] good, int at, int value, String sentence) throws IOException {
        byte[] other = good.clone();
        ByteBuffer bytes = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(at, value);
        CRC32C crc = new CRC32C();
        crc.update(other, 0, CRC_AT);
        bytes.putInt(CRC_AT, (int) crc.getValue());
        Path file = folder.resolve("other");
        Files.write(file, other);
        assertThatThrownBy(() -> Checkpoint.open(LocalDisk.DISK, file).close()).hasMessageContaining(sentence);
    }

    @Test
    void theNewestTwoAreKeptAndADamagedOneIsPassedOver() throws IOException {
        RunMark earlier = new RunMark("20261121T060000Z-00000001", RUN.began());
        write(earlier, 900, state -> {});
        for (int step : new int[] {8, 9, 10, 11}) {
            write(RUN, step, state -> {});
        }
        List<Path> left = files();
        assertThat(left)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        RUN.text() + "-0000000000000010.checkpoint", RUN.text() + "-0000000000000011.checkpoint");
        byte[] bytes = Files.readAllBytes(left.getLast());
        bytes[100] ^= 1;
        Files.write(left.getLast(), bytes);
        List<String> damaged = new ArrayList<>();
        try (Checkpoint found = new CheckpointFolder(LocalDisk.DISK, folder).newest(damaged)) {
            assertThat(found.file()).isEqualTo(left.getFirst());
        }
        assertThat(damaged).containsExactly(left.getLast() + " is damaged: \"head\" does not fit its checksum");
        Files.write(left.getFirst(), new byte[3]);
        assertThatThrownBy(() -> new CheckpointFolder(LocalDisk.DISK, folder).newest(new ArrayList<>()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith("there is no checkpoint that can be used in ");
        new CheckpointFolder(LocalDisk.DISK, folder).removeAfter(RUN, 10);
        assertThat(files()).hasSize(1);
        assertThatThrownBy(() -> new CheckpointFolder(LocalDisk.DISK, folder.resolve("none")).newest(new ArrayList<>()))
                .hasMessageStartingWith("there is no checkpoint in ");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder.resolve("checkpoints"))) {
            return all.sorted().toList();
        }
    }
}
