package isotherm.bench.solve;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.race.BenchJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code isotherm bench regions} answers. */
public final class RegionsReport {
    private RegionsReport() {}

    /** The table, without a last end of line. */
    public static String table(List<RegionsBench.Row> rows) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%8s %-26s %10s %11s%n", "n x n", "plate", "1e9/s", "share"));
        for (RegionsBench.Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "%8d %-26s %10.3f %11s%n",
                    row.n(),
                    row.plate(),
                    row.rates().median() / 1e9,
                    new Ratio(row.share()).text()));
        }
        text.append("1e9 updates of inner nodes a second in tiles, and the part of the first plate's rate in the same"
                + " round; medians.\n");
        return text.append(Machine.line()).toString();
    }

    /** The object's text. */
    public static String json(List<RegionsBench.Row> rows) {
        return BenchJson.object(json -> BenchJson.rows(json, "rows", rows, row -> {
            json.writeNumberProperty("n", row.n());
            json.writeStringProperty("plate", row.plate());
            json.writeNumberProperty("rate", row.rates().median());
            json.writeNumberProperty("share", row.share().median());
            BenchJson.rounds(json, row.rates());
        }));
    }

    /** Shares over sizes, a line for each plate. */
    public static void plot(List<RegionsBench.Row> rows, Path file) {
        Map<String, List<RegionsBench.Row>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.plate(), name -> new ArrayList<>()).add(row));
        BenchChart chart = BenchChart.of("What regions cost", "nodes along a side", "share of one material's rate")
                .logarithmicX();
        lines.forEach((name, all) -> chart.line(
                name,
                all.stream().map(row -> (double) row.n()).toList(),
                all.stream().map(row -> row.share().median()).toList()));
        chart.write(file);
    }
}
