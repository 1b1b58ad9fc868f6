package isotherm.bench;

import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Throughput of kernels, sweeps and threads, and of peers, on square plates: everybody in turn, round after round. */
public final class SolveBench {
    /** Node updates of one lap: some tenths of a second. */
    private static final double LAP_UPDATES = 3e8;

    private static final int MAX_STEPS = 20_000;
    /** Contenders round differently; their means may differ by this much in parts of the mean. */
    private static final double SAME = 1e-9;

    private final List<Contender> contenders = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final int rounds;

    private SolveBench(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Throughput of one contender at one size.
     *
     * @param updatesPerSecond of each round, inner nodes only
     */
    public record Row(String contender, int n, int steps, List<Double> updatesPerSecond) {
        /** The middle one of the rounds. */
        public double median() {
            List<Double> sorted = updatesPerSecond.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }

    /**
     * Measures.
     *
     * @param sizes nodes along each side of the plates
     * @param rounds how many laps each contender runs at each size, at least 1
     * @param peers whether C and numpy take part
     * @param progress hears of each finished lap, in words
     */
    public static Result run(List<Integer> sizes, int rounds, boolean peers, Consumer<String> progress) {
        SolveBench bench = new SolveBench(rounds);
        int cores = Runtime.getRuntime().availableProcessors();
        bench.contenders.add(new Solver(new Execution(Kernel.SCALAR, Order.PLAIN, 1)));
        bench.contenders.add(new Solver(new Execution(Kernel.VECTOR, Order.PLAIN, 1)));
        bench.contenders.add(new Solver(new Execution(Kernel.VECTOR, Order.BANDED, cores)));
        try {
            Path folder = Files.createTempDirectory("isotherm-bench");
            if (peers) {
                bench.addPeer("C", Program.plainC(folder, 1));
                bench.addPeer("C", Program.plainC(folder, cores));
                bench.addPeer("numpy", Program.numpy(folder));
            }
            List<Row> rows = new ArrayList<>();
            for (int n : sizes) {
                rows.addAll(bench.measure(n, progress));
            }
            return new Result(rows, bench.absent);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the peers' programs", e);
        }
    }

    /**
     * What was measured.
     *
     * @param absent peers that this machine does not have
     */
    public record Result(List<Row> rows, List<String> absent) {}

    private void addPeer(String what, Optional<Contender> peer) {
        peer.ifPresentOrElse(contenders::add, () -> {
            if (!absent.contains(what)) {
                absent.add(what);
            }
        });
    }

    private List<Row> measure(int n, Consumer<String> progress) {
        double inner = (double) (n - 2) * (n - 2);
        int steps = (int) Math.clamp(LAP_UPDATES / inner, 4, MAX_STEPS);
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        double mean = Double.NaN;
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                Contender.Lap lap = contender.lap(n, steps);
                mean = Double.isNaN(mean) ? lap.mean() : mean;
                if (!(Math.abs(lap.mean() - mean) <= SAME * Math.abs(mean))) {
                    throw new IllegalStateException(contender.name() + " solved another problem: its mean is "
                            + lap.mean() + ", the first one's " + mean);
                }
                rates.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(inner * steps / lap.seconds());
                progress.accept(n + " x " + n + ", round " + (round + 1) + " of " + rounds + ", " + contender.name());
            }
        }
        List<Row> rows = new ArrayList<>();
        rates.forEach((name, all) -> rows.add(new Row(name, n, steps, List.copyOf(all))));
        return rows;
    }
}
