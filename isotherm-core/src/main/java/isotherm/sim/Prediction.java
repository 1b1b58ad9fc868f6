package isotherm.sim;

import isotherm.field.Field;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import isotherm.step.Steppers;

/**
 * What a method would cost and give.
 *
 * @param seconds predicted time of the steps on this machine
 * @param relativeError of the decay rate of the plate's slowest mode (N10)
 * @param why what decided for or against it
 */
public record Prediction(String method, double dt, long steps, double seconds, double relativeError, String why) {
    private static final double TRIAL_SECONDS = 0.8;

    /** Predicts by trial: as many blocks of the plan as fit into eight tenths of a second, two at least. */
    public static Prediction byTrial(Plan plan, Execution execution) {
        Field field = plan.initialField();
        long done = 0;
        long counted = 0;
        long begin = System.nanoTime();
        long from = begin;
        double elapsed = 0;
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            int block = Blocks.steps(plan, stepper.execution());
            while (done < plan.steps() && (elapsed < TRIAL_SECONDS || counted == 0)) {
                int steps = (int) Math.min(block, plan.steps() - done);
                stepper.advance(field, steps);
                done += steps;
                counted += steps;
                elapsed = (System.nanoTime() - begin) * 1e-9;
                if (elapsed < TRIAL_SECONDS / 2 || done == block) { // the first half warms up, at least a block
                    from = System.nanoTime();
                    counted = 0;
                }
            }
        }
        double measured = (System.nanoTime() - from) * 1e-9;
        double seconds = counted == 0 ? elapsed : measured / counted * plan.steps();
        return new Prediction(
                plan.method().word(),
                plan.dt(),
                plan.steps(),
                seconds,
                plan.slowestModeError(),
                "the only method there is so far");
    }
}
