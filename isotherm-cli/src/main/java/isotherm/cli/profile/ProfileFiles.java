package isotherm.cli.profile;

import isotherm.cli.terminal.UserInput;
import isotherm.cli.terminal.WrongInputException;
import isotherm.profiler.export.ExportFormat;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.recording.ProfileFile;
import isotherm.profiler.report.EditorLinks;
import isotherm.profiler.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The files that a profile leaves. */
public final class ProfileFiles {
    private ProfileFiles() {}

    /**
     * Writes the page.
     *
     * @param folder where it goes
     */
    public static Path writePage(Profile profile, SourcePath sources, Path folder) throws IOException {
        return writePage(profile, sources, EditorLinks.NONE, folder);
    }

    /** The same with links from lines to an editor. */
    static Path writePage(Profile profile, SourcePath sources, EditorLinks links, Path folder) throws IOException {
        Path page = page(folder);
        HtmlReport.write(profile, sources, links, page);
        return page;
    }

    /** Where a folder's page is. */
    static Path page(Path folder) {
        return folder.resolve("profile.html");
    }

    /**
     * Writes exports for other tools.
     *
     * @param exports their formats are told by their names
     */
    static List<Path> export(Profile profile, SourcePath sources, List<Path> exports) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path export : exports) {
            ExportFormat format = ExportFormat.of(export);
            if (format != ExportFormat.JFR) { // the JVM itself has written that
                format.write(profile, sources, export);
            }
            files.add(export);
        }
        return files;
    }

    /** Makes a folder that is missing, and refuses one that cannot be written into. */
    static void makeFolder(Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (Files.exists(each) && !Files.isDirectory(each)) {
                throw new WrongInputException("cannot write into " + folder + ": " + each + " is a file, not a folder");
            }
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "isotherm", ".new"));
        } catch (IOException e) {
            throw new WrongInputException("cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The profile's own file where a folder is named. */
    static Path in(Path place) {
        return Files.isDirectory(place) ? place.resolve("isotherm.profile") : place;
    }

    /** Reads a profile; one that is no profile is the reader's mistake. */
    static Profile read(Path file) {
        if (!Files.exists(file)) {
            throw new WrongInputException("there is no profile " + file);
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new WrongInputException(
                    file + (Files.isDirectory(file) ? " is a folder, not a profile" : " may not be read by this user"));
        }
        try {
            return ProfileFile.read(file);
        } catch (IOException e) {
            throw new WrongInputException(e.getMessage() == null ? file + " cannot be read" : e.getMessage(), e);
        }
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
            UserInput.checked(() -> ExportFormat.of(export));
            Path folder = export.toAbsolutePath().getParent();
            if (Files.isDirectory(export) || folder == null) {
                throw new WrongInputException("cannot write " + export + ": it is a folder, not a file");
            }
            makeFolder(folder);
        }
        if (recordings(exports).size() > 1) {
            throw new WrongInputException("the JVM keeps one recording, so there can be only one .jfr file, was "
                    + recordings(exports).stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
    }
}
