package isotherm.sim;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;

/** Finds where and when a state first became infinite or NaN, by running to it again: same bits, same place. */
final class BlowUp {
    private static final int MAX_BLOCK = 4096;

    private BlowUp() {}

    /**
     * @param start steps after which everything was finite
     * @param end steps after which something was not
     */
    static BlowUpException locate(Plan plan, Execution execution, long start, long end) {
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (long done = 0; done < start; ) {
                int block = (int) Math.min(start - done, MAX_BLOCK);
                stepper.advance(field, block);
                done += block;
            }
            for (long step = start + 1; step <= end; step++) {
                stepper.advance(field, 1);
                if (!field.isFinite(1)) {
                    return at(field, step);
                }
            }
        }
        throw new IllegalStateException(
                "what blew up between steps " + start + " and " + end + " did not when run again");
    }

    private static BlowUpException at(Field field, long step) {
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                if (!Double.isFinite(field.at(column, row))) {
                    return new BlowUpException(step, column, row, field.at(column, row));
                }
            }
        }
        throw new IllegalStateException("no node is infinite or NaN after step " + step);
    }
}
