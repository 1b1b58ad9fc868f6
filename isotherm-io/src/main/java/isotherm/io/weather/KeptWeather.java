package isotherm.io.weather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
     * @throws IOException where the folder cannot be written
     */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, file, ".new");
        Files.writeString(written, text);
        return Files.move(written, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
