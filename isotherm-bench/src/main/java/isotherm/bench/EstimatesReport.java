package isotherm.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code isotherm bench estimates} answers. */
public final class EstimatesReport {
    /** An estimate so many times the error is of little use. */
    private static final double USEFUL = 5;

    private EstimatesReport() {}

    /**
     * What became of one set.
     *
     * @param estimated scenarios whose error was estimated and is known
     * @param covered the part of them whose error is not above the estimate
     * @param useful the part of them whose estimate is below five times the error
     * @param median of estimate over error
     * @param claims of converge
     * @param held the part of them that holds
     */
    public record Summary(
            String set, int scenarios, int estimated, double covered, double useful, double median, int claims, double held) {
        private static Summary of(String set, List<EstimatesBench.Row> rows) {
            List<EstimatesBench.Row> told =
                    rows.stream().filter(EstimatesBench.Row::isEstimated).toList();
            double[] times = told.stream()
                    .mapToDouble(row -> row.estimate() / row.error())
                    .sorted()
                    .toArray();
            int claims = rows.stream().mapToInt(EstimatesBench.Row::claims).sum();
            int held = rows.stream().mapToInt(EstimatesBench.Row::held).sum();
            return new Summary(
                    set,
                    rows.size(),
                    told.size(),
                    part(told.stream().filter(EstimatesBench.Row::covers).count(), told.size()),
                    part(Arrays.stream(times).filter(each -> each < USEFUL).count(), told.size()),
                    times.length == 0 ? Double.NaN : times[times.length / 2],
                    claims,
                    part(held, claims));
        }

        private static double part(long some, int all) {
            return all == 0 ? Double.NaN : (double) some / all;
        }
    }

    /** A summary of each set, in their order. */
    public static List<Summary> summaries(List<EstimatesBench.Row> rows) {
        Map<String, List<EstimatesBench.Row>> bySet =
                rows.stream().collect(Collectors.groupingBy(EstimatesBench.Row::set, LinkedHashMap::new, Collectors.toList()));
        return bySet.entrySet().stream()
                .map(each -> Summary.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** A line for each set, and for each scenario that was given; without a last end of line. */
    public static String table(List<EstimatesBench.Row> rows) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-34s %6s %9s %9s %9s %8s %8s%n",
                "",
                "plates",
                "explain:",
                "below 5",
                "median",
                "converge",
                ""));
        text.append(String.format(
                Locale.ROOT, "%-34s %6s %9s %9s %9s %8s %8s%n", "", "", "covers", "times", "times", "claims", "hold"));
        for (Summary each : summaries(rows)) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-34s %6d %7.1f %% %7.1f %% %9.2f %8d %6.1f %%%n",
                    each.set(),
                    each.estimated(),
                    100 * each.covered(),
                    100 * each.useful(),
                    each.median(),
                    each.claims(),
                    100 * each.held()));
        }
        for (EstimatesBench.Row row : rows) {
            if (!row.set().equals(row.name()) && row.set().startsWith("given")) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-34s %s%n",
                        row.name(),
                        row.isEstimated()
                                ? String.format(
                                        Locale.ROOT,
                                        "estimate %.2g K, error %.2g K, %d of %d claims hold",
                                        row.estimate(),
                                        row.error(),
                                        row.held(),
                                        row.claims())
                                : "not tried: " + row.why()));
            }
        }
        text.append("covers: the true error is not above explain's estimate; below 5 times: the estimate is below 5 times it.\n"
                + "The truth is the same scenario on cells of a 32nd of the spacing, of given scenarios of a quarter at least. ");
        return text.append(Machine.line()).toString();
    }

    /** The object's text. */
    public static String json(List<EstimatesBench.Row> rows) {
        return BenchJson.object(json -> {
            BenchJson.rows(json, "sets", summaries(rows), each -> {
                json.writeStringProperty("set", each.set());
                json.writeNumberProperty("scenarios", each.scenarios());
                json.writeNumberProperty("estimated", each.estimated());
                number(json, "covered", each.covered());
                number(json, "below_five_times", each.useful());
                number(json, "median_times", each.median());
                json.writeNumberProperty("claims", each.claims());
                number(json, "claims_held", each.held());
            });
            BenchJson.rows(json, "rows", rows, row -> {
                json.writeStringProperty("set", row.set());
                json.writeStringProperty("name", row.name());
                number(json, "estimate", row.estimate());
                number(json, "error", row.error());
                number(json, "order", row.order());
                json.writeNumberProperty("claims", row.claims());
                json.writeNumberProperty("held", row.held());
                json.writeStringProperty("why", row.why());
            });
        });
    }

    private static void number(tools.jackson.core.JsonGenerator json, String name, double value) {
        json.writeName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
