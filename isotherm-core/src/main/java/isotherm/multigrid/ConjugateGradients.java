package isotherm.multigrid;

import isotherm.field.Sum;

/**
 * Conjugate gradients, preconditioned by a V-cycle (N18). It ends when the V-cycle's answer to what is left, an estimate of the error at
 * every node, is nowhere above the tolerance.
 */
public final class ConjugateGradients {
    private static final int MOST_ITERATIONS = 200;

    private final Level system;
    private final Multigrid multigrid;
    private final Team team;
    private final double[] residual;
    private final double[] preconditioned;
    private final double[] direction;
    private final double[] product;
    private final double[] rowSums;
    private final double[] rowMaxima;

    /** What a solution took. */
    public record Outcome(int iterations, double error, boolean converged) {}

    /**
     * A solver.
     *
     * @param system the equations; the multigrid's own may be those of a slightly different system
     */
    public ConjugateGradients(Level system, Multigrid multigrid, Team team) {
        this.system = system;
        this.multigrid = multigrid;
        this.team = team;
        residual = new double[system.size()];
        preconditioned = new double[system.size()];
        direction = new double[system.size()];
        product = new double[system.size()];
        rowSums = new double[system.rows];
        rowMaxima = new double[system.rows];
    }

    /** One V-cycle from zero. */
    public void precondition(double[] rightSide, double[] into) {
        multigrid.precondition(rightSide, into);
    }

    /** Sets a first guess from coarser grids. */
    public void guess(double[] right, double[] unknown) {
        multigrid.guess(right, unknown);
    }

    /**
     * Solves.
     *
     * @param right the right side
     * @param unknown the first guess, then the solution
     * @param tolerance the largest error at any node, in kelvin
     */
    public Outcome solve(double[] right, double[] unknown, double tolerance) {
        system.frame(unknown);
        share((from, to) -> system.residual(unknown, right, residual, from, to));
        multigrid.worked(system, 1);
        double before = 0;
        double error = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            multigrid.precondition(residual, preconditioned);
            error = largest(preconditioned);
            double now = dot(residual, preconditioned);
            if (error <= tolerance || now <= 0) {
                add(1, preconditioned, unknown);
                return new Outcome(iteration + 1, error, true);
            }
            turn(iteration == 0 ? 0 : now / before);
            before = now;
            multiply();
            double length = now / dot(direction, product);
            add(length, direction, unknown);
            add(-length, product, residual);
            multigrid.worked(system, 1);
        }
        return new Outcome(MOST_ITERATIONS, error, false);
    }

    private void share(Team.Work work) {
        team.share(system.rows, system.columns, work);
    }

    private void turn(double part) {
        share((from, to) -> {
            for (int node = system.at(0, from); node < system.at(0, to); node++) {
                direction[node] = preconditioned[node] + part * direction[node];
            }
        });
    }

    private void multiply() {
        system.frame(direction);
        share((from, to) -> {
            for (int row = from; row < to; row++) {
                int first = system.at(0, row);
                for (int node = first; node < first + system.columns; node++) {
                    product[node] = system.diagonal[node] * direction[node] - system.neighbours(direction, node);
                }
            }
        });
    }

    private void add(double part, double[] what, double[] to) {
        share((from, end) -> {
            for (int node = system.at(0, from); node < system.at(0, end); node++) {
                to[node] += part * what[node];
            }
        });
    }

    /** Each row's sum by whoever has the row, then all rows' in order: the same bits for any number of threads. */
    private double dot(double[] a, double[] b) {
        share((from, to) -> {
            for (int row = from; row < to; row++) {
                double sum = 0;
                int first = system.at(0, row);
                for (int node = first; node < first + system.columns; node++) {
                    sum += a[node] * b[node];
                }
                rowSums[row] = sum;
            }
        });
        Sum sum = new Sum();
        for (double rowSum : rowSums) {
            sum.add(rowSum);
        }
        return sum.value();
    }

    private double largest(double[] numbers) {
        share((from, to) -> {
            for (int row = from; row < to; row++) {
                double most = 0;
                int first = system.at(0, row);
                for (int node = first; node < first + system.columns; node++) {
                    most = Math.max(most, Math.abs(numbers[node]));
                }
                rowMaxima[row] = most;
            }
        });
        double most = 0;
        for (double rowMaximum : rowMaxima) {
            most = Math.max(most, rowMaximum);
        }
        return most;
    }
}
