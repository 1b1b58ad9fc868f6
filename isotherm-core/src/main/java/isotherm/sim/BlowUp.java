package isotherm.sim;

import isotherm.field.Field;
import isotherm.field.Reductions;
import isotherm.field.Window;
import isotherm.method.Steppers;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.step.Stepper;

/** Finds where and when a state first became infinite or NaN, by running to it again: same bits, same place. */
final class BlowUp {
    private static final int MAX_BLOCK = 4096;

    private BlowUp() {}

    /**
     * @param start steps after which everything was finite
     * @param end steps after which something was not
     */
    static BlowUpException locate(Plan plan, Execution execution, Neighbours neighbours, long start, long end) {
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, execution, neighbours)) {
            for (long done = 0; done < start; ) {
                int block = (int) Math.min(start - done, MAX_BLOCK);
                stepper.advance(field, block);
                done += block;
            }
            for (long step = start + 1; step <= end; step++) {
                stepper.advance(field, 1);
                if (neighbours.max(field.isFinite(1) ? 0 : 1) > 0) {
                    return at(plan, field, neighbours, step);
                }
            }
        }
        throw new IllegalStateException(
                "what blew up between steps " + start + " and " + end + " did not when run again");
    }

    /** The first node of the plate, row by row from the bottom, whoever owns it. */
    private static BlowUpException at(Plan plan, Field field, Reductions all, long step) {
        Window window = plan.network().window();
        double first = Double.POSITIVE_INFINITY;
        for (int node = plan.network().size() - 1; node >= 0; node--) {
            boolean finite = Double.isFinite(field.at(node % field.columns(), node / field.columns()));
            if (!finite && window.owns(node)) {
                first = Math.min(first, window.global(node));
            }
        }
        double found = all.min(first);
        if (found == Double.POSITIVE_INFINITY) {
            throw new IllegalStateException("no node is infinite or NaN after step " + step);
        }
        int column = (int) found % plan.grid().columns();
        int row = (int) found / plan.grid().columns();
        return new BlowUpException(step, column, row, all.at(field::at, window, column, row));
    }
}
