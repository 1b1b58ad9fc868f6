package isotherm.step;

import isotherm.plan.Conditions;
import isotherm.plan.Network;

/**
 * The length of the next step from the error of the last (N14). What a step may err by is a part of what it changes, or its share of the
 * whole time where little changes: errors of all steps together then stay near the tolerance, however many steps there are.
 */
final class StepControl {
    /** So much more than the tolerance may steps' errors be in sum: they fade and never all add up. */
    private static final double ADD_UP = 2;

    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 5;
    private static final double LEAST_GROWTH = 0.2;
    /** A step that would end this close to a moment, in parts of what is left, ends there. */
    private static final double SAME = 1e-9;
    /** What rounding makes of a temperature, in parts of it. */
    private static final double ROUNDING = 1e-14;

    private final Network network;
    private final double relative;
    private final double duration;
    private final double first;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double largest;
    /** The fastest change of the last step, in K/s. */
    private double rate;

    private double next;

    /**
     * A control.
     *
     * @param relative the error allowed at the end, in parts of the range of temperatures
     * @param duration of the whole run, in seconds
     * @param first the first step in seconds
     */
    StepControl(Network network, double relative, double duration, double first) {
        this.network = network;
        this.relative = relative;
        this.duration = duration;
        this.first = first;
        this.next = first;
    }

    /** Widens the range of temperatures by a state and the air around it. */
    void see(double[] state, Conditions now) {
        for (int node = 0; node < state.length; node++) {
            if (network.kind(node) != Network.HOLE) {
                see(state[node]);
            }
        }
        for (int f = 0; f < network.films().size(); f++) {
            for (int k = 0; k < network.films().get(f).air().count(); k++) {
                see(now.air(f, k));
            }
        }
    }

    private void see(double temperature) {
        low = Math.min(low, temperature);
        high = Math.max(high, temperature);
        largest = Math.max(largest, Math.abs(temperature));
    }

    /**
     * Something jumps, or the run begins: the next step is short.
     *
     * @param fastest how fast a node changes after it, in K/s
     */
    void restart(double fastest) {
        rate = fastest;
        next = Math.min(next, first);
    }

    /** The difference of the hottest and the coldest; where all is alike, what a step will change. */
    private double range(double h) {
        double range = Math.max(0, high - low);
        return range > 0 ? range : rate > 0 ? rate * h : 1;
    }

    /** The error allowed of a solution as a whole, in kelvin. */
    double tolerance() {
        return Math.max(relative * range(next), ROUNDING * largest);
    }

    /** The error that a step will be allowed, as far as the last can tell. */
    double expected(double h) {
        return allowed(h, Math.min(range(h), rate * h));
    }

    private double allowed(double h, double change) {
        // nodes that begin or end to thaw err now and then, to and fro: that does not add up
        boolean thaws = !network.thaws().isEmpty();
        double share = thaws ? range(h) : ADD_UP * Math.max(change, range(h) * (h / duration));
        return Math.max(relative * share, ROUNDING * largest);
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
