package isotherm.bench.methods;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.peers.DirectSolve;
import isotherm.bench.peers.LinearSystem;
import isotherm.bench.peers.PfmgSolve;
import isotherm.bench.peers.WorkFolder;
import isotherm.bench.peers.Workshop;
import isotherm.bench.race.Effort;
import isotherm.field.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** How long the steady state of a plate of two materials takes, beside a direct solver and another multigrid. */
public final class SteadyBench {
    /** All solve to this part of the error that the grid makes. */
    private static final double SHARE = 0.1;
    /** What runs have unless they say otherwise. */
    private static final double DEFAULT = 1e-5;

    private static final double LEAST_TOLERANCE = 1e-8;
    /** More nodes along a side than this would take a direct solver minutes. */
    private static final int DIRECT_ENDS = 512;

    /** Seconds of untimed solving. */
    private static final double WARM = 1;
    /** What a solution takes at least, all told: a program of its own has to start. */
    private static final double CALL = 0.01;

    private SteadyBench() {}

    /**
     * What was measured.
     *
     * @param absent peers that this machine does not have, and what they need
     */
    public record Result(List<Size> sizes, List<Row> rows, List<String> absent) {}

    /**
     * One size.
     *
     * @param cells along each side
     * @param spaceError how far the grid's answer is from that of one with half the cells
     * @param work residuals on the finest grid to a part of that error, and by the default tolerance
     * @param defaultError what the default tolerance leaves
     */
    public record Size(int cells, double spaceError, double work, double defaultWork, double defaultError) {}

    /**
     * One contender at one size.
     *
     * @param count work units (ours) or iterations; NaN for a direct solver
     * @param error the largest difference from the exact solution of the equations
     */
    public record Row(int cells, String contender, double count, double error, Samples seconds) {}

    /**
     * Measures, in interleaved rounds.
     *
     * @param sizes cells along each side, even
     * @param peers EJML and hypre too
     * @param progress hears what is going on, in words
     */
    public static Result run(List<Integer> sizes, int threads, int rounds, boolean peers, Progress progress) {
        List<Size> measured = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        try (WorkFolder folder = new WorkFolder()) {
            String pfmg = peers ? PfmgSolve.compiled(new Workshop(folder.path(), Workshop.Tools.USUAL)) : "";
            if (peers && pfmg.isEmpty()) {
                absent.add("hypre's PFMG (needs mpicc and libhypre-dev)");
            }
            for (int cells : sizes) {
                progress.now(cells + ": the answer to compare with");
                SteadyProblem problem = new SteadyProblem(cells, threads);
                Field exact = problem.exact().field();
                Field half = new SteadyProblem(cells / 2, threads).exact().field();
                double space = SteadyProblem.furthest(half, exact, 2);
                double tolerance = loosest(problem, exact, SHARE * space);
                SteadyProblem.Answer usual = problem.solve(DEFAULT);
                measured.add(new Size(
                        cells,
                        space,
                        problem.solve(tolerance).work(),
                        usual.work(),
                        SteadyProblem.furthest(usual.field(), exact, 1)));
                Map<String, Supplier<Effort>> contenders = new LinkedHashMap<>();
                for (int t = 1; t <= threads; t = t < threads ? threads : t + 1) {
                    SteadyProblem ours = new SteadyProblem(cells, t);
                    contenders.put("isotherm, " + t, () -> effort(ours.solve(tolerance), tolerance, exact));
                }
                if (peers) {
                    addPeers(contenders, problem, exact, SHARE * space, threads, pfmg, folder.path());
                }
                rows.addAll(race(cells, contenders, rounds, progress));
            }
        }
        return new Result(List.copyOf(measured), List.copyOf(rows), List.copyOf(absent));
    }

    /** The loosest power of ten whose solution is near enough. */
    private static double loosest(SteadyProblem problem, Field exact, double wanted) {
        double tolerance = 0.1;
        while (tolerance > LEAST_TOLERANCE
                && SteadyProblem.furthest(problem.solve(tolerance).field(), exact, 1) > wanted) {
            tolerance /= 10;
        }
        return tolerance;
    }

    private static Effort effort(SteadyProblem.Answer answer, double tolerance, Field exact) {
        return new Effort(tolerance, answer.work(), SteadyProblem.furthest(answer.field(), exact, 1), answer.seconds());
    }

    private static void addPeers(
            Map<String, Supplier<Effort>> contenders,
            SteadyProblem problem,
            Field exact,
            double wanted,
            int threads,
            String pfmg,
            Path folder) {
        LinearSystem system = new LinearSystem(problem.plan(DEFAULT).network(), exact);
        if (!pfmg.isEmpty()) {
            Path file = folder.resolve("system");
            system.write(file);
            for (int t = 1; t <= threads; t = t < threads ? threads : t + 1) {
                contenders.put("hypre PFMG, " + t, new PfmgSolve(pfmg, t, file, wanted)::solve);
            }
        }
        if (exact.columns() <= DIRECT_ENDS + 1) {
            contenders.put("EJML Cholesky, 1", new DirectSolve(system)::solve);
        }
    }

    /** Small systems are solved many times first: what is measured is compiled code, not its compilation. */
    private static void warm(Collection<Supplier<Effort>> contenders) {
        for (Supplier<Effort> contender : contenders) {
            for (double seconds = 0; seconds < WARM; ) {
                seconds += contender.get().seconds() + CALL;
            }
        }
    }

    private static List<Row> race(int cells, Map<String, Supplier<Effort>> contenders, int rounds, Progress progress) {
        warm(contenders.values());
        Map<String, List<Effort>> efforts = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> efforts.put(name, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, List<Effort>> entry : efforts.entrySet()) {
                progress.now(cells + ", round " + round + " of " + rounds + ": " + entry.getKey());
                entry.getValue()
                        .add(Objects.requireNonNull(contenders.get(entry.getKey()))
                                .get());
            }
        }
        List<Row> rows = new ArrayList<>();
        efforts.forEach((name, all) -> rows.add(new Row(
                cells,
                name,
                all.getLast().count(),
                all.getLast().error(),
                new Samples(all.stream().map(Effort::seconds).toList()))));
        return rows;
    }
}
