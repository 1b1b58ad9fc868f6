package isotherm.profiler.export;

import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The formats of other tools that a profile can be written in. */
public enum ExportFormat {
    /**
     * Collapsed stacks, for Brendan Gregg's {@code flamegraph.pl} and many others: a line is the thread's name in brackets, then
     * frames from the outermost, apart by semicolons, then a blank and nanoseconds. Time waited stands on a frame
     * {@code (waiting)} of its own.
     */
    COLLAPSED(".collapsed"),
    /** For speedscope.app: one sampled profile for each thread, in nanoseconds; time waited as above. */
    SPEEDSCOPE(".speedscope.json"),
    /**
     * For KCachegrind and {@code callgrind_annotate}: lines with nanoseconds and hits, calls with cumulative nanoseconds. Where
     * calls were not counted, their number is 0.
     */
    CALLGRIND(".callgrind"),
    /**
     * For {@code pprof}: gzipped {@code profile.proto} with the values samples, cpu (nanoseconds running), waiting (nanoseconds) and
     * alloc_space (bytes), and a label {@code thread}.
     */
    PPROF(".pb.gz"),
    /** The annotated source alone, as a small page without scripts: what costs, to send to somebody. */
    HTML_LINES(".lines.html"),
    /**
     * For JDK Mission Control and {@code jfr}: the JVM's own recording of a sampled run, which it keeps while the program runs
     * ({@link isotherm.profiler.Options#recordingInto}); a profile cannot be made into one.
     */
    JFR(".jfr");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /** How names of such files end, with the dot. */
    public String ending() {
        return ending;
    }

    /**
     * The format of a file with this name.
     *
     * @throws IllegalArgumentException where its ending is none of theirs
     */
    public static ExportFormat of(Path file) {
        return Arrays.stream(values())
                .filter(format -> file.toString().endsWith(format.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a profile is exported to a file that ends in "
                        + Arrays.stream(values()).map(ExportFormat::ending).collect(Collectors.joining(", ")) + ", was "
                        + file));
    }

    /**
     * Writes a profile.
     *
     * @throws IllegalArgumentException where this is a recording
     * @throws IOException where the file cannot be written
     */
    public void write(Profile profile, Path file) throws IOException {
        checkNoRecording();
        try (OutputStream out = Files.newOutputStream(file)) {
            write(profile, out);
        }
    }

    /**
     * The same, with the text of lines where the format shows it.
     *
     * @throws IllegalArgumentException where this is a recording
     * @throws IOException where the file cannot be written, or a source is found and cannot be read
     */
    public void write(Profile profile, SourcePath sources, Path file) throws IOException {
        if (this != HTML_LINES) {
            write(profile, file);
            return;
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            new HtmlLines(profile, sources).write(writer);
        }
    }

    /**
     * Writes a profile; the stream stays open.
     *
     * @throws IllegalArgumentException where this is a recording
     * @throws IOException where it cannot be written
     */
    public void write(Profile profile, OutputStream out) throws IOException {
        checkNoRecording();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (this) {
            case COLLAPSED -> Collapsed.write(profile, writer);
            case SPEEDSCOPE -> Speedscope.write(profile, writer);
            case CALLGRIND -> new Callgrind(profile).write(writer);
            case PPROF -> new Pprof(profile).write(out);
            case HTML_LINES -> new HtmlLines(profile, SourcePath.NONE).write(writer);
            case JFR -> checkNoRecording();
        }
        writer.flush();
    }

    private void checkNoRecording() {
        if (this == JFR) {
            throw new IllegalArgumentException(
                    "a profile cannot be made into a recording, which only the JVM can write");
        }
    }
}
