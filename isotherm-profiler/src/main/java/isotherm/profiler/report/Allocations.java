package isotherm.profiler.report;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.SourcePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which lines allocate memory: estimates from samples. */
public final class Allocations {
    /**
     * One line of a method.
     *
     * @param line with its file
     * @param bytes allocated on it, callees that are not included too
     */
    public record Line(MethodProfile method, LineProfile line, long bytes) {}

    private final Profile profile;
    private final SourcePath sources;

    private Allocations(Profile profile, SourcePath sources) {
        this.profile = profile;
        this.sources = sources;
    }

    /** With the text of lines where it is found. */
    public static Allocations of(Profile profile, SourcePath sources) {
        return new Allocations(profile, sources);
    }

    /** The lines that allocate, the largest first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (MethodProfile method : profile.methods()) {
            for (LineProfile line : method.lines()) {
                if (line.allocatedBytes() > 0) {
                    lines.add(new Line(method, line, line.allocatedBytes()));
                }
            }
        }
        lines.sort(Comparator.comparingLong(Line::bytes)
                .reversed()
                .thenComparing(line -> line.method().name())
                .thenComparing(line -> line.line().file())
                .thenComparingInt(line -> line.line().number()));
        return lines;
    }

    /**
     * A table of them.
     *
     * @param top how many lines at most, at least 1
     * @throws IOException where a source is found and cannot be read
     */
    public String table(int top) throws IOException {
        if (top < 1) {
            throw new IllegalArgumentException("a table must have at least 1 line, was " + top);
        }
        List<Line> lines = lines();
        if (lines.isEmpty()) {
            return "no allocation was sampled in the included methods\n";
        }
        long all = lines.stream().mapToLong(Line::bytes).sum();
        Map<SourceFile, Optional<List<String>>> texts = new HashMap<>();
        TextTable table = new TextTable(" | ", "allocated", "%", "file:line(method)", "source");
        for (Line line : lines.subList(0, Math.min(top, lines.size()))) {
            MethodProfile method = line.method();
            SourceFile file = line.line().file();
            if (!texts.containsKey(file)) {
                texts.put(file, sources.lines(file));
            }
            List<String> text = texts.getOrDefault(file, Optional.empty()).orElse(List.of());
            int number = line.line().number();
            table.row(
                    Figures.bytes(line.bytes()),
                    Figures.percent(line.bytes(), all),
                    method.place(line.line()),
                    number <= text.size() ? text.get(number - 1).strip() : "");
        }
        int more = lines.size() - top;
        return table + (more > 0 ? String.format(Locale.ROOT, "and %,d more lines%n", more) : "");
    }
}
