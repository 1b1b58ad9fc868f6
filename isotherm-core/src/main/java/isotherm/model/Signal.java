package isotherm.model;

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

    /** The first moment after {@code time} at which the signal may jump, in seconds; infinite where it never does. */
    default double jumpAfter(double time) {
        return this instanceof Sampled(Series series) ? series.jumpAfter(time) : Double.POSITIVE_INFINITY;
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
        public boolean variesInTime() {
            return true;
        }
    }
}
