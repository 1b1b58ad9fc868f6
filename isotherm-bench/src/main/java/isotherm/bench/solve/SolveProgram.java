package isotherm.bench.solve;

import isotherm.bench.peers.TextbookLoops;
import isotherm.bench.race.Contender;
import isotherm.bench.race.Solver;
import isotherm.step.Execution;
import java.util.Locale;

/**
 * The bench problem as a program of its own, run by {@code bench execution} in virtual machines with other options. Told
 * {@code loops}, or the kernel and sweep of ours as in {@code vector-tiled}, and N STEPS UNTIMED, it prints the seconds of
 * the steps and the field's mean. Where there are untimed steps it first solves for a while, so that all is compiled;
 * without them the first step ever is timed.
 */
final class SolveProgram {
    private static final double WARM_SECONDS = 0.5;

    private SolveProgram() {}

    /** Runs. */
    public static void main(String[] arguments) {
        Contender solver = solver(arguments[0]);
        int n = Integer.parseInt(arguments[1]);
        int steps = Integer.parseInt(arguments[2]);
        int untimed = Integer.parseInt(arguments[3]);
        if (untimed > 0) {
            long begin = System.nanoTime();
            do {
                solver.lap(n, untimed, steps);
            } while ((System.nanoTime() - begin) * 1e-9 < WARM_SECONDS);
        }
        Contender.Lap lap = solver.lap(n, untimed, steps);
        System.out.println(lap.seconds() + " " + lap.value());
    }

    private static Contender solver(String what) {
        int dash = what.indexOf('-');
        if (dash < 0) {
            return new TextbookLoops();
        }
        String upper = what.toUpperCase(Locale.ROOT);
        return new Solver(new Execution(
                Execution.Kernel.valueOf(upper.substring(0, dash)),
                Execution.Order.valueOf(upper.substring(dash + 1)),
                1));
    }
}
