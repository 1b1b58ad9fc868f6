package isotherm.io.weather;

import isotherm.io.files.PendingFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A series as a run used it, to be kept beside its output.
 *
 * @param file its name
 * @param note one line for people: from whom and of when
 */
public record KeptWeather(String file, String text, String note) {
    /**
     * Writes it; an earlier file is replaced once the new one is complete.
     *
     * @return where it is
     * @throws UncheckedIOException where it cannot be written
     */
    public Path write(Path folder) {
        Path written = folder.resolve(file);
        PendingFile.write(written, text);
        return written;
    }
}
