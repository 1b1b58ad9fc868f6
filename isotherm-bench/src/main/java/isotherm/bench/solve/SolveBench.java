package isotherm.bench.solve;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.machine.FmaPeak;
import isotherm.bench.peers.Peers;
import isotherm.bench.peers.WorkFolder;
import isotherm.bench.peers.Workshop;
import isotherm.bench.race.Contender;
import isotherm.bench.race.Race;
import isotherm.bench.race.Solver;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Throughput of kernels, sweeps and threads, and of peers, on square plates: everybody in turn, round after round. */
public final class SolveBench {
    private static final double LAP_SECONDS = 0.4;
    private static final int WALL_LAPS = 10;

    private final List<Contender> contenders = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final Solver reference;
    private final int rounds;
    private final Progress progress;

    private SolveBench(int threads, int rounds, Progress progress) {
        this.rounds = rounds;
        this.progress = progress;
        this.reference = new Solver(new Execution(Kernel.VECTOR, Order.TILED, threads));
        contenders.add(new Solver(new Execution(Kernel.SCALAR, Order.PLAIN, 1)));
        contenders.add(new Solver(new Execution(Kernel.VECTOR, Order.PLAIN, 1)));
        contenders.add(new Solver(new Execution(Kernel.VECTOR, Order.TILED, 1)));
        if (threads > 1) {
            contenders.add(new Solver(new Execution(Kernel.VECTOR, Order.BANDED, threads)));
            contenders.add(reference);
        }
    }

    /**
     * Throughput of one contender at one size.
     *
     * @param family the fastest of a family stands for it in the chart
     * @param steps of each lap
     * @param rates updates of inner nodes per second, of each round
     */
    public record Row(String contender, String family, int n, int steps, Samples rates) {}

    /**
     * What was measured.
     *
     * @param rows ours first, size by size
     * @param wall updates per second that one thread's fused multiply-adds would allow
     * @param wallAll the same of all threads
     * @param absent peers that this machine does not have, and what they need or how they failed
     */
    public record Result(List<Row> rows, double wall, double wallAll, List<String> absent) {
        /** The median of our fastest execution at a size. */
        public double ours(int n) {
            return fastest(n).rates().median();
        }

        /** Our fastest execution at a size. */
        Row fastest(int n) {
            return rows.stream()
                    .filter(row -> row.n() == n && row.family().equals(Solver.FAMILY))
                    .max(Comparator.comparingDouble(row -> row.rates().median()))
                    .orElseThrow();
        }

        /** The highest median of ours at any size. */
        double highest() {
            return rows.stream().mapToDouble(row -> ours(row.n())).max().orElse(Double.NaN);
        }
    }

    /**
     * Measures.
     *
     * @param sizes nodes along each side of the plates
     * @param threads the most that anybody uses
     * @param rounds how many laps each contender runs at each size, at least 1
     * @param peers whether C and Python take part
     * @param progress hears of each finished lap, in words
     */
    public static Result run(List<Integer> sizes, int threads, int rounds, boolean peers, Progress progress) {
        SolveBench bench = new SolveBench(threads, rounds, progress);
        try (WorkFolder folder = new WorkFolder()) {
            if (peers) {
                Peers all = Peers.in(new Workshop(folder.path(), Workshop.Tools.USUAL), threads, progress);
                bench.contenders.addAll(all.found());
                bench.absent.addAll(all.absent());
            }
            List<Row> rows = new ArrayList<>();
            for (int n : sizes) {
                rows.addAll(bench.measure(n));
            }
            return new Result(rows, wall(1), wall(threads), List.copyOf(bench.absent));
        }
    }

    private static double wall(int threads) {
        return FmaPeak.updates(FmaPeak.operationsPerSecond(threads, WALL_LAPS));
    }

    private List<Row> measure(int n) {
        double inner = (double) (n - 2) * (n - 2);
        return new Race(rounds, LAP_SECONDS, progress.of(n + " x "))
                .run(contenders, n, steps -> mean(n, steps), absent).stream()
                        .map(result -> new Row(
                                result.contender().name(),
                                result.contender().family(),
                                n,
                                result.steps(),
                                result.secondsPerStep().map(seconds -> inner / seconds)))
                        .toList();
    }

    private double mean(int n, int steps) {
        return reference.lap(n, 1, steps - 1).value();
    }
}
