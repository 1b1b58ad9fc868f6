package isotherm.model;

import isotherm.expression.Expression;
import isotherm.number.Check;
import isotherm.number.TimeMean;

/** A number as a function of time (and, on an edge, of the place along it). */
public sealed interface Signal {
    /**
     * The value at a place and a time.
     *
     * @param x metres from the left edge
     * @param y metres from the bottom edge
     * @param time seconds since the start
     */
    double at(double x, double y, double time);

    boolean variesInTime();

    /**
     * How fast the value changes at a place and a time, in its unit a second: as it did just before where it turns there, as it will just after
     * at the start. A jump is no change.
     *
     * @param span seconds that the run takes
     */
    default double rate(double x, double y, double time, double span) {
        return switch (this) {
            case Constant constant -> 0;
            case Formula formula -> formula.difference(x, y, time, span);
            case Sinusoid sinusoid -> sinusoid.slope(time);
            case Sampled(Series series) -> series.slope(time);
        };
    }

    /** True where it is the same at all places. */
    default boolean isUniform() {
        return true;
    }

    /**
     * The mean over a time, of a signal that is the same at all places: exact but for formulas, which are integrated numerically.
     *
     * @param from seconds
     * @param to seconds, later
     */
    double mean(double from, double to);

    /** The first moment after {@code time} at which the signal may jump, in seconds; infinite where it never does. */
    default double jumpAfter(double time) {
        return this instanceof Sampled(Series series) ? series.jumpAfter(time) : Double.POSITIVE_INFINITY;
    }

    /**
     * How far it may be followed along a straight line from one moment towards another.
     *
     * @param part of the range of its values, by which it may be off the line
     * @return the last of its breaks before which it is nowhere further off; infinite where the line may go on to the end
     */
    default double straightUntil(double from, double to, double part) {
        return this instanceof Sampled(Series series)
                ? series.straightUntil(from, to, part * (series.most() - series.least()))
                : Double.POSITIVE_INFINITY;
    }

    /** The same number always and everywhere. */
    record Constant(double value) implements Signal {
        public Constant {
            Check.finite("the value of a signal", value, "");
        }

        @Override
        public double at(double x, double y, double time) {
            return value;
        }

        @Override
        public double mean(double from, double to) {
            return value;
        }

        @Override
        public boolean variesInTime() {
            return false;
        }
    }

    /** An expression in x, y and t. */
    record Formula(Expression expression) implements Signal {
        /** Seconds between the moments that tell how fast a formula changes, in parts of the run: its digits halve between them. */
        private static final double STRIDE = 1e-6;

        /** The slope of the parabola through three moments, of which the asked one is the last, or the first at the start. */
        private double difference(double x, double y, double time, double span) {
            if (!variesInTime()) {
                return 0;
            }
            double stride = time < 2 * STRIDE * span ? -STRIDE * span : STRIDE * span;
            double far = expression.at(x, y, time - 2 * stride);
            double near = expression.at(x, y, time - stride);
            double now = expression.at(x, y, time);
            return (3 * (now - near) - (near - far)) / (2 * stride);
        }

        @Override
        public double at(double x, double y, double time) {
            return expression.at(x, y, time);
        }

        @Override
        public boolean isUniform() {
            return !expression.uses(Expression.Variable.X) && !expression.uses(Expression.Variable.Y);
        }

        @Override
        public double mean(double from, double to) {
            return TimeMean.of(time -> expression.at(0, 0, time), from, to);
        }

        @Override
        public boolean variesInTime() {
            return expression.uses(Expression.Variable.T);
        }
    }

    /**
     * {@code mean + amplitude * sin(2 pi t / period + phase)}.
     *
     * @param period seconds, positive
     * @param phase radians
     */
    record Sinusoid(double mean, double amplitude, double period, double phase) implements Signal {
        public Sinusoid {
            Check.finite("mean", mean, "");
            Check.finite("amplitude", amplitude, "");
            Check.positive("period", period, "s");
            Check.finite("phase", phase, "rad");
        }

        private double slope(double time) {
            double pace = 2 * Math.PI / period;
            return amplitude * pace * StrictMath.cos(pace * time + phase);
        }

        @Override
        public double at(double x, double y, double time) {
            return mean + amplitude * StrictMath.sin(2 * Math.PI * time / period + phase);
        }

        @Override
        public double mean(double from, double to) {
            double half = Math.PI * ((to - from) / period);
            double part = half == 0 ? 1 : StrictMath.sin(half) / half;
            return mean + part * (at(0, 0, from + (to - from) / 2) - mean);
        }

        @Override
        public boolean variesInTime() {
            return true;
        }
    }

    /** Measured values over time. */
    record Sampled(Series series) implements Signal {
        @Override
        public double at(double x, double y, double time) {
            return series.at(time);
        }

        @Override
        public double mean(double from, double to) {
            return series.mean(from, to);
        }

        @Override
        public boolean variesInTime() {
            return true;
        }
    }
}
