package isotherm.bench.solve;

import isotherm.bench.Progress;
import isotherm.bench.Ratio;
import isotherm.bench.Samples;
import isotherm.bench.race.Contender;
import isotherm.bench.race.Race;
import isotherm.bench.race.Solver;
import isotherm.method.Steppers;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How large the plate must be for more threads to win. */
public final class CrossoverBench {
    private static final double LAP_SECONDS = 0.1;

    private CrossoverBench() {}

    /**
     * Updates of inner nodes per second at one size, medians of the rounds.
     *
     * @param plain one thread, row by row, step by step
     * @param banded the same with all threads
     * @param tiledOne tiles, one thread
     * @param tiled tiles, all threads
     * @param chosen threads that a run uses where nobody says how many
     */
    public record Row(int n, Samples plain, Samples banded, Samples tiledOne, Samples tiled, int chosen) {
        /** How many times as fast all threads are, step by step. */
        public Ratio bandedGain() {
            return Ratio.of(banded, plain);
        }

        /** How many times as fast all threads are, in tiles. */
        public Ratio tiledGain() {
            return Ratio.of(tiled, tiledOne);
        }
    }

    /**
     * What was measured.
     *
     * @param threads all of them
     * @param rows by size
     */
    public record Result(int threads, List<Row> rows) {
        /** From which measured size on all threads win step by step; -1 where they lose at the largest. */
        public int bandedFrom() {
            return from(row -> isFaster(row.bandedGain()));
        }

        /** Where the rounds do not agree, nobody is. */
        private static boolean isFaster(Ratio gain) {
            return gain.median() > 1 && !gain.isEven();
        }

        /** The same in tiles. */
        public int tiledFrom() {
            return from(row -> isFaster(row.tiledGain()));
        }

        /** From which measured size on a run uses more than one thread by itself. */
        public int chosenFrom() {
            return from(row -> row.chosen() > 1);
        }

        private int from(Predicate<Row> wins) {
            int from = -1;
            for (Row row : rows.reversed()) {
                if (!wins.test(row)) {
                    break;
                }
                from = row.n();
            }
            return from;
        }
    }

    /**
     * Measures.
     *
     * @param sizes nodes along each side of the plates, ascending
     * @param threads at least 2
     * @param rounds laps of each, at least 1
     * @param progress hears what is going on, in words
     */
    public static Result run(List<Integer> sizes, int threads, int rounds, Progress progress) {
        Solver reference = solver(Order.PLAIN, 1);
        List<Contender> contenders = new ArrayList<>(List.of(
                reference, solver(Order.BANDED, threads), solver(Order.TILED, 1), solver(Order.TILED, threads)));
        Race race = new Race(rounds, LAP_SECONDS, progress.of("plate: "));
        List<Row> rows = new ArrayList<>();
        for (int n : sizes) {
            double inner = (double) (n - 2) * (n - 2);
            List<Samples> rates =
                    race
                            .run(
                                    contenders,
                                    n,
                                    steps -> reference.lap(n, 1, steps - 1).value(),
                                    new ArrayList<>())
                            .stream()
                            .map(result -> result.secondsPerStep().map(seconds -> inner / seconds))
                            .toList();
            Execution chosen = Steppers.choose(Solver.plan(n, 1_000_000_000), Execution.auto());
            rows.add(new Row(n, rates.get(0), rates.get(1), rates.get(2), rates.get(3), chosen.threads()));
        }
        return new Result(threads, rows);
    }

    private static Solver solver(Order sweep, int threads) {
        return new Solver(new Execution(Kernel.VECTOR, sweep, threads));
    }
}
