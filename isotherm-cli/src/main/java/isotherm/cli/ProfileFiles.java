package isotherm.cli;

import isotherm.profiler.HtmlReport;
import isotherm.profiler.Profile;
import isotherm.profiler.SourcePath;
import isotherm.profiler.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a profile leaves. */
final class ProfileFiles {
    private ProfileFiles() {}

    /**
     * Writes them: the page, and exports for other tools.
     *
     * @param profile what they show
     * @param file where it lies already
     * @param exports their formats are told by their names
     */
    static List<Path> write(Profile profile, SourcePath sources, Path file, List<Path> exports) throws IOException {
        List<Path> files = new ArrayList<>(List.of(file));
        Path page = file.resolveSibling("profile.html");
        HtmlReport.write(profile, sources, page);
        files.add(page);
        for (Path export : exports) {
            if (!isRecording(export)) { // the JVM itself has written that
                ExportFormat.of(export).write(profile, export);
            }
            files.add(export);
        }
        return files;
    }

    /** Whether a file is to be a recording of the JVM's own. */
    static boolean isRecording(Path export) {
        return export.toString().endsWith(".jfr");
    }

    /** Refuses what could not be written, before the program is run. */
    static void check(List<Path> exports) {
        for (Path export : exports) {
            if (!isRecording(export)) {
                Wiring.input(() -> ExportFormat.of(export));
            }
            Path folder = export.toAbsolutePath().getParent();
            if (folder == null
                    || !Files.isDirectory(folder)
                    || !Files.isWritable(folder)
                    || Files.isDirectory(export)) {
                throw new WrongInputException("cannot write " + export);
            }
        }
    }
}
