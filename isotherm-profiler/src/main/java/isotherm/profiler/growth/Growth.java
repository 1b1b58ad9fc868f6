package isotherm.profiler.growth;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.report.Figures;
import isotherm.profiler.report.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the hits of each line grow with the size n of the input. The exponent p of n^p is fitted to the logarithms of hits and sizes by least
 * squares; it is exact where hits are a power of n, and near it where smaller terms are added.
 *
 * @param sizes of the input, at least two, rising and positive
 * @param lines that were hit at every size, the fastest growing first; of equal growth the one with most hits
 */
public record Growth(List<Double> sizes, List<Line> lines) {
    /** Above it hits grow notably faster than the input. */
    private static final double LINEAR = 1.2;

    /** Exponents nearer to each other than this are the same growth. */
    private static final double SAME = 0.05;

    /**
     * One line.
     *
     * @param place as {@code file:line(method)}
     * @param hits one for each size
     * @param exponent fitted
     */
    public record Line(String place, List<Long> hits, double exponent) {
        public Line {
            hits = List.copyOf(hits);
        }

        long last() {
            return hits.getLast();
        }
    }

    private record Key(MethodName method, SourceFile file, int line) {}

    public Growth {
        sizes = List.copyOf(sizes);
        lines = List.copyOf(lines);
    }

    /**
     * Of one exact profile for each size.
     *
     * @throws IllegalArgumentException where sizes do not rise from above 0 or a profile has no hits
     */
    public static Growth of(List<Double> sizes, List<Profile> profiles) {
        check(sizes, profiles);
        Map<Key, List<Long>> hits = new LinkedHashMap<>();
        Map<Key, String> places = new LinkedHashMap<>();
        for (int k = 0; k < profiles.size(); k++) {
            for (MethodProfile method : profiles.get(k).methods()) {
                for (LineProfile line : method.lines()) {
                    Key key = new Key(method.name(), line.file(), line.number());
                    List<Long> known = hits.computeIfAbsent(key, fresh -> new ArrayList<>());
                    if (known.size() == k && line.hits() > 0) {
                        known.add(line.hits());
                        places.put(key, method.place(line));
                    }
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        hits.forEach((key, counts) -> {
            if (counts.size() == sizes.size()) {
                lines.add(new Line(places.getOrDefault(key, ""), counts, exponent(sizes, counts)));
            }
        });
        lines.sort(Comparator.comparingLong((Line line) -> -Math.round(line.exponent() / SAME))
                .thenComparingLong(line -> -line.last())
                .thenComparing(Line::place));
        return new Growth(sizes, lines);
    }

    private static void check(List<Double> sizes, List<Profile> profiles) {
        if (sizes.size() < 2 || sizes.size() != profiles.size()) {
            throw new IllegalArgumentException("growth needs at least two sizes and a profile of each, were " + sizes);
        }
        double before = 0;
        for (double size : sizes) {
            if (!(size > before && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("sizes must be positive and rise, were " + sizes);
            }
            before = size;
        }
        if (profiles.stream().anyMatch(profile -> profile.mode() != Mode.EXACT)) {
            throw new IllegalArgumentException("growth needs exact profiles: samples do not count");
        }
    }

    /** The slope of ln hits over ln n by least squares. */
    static double exponent(List<Double> sizes, List<Long> hits) {
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < sizes.size(); k++) {
            meanX += Math.log(sizes.get(k)) / sizes.size();
            meanY += Math.log(hits.get(k)) / sizes.size();
        }
        double xy = 0;
        double xx = 0;
        for (int k = 0; k < sizes.size(); k++) {
            double x = Math.log(sizes.get(k)) - meanX;
            xy += x * (Math.log(hits.get(k)) - meanY);
            xx += x * x;
        }
        return xy / xx;
    }

    /** The line that grows fastest, if it grows faster than the input. */
    public Optional<Line> fastest() {
        return lines.stream().findFirst().filter(line -> line.exponent() > LINEAR);
    }

    /**
     * As in: {@code The hits of Main.java:7(pairs) grow as n^2.00, with the square of n: 100 at n = 10, 1,000,000 at n = 1000.}
     */
    public String sentence() {
        if (lines.isEmpty()) {
            return "No line was hit at every size.";
        }
        Optional<Line> found = fastest();
        if (found.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "No line's hits grow faster than n: the fastest exponent is %.2f.",
                    lines.getFirst().exponent());
        }
        Line line = found.get();
        return String.format(
                Locale.ROOT,
                "The hits of %s grow as n^%.2f%s: %s at n = %s, %s at n = %s.",
                line.place(),
                line.exponent(),
                word(line.exponent()),
                Figures.count(line.hits().getFirst()),
                size(sizes.getFirst()),
                Figures.count(line.last()),
                size(sizes.getLast()));
    }

    private static String word(double exponent) {
        if (Math.abs(exponent - 2) < 0.1) {
            return ", with the square of n";
        }
        return Math.abs(exponent - 3) < 0.1 ? ", with the cube of n" : "";
    }

    /** The hits of each line and its exponent; as many lines as this at most. */
    public String table(int most) {
        List<String> head = new ArrayList<>();
        sizes.forEach(size -> head.add("n = " + size(size)));
        head.add("exponent");
        head.add("file:line(method)");
        TextTable table = new TextTable("  ", head.toArray(String[]::new));
        for (Line line : lines.subList(0, Math.min(most, lines.size()))) {
            List<String> row = new ArrayList<>();
            line.hits().forEach(hits -> row.add(Figures.count(hits)));
            row.add(String.format(Locale.ROOT, "%.2f", Math.max(0, line.exponent())));
            row.add(line.place());
            table.row(row.toArray(String[]::new));
        }
        return table + (lines.size() > most ? "and " + (lines.size() - most) + " more\n" : "");
    }

    private static String size(double size) {
        return size == Math.rint(size) && size < 1e15 ? Long.toString((long) size) : Double.toString(size);
    }
}
