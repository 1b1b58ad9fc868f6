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

    /** The same number always and everywhere. */
    record Constant(double value) implements Signal {
        public Constant {
            Check.finite("temperature", value, "degC");
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
        @Override
        public double at(double x, double y, double time) {
            return expression.at(x, y, time);
        }

        @Override
        public boolean variesInTime() {
            return expression.uses(Expression.Variable.T);
        }
    }
}
