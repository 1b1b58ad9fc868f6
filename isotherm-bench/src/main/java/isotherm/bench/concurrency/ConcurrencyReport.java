package isotherm.bench.concurrency;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import isotherm.bench.Samples;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.concurrency.ConcurrencyBench.Result;
import isotherm.bench.concurrency.ConcurrencyBench.Row;
import isotherm.bench.race.BenchJson;
import isotherm.bench.race.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonGenerator;

/** What {@code isotherm bench concurrency} answers. */
public final class ConcurrencyReport {
    /** Rounds of a quiet machine differ by no more than this share of their median. */
    private static final double AGREE = 0.2;

    private ConcurrencyReport() {}

    /** The table and what it says, without a last end of line. */
    public static String table(Result result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-20s  %12s %9s %8s  %12s %9s %8s%n",
                ConcurrencyBench.TASKS + " tasks",
                "computing ms",
                "speed-up",
                "at most",
                "waiting ms",
                "speed-up",
                "at most"));
        for (int k = 0; k < result.computing().size(); k++) {
            text.append(String.format(
                    Locale.ROOT, "%-20s", result.computing().get(k).way()));
            for (List<Row> rows : List.of(result.computing(), result.waiting())) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %12.1f %9s %8.2f",
                        1e3 * rows.get(k).seconds().median(),
                        Ratio.of(rows.getFirst().seconds(), rows.get(k).seconds())
                                .text(),
                        rows.get(k).most()));
            }
            text.append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                "Computing: each counts the primes below %d by trial division; all came to %d. Waiting: each sleeps %d ms.%n",
                result.below(),
                result.primes(),
                result.pause().toMillis()));
        text.append(String.format(
                Locale.ROOT,
                "%d tasks on k threads take %1$d/k turns, rounded up. Who waits needs no processor, so waits overlap as far as%n"
                        + "there are threads of any kind; who computes needs one, and %d of them take at least %1$d/%2$d turns.%n",
                ConcurrencyBench.TASKS,
                result.processors()));
        return text.append(amdahl(result))
                .append(Ratio.legend())
                .append('\n')
                .append(Machine.line())
                .toString();
    }

    /** What keeps a pool with a thread for each processor from its limit. */
    static String amdahl(Result result) {
        List<Row> rows = result.computing();
        for (Row row : rows) {
            if (row.threads() == result.processors() && row.most() > 1 && speedUp(rows, row) > 1) {
                double spread =
                        Math.max(spread(row.seconds()), spread(rows.getFirst().seconds()));
                if (spread > AGREE) {
                    return String.format(
                            Locale.ROOT,
                            "The machine was busy, the rounds differ by %.0f %%: nothing follows from the speed-up of the %s.%n",
                            100 * spread,
                            row.way());
                }
                double alone = Math.max(0, alone(speedUp(rows, row), row.most()));
                return String.format(
                        Locale.ROOT,
                        "%s: as fast as if %.1f %% of the work could not be shared (Amdahl's law).%n",
                        row.way(),
                        100 * alone);
            }
        }
        return "";
    }

    private static double spread(Samples rounds) {
        return (rounds.most() - rounds.least()) / rounds.median();
    }

    /** The part s of the work that one does alone where a speed-up is 1 / (s + (1 - s) / most). */
    static double alone(double speedUp, double most) {
        return (1 / speedUp - 1 / most) / (1 - 1 / most);
    }

    /** How many times faster than one after the other. */
    private static double speedUp(List<Row> rows, Row row) {
        return rows.getFirst().seconds().median() / row.seconds().median();
    }

    /** The object's text. */
    public static String json(Result result) {
        return BenchJson.object(json -> {
            json.writeNumberProperty("tasks", ConcurrencyBench.TASKS);
            json.writeNumberProperty("below", result.below());
            json.writeNumberProperty("primes", result.primes());
            json.writeNumberProperty("pause", result.pause().toNanos() * 1e-9);
            rows(json, "computing", result.computing());
            rows(json, "waiting", result.waiting());
        });
    }

    private static void rows(JsonGenerator json, String name, List<Row> rows) {
        BenchJson.rows(json, name, rows, row -> {
            json.writeStringProperty("way", row.way());
            json.writeNumberProperty("threads", row.threads());
            json.writeNumberProperty("seconds", row.seconds().median());
            json.writeNumberProperty("speed_up", speedUp(rows, row));
            json.writeNumberProperty("at_most", row.most());
            BenchJson.rounds(json, row.seconds());
        });
    }

    /** Speed-up over threads: what was measured as dots, what is possible as lines. */
    public static void plot(Result result, Path file) {
        BenchChart chart = BenchChart.of(
                ConcurrencyBench.TASKS + " tasks that wait, and " + ConcurrencyBench.TASKS + " that compute on "
                        + result.processors() + " processors",
                "threads",
                "times as fast as one after the other");
        int tasks = ConcurrencyBench.TASKS;
        limit(chart, "waiting, at most", pool -> pool.mostWaiting(tasks));
        limit(chart, "computing, at most", pool -> pool.mostComputing(tasks, result.processors()));
        dots(chart, "waiting", result.waiting());
        dots(chart, "computing", result.computing());
        chart.write(file);
    }

    private static void dots(BenchChart chart, String name, List<Row> rows) {
        chart.dots(
                name,
                rows.stream().map(row -> (double) row.threads()).toList(),
                rows.stream().map(row -> speedUp(rows, row)).toList());
    }

    /** A stair: it rises where a thread more saves a turn. */
    private static void limit(BenchChart chart, String name, ToDoubleFunction<Way> most) {
        List<Double> threads = new ArrayList<>();
        List<Double> speedUps = new ArrayList<>();
        for (int k = 1; k <= ConcurrencyBench.TASKS; k++) {
            double now = most.applyAsDouble(Way.pool(k));
            double before = k == 1 ? now : most.applyAsDouble(Way.pool(k - 1));
            threads.addAll(List.of((double) k, (double) k));
            speedUps.addAll(List.of(before, now));
        }
        chart.limit(name, threads, speedUps);
    }
}
