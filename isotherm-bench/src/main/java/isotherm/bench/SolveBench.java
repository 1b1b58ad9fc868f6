package isotherm.bench;

import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Throughput of kernels, sweeps and threads, and of peers, on square plates: everybody in turn, round after round. */
public final class SolveBench {
    private static final double LAP_SECONDS = 0.4;
    private static final int LEAST_STEPS = 4;
    private static final int MOST_STEPS = 20_000;
    /** Laps that nobody counts: our code is compiled by then, and how many steps fill a lap is known. */
    private static final int TRIAL_LAPS = 3;
    /** Contenders round differently; their means may differ by this much in parts of the mean. */
    private static final double SAME = 1e-9;

    private final List<Contender> contenders = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final Solver reference;
    private final int rounds;
    private final Consumer<String> progress;

    private SolveBench(int threads, int rounds, Consumer<String> progress) {
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
     * @param absent peers that this machine does not have, and what they need or how they failed
     */
    public record Result(List<Row> rows, List<String> absent) {
        /** The median of our fastest execution at a size. */
        public double ours(int n) {
            return rows.stream()
                    .filter(row -> row.n() == n && row.family().equals(Solver.FAMILY))
                    .mapToDouble(row -> row.rates().median())
                    .max()
                    .orElse(Double.NaN);
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
    public static Result run(List<Integer> sizes, int threads, int rounds, boolean peers, Consumer<String> progress) {
        SolveBench bench = new SolveBench(threads, rounds, progress);
        try (WorkFolder folder = new WorkFolder()) {
            if (peers) {
                Peers all = Peers.in(folder.path(), Peers.Tools.USUAL, threads, progress);
                bench.contenders.addAll(all.found());
                bench.absent.addAll(all.absent());
            }
            List<Row> rows = new ArrayList<>();
            for (int n : sizes) {
                rows.addAll(bench.measure(n));
            }
            return new Result(rows, List.copyOf(bench.absent));
        }
    }

    /** One contender at one size: how many steps fill a lap, and what its laps gave. */
    private record Entry(Contender contender, int untimed, int steps, List<Double> rates) {}

    private List<Row> measure(int n) {
        double inner = (double) (n - 2) * (n - 2);
        List<Entry> entries = new ArrayList<>();
        for (Contender contender : List.copyOf(contenders)) {
            progress.accept(n + " x " + n + ", trial, " + contender.name());
            try {
                entries.add(entry(contender, n));
            } catch (PeerFailedException e) {
                contenders.remove(contender);
                absent.add(Objects.toString(e.getMessage()));
            }
        }
        Map<Integer, Double> means = new HashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Entry entry : entries) {
                progress.accept(n + " x " + n + ", round " + round + " of " + rounds + ", " + entry.contender.name());
                Contender.Lap lap = entry.contender.lap(n, entry.untimed, entry.steps);
                int all = entry.untimed + entry.steps;
                check(entry.contender, lap, means.computeIfAbsent(all, steps -> mean(n, steps)));
                entry.rates.add(inner * entry.steps / lap.seconds());
            }
        }
        return entries.stream()
                .map(entry -> new Row(
                        entry.contender.name(), entry.contender.family(), n, entry.steps, new Samples(entry.rates)))
                .toList();
    }

    private static Entry entry(Contender contender, int n) {
        int untimed = up(LEAST_STEPS, contender.stride());
        int steps = untimed;
        for (int lap = 0; lap < TRIAL_LAPS; lap++) {
            double seconds = contender.lap(n, untimed, steps).seconds();
            double fitting = LAP_SECONDS * steps / seconds;
            steps = up((int) Math.clamp(fitting, LEAST_STEPS, MOST_STEPS), contender.stride());
            if (contender instanceof Program) {
                break;
            }
        }
        return new Entry(contender, untimed, steps, new ArrayList<>());
    }

    private static int up(int steps, int stride) {
        return (steps + stride - 1) / stride * stride;
    }

    private double mean(int n, int steps) {
        return reference.lap(n, 1, steps - 1).mean();
    }

    static void check(Contender contender, Contender.Lap lap, double mean) {
        if (!(Math.abs(lap.mean() - mean) <= SAME * Math.abs(mean))) {
            throw new IllegalStateException(contender.name() + " solved another problem: its mean is " + lap.mean()
                    + ", ours is " + mean + " after as many steps");
        }
    }
}
