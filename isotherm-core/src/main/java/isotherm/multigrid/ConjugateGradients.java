package isotherm.multigrid;

import isotherm.field.Sum;
import isotherm.threads.Team;

/**
 * Conjugate gradients, preconditioned by a V-cycle (N18). It ends when the V-cycle's answer to what is left, an estimate of the error at
 * every node, is nowhere above the tolerance.
 */
public final class ConjugateGradients {
    private static final int MOST_ITERATIONS = 200;
    private static final double[] NO_WEIGHTS = {};
    /** What an iteration costs beside the V-cycle: a product with the matrix, and as much again for the vectors. */
    private static final double ITERATION_WORK = 2;

    private final Level system;
    private Multigrid multigrid;
    private final Team team;
    private final double[] solution;
    private final double[] direction;
    private final double[] product;
    private final double[] rowSums;
    private final double[] rowMaxima;
    /** How much an error weighs at each node; empty where it weighs 1 everywhere. */
    private double[] weights = {};

    /** What a solution took. */
    public record Outcome(int iterations, double error, boolean converged) {}

    /** A solver of the equations on the finest grid of a multigrid; its coarser grids may be those of other equations. */
    public ConjugateGradients(Multigrid multigrid, Team team) {
        this.system = multigrid.finest();
        this.multigrid = multigrid;
        this.team = team;
        solution = new double[system.size()];
        direction = new double[system.size()];
        product = new double[system.size()];
        rowSums = new double[system.rows];
        rowMaxima = new double[system.rows];
    }

    /** From now on with the coarser grids of another multigrid, whose finest grid is the same. */
    public void use(Multigrid other) {
        multigrid = other;
    }

    /** Where the right side is to be put; a solution uses it up. */
    public double[] right() {
        return system.right;
    }

    /** The last solution. */
    public double[] solution() {
        return solution;
    }

    /** The solution becomes one V-cycle's answer. */
    public void precondition() {
        answer();
        System.arraycopy(system.unknown, 0, solution, 0, solution.length);
    }

    /** The solution becomes a first guess from coarser grids. */
    public void guess() {
        multigrid.guess(solution);
    }

    /**
     * Solves from zero.
     *
     * @param tolerance the largest error at any node, in kelvin
     */
    public Outcome solve(double tolerance) {
        return solve(tolerance, NO_WEIGHTS);
    }

    /**
     * Solves from zero, errors weighed at each node.
     *
     * @param tolerance the largest weighed error at any node
     * @param perNode weights in the order of {@link Level#at}; empty where all are 1
     */
    public Outcome solve(double tolerance, double[] perNode) {
        weights = perNode;
        double before = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            answer();
            double error = largest();
            double now = sum();
            if (error <= tolerance || now <= 0) {
                end(iteration == 0);
                // coarser grids of other equations may mislead so far that their answer points backwards
                boolean backwards = weights.length > 0 && error > tolerance;
                return new Outcome(iteration + 1, error, !backwards);
            }
            turn(iteration == 0 ? 0 : now / before);
            before = now;
            go(now / sum(), iteration == 0);
            multigrid.worked(system, ITERATION_WORK);
            if (!(error < Double.POSITIVE_INFINITY)) {
                return new Outcome(iteration + 1, error, false);
            }
        }
        return new Outcome(MOST_ITERATIONS, largest(), false);
    }

    /** What the V-cycle makes of the right side, each row's part of the product of both, and its largest number. */
    private void answer() {
        double[] r = system.right;
        double[] z = system.unknown;
        multigrid.precondition(row -> {
            double sum = 0;
            double most = 0;
            int first = system.at(0, row);
            for (int node = first; node < first + system.columns; node++) {
                sum += r[node] * z[node];
                most = Math.max(most, Math.abs(z[node]));
            }
            if (weights.length > 0) {
                most = 0;
                for (int node = first; node < first + system.columns; node++) {
                    most = Math.max(most, weights[node] * Math.abs(z[node]));
                }
            }
            rowSums[row] = sum;
            rowMaxima[row] = most;
        });
    }

    /** The new direction, its product with the matrix, and each row's part of the product of both. */
    private void turn(double part) {
        if (system.wraps()) {
            share((from, to) -> {
                for (int row = from; row < to; row++) {
                    direction(row, part);
                }
            });
            system.frame(direction);
            share((from, to) -> {
                for (int row = from; row < to; row++) {
                    multiply(row);
                }
            });
            return;
        }
        share((from, to) -> {
            for (int row = from; row < to; row++) {
                direction(row, part);
                if (row - 1 >= inner(from)) {
                    multiply(row - 1);
                }
            }
            if (to == system.rows && to - 1 >= inner(from)) {
                multiply(to - 1);
            }
        });
        // rows whose neighbours somebody else had to turn first
        share((from, to) -> {
            int low = Math.min(to, inner(from));
            for (int row = from; row < low; row++) {
                multiply(row);
            }
            for (int row = Math.max(low, to == system.rows ? to : to - 1); row < to; row++) {
                multiply(row);
            }
        });
    }

    private static int inner(int from) {
        return from == 0 ? 0 : from + 1;
    }

    private void direction(int row, double part) {
        double[] z = system.unknown;
        int first = system.at(0, row);
        if (part == 0) {
            System.arraycopy(z, first, direction, first, system.columns);
            return;
        }
        for (int node = first; node < first + system.columns; node++) {
            direction[node] = z[node] + part * direction[node];
        }
    }

    private void multiply(int row) {
        double sum = 0;
        int first = system.at(0, row);
        for (int node = first; node < first + system.columns; node++) {
            double image = system.diagonal[node] * direction[node] - system.neighbours(direction, node);
            product[node] = image;
            sum += direction[node] * image;
        }
        rowSums[row] = sum;
    }

    private void go(double length, boolean first) {
        double[] r = system.right;
        share((from, to) -> {
            for (int node = system.at(0, from); node < system.at(0, to); node++) {
                solution[node] = (first ? 0 : solution[node]) + length * direction[node];
                r[node] -= length * product[node];
            }
        });
    }

    /** The last answer is a step as well. */
    private void end(boolean first) {
        double[] z = system.unknown;
        share((from, to) -> {
            for (int node = system.at(0, from); node < system.at(0, to); node++) {
                solution[node] = (first ? 0 : solution[node]) + z[node];
            }
        });
    }

    private void share(Team.Work work) {
        team.share(system.rows, system.columns, work);
    }

    /** Each row's sum by whoever has the row, then all rows' in order: the same bits for any number of threads. */
    private double sum() {
        Sum sum = new Sum();
        for (double rowSum : rowSums) {
            sum.add(rowSum);
        }
        return sum.value();
    }

    private double largest() {
        double most = 0;
        for (double rowMaximum : rowMaxima) {
            most = Math.max(most, rowMaximum);
        }
        return most;
    }
}
