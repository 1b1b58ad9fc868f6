package isotherm.implicit;

import isotherm.adaptive.AdaptiveStepper;
import isotherm.adaptive.StepControl;
import isotherm.field.Field;
import isotherm.network.Enthalpy;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.threads.CrewTeam;

/** The implicit method (N14). */
public final class ImplicitStepper extends AdaptiveStepper {
    /** For the length of a step after a jump, given steps are taken in parts whose errors are at most about this part of the jump. */
    private static final double START = 1e-2;

    private static final double START_THAWING = 0.1;
    /** A given step whose equations have no solution to be found is halved at most so often. */
    private static final int MOST_HALVINGS = 20;

    private final TrBdf2 step;
    private final StepControl start;
    private double startsUntil;

    public ImplicitStepper(Plan plan, Execution execution) {
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
        super(plan, execution, team, step, new Alone());
        this.step = step;
        this.start = new StepControl(
                plan.network(), START, plan.duration(), Math.min(plan.stepLimit(), plan.duration()), START_THAWING);
    }

    /** One step of the given length, cut where something jumps; after a jump in parts that grow from an explicit step on. */
    @Override
    protected void stepGiven(double end) {
        while (time() < end) {
            double jump = plan().network().jumpAfter(time());
            double stop = Math.min(end, jump);
            startsUntil = jumped() ? time() + plan().dt() : startsUntil;
            if (time() < startsUntil) {
                stepTowards(stop, stop == jump, start);
            } else {
                stepTo(stop, stop == jump);
            }
        }
    }

    @Override
    public void exchange(StateExchange state, Field field, long at) {
        super.exchange(state, field, at);
        start.exchange(state.of("start-control"));
        startsUntil = state.number("starts-until", startsUntil);
    }

    @Override
    protected void begun(double fastest) {
        start.see(step.start().u, conditions(0, time(), false).at(0));
        if (jumped()) {
            start.restart(fastest);
        }
    }

    private void stepTo(double stop, boolean jumps) {
        begin();
        for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
            double end = halvings == 0 ? stop : time() + Math.scalb(stop - time(), -halvings);
            double h = end - time();
            double error =
                    step.advance(h, conditions(h, end, true), SOLVED * control().tolerance());
            if (error < Double.POSITIVE_INFINITY) {
                arrive(end, jumps && end == stop);
                return;
            }
        }
        throw noWayOn("a shorter step");
    }
}
