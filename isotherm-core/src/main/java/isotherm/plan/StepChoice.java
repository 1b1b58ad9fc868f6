package isotherm.plan;

import isotherm.model.Output;
import isotherm.model.Timing;
import isotherm.model.Timing.Span;
import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;
import java.util.Locale;

/**
 * The step and how many of them.
 *
 * @param dt seconds
 * @param duration seconds; the last step ends exactly there
 */
record StepChoice(double dt, long steps, double duration) {
    /** An automatic step stays this far below the limit. */
    private static final double SAFETY = 0.9;
    /** A given step may stand this much above the limit: room for the rounding of the limit itself. */
    private static final double LIMIT_SLACK = 1e-12;
    /** A step divides a span when this close to a whole number of steps, in parts of that number. */
    private static final double DIVIDES = 1e-9;

    private static final long MAX_STEPS = 1L << 53;

    /** A run whose method chooses its steps is shown, and can be stopped, this often at least. */
    private static final long LOOKS = 50;

    /**
     * The steps of the explicit method.
     *
     * @param limit the longest stable step in seconds
     * @throws RefusedScenarioException where the given step is above the limit or does not divide the span
     */
    static StepChoice of(Timing timing, double limit) {
        return switch (timing.step()) {
            case Timing.Step.Auto auto -> automatic(timing.span(), limit);
            case Timing.Step.Given given -> given(timing.span(), given.seconds(), limit);
        };
    }

    private static StepChoice automatic(Span span, double limit) {
        return switch (span) {
            case Span.Until until -> {
                long steps = whole(Math.ceil(until.seconds() / (SAFETY * limit)), until.seconds());
                yield new StepChoice(until.seconds() / steps, steps, until.seconds());
            }
            case Span.Steps given -> {
                double dt = SAFETY * limit;
                yield new StepChoice(dt, given.steps(), given.steps() * dt);
            }
            case Span.Endless endless -> throw endless();
        };
    }

    private static RefusedScenarioException endless() {
        return new RefusedScenarioException("time", "a run that is not steady needs until or steps");
    }

    /**
     * The moments that a method with steps of its own passes through: each interval of the output in equal parts, or the steps of a given
     * length.
     *
     * @throws RefusedScenarioException where the span or the rhythm counts steps that nobody knows, or the given step does not divide the
     *     span
     */
    static StepChoice looks(Timing timing, Output.Rhythm rhythm) {
        if (timing.step() instanceof Timing.Step.Given given) {
            return given(timing.span(), given.seconds(), Double.POSITIVE_INFINITY);
        }
        if (!(timing.span() instanceof Span.Until until)) {
            throw new RefusedScenarioException(
                    timing.methodKey(),
                    "the " + timing.method().word() + " method chooses its steps, so it needs until instead of steps");
        }
        double duration = until.seconds();
        double interval = switch (rhythm) {
            case Output.Rhythm.AtEnd end -> duration;
            case Output.Rhythm.EverySeconds every -> Math.min(every.seconds(), duration);
            case Output.Rhythm.EverySteps every ->
                throw new RefusedScenarioException(
                        "output.steps",
                        "the " + timing.method().word()
                                + " method chooses its steps, so output needs every instead of steps");
        };
        double parts = Math.ceil(LOOKS * interval / duration);
        double look = interval / parts;
        return new StepChoice(look, whole(Math.ceil(duration / look * (1 - DIVIDES)), duration), duration);
    }

    /** The one step to the steady state. */
    static StepChoice steady(Timing timing) {
        double duration = timing.span() instanceof Span.Until until ? until.seconds() : 0;
        return new StepChoice(duration, 1, duration);
    }

    private static StepChoice given(Span span, double dt, double limit) {
        if (dt > limit * (1 + LIMIT_SLACK)) {
            throw new RefusedScenarioException(
                    "time.step",
                    String.format(
                            Locale.ROOT,
                            "step %s s is above the limit of the explicit method, %s s",
                            shortest(dt),
                            shortest(limit)));
        }
        return switch (span) {
            case Span.Until until -> {
                double ratio = until.seconds() / dt;
                long steps = whole(Math.rint(ratio), until.seconds());
                if (Math.abs(ratio - steps) > DIVIDES * ratio) {
                    throw new RefusedScenarioException(
                            "time.step",
                            "step " + shortest(dt) + " s does not divide until = "
                                    + shortest(until.seconds()) + " s; the nearest that does is "
                                    + shortest(nearestDivisor(until.seconds(), ratio, limit)) + " s");
                }
                yield new StepChoice(dt, steps, until.seconds());
            }
            case Span.Steps steps -> new StepChoice(dt, steps.steps(), steps.steps() * dt);
            case Span.Endless endless -> throw endless();
        };
    }

    private static double nearestDivisor(double span, double ratio, double limit) {
        double longer = span / Math.max(1, Math.floor(ratio));
        double shorter = span / Math.ceil(ratio);
        double wanted = span / ratio;
        boolean takeLonger = longer <= limit && longer - wanted < wanted - shorter;
        return takeLonger ? longer : shorter;
    }

    private static long whole(double steps, double seconds) {
        if (!(steps <= MAX_STEPS)) {
            throw new RefusedScenarioException(
                    "time.until",
                    "until = " + Digits.of(seconds) + " s takes " + Digits.of(steps, 3)
                            + " explicit steps, more than can be counted exactly");
        }
        return Math.max(1, (long) steps);
    }

    /** The whole number behind 500.0, the digits of everything else. */
    private static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
