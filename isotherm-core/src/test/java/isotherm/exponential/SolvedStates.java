package isotherm.exponential;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;

/** Plates as their method leaves them. */
final class SolvedStates {
    private SolvedStates() {}

    static double[] states(Scenario scenario, Execution execution, int block) {
        Plan plan = Plan.of(scenario);
        Field field = plan.initialField();
        double[] all = new double[field.columns() * field.rows()];
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            for (long done = 0; done < plan.steps(); done += block) {
                stepper.advance(field, (int) Math.min(block, plan.steps() - done));
            }
        }
        for (int node = 0; node < all.length; node++) {
            all[node] = field.at(node % field.columns(), node / field.columns());
        }
        return all;
    }

    static Execution threads(int count) {
        return new Execution(Execution.Kernel.SCALAR, Execution.Order.PLAIN, count);
    }
}
