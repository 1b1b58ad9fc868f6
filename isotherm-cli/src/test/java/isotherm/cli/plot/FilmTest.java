package isotherm.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.raster.Canvas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
    @TempDir
    private Path folder = Path.of("");

    /** A shell stands for ffmpeg: what comes in goes out, behind the words that it was called with. */
    private Film film(Path target, String script) {
        return new Film(target, List.of("sh", "-c", script, "film"));
    }

    @Test
    void framesGoToTheProgramAndItsOutputIntoTheFile() throws IOException {
        Path target = folder.resolve("a b;c.mp4");
        try (Film film = film(target, "echo \"$@\"; cat")) {
            Canvas canvas = new Canvas(3, 2);
            canvas.fill(0, 0, 1, 1, 0x414243);
            film.add(canvas);
            film.add(canvas);
            assertThat(target).doesNotExist();
            film.finish();
        }
        byte[] bytes = Files.readAllBytes(target);
        String words = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(words).startsWith("-loglevel error -f rawvideo -pixel_format rgb24 -video_size 3x2 ");
        assertThat(words.substring(words.indexOf('\n') + 1))
                .hasSize(2 * 3 * 2 * 3)
                .startsWith("ABC\u00ff\u00ff\u00ff");
        assertThat(folder).isDirectoryContaining("glob:**/a b;c.mp4");
    }

    @Test
    void aProgramThatFailsLeavesNoFile() throws IOException {
        Path target = folder.resolve("film.mp4");
        Film film = film(target, "cat >/dev/null; echo no such codec >&2; exit 1");
        film.add(new Canvas(3, 2));
        assertThatThrownBy(film::finish)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("ffmpeg made no film " + target + ": no such codec");
        film.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutTheProgramItIsASentence() {
        try (Film film = new Film(folder.resolve("film.mp4"), List.of("no-such-ffmpeg"))) {
            assertThatThrownBy(() -> film.add(new Canvas(3, 2)))
                    .isInstanceOf(WrongInputException.class)
                    .hasMessageContaining("ffmpeg, which is not installed");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
