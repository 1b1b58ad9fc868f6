package isotherm.sim;

import isotherm.field.Reductions;
import isotherm.model.Method;
import isotherm.plan.Plan;
import isotherm.step.Execution;

/**
 * How many steps go at once where no schedule asks for fewer. Blocks that cannot be left become shorter where their steps turn out to be slow; that
 * changes no bit.
 */
public final class Blocks {
    /** A block takes a good part of a second, so that a stop is soon heard; but it has some steps, so that checks are rare. */
    private static final double UPDATES = 2e8;

    private static final int LEAST = 16;
    /** The tiled sweep is fast where many steps go into one visit to memory. */
    private static final int LEAST_TILED = 64;

    /** A step of a method with steps of its own costs about as much as so many updates; looks between its steps cost little. */
    private static final double LIKE_UPDATES = 100;

    private static final int MOST = 4096;

    /** Nobody should wait longer for the end of a block. */
    private static final double LONGEST_SECONDS = 4;
    /** Updates of the first block, whose speed is not known yet: in the slowest way they take some twenty seconds. */
    private static final double FIRST_UPDATES = 1e9;

    /** The same where the next moment at which the run could stop is never far: methods whose blocks can be left nowhere else without loss. */
    private static final double LONGEST_CHOSEN_SECONDS = 0.5;

    private final int usual;
    private final double longest;
    private int most;

    Blocks(Plan plan, Execution execution) {
        usual = steps(plan, execution);
        longest = switch (plan.method()) {
            case EXPLICIT -> LONGEST_SECONDS;
            case IMPLICIT, STABILISED -> LONGEST_CHOSEN_SECONDS;
            case SPECTRAL, EXPONENTIAL, STEADY, AUTO -> Double.POSITIVE_INFINITY;
        };
        double first =
                plan.method() == Method.EXPLICIT ? FIRST_UPDATES / plan.grid().nodes() : 1;
        most = longest == Double.POSITIVE_INFINITY ? usual : (int) Math.clamp(first, 1, usual);
    }

    /** The steps of the next block. */
    int most() {
        return most;
    }

    /**
     * Says how long a block took.
     *
     * @param seconds of this part of the plate; the slowest one tells
     */
    void took(int steps, double seconds, Reductions parts) {
        if (longest < Double.POSITIVE_INFINITY) {
            double slowest = Math.max(parts.max(seconds), 1e-9);
            most = (int) Math.clamp(longest * steps / slowest, 1, usual);
        }
    }

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
