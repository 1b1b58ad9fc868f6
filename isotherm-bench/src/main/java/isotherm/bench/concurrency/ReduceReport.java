package isotherm.bench.concurrency;

import isotherm.bench.Machine;
import isotherm.bench.Samples;
import isotherm.bench.chart.BarChart;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What {@code isotherm bench reduce} answers. */
public final class ReduceReport {
    private ReduceReport() {}

    /** The table, without a last end of line. */
    public static String table(ReduceBench.Result result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-30s %9s %9s %9s %7s  %-20s %s%n",
                "sum of " + result.n() + " numbers",
                "median ms",
                "min",
                "max",
                "GB/s",
                "sum",
                "the tree's bits"));
        for (ReduceBench.Row row : result.rows()) {
            Samples ms = row.seconds().map(seconds -> 1e3 * seconds);
            text.append(String.format(
                    Locale.ROOT,
                    "%-30s %9.3f %9.3f %9.3f %7.1f  %-20s %s%n",
                    row.contender(),
                    ms.median(),
                    ms.least(),
                    ms.most(),
                    bytes(result) / row.seconds().median() / 1e9,
                    row.sum(),
                    hasTreesBits(result, row) ? "yes" : "no"));
        }
        text.append(
                "The tree is one order of additions, the same for any vectors and threads; the number after a name is\n");
        text.append("its threads. ").append(Machine.line());
        result.absent().forEach(absent -> text.append("\nnot here: ").append(absent));
        return text.toString();
    }

    private static double bytes(ReduceBench.Result result) {
        return (double) result.n() * Double.BYTES;
    }

    private static boolean hasTreesBits(ReduceBench.Result result, ReduceBench.Row row) {
        return Double.doubleToRawLongBits(row.sum()) == Double.doubleToRawLongBits(result.tree());
    }

    /** The object's text. */
    public static String json(ReduceBench.Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("n", result.n());
            json.writeNumberProperty("tree_sum", result.tree());
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeStringProperty("contender", row.contender());
                json.writeNumberProperty("seconds", row.seconds().median());
                json.writeNumberProperty("sum", row.sum());
                json.writeBooleanProperty("tree_bits", hasTreesBits(result, row));
                BenchJson.rounds(json, row.seconds());
            });
            BenchJson.absent(json, result.absent());
        });
    }

    /** Bars of milliseconds, the fastest on top. */
    public static void plot(ReduceBench.Result result, Path file) {
        List<BarChart.Bar> bars = result.rows().stream()
                .map(row ->
                        new BarChart.Bar(row.contender(), 1e3 * row.seconds().median()))
                .sorted(Comparator.comparingDouble(BarChart.Bar::length))
                .toList();
        BarChart.write(
                file,
                "Sum of " + result.n() + " numbers; coloured: the same bits on any machine",
                "milliseconds, less is better",
                bars,
                name -> name.startsWith("tree"));
    }
}
