package isotherm.io.weather;

import isotherm.io.disk.Disk;
import isotherm.io.files.PendingFile;
import isotherm.io.files.RunMark;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A series as a run used it, to be kept beside its output.
 *
 * @param file its name
 * @param note one line for people: from whom and of when
 */
public record KeptWeather(String file, String text, String note) {
    /** The question and the origin. */
    private static final int HEAD_LINES = 2;

    private static final String RUN = "# run ";

    /**
     * Writes it; an earlier file is replaced once the new one is complete.
     *
     * @param run whose mark it gets, in a line behind what was asked and from where the answer came
     * @return where it is
     * @throws UncheckedIOException where it cannot be written
     */
    public Path write(Disk disk, Path folder, RunMark run) {
        Path written = folder.resolve(file);
        PendingFile.write(disk, written, marked(run));
        return written;
    }

    /** The text may be what an earlier run kept, and then has its mark. */
    private String marked(RunMark run) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int comments = 0;
        while (comments < lines.size() && lines.get(comments).startsWith("#")) {
            comments++;
        }
        lines.subList(0, comments).removeIf(line -> line.startsWith(RUN));
        int behind = Math.min(HEAD_LINES, comments);
        lines.add(behind, RUN + run.text());
        return String.join("\n", lines) + "\n";
    }
}
