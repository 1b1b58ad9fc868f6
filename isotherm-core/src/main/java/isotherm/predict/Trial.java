package isotherm.predict;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.method.Steppers;
import isotherm.model.Method;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.sim.Blocks;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;

/**
 * Part of a run. What is counted in it never depends on the clock.
 *
 * @param share of the run that was done, 1 where it came to its end
 * @param steps that the method took
 * @param work in the unit of the method
 * @param secondsPerWork measured where the code was warm; NaN where nothing was timed
 * @param end the state reached
 */
public record Trial(double share, double steps, double work, double secondsPerWork, Snapshot end) {
    /** Given steps may be as short as one likes, and nobody looks after each. */
    private static final long MOST_LOOKS = 1000;

    private static final double NS = 1e-9;
    /** How the end of a run goes on is told by its third part, not by its first, where a plate that comes to rest has most steps. */
    private static final int LEAST_LOOKS = 3;
    /** Explicit steps from one count to the next. */
    private static final int COUNTED_STEPS = 64;

    /**
     * Runs a plan for some seconds: as many of its blocks as fit, two at least; the first half warms up. How far it comes is a matter of
     * the clock, so only the time that its work takes may be used.
     */
    static Trial timed(Plan plan, Execution execution, double seconds) {
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

    /** Seconds of a whole run that is not observed; of a method whose jumps take the same time however long they are. */
    static double wholeSeconds(Plan plan, Execution execution) {
        Field field = plan.initialField();
        long begin = System.nanoTime();
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            long each = Math.clamp(plan.steps() / MOST_LOOKS, 1, Integer.MAX_VALUE);
            for (long done = 0; done < plan.steps(); done += each) {
                stepper.advance(field, (int) Math.min(each, plan.steps() - done));
            }
        }
        return (System.nanoTime() - begin) * NS;
    }

    /**
     * Runs a plan until it has done so much: the same part of it on every machine, three looks at least.
     *
     * @param updates explicit updates of a node, what the method does counted in them
     */
    public static Trial counted(Plan plan, Execution execution, double updates) {
        Field field = plan.initialField();
        long done = 0;
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            int block = plan.method() == Method.EXPLICIT ? COUNTED_STEPS : 1;
            long least = plan.method() == Method.EXPLICIT ? 0 : LEAST_LOOKS;
            while (done < plan.steps() && (done < least || updates(plan, stepper) < updates)) {
                int steps = (int) Math.min(block, plan.steps() - done);
                stepper.advance(field, steps);
                done += steps;
            }
            Snapshot end = new Snapshot(plan.grid(), field, plan.holes(), done, plan.timeAfter(done));
            double share = (double) done / plan.steps();
            return new Trial(share, stepper.taken(), stepper.work(), Double.NaN, end);
        }
    }

    private static double updates(Plan plan, Stepper stepper) {
        return MethodTable.updates(plan, (double) stepper.taken(), stepper.work())
                * plan.grid().nodes();
    }

    public boolean isWhole() {
        return share == 1;
    }
}
