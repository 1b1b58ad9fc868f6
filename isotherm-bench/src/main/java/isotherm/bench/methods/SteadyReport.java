package isotherm.bench.methods;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import isotherm.bench.Samples;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code isotherm bench steady} answers. */
public final class SteadyReport {
    private SteadyReport() {}

    /** Both tables, without a last end of line. */
    public static String table(SteadyBench.Result result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%8s %12s %11s %11s %12s%n",
                "cells",
                "space error",
                "work units",
                "by default",
                "error then"));
        for (SteadyBench.Size size : result.sizes()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%6d^2 %12.1e %11.1f %11.1f %12.1e%n",
                    size.cells(),
                    size.spaceError(),
                    size.work(),
                    size.defaultWork(),
                    size.defaultError()));
        }
        text.append("Work units (one is a residual on the finest grid) to a tenth of the grid's own error, and by the"
                + " default tolerance.\n\n");
        text.append(String.format(
                Locale.ROOT,
                "%8s %-18s %9s %10s %10s %10s %9s%n",
                "cells",
                "contender",
                "seconds",
                "of ours",
                "ns/unknown",
                "error",
                "count"));
        for (SteadyBench.Row row : result.rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%6d^2 %-18s %9.3f %10s %10.0f %10.1e %9s%n",
                    row.cells(),
                    row.contender(),
                    row.seconds().median(),
                    Ratio.of(row.seconds(), ours(result, row.cells())).text(),
                    nanoseconds(row),
                    row.error(),
                    Double.isNaN(row.count()) ? "-" : String.format(Locale.ROOT, "%.1f", row.count())));
        }
        text.append("Medians of setting up and solving to the same error; count: work units of ours, iterations of"
                + " PFMG.\n" + Ratio.legend() + "\n");
        result.absent().forEach(peer -> text.append("not here: ").append(peer).append('\n'));
        return text.append(Machine.line()).toString();
    }

    private static double nanoseconds(SteadyBench.Row row) {
        return row.seconds().median() * 1e9 / ((double) row.cells() * row.cells());
    }

    /** The fastest of ours at a size. */
    private static Samples ours(SteadyBench.Result result, int cells) {
        return result.rows().stream()
                .filter(row -> row.cells() == cells && row.contender().startsWith("isotherm"))
                .map(SteadyBench.Row::seconds)
                .min(Comparator.comparingDouble(Samples::median))
                .orElseThrow();
    }

    /** The object's text. */
    public static String json(SteadyBench.Result result) {
        return BenchJson.object(json -> {
            BenchJson.rows(json, "sizes", result.sizes(), size -> {
                json.writeNumberProperty("cells", size.cells());
                json.writeNumberProperty("space_error", size.spaceError());
                json.writeNumberProperty("work", size.work());
                json.writeNumberProperty("default_work", size.defaultWork());
                json.writeNumberProperty("default_error", size.defaultError());
            });
            BenchJson.rows(json, "rows", result.rows(), row -> {
                json.writeNumberProperty("cells", row.cells());
                json.writeStringProperty("contender", row.contender());
                json.writeName("count");
                if (Double.isNaN(row.count())) {
                    json.writeNull();
                } else {
                    json.writeNumber(row.count());
                }
                json.writeNumberProperty("error", row.error());
                json.writeNumberProperty("seconds", row.seconds().median());
                BenchJson.rounds(json, row.seconds());
                BenchJson.ratio(json, "of_ours", Ratio.of(row.seconds(), ours(result, row.cells())));
            });
            BenchJson.absent(json, result.absent());
        });
    }

    /** Nanoseconds an unknown over the size, a line for each contender. */
    public static void plot(SteadyBench.Result result, Path file) {
        Map<String, List<SteadyBench.Row>> lines = new LinkedHashMap<>();
        for (SteadyBench.Row row : result.rows()) {
            lines.computeIfAbsent(row.contender(), name -> new ArrayList<>()).add(row);
        }
        BenchChart chart = BenchChart.of("The steady state", "cells along a side", "nanoseconds an unknown")
                .logarithmicX()
                .logarithmicY();
        lines.forEach((name, rows) -> chart.line(
                name,
                rows.stream().map(row -> (double) row.cells()).toList(),
                rows.stream().map(SteadyReport::nanoseconds).toList()));
        chart.write(file);
    }
}
