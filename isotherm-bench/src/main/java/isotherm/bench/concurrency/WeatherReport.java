package isotherm.bench.concurrency;

import isotherm.bench.Machine;
import isotherm.bench.Samples;
import isotherm.bench.chart.BarChart;
import isotherm.bench.concurrency.WeatherBench.Result;
import isotherm.bench.concurrency.WeatherBench.Row;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code isotherm bench weather} answers. */
public final class WeatherReport {
    private WeatherReport() {}

    /** The table and what it says, without a last end of line. */
    public static String table(Result result) {
        int places = result.places();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %12s %9s  %12s %9s  %11s%n",
                "strategy",
                WeatherBench.TOWNS + " places ms",
                "x ideal",
                places + " places ms",
                "x ideal",
                "connections"));
        for (Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %12s %9s  %12s %9s  %11d%n",
                    row.strategy(),
                    ms(row.few()),
                    over(row.few(), least(result, row, WeatherBench.TOWNS)),
                    ms(row.many()),
                    over(row.many(), least(result, row, places)),
                    row.connections()));
        }
        text.append(String.format(
                Locale.ROOT,
                "A server on this machine answers each request after %d ms; the client may have %d connections.%n"
                        + "The ideal time is waiting alone: each connection waits %1$d ms for every place it asks for, all connections at once.%n",
                result.pause().toMillis(),
                result.connections()));
        return text.append(Machine.line()).toString();
    }

    private static double least(Result result, Row row, int places) {
        return result.least(places, row.many().values().isEmpty() ? 1 : result.connections());
    }

    private static String ms(Samples seconds) {
        return seconds.values().isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f", 1e3 * seconds.median());
    }

    private static String over(Samples seconds, double least) {
        return seconds.values().isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", seconds.median() / least);
    }

    /** The object's text. */
    public static String json(Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("places", result.places());
            json.writeNumberProperty("pause", result.pause().toNanos() * 1e-9);
            json.writeNumberProperty("connections", result.connections());
            BenchJson.rows(json, "strategies", result.rows(), row -> {
                json.writeStringProperty("strategy", row.strategy());
                json.writeNumberProperty("five_seconds", row.few().median());
                json.writeName("all_seconds");
                if (row.many().values().isEmpty()) {
                    json.writeNull();
                } else {
                    json.writeNumber(row.many().median());
                }
                json.writeNumberProperty("most_connections", row.connections());
                BenchJson.rounds(json, row.few());
            });
        });
    }

    /** The five places' times as bars. */
    public static void plot(Result result, Path file) {
        List<BarChart.Bar> bars = result.rows().stream()
                .map(row -> new BarChart.Bar(row.strategy(), 1e3 * row.few().median()))
                .toList();
        BarChart.write(
                file,
                WeatherBench.TOWNS + " places asked of a server that takes "
                        + result.pause().toMillis() + " ms for each",
                "milliseconds",
                bars,
                name -> name.equals("virtual"));
    }
}
