package isotherm.bench.solve;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import isotherm.bench.Samples;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** What {@code isotherm bench crossover} answers. */
public final class CrossoverReport {
    private CrossoverReport() {}

    /** The table, without a last end of line. */
    public static String table(CrossoverBench.Result result) {
        int threads = result.threads();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%8s %10s %10s %10s %10s %10s %10s %8s%n",
                "n x n",
                "plain, 1",
                "banded, " + threads,
                "gain",
                "tiled, 1",
                "tiled, " + threads,
                "gain",
                "chosen"));
        for (CrossoverBench.Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%8d %10.3f %10.3f %10s %10.3f %10.3f %10s %8d%n",
                    row.n(),
                    row.plain().median() / 1e9,
                    row.banded().median() / 1e9,
                    row.bandedGain().text(),
                    row.tiledOne().median() / 1e9,
                    row.tiled().median() / 1e9,
                    row.tiledGain().text(),
                    row.chosen()));
        }
        text.append("1e9 updates of inner nodes a second; chosen: threads that a long run takes by itself.\n");
        text.append(faster("Step by step", threads, result.bandedFrom()));
        text.append(faster("In tiles", threads, result.tiledFrom()));
        int chosen = result.chosenFrom();
        text.append(
                chosen < 0
                        ? "A long run takes one thread at all of these sizes.\n"
                        : "A long run takes more than one thread from " + chosen + " x " + chosen + " on.\n");
        text.append(Ratio.legend()).append('\n');
        return text.append(Machine.line()).toString();
    }

    private static String faster(String how, int threads, int from) {
        return how + ", " + threads + " threads are "
                + (from < 0
                        ? "not faster than one at the largest size.\n"
                        : "faster than one from " + from + " x " + from + " on.\n");
    }

    /** The object's text. */
    public static String json(CrossoverBench.Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("threads", result.threads());
            from(json, "banded_from", result.bandedFrom());
            from(json, "tiled_from", result.tiledFrom());
            from(json, "chosen_from", result.chosenFrom());
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeNumberProperty("n", row.n());
                json.writeNumberProperty("plain", row.plain().median());
                json.writeNumberProperty("banded", row.banded().median());
                json.writeNumberProperty("tiled_one_thread", row.tiledOne().median());
                json.writeNumberProperty("tiled", row.tiled().median());
                json.writeNumberProperty("chosen_threads", row.chosen());
            });
        });
    }

    private static void from(JsonGenerator json, String name, int n) {
        json.writeName(name);
        if (n < 0) {
            json.writeNull();
        } else {
            json.writeNumber(n);
        }
    }

    /** Throughput over size, a line for each sweep and number of threads. */
    public static void plot(CrossoverBench.Result result, Path file) {
        int threads = result.threads();
        List<Double> x = result.rows().stream().map(row -> (double) row.n()).toList();
        BenchChart.of("From which size on " + threads + " threads win", "nodes along a side", "1e9 updates per second")
                .logarithmicX()
                .logarithmicY()
                .line("tiled, " + threads, x, rates(result, CrossoverBench.Row::tiled))
                .line("tiled, 1", x, rates(result, CrossoverBench.Row::tiledOne))
                .line("banded, " + threads, x, rates(result, CrossoverBench.Row::banded))
                .line("plain, 1", x, rates(result, CrossoverBench.Row::plain))
                .write(file);
    }

    private static List<Double> rates(CrossoverBench.Result result, Function<CrossoverBench.Row, Samples> which) {
        return result.rows().stream()
                .map(row -> which.apply(row).median() / 1e9)
                .toList();
    }
}
