package isotherm.bench.solve;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.race.Solver;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What regions of other materials cost the explicit method: throughput beside that of a plate of one material. */
public final class RegionsBench {
    private static final double LAP = 1;
    private static final int TRIALS = 2;

    private RegionsBench() {}

    /**
     * One plate.
     *
     * @param n nodes along each side
     * @param rates updates of inner nodes a second, by round
     * @param share of the rate of the plate of one material in the same round
     */
    public record Row(int n, String plate, Samples rates, Samples share) {}

    /**
     * Measures, in interleaved rounds.
     *
     * @param sizes nodes along each side
     * @param rounds laps of each plate, at least 1
     * @param progress hears what is going on, in words
     */
    public static List<Row> run(List<Integer> sizes, int threads, int rounds, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (int n : sizes) {
            rows.addAll(race(n, threads, rounds, progress));
            System.gc();
        }
        return rows;
    }

    private static List<Row> race(int n, int threads, int rounds, Progress progress) {
        List<Course> courses = new ArrayList<>();
        try {
            for (RegionsProblem problem : RegionsProblem.values()) {
                progress.now(n + ", " + problem.words());
                courses.add(new Course(problem, n, threads));
            }
            for (int round = 1; round <= rounds; round++) {
                for (Course course : courses) {
                    progress.now(n + ", round " + round + " of " + rounds + ", " + course.problem.words());
                    course.rates.add(course.rate());
                }
            }
        } finally {
            courses.forEach(course -> course.stepper.close());
        }
        List<Double> plain = courses.getFirst().rates;
        return courses.stream()
                .map(course -> new Row(
                        n,
                        course.problem.words(),
                        new Samples(course.rates),
                        new Samples(IntStream.range(0, rounds)
                                .mapToObj(round -> course.rates.get(round) / plain.get(round))
                                .toList())))
                .toList();
    }

    /** A plate under way. */
    private static final class Course {
        private final RegionsProblem problem;
        private final Field field;
        private final Stepper stepper;
        private final double nodes;
        private final List<Double> rates = new ArrayList<>();
        private int steps = Solver.TILED_STRIDE;

        Course(RegionsProblem problem, int n, int threads) {
            this.problem = problem;
            Plan plan = Plan.of(problem.scenario(n));
            field = plan.initialField();
            nodes = (n - 2.0) * (n - 2.0);
            Execution execution = new Execution(Execution.Kernel.VECTOR, Execution.Order.TILED, threads);
            stepper = Steppers.of(plan, execution, new Alone());
            for (int trial = 0; trial < TRIALS; trial++) {
                double strides = LAP * rate() / nodes / Solver.TILED_STRIDE;
                steps = Math.max(1, (int) strides) * Solver.TILED_STRIDE;
            }
        }

        double rate() {
            long begin = System.nanoTime();
            stepper.advance(field, steps);
            return nodes * steps / ((System.nanoTime() - begin) * 1e-9);
        }
    }
}
