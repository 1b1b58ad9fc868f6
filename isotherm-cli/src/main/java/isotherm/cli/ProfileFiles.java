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
import java.util.stream.Collectors;

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
            ExportFormat format = ExportFormat.of(export);
            if (format != ExportFormat.JFR) { // the JVM itself has written that
                format.write(profile, export);
            }
            files.add(export);
        }
        return files;
    }

    /** Those that the JVM itself writes while the program runs. */
    static List<Path> recordings(List<Path> exports) {
        return exports.stream()
                .filter(export -> ExportFormat.of(export) == ExportFormat.JFR)
                .toList();
    }

    /** Refuses what could not be written, before the program is run. */
    static void check(List<Path> exports) {
        for (Path export : exports) {
            Wiring.input(() -> ExportFormat.of(export));
            Path folder = export.toAbsolutePath().getParent();
            if (folder == null
                    || !Files.isDirectory(folder)
                    || !Files.isWritable(folder)
                    || Files.isDirectory(export)) {
                throw new WrongInputException("cannot write " + export);
            }
        }
        if (recordings(exports).size() > 1) {
            throw new WrongInputException("the JVM keeps one recording, so one .jfr file at most, was "
                    + recordings(exports).stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
    }
}
