package isotherm.step;

import isotherm.plan.Conditions;
import isotherm.plan.Network;

/** The length of the next step from the error of the last, and what that error is compared with. */
final class StepControl {
    private static final double SAFETY = 0.9;
    private static final double MOST_GROWTH = 5;
    private static final double LEAST_GROWTH = 0.2;
    /** A step that would end this close to a moment, in parts of what is left, ends there. */
    private static final double SAME = 1e-9;
    /** What rounding makes of a temperature, in parts of it. */
    private static final double ROUNDING = 1e-14;

    private final Network network;
    private final double relative;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double largest;
    private double change;
    private double next;

    /**
     * A control.
     *
     * @param relative the error allowed a step, in parts of the range of temperatures
     * @param first the first step in seconds
     */
    StepControl(Network network, double relative, double first) {
        this.network = network;
        this.relative = relative;
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

    /** Where all is at one temperature, what it changes by in a step says what is much. */
    void expect(double fastest) {
        change = Math.max(change, fastest * next);
    }

    /** The error allowed, in kelvin. */
    double tolerance() {
        double range = Math.max(Math.max(0, high - low), change);
        return Math.max(relative * (range > 0 ? range : 1), ROUNDING * largest);
    }

    /** The next step where so much is left to a moment that a step must end at: all of it, half of it or less. */
    double fit(double left) {
        if (next >= left * (1 - SAME)) {
            return left;
        }
        return next > left / 2 ? left / 2 : next;
    }

    /** Whether a step with this error stands; the next is chosen. */
    boolean accept(double h, double error) {
        if (!(error < Double.POSITIVE_INFINITY)) {
            next = h * LEAST_GROWTH;
            return false;
        }
        double parts = error / tolerance();
        double growth = parts == 0 ? MOST_GROWTH : SAFETY / Math.cbrt(parts);
        double wanted = h * Math.clamp(growth, LEAST_GROWTH, MOST_GROWTH);
        if (parts > 1) {
            next = wanted;
            return false;
        }
        next = h < next ? Math.max(wanted, Math.min(next, h * growth)) : wanted;
        return true;
    }
}
