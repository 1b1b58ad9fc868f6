package isotherm.stabilised;

import isotherm.adaptive.AdaptiveStepper;
import isotherm.network.Enthalpy;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.threads.CrewTeam;

/** The stabilised explicit method (N21). */
public final class StabilisedStepper extends AdaptiveStepper {
    private final LegendreStep step;

    public StabilisedStepper(Plan plan, Execution execution, Neighbours neighbours) {
        this(plan, execution, new CrewTeam(execution.threads()), neighbours);
    }

    private StabilisedStepper(Plan plan, Execution execution, CrewTeam team, Neighbours neighbours) {
        this(
                plan,
                execution,
                team,
                new LegendreStep(plan.network(), team, new Enthalpy(plan.network()), plan.stepLimit(), neighbours),
                neighbours);
    }

    private StabilisedStepper(Plan plan, Execution execution, CrewTeam team, LegendreStep step, Neighbours neighbours) {
        super(plan, execution, team, step, neighbours);
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
