package isotherm.bench.race;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;

/**
 * A plan that was computed to its end.
 *
 * @param field the state there
 * @param taken steps
 * @param work in the unit of the method
 */
public record SolvedPlan(Field field, long taken, double work) {
    /** Steps that are asked for at once. */
    private static final int BLOCK = 4096;

    /** Computes a plan, looked at once. */
    public static SolvedPlan of(Plan plan, Execution execution) {
        return of(plan, execution, 1);
    }

    /**
     * Computes a plan.
     *
     * @param looks how often its state is asked for, evenly over the run
     */
    public static SolvedPlan of(Plan plan, Execution execution, long looks) {
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            long done = 0;
            for (long look = 1; look <= looks; look++) {
                long upTo = look == looks ? plan.steps() : Math.round((double) plan.steps() * look / looks);
                while (done < upTo) {
                    int steps = (int) Math.min(upTo - done, BLOCK);
                    stepper.advance(field, steps);
                    done += steps;
                }
            }
            return new SolvedPlan(field, stepper.taken(), stepper.work());
        }
    }

    /** The largest difference in kelvin from another state of the same plate. */
    public double furthest(Field other) {
        double most = 0;
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                most = Math.max(most, Math.abs(field.at(column, row) - other.at(column, row)));
            }
        }
        return most;
    }
}
