package isotherm.bench.methods;

import isotherm.bench.Machine;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.race.BenchJson;
import isotherm.model.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What {@code isotherm bench methods} answers. */
public final class MethodsReport {
    private static final double[] ERRORS = {1e-3, 1e-4, 1e-5, 1e-6, MethodsBench.NEAR};
    private static final List<Method> METHODS =
            List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT, Method.EXPONENTIAL, Method.SPECTRAL);
    /** What is smaller is rounding; a logarithmic axis needs an end. */
    private static final double LEAST_DRAWN = 1e-12;

    private MethodsReport() {}

    /** Seconds to an error, by problem and method, without a last end of line. */
    public static String table(List<MethodsBench.Row> rows) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-18s %8s", "problem", "error"));
        METHODS.forEach(method -> text.append(String.format(Locale.ROOT, " %11s", method.word())));
        text.append('\n');
        for (String problem : problems(rows)) {
            for (double error : ERRORS) {
                text.append(String.format(Locale.ROOT, "%-18s %8.0e", problem, error));
                METHODS.forEach(method ->
                        text.append(String.format(Locale.ROOT, " %11s", seconds(rows, problem, method, error))));
                text.append('\n');
            }
        }
        text.append("Seconds to come within an error, the largest at any node at the end in parts of the range of"
                + " temperatures;\n-: not reached by any setting tried. ");
        return text.append(Machine.line()).toString();
    }

    private static Set<String> problems(List<MethodsBench.Row> rows) {
        Set<String> problems = new LinkedHashSet<>();
        rows.forEach(row -> problems.add(row.problem()));
        return problems;
    }

    private static String seconds(List<MethodsBench.Row> rows, String problem, Method method, double error) {
        double least = Double.POSITIVE_INFINITY;
        for (MethodsBench.Row row : rows) {
            boolean reaches = row.problem().equals(problem) && row.method() == method && row.error() <= error;
            least = reaches ? Math.min(least, row.seconds().median()) : least;
        }
        return least == Double.POSITIVE_INFINITY ? "-" : String.format(Locale.ROOT, "%.4f", least);
    }

    /** The object's text. */
    public static String json(List<MethodsBench.Row> rows) {
        return BenchJson.object(json -> BenchJson.rows(json, "rows", rows, row -> {
            json.writeStringProperty("problem", row.problem());
            json.writeStringProperty("method", row.method().word());
            json.writeName("setting");
            if (Double.isNaN(row.setting())) {
                json.writeNull();
            } else {
                json.writeNumber(row.setting());
            }
            json.writeNumberProperty("steps", row.steps());
            json.writeNumberProperty("error", row.error());
            json.writeNumberProperty("seconds", row.seconds().median());
            BenchJson.rounds(json, row.seconds());
        }));
    }

    /** Error over seconds for the first cross that takes long and for the wall, a line for each method. */
    public static void plot(List<MethodsBench.Row> rows, Path file) {
        BenchChart chart = BenchChart.of("Seconds to an error", "seconds", "error, in parts of the range")
                .logarithmicX()
                .logarithmicY();
        for (String problem : problems(rows)) {
            if (problem.endsWith("1000") || problem.startsWith("wall")) {
                for (Method method : METHODS) {
                    line(chart, rows, row -> row.problem().equals(problem) && row.method() == method, problem, method);
                }
            }
        }
        chart.write(file);
    }

    private static void line(
            BenchChart chart,
            List<MethodsBench.Row> rows,
            Predicate<MethodsBench.Row> wanted,
            String problem,
            Method method) {
        List<Double> seconds = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (MethodsBench.Row row : rows) {
            if (wanted.test(row)) {
                seconds.add(row.seconds().median());
                errors.add(Math.max(LEAST_DRAWN, row.error()));
            }
        }
        if (!seconds.isEmpty()) {
            chart.line(problem + ", " + method.word(), seconds, errors);
        }
    }
}
