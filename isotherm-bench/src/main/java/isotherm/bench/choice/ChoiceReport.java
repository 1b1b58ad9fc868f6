package isotherm.bench.choice;

import isotherm.bench.Machine;
import isotherm.bench.race.BenchJson;
import isotherm.model.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What {@code isotherm bench choice} answers. */
public final class ChoiceReport {
    /** A method so many times slower than the fastest is a wrong choice. */
    private static final double SLOWER = 1.3;
    /** An error so many times the tolerance does not meet it. */
    private static final double MEETS = 3;

    private ChoiceReport() {}

    private static boolean meets(ChoiceBench.Run run, double tolerance) {
        return run.ran() && !(run.error() > MEETS * tolerance);
    }

    private static Optional<ChoiceBench.Run> fastest(ChoiceBench.Row row) {
        return row.runs().stream()
                .filter(run -> meets(run, row.tolerance()))
                .min(Comparator.comparingDouble(ChoiceBench.Run::seconds));
    }

    private static ChoiceBench.Run chosen(ChoiceBench.Row row) {
        return row.runs().stream()
                .filter(run -> run.method() == row.chosen())
                .findFirst()
                .orElseThrow();
    }

    /** How many times the processor time of the fastest method the chosen one takes; NaN where it was not run. */
    private static double slower(ChoiceBench.Row row) {
        return fastest(row)
                .map(fastest -> chosen(row).seconds() / fastest.seconds())
                .orElse(Double.NaN);
    }

    /** A line for each method, then each plate on which another one is clearly faster; without a last end of line. */
    public static String table(List<ChoiceBench.Row> rows) {
        StringBuilder text = new StringBuilder("""
                method        runs  chosen  fastest     work told/taken (10 50 90 %)   ns/update (10 50 90 %)   error/tolerance (50 90 100 %)
                """);
        for (Method method : Method.values()) {
            List<ChoiceBench.Run> runs = of(rows, method, ChoiceBench.Run::seconds);
            if (!runs.isEmpty()) {
                text.append(line(rows, method, runs.size()));
            }
        }
        List<ChoiceBench.Row> known =
                rows.stream().filter(row -> !Double.isNaN(slower(row))).toList();
        List<ChoiceBench.Row> wrong =
                known.stream().filter(row -> slower(row) > SLOWER).toList();
        for (ChoiceBench.Row row : wrong) {
            text.append(wrong(row));
        }
        text.append(String.format(
                Locale.ROOT,
                "auto is at most %.1f times slower than the fastest method that meets the tolerance on %d of %d plates.%n",
                SLOWER,
                known.size() - wrong.size(),
                known.size()));
        return text.append(Machine.line()).toString();
    }

    private static List<ChoiceBench.Run> of(
            List<ChoiceBench.Row> rows, Method method, ToDoubleFunction<ChoiceBench.Run> known) {
        return rows.stream()
                .flatMap(row -> row.runs().stream())
                .filter(run -> run.method() == method && !Double.isNaN(known.applyAsDouble(run)))
                .toList();
    }

    private static String line(List<ChoiceBench.Row> rows, Method method, int runs) {
        double[] told = sorted(rows, method, (row, run) -> run.told() / run.taken());
        double[] cost = sorted(rows, method, (row, run) -> 1e9 * run.seconds() / (run.taken() * row.nodes()));
        double[] error = sorted(rows, method, (row, run) -> run.error() / row.tolerance());
        return String.format(
                Locale.ROOT,
                "%-12s %5d %7d %8d %12.2f %8.2f %8.2f %10.2f %7.2f %7.2f %12.3f %8.2f %8.2f%n",
                method.word(),
                runs,
                rows.stream().filter(row -> row.chosen() == method).count(),
                rows.stream()
                        .filter(row -> fastest(row)
                                .filter(run -> run.method() == method)
                                .isPresent())
                        .count(),
                part(told, 0.1),
                part(told, 0.5),
                part(told, 0.9),
                part(cost, 0.1),
                part(cost, 0.5),
                part(cost, 0.9),
                part(error, 0.5),
                part(error, 0.9),
                part(error, 1));
    }

    private interface Figure {
        double of(ChoiceBench.Row row, ChoiceBench.Run run);
    }

    private static double[] sorted(List<ChoiceBench.Row> rows, Method method, Figure figure) {
        return rows.stream()
                .flatMapToDouble(row -> row.runs().stream()
                        .filter(run -> run.method() == method && run.ran())
                        .mapToDouble(run -> figure.of(row, run)))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static double part(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    private static String wrong(ChoiceBench.Row row) {
        String[] each = row.runs().stream()
                .filter(ChoiceBench.Run::ran)
                .map(run -> String.format(
                        Locale.ROOT,
                        "%s %.3f s (%.2g of %.2g)",
                        run.method().word(),
                        run.seconds(),
                        run.taken(),
                        run.told()))
                .toArray(String[]::new);
        return String.format(
                Locale.ROOT,
                "%s, %d nodes, tolerance %.0e: %s is %.1f times slower: %s%n",
                row.name(),
                row.nodes(),
                row.tolerance(),
                row.chosen().word(),
                slower(row),
                String.join(", ", Arrays.asList(each)));
    }

    /** The object's text. */
    public static String json(List<ChoiceBench.Row> rows) {
        return BenchJson.object(json -> BenchJson.rows(json, "rows", rows, row -> {
            json.writeStringProperty("name", row.name());
            json.writeNumberProperty("nodes", row.nodes());
            json.writeNumberProperty("tolerance", row.tolerance());
            json.writeStringProperty("chosen", row.chosen().word());
            BenchJson.number(json, "times_the_fastest", slower(row));
            json.writeArrayPropertyStart("runs");
            for (ChoiceBench.Run run : row.runs()) {
                json.writeStartObject();
                json.writeStringProperty("method", run.method().word());
                BenchJson.number(json, "told", run.told());
                BenchJson.number(json, "taken", run.taken());
                BenchJson.number(json, "seconds", run.seconds());
                BenchJson.number(json, "error", run.error());
                json.writeStringProperty("why", run.why());
                json.writeEndObject();
            }
            json.writeEndArray();
        }));
    }
}
