package isotherm.io.weather;

import isotherm.io.files.PendingFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A series as a run used it, to be kept beside its output.
 *
 * @param file its name
 * @param note one line for people: from whom and of when
 * @param asIs false where a file shipped with the scenario stood in for the services
 */
public record KeptWeather(String file, String text, String note, boolean asIs) {
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
