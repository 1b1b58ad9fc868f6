package isotherm.bench.concurrency;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.peers.Program;
import isotherm.bench.peers.WorkFolder;
import isotherm.bench.peers.Workshop;
import isotherm.bench.race.Contender;
import isotherm.bench.race.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The sum of an array: left to right, as one fixed tree in vectors and threads, and as others add. */
public final class ReduceBench {
    private static final double LAP_SECONDS = 0.2;

    private ReduceBench() {}

    /**
     * One way to add.
     *
     * @param seconds of one sum, of each round
     * @param sum what it came to
     */
    public record Row(String contender, String family, Samples seconds, double sum) {}

    /**
     * What was measured.
     *
     * @param n how many numbers were added
     * @param tree the sum by the fixed tree
     * @param absent peers that this machine does not have, and what they need or how they failed
     */
    public record Result(int n, double tree, List<Row> rows, List<String> absent) {}

    /**
     * Measures.
     *
     * @param n how many numbers
     * @param threads the most that anybody uses
     * @param rounds laps of each, at least 1
     * @param peers whether C and numpy take part
     * @param progress hears what is going on, in words
     */
    public static Result run(int n, int threads, int rounds, boolean peers, Progress progress) {
        double[] numbers = Summand.numbers(n);
        double tree = TreeSum.of(TreeSum.SCALAR, numbers);
        List<String> absent = new ArrayList<>();
        try (WorkFolder folder = new WorkFolder();
                ExecutorService workers = Summand.workers(threads)) {
            List<Contender> contenders = new ArrayList<>(ours(numbers, workers, threads));
            if (peers) {
                addPeers(contenders, absent, new Workshop(folder.path(), Workshop.Tools.USUAL), threads);
            }
            List<Row> rows = new ArrayList<>();
            new Race(rounds, LAP_SECONDS, progress.of("numbers: "))
                    .run(contenders, n, steps -> tree, absent)
                    .forEach(result -> rows.add(new Row(
                            result.contender().name(),
                            result.contender().family(),
                            result.secondsPerStep(),
                            result.contender().lap(n, 0, 1).value())));
            return new Result(n, tree, rows, absent);
        }
    }

    private static List<Contender> ours(double[] numbers, ExecutorService workers, int threads) {
        TreeSum.Kernel vector = VectorSum.preferred();
        List<Contender> ours = new ArrayList<>();
        ours.add(new Summand("in order", 1, numbers, Summand::inOrder));
        ours.add(new Summand("DoubleStream.sum", 1, numbers, Summand::stream));
        ours.add(new Summand("DoubleStream.sum parallel", threads, numbers, Summand::parallelStream));
        ours.add(new Summand("tree scalar", 1, numbers, all -> TreeSum.of(TreeSum.SCALAR, all)));
        ours.add(new Summand("tree vector", 1, numbers, all -> TreeSum.of(vector, all)));
        if (threads > 1) {
            ours.add(new Summand(
                    "tree scalar", threads, numbers, all -> Summand.tree(TreeSum.SCALAR, all, workers, threads)));
            ours.add(new Summand("tree vector", threads, numbers, all -> Summand.tree(vector, all, workers, threads)));
        }
        return ours;
    }

    private static void addPeers(List<Contender> contenders, List<String> absent, Workshop workshop, int threads) {
        String c = workshop.compiled("sum", "sum", "-O3");
        String shared = workshop.compiled("sum", "sum-fast", "-O3", "-ffast-math");
        if (c.isEmpty() || shared.isEmpty()) {
            absent.add("C (needs cc with OpenMP)");
        } else {
            contenders.add(new Program("C in order", ", 1", List.of(c, "in-order"), Workshop.openMp(1), 1, List.of()));
            contenders.add(new Program(
                    "C OpenMP", ", " + threads, List.of(shared, "shared"), Workshop.openMp(threads), 1, List.of()));
        }
        String python = workshop.pythonWith("numpy");
        if (python.isEmpty()) {
            absent.add("numpy (needs python3 with numpy)");
        } else {
            String program = workshop.unpack("sum.py").toString();
            contenders.add(new Program("numpy", ", 1", List.of(python, program), Map.of(), 1, List.of()));
        }
    }
}
