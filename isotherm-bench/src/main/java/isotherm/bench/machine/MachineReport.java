package isotherm.bench.machine;

import isotherm.bench.Machine;
import isotherm.bench.Samples;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What {@code isotherm bench machine} answers. */
public final class MachineReport {
    private MachineReport() {}

    /** The table, without a last end of line. */
    public static String table(MachineBench.Result result) {
        int threads = result.threads();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %11s %10s %10s %10s %10s%n",
                "working set",
                "latency ns",
                "read, 1",
                "copy, 1",
                "read, " + threads,
                "copy, " + threads));
        for (MachineBench.Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %11.2f %10.1f %10.1f %10.1f %10.1f%n",
                    size(row.bytes()),
                    1e9 * row.latency().median(),
                    row.read().median() / 1e9,
                    row.copy().median() / 1e9,
                    row.readAll().median() / 1e9,
                    row.copyAll().median() / 1e9));
        }
        DiskSpeed disk = result.disk();
        text.append(String.format(
                Locale.ROOT,
                "disk: write %.2f GB/s, read again %.2f GB/s, 4 KiB of it in %.1f us%n",
                disk.writeBytesPerSecond() / 1e9,
                disk.readBytesPerSecond() / 1e9,
                1e6 * disk.readLatency()));
        text.append(String.format(
                Locale.ROOT,
                "fma: %.2f and %.2f 1e9 vectors of %d a second on 1 and %d threads, %.0f and %.0f GFlop/s;%n",
                result.peak() / 1e9,
                result.peakAll() / 1e9,
                result.lanes(),
                threads,
                2e-9 * result.lanes() * result.peak(),
                2e-9 * result.lanes() * result.peakAll()));
        text.append(String.format(
                Locale.ROOT,
                "     at five vector operations an update %.1f and %.1f 1e9 updates a second: the wall for steps%n",
                FmaPeak.updates(result.peak()) / 1e9,
                FmaPeak.updates(result.peakAll()) / 1e9));
        text.append("GB/s, of all threads together, each with a working set of its own; medians. ");
        return text.append(Machine.line()).toString();
    }

    private static String size(int bytes) {
        return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
    }

    /** The object's text. */
    public static String json(MachineBench.Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("threads", result.threads());
            BenchJson.rows(json, "memory", result.rows(), row -> {
                json.writeNumberProperty("bytes", row.bytes());
                json.writeNumberProperty("latency", row.latency().median());
                json.writeNumberProperty("read", row.read().median());
                json.writeNumberProperty("copy", row.copy().median());
                json.writeNumberProperty("read_all_threads", row.readAll().median());
                json.writeNumberProperty("copy_all_threads", row.copyAll().median());
            });
            json.writeName("disk");
            json.writeStartObject();
            json.writeNumberProperty("write", result.disk().writeBytesPerSecond());
            json.writeNumberProperty("read", result.disk().readBytesPerSecond());
            json.writeNumberProperty("latency", result.disk().readLatency());
            json.writeEndObject();
            json.writeName("fma");
            json.writeStartObject();
            json.writeNumberProperty("lanes", result.lanes());
            json.writeNumberProperty("vectors_per_second", result.peak());
            json.writeNumberProperty("vectors_per_second_all_threads", result.peakAll());
            json.writeEndObject();
        });
    }

    /** Bandwidth and latency over the working set. */
    public static void plot(MachineBench.Result result, Path file) {
        int threads = result.threads();
        List<Double> x = result.rows().stream().map(row -> row.bytes() / 1024.0).toList();
        BenchChart.of(
                        "Memory, from the first cache on",
                        "working set of a thread, KiB",
                        "GB/s, and ns to the next place")
                .logarithmicX()
                .logarithmicY()
                .line("read, " + threads + " threads", x, values(result, MachineBench.Row::readAll, 1e-9))
                .line("copy, " + threads + " threads", x, values(result, MachineBench.Row::copyAll, 1e-9))
                .line("read, 1 thread", x, values(result, MachineBench.Row::read, 1e-9))
                .line("copy, 1 thread", x, values(result, MachineBench.Row::copy, 1e-9))
                .line("latency, ns", x, values(result, MachineBench.Row::latency, 1e9))
                .write(file);
    }

    private static List<Double> values(
            MachineBench.Result result, Function<MachineBench.Row, Samples> which, double unit) {
        return result.rows().stream()
                .map(row -> unit * which.apply(row).median())
                .toList();
    }
}
