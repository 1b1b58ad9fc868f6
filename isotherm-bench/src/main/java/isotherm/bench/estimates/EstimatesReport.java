package isotherm.bench.estimates;

import isotherm.bench.Machine;
import isotherm.bench.race.BenchJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** What {@code isotherm bench estimates} answers. */
public final class EstimatesReport {
    /** An estimate so many times the error is of little use. */
    private static final double USEFUL = 5;

    private EstimatesReport() {}

    /**
     * What became of some estimates.
     *
     * @param told how many are stated and known to be right or wrong
     * @param covered the part of them whose error is not above the estimate
     * @param useful the part of them whose estimate is below five times the error
     * @param median of estimate over error
     */
    public record Shares(int told, double covered, double useful, double median) {
        private static Shares of(List<EstimatesBench.Estimate> all) {
            List<EstimatesBench.Estimate> told =
                    all.stream().filter(EstimatesBench.Estimate::isKnown).toList();
            double[] times = told.stream()
                    .mapToDouble(each -> each.kelvin() / each.error())
                    .sorted()
                    .toArray();
            return new Shares(
                    told.size(),
                    part(told.stream().filter(EstimatesBench.Estimate::covers).count(), told.size()),
                    part(Arrays.stream(times).filter(each -> each < USEFUL).count(), told.size()),
                    times.length == 0 ? Double.NaN : times[times.length / 2]);
        }
    }

    /**
     * What became of one set.
     *
     * @param own of the scenarios' own grids
     * @param coarser of grids that explain may only compare with coarser ones
     * @param claims of converge
     * @param held the part of them that holds
     */
    public record Summary(String set, int scenarios, Shares own, Shares coarser, int claims, double held) {
        private static Summary of(String set, List<EstimatesBench.Row> rows) {
            int claims = rows.stream().mapToInt(EstimatesBench.Row::claims).sum();
            int held = rows.stream().mapToInt(EstimatesBench.Row::held).sum();
            return new Summary(
                    set,
                    rows.size(),
                    Shares.of(rows.stream().map(EstimatesBench.Row::own).toList()),
                    Shares.of(rows.stream().map(EstimatesBench.Row::coarser).toList()),
                    claims,
                    part(held, claims));
        }
    }

    private static double part(long some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }

    /** A summary of each set, in their order, and of all. */
    public static List<Summary> summaries(List<EstimatesBench.Row> rows) {
        Map<String, List<EstimatesBench.Row>> bySet = rows.stream()
                .collect(Collectors.groupingBy(EstimatesBench.Row::set, LinkedHashMap::new, Collectors.toList()));
        List<Summary> all = new ArrayList<>();
        bySet.forEach((set, own) -> all.add(Summary.of(set, own)));
        if (all.size() > 1) {
            all.add(Summary.of("all", rows));
        }
        return List.copyOf(all);
    }

    /** A line for each set, and for each scenario that was given; without a last end of line. */
    public static String table(List<EstimatesBench.Row> rows) {
        StringBuilder text = new StringBuilder("""
                                              explain, finer grids tried      explain, coarser ones alone     converge
                                              plates  covers  <5x  median     plates  covers  <5x  median     claims  hold
                """);
        for (Summary each : summaries(rows)) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-34s %s     %s     %6d  %4s%n",
                    each.set(),
                    shares(each.own()),
                    shares(each.coarser()),
                    each.claims(),
                    percent(each.held())));
        }
        rows.stream().filter(row -> row.set().equals(EstimatesBench.GIVEN)).forEach(row -> text.append(line(row)));
        text.append("""
                covers: the true error is not above the estimate; <5x: the estimate is below five times the true error; median: of estimate over error.
                The truth is the same scenario on cells of a 32nd of the spacing, of given scenarios of an eighth at least, extrapolated.
                """);
        return text.append(Machine.line()).toString();
    }

    private static String shares(Shares shares) {
        return String.format(
                Locale.ROOT,
                "%6d  %6s %4s  %6s",
                shares.told(),
                percent(shares.covered()),
                percent(shares.useful()),
                Double.isNaN(shares.median()) ? "-" : String.format(Locale.ROOT, "%.2f", shares.median()));
    }

    private static String percent(double part) {
        return Double.isNaN(part) ? "-" : String.format(Locale.ROOT, "%.0f%%", 100 * part);
    }

    private static String line(EstimatesBench.Row row) {
        EstimatesBench.Estimate own = row.own();
        String said = own.isKnown()
                ? String.format(
                        Locale.ROOT,
                        "estimate %.2g K, error %.2g K, %d of %d claims hold",
                        own.kelvin(),
                        own.error(),
                        row.held(),
                        row.claims())
                : "not tried: " + row.why();
        return String.format(Locale.ROOT, "%-34s %s%n", row.name(), said);
    }

    /** The object's text. */
    public static String json(List<EstimatesBench.Row> rows) {
        return BenchJson.object(json -> {
            BenchJson.rows(json, "sets", summaries(rows), each -> {
                json.writeStringProperty("set", each.set());
                json.writeNumberProperty("scenarios", each.scenarios());
                shares(json, "explain", each.own());
                shares(json, "explain_coarser", each.coarser());
                json.writeNumberProperty("claims", each.claims());
                BenchJson.number(json, "claims_held", each.held());
            });
            BenchJson.rows(json, "rows", rows, row -> {
                json.writeStringProperty("set", row.set());
                json.writeStringProperty("name", row.name());
                BenchJson.number(json, "estimate", row.own().kelvin());
                BenchJson.number(json, "error", row.own().error());
                BenchJson.number(json, "order", row.own().order());
                BenchJson.number(json, "coarser_estimate", row.coarser().kelvin());
                BenchJson.number(json, "coarser_error", row.coarser().error());
                json.writeNumberProperty("claims", row.claims());
                json.writeNumberProperty("held", row.held());
                json.writeStringProperty("why", row.why());
            });
        });
    }

    private static void shares(JsonGenerator json, String name, Shares shares) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("told", shares.told());
        BenchJson.number(json, "covered", shares.covered());
        BenchJson.number(json, "below_five_times", shares.useful());
        BenchJson.number(json, "median_times", shares.median());
        json.writeEndObject();
    }
}
