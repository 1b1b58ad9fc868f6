package isotherm.model;

import isotherm.number.Check;
import isotherm.refusal.KeyPath;

/** How long to run, in steps of which length, and how. */
public record Timing(Span span, Step step, Method method) {
    public Timing {
        if (span instanceof Span.Endless && method != Method.STEADY) {
            throw new IllegalArgumentException("only the steady method runs without an end");
        }
    }

    /** A run whose method is chosen. */
    public Timing(Span span, Step step) {
        this(span, step, Method.AUTO);
    }

    /** How long: seconds, a number of steps, or until nothing changes any more. */
    public sealed interface Span {
        record Until(double seconds) implements Span {
            public Until {
                Check.positive("until", seconds, "s");
            }
        }

        record Steps(long steps) implements Span {
            public Steps {
                if (steps < 1) {
                    throw new IllegalArgumentException("steps must be at least 1, was " + steps);
                }
            }
        }

        /** To the steady state. */
        record Endless() implements Span {}
    }

    /** The length of a step: chosen by the plan, or given in seconds. */
    public sealed interface Step {
        record Auto() implements Step {}

        record Given(double seconds) implements Step {
            public Given {
                Check.positive("step", seconds, "s");
            }
        }
    }

    /** Run for some seconds in steps that the plan chooses. */
    public static Timing until(double seconds) {
        return new Timing(new Span.Until(seconds), new Step.Auto());
    }

    /** Run a number of steps of the length that the plan chooses. */
    public static Timing steps(long steps) {
        return new Timing(new Span.Steps(steps), new Step.Auto());
    }

    /** True where the step or the number of steps is given. */
    public boolean isCounted() {
        return step instanceof Step.Given || span instanceof Span.Steps;
    }

    /** What a scenario file calls what the method follows from: its own key, or the steps that mean the explicit one. */
    public KeyPath methodKey() {
        if (method != Method.AUTO) {
            return new KeyPath("time.method");
        }
        return new KeyPath(
                step instanceof Step.Given ? "time.step" : span instanceof Span.Steps ? "time.steps" : "time.until");
    }

    /** The same span in steps of this many seconds. */
    public Timing inStepsOf(double seconds) {
        return new Timing(span, new Step.Given(seconds), method);
    }

    /** The same span by this method. */
    public Timing by(Method wanted) {
        return new Timing(span, step, wanted);
    }

    /** Straight to the steady state. */
    public static Timing steady() {
        return new Timing(new Span.Endless(), new Step.Auto(), Method.STEADY);
    }
}
