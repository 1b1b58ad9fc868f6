package isotherm.sim;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.model.Method;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import isotherm.step.Steppers;

/**
 * Part of a run, by the clock.
 *
 * @param share of the run that was done, 1 where it came to its end
 * @param steps that the method took
 * @param work in the unit of the method
 * @param secondsPerWork measured where the code was warm; NaN where there was no work
 * @param end the state reached
 */
record Trial(double share, double steps, double work, double secondsPerWork, Snapshot end) {
    private static final double NS = 1e-9;

    /** Runs a plan for some seconds: as many of its blocks as fit, two at least; the first half warms up. */
    static Trial of(Plan plan, Execution execution, double seconds) {
        Field field = plan.initialField();
        long done = 0;
        long begin = System.nanoTime();
        long from = begin;
        double workBefore = 0;
        double elapsed = 0;
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            int block = plan.method() == Method.EXPLICIT ? Blocks.steps(plan, stepper.execution()) : 1;
            boolean counted = false;
            while (done < plan.steps() && (elapsed < seconds || !counted)) {
                int steps = (int) Math.min(block, plan.steps() - done);
                boolean first = done == 0;
                stepper.advance(field, steps);
                done += steps;
                elapsed = (System.nanoTime() - begin) * NS;
                boolean warming = elapsed < seconds / 2 || first;
                counted = !warming;
                if (warming && done < plan.steps()) {
                    from = System.nanoTime();
                    workBefore = stepper.work();
                }
            }
            double work = stepper.work();
            double measured = (System.nanoTime() - from) * NS / (work - workBefore);
            Snapshot end = new Snapshot(plan.grid(), field, plan.holes(), done, plan.timeAfter(done));
            return new Trial((double) done / plan.steps(), stepper.taken(), work, measured, end);
        }
    }

    boolean isWhole() {
        return share == 1;
    }
}
