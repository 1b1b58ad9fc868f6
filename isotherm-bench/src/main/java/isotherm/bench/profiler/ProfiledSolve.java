package isotherm.bench.profiler;

import isotherm.bench.race.Contender;
import isotherm.bench.race.Solver;
import isotherm.step.Execution;

/**
 * Our tiled solver as a program of its own, for {@code bench profiler}: told rounds and seconds, it solves at least so often and
 * so long and prints its seconds, the field's mean and its rounds.
 */
final class ProfiledSolve {
    private static final int NODES = 512;
    private static final int STEPS = 2 * Solver.TILED_STRIDE;

    private ProfiledSolve() {}

    /** Runs. */
    public static void main(String[] arguments) {
        long rounds = Long.parseLong(arguments[0]);
        double seconds = Double.parseDouble(arguments[1]);
        Solver solver = new Solver(new Execution(Execution.Kernel.VECTOR, Execution.Order.TILED, 1));
        long done = 0;
        double passed = 0;
        double value = Double.NaN;
        while (done < rounds || passed < seconds) {
            Contender.Lap lap = solver.lap(NODES, 0, STEPS);
            passed += lap.seconds();
            value = lap.value();
            done++;
        }
        System.out.println(passed + " " + value + " " + done);
    }
}
