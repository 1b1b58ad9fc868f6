package isotherm.cli.plot;

import isotherm.bench.chart.BenchChart;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.study.Study;
import isotherm.io.study.StudyKey;
import isotherm.io.study.StudyTable;
import isotherm.io.toml.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result of a study over one of its keys: a line for each combination of the others' values. */
public final class StudyChart {
    private static final int MOST_LINES = 16;
    private static final double ROOM = 0.05;
    /** Numbers that differ by less than this part of them are the same but for rounding. */
    private static final double SAME = 1e-9;
    /** Greatest numbers within these are written as they are. */
    private static final double LEAST = 1e-3;

    private static final double MOST = 1e6;

    private final StudyTable table;
    private final String result;
    private final int over;
    /** Of the values along the bottom; null where they are no numbers. */
    private final @Nullable String unit;

    private final Map<String, Map<Double, Double>> lines;

    /** @param over the number of the key along the bottom */
    private StudyChart(StudyTable table, String result, int over) {
        this.table = table;
        this.result = result;
        this.over = over;
        this.unit = table.study().keys().get(over).unit();
        this.lines = lines();
    }

    /**
     * A chart.
     *
     * @throws WrongInputException where no member has such a result, or it is no number
     */
    public static StudyChart of(StudyTable table, String result, int over) {
        if (!table.columns().contains(result)) {
            throw new WrongInputException(
                    "no member has the result \"" + result + "\"; " + Suggestion.among(table.columns(), result));
        }
        StudyChart chart = new StudyChart(table, result, over);
        if (chart.lines.isEmpty()) {
            throw new WrongInputException("the result \"" + result + "\" is no number, it cannot be charted");
        }
        return chart;
    }

    /** Whether it has more than one place along the bottom. */
    public boolean isLine() {
        return lines.values().stream()
                        .flatMap(points -> points.keySet().stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** The name of its file. */
    public String file() {
        return "chart-" + result.replaceAll("[^A-Za-z0-9._-]", "_") + ".png";
    }

    /** A place along the bottom: the value's number, or which value it is. */
    private double place(int member) {
        StudyKey key = table.study().keys().get(over);
        int value = table.study().value(member, over);
        return unit == null ? value + 1 : key.number(value);
    }

    /** By the names of lines, numbers over places. */
    private Map<String, Map<Double, Double>> lines() {
        Map<String, Map<Double, Double>> lines = new LinkedHashMap<>();
        Study study = table.study();
        for (int member = 0; member < table.size(); member++) {
            double number = table.number(member, result);
            if (Double.isFinite(number)) {
                List<String> others = new ArrayList<>();
                for (int key = 0; key < study.keys().size() && study.crossed(); key++) {
                    if (key != over) {
                        others.add(study.keys().get(key).shown(study.value(member, key)));
                    }
                }
                lines.computeIfAbsent(String.join(", ", others), fresh -> new TreeMap<>())
                        .put(place(member), number);
            }
        }
        return lines;
    }

    /** A PNG file of it. */
    public byte[] bytes() {
        StudyKey key = table.study().keys().get(over);
        double acrossBy = unit == null ? 1 : power(lines.values().stream().flatMap(points -> points.keySet().stream()));
        double upBy = power(lines.values().stream().flatMap(points -> points.values().stream()));
        String bottom = key.name() + (unit == null || unit.isEmpty() ? "" : " / " + unit) + by(acrossBy);
        String title = table.scenario()
                + (lines.size() > MOST_LINES ? ": the first " + MOST_LINES + " of " + lines.size() + " lines" : "");
        BenchChart chart = BenchChart.of(title, bottom, result + by(upBy));
        if (unit == null) {
            List<String> names = new ArrayList<>();
            for (int value = 0; value < key.values().size(); value++) {
                names.add(key.shown(value));
            }
            chart.namedX(names);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int drawn = 0;
        for (Map.Entry<String, Map<Double, Double>> line : lines.entrySet()) {
            if (drawn++ < MOST_LINES) {
                Map<Double, Double> points = line.getValue();
                for (int value = 1; unit == null && value <= key.values().size(); value++) {
                    points.putIfAbsent((double) value, Double.NaN); // ticks stand where the places of a line are
                }
                String name = line.getKey().isEmpty() ? result : line.getKey();
                chart.line(name, divided(points.keySet(), acrossBy), divided(points.values(), upBy));
                for (double number : points.values()) {
                    low = number / upBy < low ? number / upBy : low;
                    high = number / upBy > high ? number / upBy : high;
                }
            }
        }
        double room = high - low > SAME * Math.abs(high) ? ROOM * (high - low) : Math.max(0.5, Math.abs(low) * ROOM);
        chart.spanning(low - room, high + room);
        return chart.bytes(false);
    }

    /** What numbers are divided by, so that the library, which writes them without exponents, can label an axis. */
    private static double power(Stream<Double> numbers) {
        double most =
                numbers.filter(Double::isFinite).mapToDouble(Math::abs).max().orElse(1);
        return most == 0 || (most >= LEAST && most < MOST) ? 1 : Math.pow(10, Math.floor(Math.log10(most)));
    }

    private static String by(double power) {
        return power == 1 ? "" : " / " + String.valueOf(power).replace(".0E", "e");
    }

    private static List<Double> divided(Collection<Double> numbers, double by) {
        return numbers.stream().map(each -> each / by).toList();
    }
}
