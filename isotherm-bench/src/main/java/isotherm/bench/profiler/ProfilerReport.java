package isotherm.bench.profiler;

import isotherm.bench.Machine;
import isotherm.bench.chart.BarChart;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code isotherm bench profiler} answers. */
public final class ProfilerReport {
    private ProfilerReport() {}

    /** The table, without a last end of line. */
    public static String table(ProfilerBench.Result result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-8s %-13s %9s %8s %17s  %s%n", "program", "run", "median s", "ratio", "from to", "aim"));
        for (ProfilerBench.Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %-13s %9.3f %7.3fx %8.3f %8.3f  %s%n",
                    row.program(),
                    row.way(),
                    row.seconds().median(),
                    row.ratio().median(),
                    row.ratio().least(),
                    row.ratio().most(),
                    aim(row)));
        }
        text.append("Whole processes in turn, start excluded; a ratio is over the first row of the same program and"
                + " round.\n");
        result.absent()
                .forEach(program -> text.append("not here: ").append(program).append('\n'));
        return text.append(Machine.line()).toString();
    }

    private static String aim(ProfilerBench.Row row) {
        if (Double.isNaN(row.most())) {
            return "";
        }
        return String.format(
                Locale.ROOT, "at most %sx: %s", row.most(), row.ratio().median() <= row.most() ? "met" : "missed");
    }

    /** The object's text. */
    public static String json(ProfilerBench.Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("lap_seconds", result.seconds());
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeStringProperty("program", row.program());
                json.writeStringProperty("run", row.way());
                json.writeNumberProperty("seconds", row.seconds().median());
                json.writeNumberProperty("ratio", row.ratio().median());
                json.writeName("most");
                if (Double.isNaN(row.most())) {
                    json.writeNull();
                } else {
                    json.writeNumber(row.most());
                }
                BenchJson.rounds(json, row.seconds());
            });
            BenchJson.absent(json, result.absent());
        });
    }

    /** Bars of the ratios. */
    public static void plot(ProfilerBench.Result result, Path file) {
        List<BarChart.Bar> bars = result.rows().stream()
                .map(row -> new BarChart.Bar(
                        row.program() + " " + row.way(), row.ratio().median()))
                .toList();
        BarChart.write(
                file,
                "What profiling costs; coloured: exact",
                "times the unprofiled program, less is better",
                bars,
                name -> name.endsWith("exact"));
    }
}
