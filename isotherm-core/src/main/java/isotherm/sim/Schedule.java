package isotherm.sim;

import isotherm.model.Method;
import isotherm.model.Output.Rhythm;
import isotherm.plan.Plan;

/** When somebody looks. A schedule picks among the steps there are; it never changes one. */
@FunctionalInterface
public interface Schedule {
    /** Later than any step of any run. */
    long NEVER = Long.MAX_VALUE;

    /**
     * The first step after {@code step} that is due, or {@link #NEVER}.
     *
     * @param step -1 to ask for the first of all
     */
    long nextAfter(long step);

    /** At the last step of a plan. */
    static Schedule atEnd(Plan plan) {
        return step -> step < plan.steps() ? plan.steps() : NEVER;
    }

    /** At the start, every so many steps, and at the end. */
    static Schedule everySteps(Plan plan, long interval) {
        if (interval < 1) {
            throw new IllegalArgumentException("an interval must be at least 1 step, was " + interval);
        }
        return step ->
                step >= plan.steps() ? NEVER : Math.min((Math.floorDiv(step, interval) + 1) * interval, plan.steps());
    }

    /** At the start, at the step nearest to each multiple of an interval in seconds, and at the end. */
    static Schedule everySeconds(Plan plan, double interval) {
        if (!(interval > 0)) {
            throw new IllegalArgumentException("an interval must be positive, was " + interval + " s");
        }
        return step -> {
            if (step >= plan.steps()) {
                return NEVER;
            }
            if (interval <= plan.dt()) {
                return step + 1;
            }
            double multiple = Math.max(0, Math.floor(plan.timeAfter(step) / interval) - 1);
            while (plan.stepNearest(multiple * interval) <= step) {
                multiple++;
            }
            return plan.stepNearest(multiple * interval);
        };
    }

    /** As a scenario's output says; the steady state has no other moment than its own, for it starts from a mere guess. */
    static Schedule of(Rhythm rhythm, Plan plan) {
        if (plan.method() == Method.STEADY) {
            return atEnd(plan);
        }
        return switch (rhythm) {
            case Rhythm.AtEnd end -> atEnd(plan);
            case Rhythm.EverySeconds every -> everySeconds(plan, every.seconds());
            case Rhythm.EverySteps every -> everySteps(plan, every.steps());
        };
    }
}
