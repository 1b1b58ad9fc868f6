package isotherm.multigrid;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.seeds.Seeds;
import isotherm.threads.Team;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The solver on random plates: contrasts of a million, sheets, bridges, holes, graded and periodic axes, films of any strength. */
class MultigridTest {
    private static final int PLATES = 300;
    private static final double TOLERANCE = 1e-8;
    /** What elimination loses to rounding, for each unit of what a right side as large as the diagonal gives. */
    private static final double ROUNDING = 2e-15;

    /** A right side that the surroundings at some 20 degrees and a few sources give. */
    private static double[] right(Level level, Random random) {
        double[] right = new double[level.columns * level.rows];
        for (int k = 0; k < right.length; k++) {
            int node = level.at(k % level.columns, k / level.columns);
            double rest = Math.max(0, level.diagonal[node] - level.links(node));
            double source = random.nextInt(50) == 0 ? 1e-3 * level.diagonal[node] * random.nextDouble() : 0;
            right[k] = rest * random.nextDouble(10, 50) + source;
        }
        return right;
    }

    private static void set(Level level, double[] right) {
        for (int k = 0; k < right.length; k++) {
            level.right[level.at(k % level.columns, k / level.columns)] = right[k];
        }
    }

    @Test
    void fewIterationsFindWhatEliminationFinds() {
        Seeds.each(PLATES, seed -> {
            Random random = new Random(seed);
            RandomSystems plate = RandomSystems.of(random, 3, 60);
            Level level = plate.system();
            double[] right = right(level, random);
            SkylineSolve elimination = new SkylineSolve(level);
            double[] exact = elimination.solve(right);
            double[] units = new double[right.length];
            double size = 1;
            for (int k = 0; k < units.length; k++) {
                units[k] = level.diagonal[level.at(k % level.columns, k / level.columns)];
                size = Math.max(size, Math.abs(exact[k]));
            }
            double growth = 0;
            for (double x : elimination.solve(units)) {
                growth = Math.max(growth, Math.abs(x));
            }

            set(level, right);
            ConjugateGradients solver = new ConjugateGradients(new Multigrid(level, Team.alone()), Team.alone());
            ConjugateGradients.Outcome outcome = solver.solve(TOLERANCE * size);

            double error = 0;
            for (int k = 0; k < exact.length; k++) {
                double found = solver.solution()[level.at(k % level.columns, k / level.columns)];
                error = Math.max(error, Math.abs(found - exact[k]));
            }
            assertThat(outcome.converged()).as("%s", plate).isTrue();
            assertThat(outcome.iterations()).as("%s", plate).isLessThanOrEqualTo(plate.isRough() ? 100 : 30);
            assertThat(error)
                    .as("%s: error, growth %s", plate, growth)
                    .isLessThan((3 * TOLERANCE + ROUNDING * growth) * size);
        });
    }

    /** Members one after the other, the last first. */
    private static Team inReverse(int members) {
        return (rows, columns, work) -> {
            for (int member = members - 1; member >= 0; member--) {
                int from = rows * member / members;
                int to = rows * (member + 1) / members;
                if (from < to) {
                    work.rows(from, to);
                }
            }
        };
    }

    @Test
    void theBitsDoNotDependOnTheTeam() {
        Seeds.each(PLATES, seed -> {
            double[] alone = solution(seed, Team.alone());
            for (int members : new int[] {2, 3, 7}) {
                assertThat(Arrays.equals(solution(seed, inReverse(members)), alone))
                        .as("%d members find the bits of one", members)
                        .isTrue();
            }
        });
    }

    private static double[] solution(int seed, Team team) {
        Random random = new Random(seed);
        Level level = RandomSystems.of(random, 3, 60).system();
        set(level, right(level, random));
        ConjugateGradients solver = new ConjugateGradients(new Multigrid(level, team), team);
        solver.guess();
        double[] guess = solver.solution().clone();
        solver.solve(1e-6);
        double[] both = new double[2 * guess.length];
        System.arraycopy(guess, 0, both, 0, guess.length);
        System.arraycopy(solver.solution(), 0, both, guess.length, guess.length);
        return both;
    }

    /** Conjugate gradients rely on it. */
    @Test
    void theCycleIsSymmetric() {
        Seeds.each(PLATES, seed -> {
            Random random = new Random(seed);
            RandomSystems plate = RandomSystems.of(random, 3, 60);
            Level level = plate.system();
            ConjugateGradients solver = new ConjugateGradients(new Multigrid(level, Team.alone()), Team.alone());
            double[] one =
                    random.doubles((long) level.columns * level.rows, -1, 1).toArray();
            double[] other = random.doubles(one.length, -1, 1).toArray();
            double oneAnswer = 0;
            double otherAnswer = 0;
            double size = 0;
            double[] answer = answer(solver, level, one);
            for (int k = 0; k < one.length; k++) {
                oneAnswer += other[k] * answer[k];
                size += Math.abs(other[k] * answer[k]);
            }
            answer = answer(solver, level, other);
            for (int k = 0; k < one.length; k++) {
                otherAnswer += one[k] * answer[k];
            }
            assertThat(Math.abs(oneAnswer - otherAnswer) / size).as("%s", plate).isLessThan(1e-9);
        });
    }

    private static double[] answer(ConjugateGradients solver, Level level, double[] right) {
        set(level, right);
        solver.precondition();
        double[] answer = new double[right.length];
        for (int k = 0; k < right.length; k++) {
            answer[k] = solver.solution()[level.at(k % level.columns, k / level.columns)];
        }
        return answer;
    }

    /** An even plate of one material: each cycle leaves a tenth, on any grid. */
    @Test
    void theNumberOfIterationsDoesNotDependOnTheGrid() {
        int[] sizes = {33, 64, 129, 250, 513};
        for (int size : sizes) {
            Level level = new Level(size, size, false, false, false);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    level.set(column, row, 4, column < size - 1 ? 1 : 0, row < size - 1 ? 1 : 0);
                }
            }
            level.frameLinks();
            set(level, new Random(7).doubles(level.nodes()).toArray());
            ConjugateGradients solver = new ConjugateGradients(new Multigrid(level, Team.alone()), Team.alone());
            double start = 0.1 * size * size;
            ConjugateGradients.Outcome outcome = solver.solve(1e-9 * start);
            System.out.println(
                    "multigrid " + size + " x " + size + ": 9 digits in " + outcome.iterations() + " iterations");
            assertThat(outcome.iterations()).isLessThanOrEqualTo(8);
        }
    }
}
