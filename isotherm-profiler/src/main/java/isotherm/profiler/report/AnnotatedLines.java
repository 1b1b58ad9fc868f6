package isotherm.profiler.report;

import isotherm.profiler.profile.FileProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.profile.Time;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Source files with hits and times beside their lines: of some methods all lines, or where they are too many the costly ones. */
final class AnnotatedLines {
    /** Lines shown around a costly one. */
    private static final int AROUND = 2;

    private static final String GAP = "...";

    private final Profile profile;
    private final SourcePath sources;
    private final Set<MethodName> shown;
    private final int most;

    /**
     * Lines of a profile.
     *
     * @param shown methods whose lines are shown, with the counts of all methods that share the lines
     * @param most lines of one file; where there are more, the costly ones and those around them
     */
    AnnotatedLines(Profile profile, SourcePath sources, Set<MethodName> shown, int most) {
        this.profile = profile;
        this.sources = sources;
        this.shown = shown;
        this.most = most;
    }

    String text() throws IOException {
        List<FileProfile> files = FileProfile.of(profile);
        long all = files.stream().mapToLong(FileProfile::nanos).sum();
        StringBuilder text = new StringBuilder();
        List<String> absent = new ArrayList<>();
        for (FileProfile file : files) {
            List<MethodProfile> methods = file.methods().stream()
                    .filter(method -> shown.contains(method.name()))
                    .toList();
            if (methods.isEmpty()) {
                continue;
            }
            var lines = sources.lines(file.file());
            if (lines.isEmpty()) {
                absent.add(file.file().fullName());
            }
            text.append(file.file().fullName()).append('\n');
            text.append(table(file, methods, lines.orElse(List.of()), all)).append('\n');
        }
        if (!absent.isEmpty()) {
            text.append("no source found for ")
                    .append(String.join(", ", absent))
                    .append(": name its place with --sources\n");
        }
        return text.toString();
    }

    private String table(FileProfile file, List<MethodProfile> methods, List<String> source, long whole) {
        TextTable table = new TextTable(" | ", "line", "hits", "time", "time per hit", "%", "allocated", "source");
        int before = 0;
        NavigableSet<Integer> all = numbers(file, methods, source.size());
        NavigableSet<Integer> kept = all.size() <= most ? all : costly(file, all);
        for (int number : kept) {
            boolean apart = before > 0 && number > before + 1 && !source.isEmpty();
            Integer previous = all.lower(number);
            if (apart || (previous != null && !kept.contains(previous))) {
                table.row(GAP, "", "", "", "", "", "");
            }
            String code = number <= source.size() ? source.get(number - 1) : "";
            FileProfile.Row row = file.rows().get(number);
            if (row == null) {
                table.row(Integer.toString(number), "", "", "", "", "", code);
            } else {
                boolean timed = row.nanos() > 0;
                table.row(
                        Integer.toString(number),
                        Figures.count(row.hits()),
                        timed ? Figures.seconds(new Time(row.nanos(), Time.Source.SAMPLES, row.samples())) : "",
                        timed ? Figures.each(row.nanos(), row.hits()) : "",
                        timed ? Figures.percent(row.nanos(), whole) : "",
                        Figures.bytes(row.bytes()),
                        code);
            }
            before = number;
        }
        if (kept.last() < all.last()) {
            table.row(GAP, "", "", "", "", "", "");
        }
        return table.toString();
    }

    /** From the first line of each method to its last; without a source only those that have code. */
    private NavigableSet<Integer> numbers(FileProfile file, List<MethodProfile> methods, int length) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (MethodProfile method : methods) {
            numbers.addAll(file.shown(method, length));
        }
        return numbers;
    }

    private NavigableSet<Integer> costly(FileProfile file, NavigableSet<Integer> numbers) {
        Comparator<Map.Entry<Integer, FileProfile.Row>> byCost =
                Comparator.comparingLong(each -> -each.getValue().nanos());
        List<Integer> ranked = file.rows().entrySet().stream()
                .filter(each -> numbers.contains(each.getKey()))
                .sorted(byCost.thenComparingLong(each -> -each.getValue().hits())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        TreeSet<Integer> kept = new TreeSet<>();
        for (int line : ranked) {
            if (kept.size() >= most) {
                break;
            }
            kept.addAll(numbers.subSet(line - AROUND, true, line + AROUND, true));
        }
        return kept;
    }
}
