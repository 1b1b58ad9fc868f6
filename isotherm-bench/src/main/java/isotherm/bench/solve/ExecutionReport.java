package isotherm.bench.solve;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import isotherm.bench.Samples;
import isotherm.bench.chart.BarChart;
import isotherm.bench.race.BenchJson;
import isotherm.bench.race.Solver;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What {@code isotherm bench execution} answers. */
public final class ExecutionReport {
    private ExecutionReport() {}

    /** The table, without a last end of line. */
    public static String table(ExecutionBench.Result result) {
        Samples slowest = result.rows().stream()
                .map(ExecutionBench.Row::later)
                .max(Comparator.comparingDouble(Samples::median))
                .orElseThrow();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-26s %13s %13s %16s %14s%n",
                result.n() + " x " + result.n(),
                "first step ms",
                "later steps",
                "1e6 updates/s",
                "x the slowest"));
        for (ExecutionBench.Row row : result.rows()) {
            double updates = result.updatesPerSecond(row);
            text.append(String.format(
                    Locale.ROOT,
                    "%-26s %13.3f %13.4f %16.2f %14s%n",
                    row.contender(),
                    1e3 * row.first().median(),
                    1e3 * row.later().median(),
                    updates / 1e6,
                    Ratio.of(slowest, row.later()).text()));
        }
        text.append(
                "One thread, each in a process of its own whose start does not count; medians. -Xint: interpreted;\n");
        text.append("C1, C2: Java's quick and its optimising compiler; numba's first step compiles.\n");
        text.append(Ratio.legend()).append('\n');
        text.append(Machine.line());
        result.absent().forEach(absent -> text.append("\nnot here: ").append(absent));
        return text.toString();
    }

    /** The object's text. */
    public static String json(ExecutionBench.Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("n", result.n());
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeStringProperty("contender", row.contender());
                json.writeNumberProperty("first_seconds", row.first().median());
                json.writeNumberProperty("seconds", row.later().median());
                json.writeNumberProperty("updates_per_second", result.updatesPerSecond(row));
                BenchJson.rounds(json, row.later());
            });
            BenchJson.absent(json, result.absent());
        });
    }

    /** Bars of updates per second, the fastest on top, ratios as lengths. */
    public static void plot(ExecutionBench.Result result, Path file) {
        List<BarChart.Bar> bars = result.rows().stream()
                .map(row -> new BarChart.Bar(row.contender(), result.updatesPerSecond(row) / 1e6))
                .sorted(Comparator.comparingDouble(BarChart.Bar::length).reversed())
                .toList();
        BarChart.writeLogarithmic(
                file,
                "The same steps, interpreted and compiled, " + result.n() + " x " + result.n() + " nodes, one thread",
                "million updates a second, on a logarithmic scale; more is better",
                bars,
                name -> name.startsWith(Solver.FAMILY));
    }
}
