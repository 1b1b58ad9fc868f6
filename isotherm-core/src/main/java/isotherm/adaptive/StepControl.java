package isotherm.adaptive;

import isotherm.field.Reductions;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.network.Thaw;
import isotherm.plan.ThawingError;
import isotherm.state.StateExchange;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The length of the next step from the error of the last (N14). What a step may err by is a part of what it changes, or its share of the
 * whole time where little changes: errors of all steps together then stay near the tolerance, however many steps there are.
 */
public final class StepControl {
    /** So much more than the tolerance may steps' errors be in sum: they fade and never all add up. */
    private static final double ADD_UP = 2;

    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 5;
    private static final double LEAST_GROWTH = 0.2;
    /** A step that would end this close to a moment, in parts of what is left, ends there. */
    private static final double SAME = 1e-9;
    /** A range this small, in parts of what latent heat would warm a node by, is none: rounding of that heat is all there is. */
    private static final double LEAST_RANGE = 1e-6;
    /** What rounding makes of a temperature, in parts of it. */
    private static final double ROUNDING = 1e-14;

    private final Network network;
    private final Reductions reductions;
    private final double relative;
    private final double duration;
    private final double first;
    /** What a step may err by where nodes thaw, in parts of the range of temperatures; 0 where none does. */
    private final double thawing;

    private final double leastRange;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    /** The fastest change of the last step, in K/s. */
    private double rate;

    private double next;

    /**
     * A control.
     *
     * @param relative the error allowed at the end, in parts of the range of temperatures
     * @param duration of the whole run, in seconds
     * @param first the first step in seconds
     * @param share of the tolerance that a step may err by where nodes thaw
     */
    public StepControl(Network network, double relative, double duration, double first, double share) {
        this(network, Reductions.OWN, relative, duration, first, share);
    }

    /**
     * As {@link #StepControl(Network, double, double, double, double)}, of a window of a plate.
     *
     * @param reductions with those who compute the rest of it
     */
    StepControl(Network network, Reductions reductions, double relative, double duration, double first, double share) {
        this.network = network;
        this.reductions = reductions;
        this.relative = relative;
        this.duration = duration;
        this.first = first;
        this.thawing = network.thaws().isEmpty() ? 0 : ThawingError.of(share, relative);
        this.leastRange = LEAST_RANGE * latent(network.plate());
        this.next = first;
    }

    /** By how many kelvin latent heat would warm a node that has thawed, the most at any node. */
    private static double latent(Network network) {
        double most = 0;
        for (Thaw thaw : network.thaws()) {
            for (int k = 0; k < thaw.count(); k++) {
                most = Math.max(most, thaw.amount(k) / network.capacity(thaw.node(k)));
            }
        }
        return most;
    }

    /** Widens the range of temperatures by a state and the air around it. */
    public void see(double[] state, Conditions now) {
        BitSet holes = network.holes();
        double lowest = low;
        double highest = high;
        for (int node = 0; node < state.length; node++) {
            double u = state[node]; // comparisons that seldom hold cost next to nothing
            if (u < lowest && !isIn(holes, node)) {
                lowest = u;
            }
            if (u > highest && !isIn(holes, node)) {
                highest = u;
            }
        }
        for (int f = 0; f < network.films().size(); f++) {
            for (int k = 0; k < network.films().get(f).air().count(); k++) {
                lowest = Math.min(lowest, now.air(f, k));
                highest = Math.max(highest, now.air(f, k));
            }
        }
        low = reductions.min(lowest);
        high = reductions.max(highest);
    }

    private static boolean isIn(@Nullable BitSet holes, int node) {
        return holes != null && holes.get(node);
    }

    private double largest() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    /**
     * Something jumps, or the run begins: the next step is short.
     *
     * @param fastest how fast a node changes after it, in K/s
     */
    public void restart(double fastest) {
        rate = fastest;
        next = Math.min(next, first);
    }

    /** What it has seen, and the next step. */
    public void exchange(StateExchange state) {
        low = state.number("low", low);
        high = state.number("high", high);
        rate = state.number("rate", rate);
        next = state.number("next", next);
    }

    /** The difference of the hottest and the coldest; where all is alike, what a step will change. */
    private double range(double h) {
        double range = Math.max(0, high - low);
        return Math.max(leastRange, range > 0 ? range : rate > 0 ? rate * h : 1);
    }

    /** The error allowed of a solution as a whole, in kelvin. */
    public double tolerance() {
        return Math.max(relative * range(next), ROUNDING * largest());
    }

    /** The error that a step will be allowed, as far as the last can tell. */
    double expected(double h) {
        return allowed(h, Math.min(range(h), rate * h));
    }

    private double allowed(double h, double change) {
        // nodes that begin or end to thaw err now and then, to and fro: that adds up much less
        double error =
                thawing > 0 ? thawing * range(h) : relative * (ADD_UP * Math.max(change, range(h) * (h / duration)));
        return Math.max(error, ROUNDING * largest());
    }

    /** The next step where so much is left to a moment that a step must end at: all of it, half of it or less. */
    double fit(double left) {
        if (next >= left * (1 - SAME)) {
            return left;
        }
        return next > left / 2 ? left / 2 : next;
    }

    /**
     * Whether a step stands; the next is chosen.
     *
     * @param error of the step, infinite where it was not found
     * @param change the largest of a node in it, in kelvin
     */
    boolean accept(double h, double error, double change) {
        if (!(error < Double.POSITIVE_INFINITY)) {
            next = h * LEAST_GROWTH;
            return false;
        }
        double parts = error / allowed(h, change);
        double growth = parts == 0 ? MOST_GROWTH : SAFETY / Math.sqrt(parts);
        double wanted = h * Math.clamp(growth, LEAST_GROWTH, MOST_GROWTH);
        if (parts > 1) {
            next = wanted;
            return false;
        }
        rate = change / h;
        next = h < next ? Math.max(wanted, Math.min(next, h * growth)) : wanted;
        return true;
    }
}
