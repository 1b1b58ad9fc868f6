package isotherm.web.live;

import isotherm.plan.Plan;

/**
 * How fast a run may go: so many seconds of the plate in a second of the clock, or as fast as it goes; or not at all. Guarded by whoever owns it.
 */
final class Pace {
    private static final double NANOS = 1e9;
    /** From one look to the next, in seconds of the clock. */
    private static final double BETWEEN = 1.0 / 60;

    /** The number of steps to the next look changes by no more than this factor where runs go as fast as they can. */
    private static final double TURN = 2;

    private double rate;
    private boolean goes;
    private long stepsAllowed;
    /** When the plate's time was {@link #timeThen}, by the clock. */
    private long then;

    private double timeThen = Double.NaN;
    private double steps = 1;
    private long looked = System.nanoTime();

    /**
     * A pace that stands.
     *
     * @param rate seconds of the plate in a second; infinite for as fast as it goes
     */
    Pace(double rate) {
        this.rate = rate;
    }

    boolean goes() {
        return goes;
    }

    double rate() {
        return rate;
    }

    void rate(double wanted) {
        rate = wanted;
        timeThen = Double.NaN;
    }

    void go() {
        goes = true;
        timeThen = Double.NaN;
    }

    void stand() {
        goes = false;
        stepsAllowed = 0;
    }

    /** Lets it go to its next look alone. */
    void step() {
        goes = false;
        stepsAllowed++;
    }

    /** Nanoseconds from now until it may leave a time of the plate; not positive for at once, the greatest number for not yet. */
    long wait(double time) {
        if (stepsAllowed > 0) {
            stepsAllowed--;
            return 0;
        }
        if (!goes) {
            return Long.MAX_VALUE;
        }
        long now = System.nanoTime();
        if (Double.isNaN(timeThen)) {
            timeThen = time;
            then = now;
        }
        if (rate == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double ahead = (time - timeThen) / rate * NANOS - (now - then);
        if (ahead < -NANOS) { // the solver is slower than was wanted; it need not make up for it later
            timeThen = time;
            then = now;
        }
        return (long) ahead;
    }

    /** The step at which the next look is due, after one. */
    long next(Plan plan, long step) {
        long now = System.nanoTime();
        double took = (now - looked) / NANOS;
        looked = now;
        if (!goes) {
            return Math.min(plan.steps(), step + 1);
        }
        if (rate < Double.POSITIVE_INFINITY) {
            long wanted = plan.stepNearest(Math.min(plan.timeAfter(step) + rate * BETWEEN, plan.duration()));
            return Math.clamp(wanted, step + 1, Math.max(step + 1, plan.steps()));
        }
        steps = Math.clamp(steps * BETWEEN / Math.max(took, BETWEEN / TURN), steps / TURN, steps * TURN);
        return Math.min(plan.steps(), step + Math.max(1, (long) steps));
    }
}
