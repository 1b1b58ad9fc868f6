package isotherm.profiler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Source files with hits and times beside their lines. */
final class AnnotatedLines {
    /** One line, of all methods that have code on it. */
    private static final class Sum {
        private long hits;
        private long nanos;
        private long samples;
        private long bytes;

        private void add(LineProfile line) {
            hits += line.hits();
            nanos += line.self().nanos();
            samples += line.self().samples();
            bytes += line.allocatedBytes();
        }
    }

    private record SourceFile(String packageName, String name) {}

    private final Profile profile;
    private final SourcePath sources;

    AnnotatedLines(Profile profile, SourcePath sources) {
        this.profile = profile;
        this.sources = sources;
    }

    String text() throws IOException {
        Map<SourceFile, List<MethodProfile>> files = new LinkedHashMap<>();
        long all = 0;
        for (MethodProfile method : profile.methods()) {
            for (LineProfile line : method.lines()) {
                all += line.self().nanos();
            }
            if (!method.lines().isEmpty()) {
                String className = method.name().className();
                String packageName = className.substring(0, className.lastIndexOf('.') + 1);
                files.computeIfAbsent(new SourceFile(packageName, method.sourceFile()), file -> new ArrayList<>())
                        .add(method);
            }
        }
        StringBuilder text = new StringBuilder();
        List<String> absent = new ArrayList<>();
        for (Map.Entry<SourceFile, List<MethodProfile>> file : files.entrySet()) {
            SourceFile source = file.getKey();
            Optional<List<String>> lines = sources.lines(source.packageName(), source.name());
            if (lines.isEmpty()) {
                absent.add(source.packageName() + source.name());
            }
            text.append(source.packageName()).append(source.name()).append('\n');
            text.append(table(file.getValue(), lines.orElse(List.of()), all)).append('\n');
        }
        if (!absent.isEmpty()) {
            text.append("no source found for ")
                    .append(String.join(", ", absent))
                    .append(": name its place with --sources\n");
        }
        return text.toString();
    }

    private static String table(List<MethodProfile> methods, List<String> source, long all) {
        TreeMap<Integer, Sum> lines = new TreeMap<>();
        boolean counted = false;
        for (MethodProfile method : methods) {
            counted |= method.calls() >= 0;
            for (LineProfile line : method.lines()) {
                lines.computeIfAbsent(line.number(), fresh -> new Sum()).add(line);
            }
        }
        TextTable table = new TextTable(" | ", "line", "hits", "time", "time per hit", "%", "allocated", "source");
        int last = source.isEmpty() ? 0 : Math.min(source.size(), lines.lastKey());
        int first = lines.firstKey();
        for (int number = first; number <= Math.max(last, lines.lastKey()); number++) {
            Sum sum = lines.get(number);
            String code = number <= source.size() ? source.get(number - 1) : "";
            if (sum != null) {
                Time time = new Time(sum.nanos, Time.Source.SAMPLES, sum.samples);
                table.row(
                        Integer.toString(number),
                        counted ? Figures.count(sum.hits) : "-",
                        sum.nanos == 0 ? "" : Figures.seconds(time),
                        sum.nanos == 0 ? "" : Figures.each(sum.nanos, counted ? sum.hits : 0),
                        sum.nanos == 0 ? "" : Figures.percent(sum.nanos, all),
                        Figures.bytes(sum.bytes),
                        code);
            } else if (!source.isEmpty()) {
                table.row(Integer.toString(number), "", "", "", "", "", code);
            }
        }
        return table.toString();
    }
}
