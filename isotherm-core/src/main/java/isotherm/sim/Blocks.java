package isotherm.sim;

import isotherm.model.Method;
import isotherm.plan.Plan;
import isotherm.step.Execution;

/** How many steps go at once where no schedule asks for fewer. */
public final class Blocks {
    /** A block takes a good part of a second, so that a stop is soon heard; but it has some steps, so that checks are rare. */
    private static final double UPDATES = 2e8;

    private static final int LEAST = 16;
    /** The tiled sweep is fast where many steps go into one visit to memory. */
    private static final int LEAST_TILED = 64;

    /** A step of a method with steps of its own costs about as much as so many updates; looks between its steps cost little. */
    private static final double LIKE_UPDATES = 100;

    private static final int MOST = 4096;

    private Blocks() {}

    public static int steps(Plan plan, Execution execution) {
        if (plan.method() == Method.SPECTRAL || plan.method() == Method.EXPONENTIAL) {
            return Integer.MAX_VALUE; // a jump takes the same time however long it is
        }
        if (plan.method() == Method.IMPLICIT || plan.method() == Method.STABILISED) {
            return (int) Math.clamp(UPDATES / (LIKE_UPDATES * plan.grid().nodes()), 1, MOST);
        }
        int least = execution.sweep() == Execution.Order.TILED ? LEAST_TILED : LEAST;
        return (int) Math.clamp(UPDATES / plan.grid().nodes(), least, MOST);
    }
}
