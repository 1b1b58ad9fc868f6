package isotherm.bench.solve;

import isotherm.bench.Machine;
import isotherm.bench.chart.BarChart;
import isotherm.bench.chart.BenchChart;
import isotherm.bench.race.Solver;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The charts of {@code isotherm bench solve --plot}. */
public final class SolvePlot {
    private static final String RATE = "1e9 updates per second";

    private SolvePlot() {}

    /** The fastest of each family: bars at one size, lines over several. */
    public static void write(SolveBench.Result result, Path file) {
        List<Integer> sizes =
                result.rows().stream().map(SolveBench.Row::n).distinct().toList();
        String title = "Explicit steps of heat on " + Machine.cores() + " cores";
        if (sizes.size() == 1) {
            int n = sizes.getFirst();
            List<BarChart.Bar> bars = families(result)
                    .map(family -> new BarChart.Bar(family, best(result, family, n)))
                    .sorted(Comparator.comparingDouble(BarChart.Bar::length).reversed())
                    .toList();
            BarChart.write(file, title + ", " + n + " x " + n, RATE, bars, Solver.FAMILY::equals);
            return;
        }
        BenchChart chart =
                BenchChart.of(title, "nodes along a side", RATE).logarithmicX().logarithmicY();
        List<Double> x = sizes.stream().map(n -> (double) n).toList();
        families(result)
                .forEach(family -> chart.line(
                        family,
                        x,
                        sizes.stream().map(n -> best(result, family, n)).toList()));
        chart.write(file);
    }

    private static Stream<String> families(SolveBench.Result result) {
        return result.rows().stream().map(SolveBench.Row::family).distinct();
    }

    private static double best(SolveBench.Result result, String family, int n) {
        return result.rows().stream()
                .filter(row -> row.n() == n && row.family().equals(family))
                .mapToDouble(row -> row.rates().median() / 1e9)
                .max()
                .orElseThrow();
    }

    /** Throughput at each size, and beside it the median of the ten sizes nearest to it. */
    public static void write(List<AlignmentBench.Place> places, Path file) {
        BenchChart.of("Tiled sweep on " + Machine.cores() + " cores, size by size", "nodes along a side", RATE)
                .line("ten nearest", of(places, AlignmentBench.Place::n), of(places, p -> p.rate() / p.share() / 1e9))
                .dots("one size", of(places, AlignmentBench.Place::n), of(places, p -> p.rate() / 1e9))
                .write(file);
    }

    private static List<Double> of(List<AlignmentBench.Place> places, ToDoubleFunction<AlignmentBench.Place> value) {
        return places.stream().mapToDouble(value).boxed().toList();
    }
}
