package isotherm.step;

import isotherm.plan.Conditions;
import isotherm.plan.Enthalpy;
import isotherm.plan.Plan;
import java.util.function.DoubleFunction;

/** The implicit method (N14). */
final class ImplicitStepper extends AdaptiveStepper {
    /** For the length of a step after a jump, given steps are taken in parts that damp its waves. */
    private static final int DAMPED = 4;

    private final TrBdf2 step;
    private double dampedUntil;

    ImplicitStepper(Plan plan, Execution execution) {
        this(plan, execution, new CrewTeam(execution.threads()));
    }

    private ImplicitStepper(Plan plan, Execution execution, CrewTeam team) {
        this(
                plan,
                execution,
                team,
                new TrBdf2(plan.network(), new NetworkSystem(plan.network(), team), new Enthalpy(plan.network())));
    }

    private ImplicitStepper(Plan plan, Execution execution, CrewTeam team, TrBdf2 step) {
        super(plan, execution, team, step);
        this.step = step;
    }

    /** One step of the given length, cut where something jumps. */
    @Override
    void stepGiven(double end) {
        while (time() < end) {
            double jump = plan().network().jumpAfter(time());
            double stop = Math.min(end, jump);
            dampedUntil = jumped() ? time() + plan().dt() : dampedUntil;
            int parts = time() < dampedUntil ? DAMPED : 1;
            double start = time();
            for (int k = 1; k <= parts; k++) {
                boolean last = k == parts;
                stepTo(last ? stop : start + (stop - start) * k / parts, parts > 1, last && stop == jump);
            }
        }
    }

    private void stepTo(double end, boolean damped, boolean jumps) {
        begin();
        double h = end - time();
        double solved = SOLVED * control().tolerance();
        DoubleFunction<Conditions> conditions = conditions(h, end, true);
        boolean done = damped
                ? step.advanceEuler(h, conditions, solved)
                : step.advance(h, conditions, solved) < Double.POSITIVE_INFINITY;
        if (!done) {
            throw noWayOn("a shorter step");
        }
        arrive(end, jumps);
    }
}
