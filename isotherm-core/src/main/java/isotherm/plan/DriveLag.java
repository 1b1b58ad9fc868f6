package isotherm.plan;

import isotherm.model.Method;
import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;
import java.util.Arrays;
import java.util.List;

/**
 * How far explicit steps lag behind what drives a plate (N22). An explicit step keeps for its length what drives the plate at its start. Where the step is short beside every change,
 * the error is no larger than that of the grid which sets the step; where it is not, the grid says nothing of it.
 */
final class DriveLag {
    /** The least part of the range of temperatures that counts: below it the grid is no better. */
    private static final double MATTERS = 1e-3;
    /** What is left in the plate of a temperature's change within a step: measured, N22. */
    private static final double LEFT = 0.3;
    /** Moments at which a formula is looked at. */
    private static final int MOMENTS = 400;
    /** And where within the step that begins there, in parts of it: at no multiple of a rhythm. */
    private static final double[] WITHIN = {0, 0.276, 0.618, 1};
    /** Breaks of a series that are looked at. */
    private static final int MOST_BREAKS = 5000;

    private DriveLag() {}

    /** The error in kelvin that steps of a length leave, the largest of what each drive does. */
    static double kelvin(Driving driving, double dt) {
        double most = 0;
        for (Excitation each : driving.all()) {
            Change change = change(each.signal(), Math.min(dt, driving.duration()), driving.duration());
            double unit = Math.abs(each.unit());
            most = Math.max(
                    most,
                    each.way() == Excitation.Way.HEAT ? unit * change.range * dt / 2 : LEFT * unit * change.inAStep);
        }
        return most;
    }

    /** The error in kelvin that a plan's explicit steps would leave; 0 where the tolerance allows it, or there can be none. */
    static double mattering(Plan plan, Driving driving) {
        try {
            double lag = kelvin(driving, MethodTable.explicitSteps(plan).dt());
            return lag > Math.max(MATTERS, plan.scenario().tolerance()) * driving.range() ? lag : 0;
        } catch (RefusedScenarioException e) {
            return 0;
        }
    }

    /** One sentence where a plan's steps are explicit, not given, and too long for what drives it. */
    static List<String> warnings(Plan plan) {
        Timing timing = plan.scenario().timing();
        boolean given = timing.step() instanceof Timing.Step.Given;
        double lag = plan.methods().lag();
        return plan.method() == Method.EXPLICIT && !given && lag > 0
                ? List.of("what drives the plate changes within explicit steps of " + Digits.of(plan.dt(), 3)
                        + " s, which leaves an error of about " + Digits.of(lag, 1)
                        + " K while it changes; shorter steps leave less, and another method follows it")
                : List.of();
    }

    /**
     * What a signal does in a run.
     *
     * @param inAStep the largest change within a step
     * @param range from the least to the greatest value
     */
    private record Change(double inAStep, double range) {}

    private static Change change(Signal signal, double dt, double duration) {
        return switch (signal) {
            case Signal.Constant constant -> new Change(0, 0);
            case Signal.Sinusoid wave -> {
                double swing = 2 * Math.abs(wave.amplitude());
                yield new Change(Math.min(swing, swing * Math.PI * dt / wave.period()), swing);
            }
            case Signal.Sampled(Series series) -> {
                double[] times = new double[MOST_BREAKS];
                int count = 1;
                for (double time = series.breakTimeAfter(0); time < duration && count < MOST_BREAKS; ) {
                    times[count++] = time;
                    time = series.breakTimeAfter(time);
                }
                yield between(signal, Arrays.copyOf(times, count), dt);
            }
            case Signal.Formula formula -> {
                double[] times = new double[WITHIN.length * (signal.variesInTime() ? MOMENTS : 1)];
                for (int k = 0; k < times.length; k++) { // a formula may be faster than any lattice
                    int moment = k / WITHIN.length;
                    times[k] = Math.min(duration, duration * moment / MOMENTS + dt * WITHIN[k % WITHIN.length]);
                }
                yield between(signal, times, dt);
            }
        };
    }

    private static Change between(Signal signal, double[] times, double dt) {
        double least = signal.at(0, 0, times[0]);
        double greatest = least;
        double before = least;
        double most = 0;
        for (int k = 1; k < times.length; k++) {
            double value = signal.at(0, 0, times[k]);
            double seconds = times[k] - times[k - 1];
            double change = Math.abs(value - before);
            most = seconds == 0 ? most : Math.max(most, change * Math.min(1, dt / Math.abs(seconds)));
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            before = value;
        }
        return new Change(most, greatest - least);
    }
}
