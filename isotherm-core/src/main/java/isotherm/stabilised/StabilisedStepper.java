package isotherm.stabilised;

import isotherm.adaptive.AdaptiveStepper;
import isotherm.network.Enthalpy;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.threads.CrewTeam;

/** The stabilised explicit method (N21). */
public final class StabilisedStepper extends AdaptiveStepper {
    private final LegendreStep step;

    public StabilisedStepper(Plan plan, Execution execution) {
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
    protected void stepGiven(double end) {
        begin();
        double h = plan().dt();
        step.advance(h, conditions(h, end, true), SOLVED * control().tolerance());
        arrive(end, jumped());
    }
}
