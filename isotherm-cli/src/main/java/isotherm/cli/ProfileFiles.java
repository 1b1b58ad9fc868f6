package isotherm.cli;

import isotherm.profiler.Profile;
import isotherm.profiler.SourcePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a profile leaves. */
final class ProfileFiles {
    private ProfileFiles() {}

    /**
     * Writes them.
     *
     * @param profile what they show
     * @param file where it lies already
     */
    static List<Path> write(Profile profile, SourcePath sources, Path folder, Path file) throws IOException {
        List<Path> files = new ArrayList<>(List.of(file));
        return files;
    }
}
