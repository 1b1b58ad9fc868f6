package isotherm.bench.solve;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.peers.Peers;
import isotherm.bench.peers.Program;
import isotherm.bench.peers.WorkFolder;
import isotherm.bench.peers.Workshop;
import isotherm.bench.race.Contender;
import isotherm.bench.race.Race;
import isotherm.bench.race.Solver;
import isotherm.step.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What it costs to interpret, and what compilers make of the same loops: one problem on one thread, each contender in a
 * process of its own; its first step, and its steps when it is warm.
 */
public final class ExecutionBench {
    private static final double LAP_SECONDS = 0.2;
    private static final String C1 = "-XX:TieredStopAtLevel=1";

    private ExecutionBench() {}

    /**
     * One way to execute.
     *
     * @param first seconds of the first step in a new process, whose own start does not count
     * @param later seconds of a step when everything is compiled
     */
    public record Row(String contender, Samples first, Samples later) {}

    /**
     * What was measured.
     *
     * @param n nodes along each side
     * @param absent peers that this machine does not have, and what they need or how they failed
     */
    public record Result(int n, List<Row> rows, List<String> absent) {
        /** Updates of inner nodes per second of a warm row. */
        public double updatesPerSecond(Row row) {
            return (double) (n - 2) * (n - 2) / row.later().median();
        }
    }

    /**
     * Measures.
     *
     * @param n nodes along each side, at least 3
     * @param rounds laps of each, at least 1
     * @param peers whether C and Python take part
     * @param progress hears what is going on, in words
     */
    public static Result run(int n, int rounds, boolean peers, Progress progress) {
        List<Contender> contenders = new ArrayList<>(ours());
        List<String> absent = new ArrayList<>();
        Solver reference = new Solver(new Execution(Execution.Kernel.SCALAR, Execution.Order.PLAIN, 1));
        try (WorkFolder folder = new WorkFolder()) {
            if (peers) {
                Peers found = Peers.ofExecution(new Workshop(folder.path(), Workshop.Tools.USUAL));
                contenders.addAll(found.found());
                absent.addAll(found.absent());
            }
            List<Race.Result> later = new Race(rounds, LAP_SECONDS, progress.of("nodes: "))
                    .run(contenders, n, steps -> reference.lap(n, 0, steps).value(), absent);
            List<List<Double>> first = firstSteps(contenders, n, rounds, progress);
            List<Row> rows = new ArrayList<>();
            for (int k = 0; k < later.size(); k++) {
                Contender contender = later.get(k).contender();
                rows.add(new Row(
                        contender.name(),
                        new Samples(first.get(k)),
                        later.get(k).secondsPerStep()));
            }
            return new Result(n, rows, absent);
        }
    }

    private static List<List<Double>> firstSteps(List<Contender> contenders, int n, int rounds, Progress progress) {
        List<List<Double>> seconds = new ArrayList<>();
        contenders.forEach(each -> seconds.add(new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (int k = 0; k < contenders.size(); k++) {
                progress.now("first step, round " + round + " of " + rounds + ", "
                        + contenders.get(k).name());
                seconds.get(k).add(contenders.get(k).lap(n, 0, 1).seconds());
            }
        }
        return seconds;
    }

    private static List<Program> ours() {
        return List.of(
                java("Java loops -Xint", "loops", "-Xint"),
                java("Java loops C1", "loops", C1),
                java("Java loops C2", "loops"),
                java("isotherm scalar -Xint", "scalar-plain", "-Xint"),
                java("isotherm scalar C1", "scalar-plain", C1),
                java("isotherm scalar C2", "scalar-plain"),
                java("isotherm Vector API", "vector-plain"),
                java("isotherm tiled", "vector-tiled"));
    }

    private static Program java(String name, String what, String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        command.addAll(whereThisIs());
        command.add(what);
        return new Program(name, "", command, Map.of(), what.endsWith("tiled") ? Solver.TILED_STRIDE : 1, List.of());
    }

    private static List<String> whereThisIs() {
        String modules = System.getProperty("jdk.module.path");
        String main = SolveProgram.class.getName();
        Module module = SolveProgram.class.getModule();
        if (modules == null || !module.isNamed()) {
            return List.of("-cp", System.getProperty("java.class.path"), main);
        }
        return List.of("-p", modules, "-m", module.getName() + "/" + main);
    }
}
