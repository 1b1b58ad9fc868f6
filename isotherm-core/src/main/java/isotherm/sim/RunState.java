package isotherm.sim;

import isotherm.model.Method;
import isotherm.parts.Orders;
import isotherm.parts.Orders.Kind;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import isotherm.state.WrongStateException;

/** All that decides what a run does next, at the end of one of its blocks. */
public final class RunState {
    /** Two times this close, in parts of a step, are one. */
    private static final double SAME = 1e-6;

    private final Plan plan;
    private final Orders orders;
    private final Share share;
    private final ExtremeSeeker extremes;
    private long step;

    /** @param plan of the whole plate */
    RunState(Plan plan, Orders orders, Share share, ExtremeSeeker extremes, long step) {
        this.plan = plan;
        this.orders = orders;
        this.share = share;
        this.extremes = extremes;
        this.step = step;
    }

    /** Steps of the plan that are done. */
    public long step() {
        return step;
    }

    /** Seconds since the start. */
    public double time() {
        return plan.timeAfter(step);
    }

    /** Whether the run has come to its end. */
    public boolean isEnd() {
        return step == plan.steps();
    }

    /** False where a block was given up in the middle: then what is known is not the state of any moment. */
    public boolean isWhole() {
        return share.isWhole();
    }

    /**
     * Tells the state, or takes one up.
     *
     * @throws WrongStateException where a state comes back that this run cannot have had
     */
    public void exchange(StateExchange state) {
        double time = state.number("time", time());
        step = stepAt(state.whole("step", step), time);
        Kind way = state.restores() ? Kind.TAKE_UP : Kind.KEEP;
        orders.together(way, step, 0, () -> share.exchange(state, state.restores(), step));
        extremes.exchange(state.of("extremes"));
    }

    /** A run that goes on to a later end may count its steps otherwise. */
    private long stepAt(long kept, double time) {
        if (kept == 0 || plan.timeAfter(kept) == time) {
            return kept;
        }
        long nearest = plan.stepNearest(time);
        if (Math.abs(plan.timeAfter(nearest) - time) <= SAME * plan.dt()) {
            return nearest;
        }
        if (plan.method() == Method.EXPLICIT) {
            throw new WrongStateException("it stands at t = " + time + " s, between two steps of this run");
        }
        return (long) Math.floor(time / plan.dt());
    }
}
