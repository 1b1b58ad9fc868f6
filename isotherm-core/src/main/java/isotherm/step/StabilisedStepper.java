package isotherm.step;

import isotherm.plan.Enthalpy;
import isotherm.plan.Plan;

/** The stabilised explicit method (N21). */
final class StabilisedStepper extends AdaptiveStepper {
    private final LegendreStep step;

    StabilisedStepper(Plan plan, Execution execution) {
        this(plan, execution, new CrewTeam(execution.threads()));
    }

    private StabilisedStepper(Plan plan, Execution execution, CrewTeam team) {
        this(
                plan,
                execution,
                team,
                new LegendreStep(plan.network(), team, new Enthalpy(plan.network()), plan.stepLimit()));
    }

    private StabilisedStepper(Plan plan, Execution execution, CrewTeam team, LegendreStep step) {
        super(plan, execution, team, step);
        this.step = step;
    }

    @Override
    void stepGiven(double end) {
        begin();
        double h = plan().dt();
        step.advance(h, conditions(h, end, true), SOLVED * control().tolerance());
        arrive(end, jumped());
    }
}
