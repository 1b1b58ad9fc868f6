package isotherm.cli.profile;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.report.Visible;
import isotherm.profiler.export.ExportFormat;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.report.EditorLinks;
import isotherm.profiler.report.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What is done with a profile that was made: printed, and shown in files. */
final class ProfileOutput {
    private static final Path LINES = Path.of("html-lines");

    @Option(
            names = "--sources",
            paramLabel = "PATH",
            description = "folders and jars with source files, separated by : (; on Windows)")
    private String sources = "";

    @Option(names = "--sort", paramLabel = "calls|self|total", description = "order of methods; default self")
    private Report.Sort sort = Report.Sort.SELF;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "methods and threads to print; default 20")
    private int top = 20;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "write a file for another tool too, by its ending: .collapsed, .speedscope.json, .callgrind, .pb.gz (pprof), .jfr; .lines.html is the annotated source alone, and html-lines is profile.lines.html beside the page")
    private List<Path> exports = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object; what the program prints goes to standard error")
    private boolean json;

    @Option(
            names = "--links",
            paramLabel = "none|idea|vscode",
            description = "the editor that line numbers on the page open, for sources in folders; default none")
    private EditorLinks links = EditorLinks.NONE;

    boolean json() {
        return json;
    }

    /** Where exports go; the word that names a format alone means a file beside the page. */
    private List<Path> places(Path folder) {
        return exports.stream()
                .map(export ->
                        export.equals(LINES) ? folder.resolve("profile" + ExportFormat.HTML_LINES.ending()) : export)
                .toList();
    }

    /** Those that the JVM itself writes while the program runs. */
    List<Path> recordings() {
        return ProfileFiles.recordings(places(Path.of("")));
    }

    /** Refuses what could not be done, before anything is. */
    void check() {
        if (top < 1) {
            throw new WrongInputException("--top must be at least 1, was " + top);
        }
        ProfileFiles.check(places(Path.of("")));
    }

    /** Where sources are looked for, or these where none were named. */
    SourcePath sources(List<Path> otherwise) {
        if (sources.isEmpty()) {
            return new SourcePath(otherwise);
        }
        List<Path> places = new ArrayList<>();
        for (String place : sources.split(File.pathSeparator, -1)) {
            if (place.isEmpty()) {
                continue;
            }
            if (!Files.exists(Path.of(place))) {
                throw new WrongInputException("there are no sources at " + place);
            }
            places.add(Path.of(place));
        }
        return new SourcePath(places);
    }

    /**
     * Prints the profile and writes its files.
     *
     * @param file where it lies
     * @param folder where its page goes
     * @param code the program's exit code
     */
    void print(Screen screen, Profile profile, SourcePath path, Path file, Path folder, int code) throws IOException {
        print(screen, profile, path, List.of(file, ProfileFiles.writePage(profile, path, links, folder)), folder, code);
    }

    /**
     * Prints a profile that was printed before. Its page is written where there is none or where sources are named: the one that there is may
     * show sources that nobody names now.
     */
    void printAgain(Screen screen, Profile profile, Path file, Path folder) throws IOException {
        SourcePath path = sources(List.of());
        boolean page = !sources.isEmpty() || links != EditorLinks.NONE || !Files.exists(ProfileFiles.page(folder));
        print(
                screen,
                profile,
                path,
                page ? List.of(file, ProfileFiles.writePage(profile, path, links, folder)) : List.of(file),
                folder,
                ExitCode.FINE);
    }

    private void print(Screen screen, Profile profile, SourcePath path, List<Path> written, Path folder, int code)
            throws IOException {
        List<Path> files = new ArrayList<>(written);
        files.addAll(ProfileFiles.export(profile, path, places(folder)));
        if (json) {
            screen.out().println(ProfileJson.text(profile, code, files));
        } else {
            screen.out().print(Visible.lines(ProfileText.of(profile, path, sort, top)));
            files.forEach(each -> screen.out().println("wrote      " + Visible.line(each.toString())));
        }
        screen.out().flush();
        screen.err().flush();
    }
}
