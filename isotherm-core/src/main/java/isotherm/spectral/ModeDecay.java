package isotherm.spectral;

/**
 * What becomes of the modes of a plate after a time: mode (k, l) fades at the rate {@code a[k] + b[l]}, what drives it adds to it (N19).
 */
sealed interface ModeDecay {
    /** Seconds since the start. */
    double time();

    /** What is left of a mode, in parts of its start. */
    double left(int k, int l);

    /** The integral of {@link #left} over the time, in seconds: what a drive of 1 per second has added. */
    double gained(int k, int l);

    /** As the equation between the nodes has it: exponentials. */
    final class Smooth implements ModeDecay {
        private final double time;
        private final double[] a;
        private final double[] b;
        private final double[] leftA;
        private final double[] leftB;
        private final double[] lostA;
        private final double[] lostB;

        Smooth(double[] a, double[] b, double time) {
            this.time = time;
            this.a = a;
            this.b = b;
            this.leftA = exponentials(a, time);
            this.leftB = exponentials(b, time);
            this.lostA = losses(a, time);
            this.lostB = losses(b, time);
        }

        private static double[] exponentials(double[] rates, double time) {
            double[] values = new double[rates.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = StrictMath.exp(-rates[k] * time);
            }
            return values;
        }

        private static double[] losses(double[] rates, double time) {
            double[] values = new double[rates.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = -StrictMath.expm1(-rates[k] * time);
            }
            return values;
        }

        @Override
        public double time() {
            return time;
        }

        @Override
        public double left(int k, int l) {
            return leftA[k] * leftB[l];
        }

        @Override
        public double gained(int k, int l) {
            double rate = a[k] + b[l];
            return rate == 0 ? time : (lostA[k] * leftB[l] + lostB[l]) / rate;
        }
    }

    /** As so many explicit steps have it: powers. */
    final class Stepped implements ModeDecay {
        /** Beyond this exponent the exponential is 0. */
        private static final double GONE = 746;

        private final double[] a;
        private final double[] b;
        private final double dt;
        private final long steps;

        Stepped(double[] a, double[] b, double dt, long steps) {
            this.a = a;
            this.b = b;
            this.dt = dt;
            this.steps = steps;
        }

        @Override
        public double time() {
            return steps * dt;
        }

        @Override
        public double left(int k, int l) {
            double lost = dt * (a[k] + b[l]);
            double size = StrictMath.exp(exponent(lost));
            return lost > 1 && steps % 2 != 0 ? -size : size;
        }

        /** The logarithm of what is left, without its sign. */
        private double exponent(double lost) {
            double less = lost > 1 ? 2 - lost : lost;
            return steps * less > GONE ? Double.NEGATIVE_INFINITY : steps * StrictMath.log1p(-less);
        }

        @Override
        public double gained(int k, int l) {
            double rate = a[k] + b[l];
            double lost = dt * rate;
            if (rate == 0) {
                return time();
            }
            return (lost > 1 ? 1 - left(k, l) : -StrictMath.expm1(exponent(lost))) / rate;
        }
    }
}
