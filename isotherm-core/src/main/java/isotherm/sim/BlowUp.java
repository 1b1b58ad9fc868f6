package isotherm.sim;

import isotherm.field.Field;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import isotherm.step.Steppers;

/** Finds where and when a state first became infinite or NaN, by running to it again: same bits, same place. */
final class BlowUp {
    private BlowUp() {}

    /**
     * @param start the steps done before the block that went wrong; everything was finite then
     * @param steps the steps of that block
     */
    static BlowUpException locate(Plan plan, Execution execution, long start, int steps) {
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (long done = 0; done < start; ) {
                int block = (int) Math.min(start - done, steps);
                stepper.advance(field, block);
                done += block;
            }
            for (long step = start + 1; step <= start + steps; step++) {
                stepper.advance(field, 1);
                if (!field.isFinite(1)) {
                    return at(field, step);
                }
            }
        }
        throw new IllegalStateException("the block that blew up after step " + start + " did not when run again");
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
