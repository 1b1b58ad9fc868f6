package isotherm.profiler.export;

import isotherm.profiler.profile.FileProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.profile.Time;
import isotherm.profiler.report.Figures;
import isotherm.profiler.report.Hotspot;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The annotated source alone: a page without scripts, small enough to send. */
final class HtmlLines {
    /** Of the time of all lines: methods with less are left out where there are many lines. */
    private static final double WORTH = 0.005;

    private static final int FEW_LINES = 1_000;
    private static final int FILES = 20;
    private static final String STYLE = """
            body{font:14px system-ui,sans-serif;margin:1.5em}td,th{padding:0 .6em;text-align:right;white-space:pre}
            td:last-child,th:last-child{text-align:left}td{font:12px ui-monospace,monospace}tr.gap td{border-top:1px dashed #999}
            """;

    private final Profile profile;
    private final SourcePath sources;
    private final List<FileProfile> files;
    private final long whole;
    private final long hottest;
    private final boolean all;

    HtmlLines(Profile profile, SourcePath sources) {
        this.profile = profile;
        this.sources = sources;
        files = FileProfile.of(profile);
        whole = files.stream().mapToLong(FileProfile::nanos).sum();
        hottest = files.stream()
                .flatMap(file -> file.rows().values().stream())
                .mapToLong(FileProfile.Row::nanos)
                .max()
                .orElse(0);
        all = files.stream().mapToInt(file -> file.rows().size()).sum() <= FEW_LINES;
    }

    void write(Writer out) throws IOException {
        String title = escaped(profile.run().command());
        out.write("<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Lines of " + title
                + "</title>\n<style>"
                + STYLE + "</style>\n<h1>" + title + "</h1>\n<p>"
                + (profile.mode() == Mode.EXACT ? "exact hits" : "sampled, so there are no hits")
                + String.format(
                        Locale.ROOT,
                        ", %.3f s on Java ",
                        profile.run().elapsed().toNanos() * 1e-9)
                + escaped(profile.run().java()) + "</p>\n<p>"
                + escaped(Hotspot.of(profile).map(Hotspot::sentence).orElse("")) + "</p>\n");
        for (FileProfile file : files.subList(0, Math.min(FILES, files.size()))) {
            write(file, out);
        }
        out.write("</html>\n");
    }

    private void write(FileProfile file, Writer out) throws IOException {
        List<String> text = sources.lines(file.file()).orElse(List.of());
        NavigableSet<Integer> numbers = numbers(file, text.size());
        if (numbers.isEmpty()) {
            return;
        }
        out.write("<h2>" + escaped(file.file().fullName())
                + "</h2>\n<table><tr><th>line<th>hits<th>time<th>time per hit<th>%<th>source\n");
        int before = numbers.first() - 1;
        for (int number : numbers) {
            FileProfile.Row row = file.rows().get(number);
            out.write(number > before + 1 && !text.isEmpty() ? "<tr class=gap>" : "<tr>");
            out.write("<td>" + number);
            out.write(row == null ? "<td><td><td><td>" : figures(row));
            out.write("<td>" + (number <= text.size() ? escaped(text.get(number - 1)) : "") + "\n");
            before = number;
        }
        out.write("</table>\n");
    }

    private String figures(FileProfile.Row row) {
        boolean timed = row.nanos() > 0;
        String time = timed ? Figures.seconds(new Time(row.nanos(), Time.Source.SAMPLES, row.samples())) : "";
        String each = timed ? Figures.each(row.nanos(), row.hits()) : "";
        String part = timed ? String.format(Locale.ROOT, "%.1f", 100.0 * row.nanos() / whole) : "";
        String heat = timed
                ? String.format(
                        Locale.ROOT, "<td style=\"background:rgb(255 136 0 / %.2f)\">", (double) row.nanos() / hottest)
                : "<td>";
        return "<td>" + Figures.count(row.hits()) + "<td>" + time + "<td>" + each + heat + part;
    }

    /** From the first line of each method to its last; of a large profile only methods that cost. */
    private NavigableSet<Integer> numbers(FileProfile file, int length) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        for (MethodProfile method : file.methods()) {
            long its = method.lines().stream()
                    .filter(line -> line.file().equals(file.file()))
                    .mapToLong(line -> line.self().nanos())
                    .sum();
            if (all || (its >= WORTH * whole && its > 0)) {
                numbers.addAll(file.shown(method, length));
            }
        }
        return numbers;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
