package isotherm.plan;

import isotherm.model.Signal;
import isotherm.model.Signal.Sampled;
import isotherm.model.Signal.Sinusoid;

/**
 * What drives a plate at a place, and how fast temperatures change there after it jumps or turns (N22): closed forms of the half space.
 *
 * @param way how it acts
 * @param signal what it is over time
 * @param unit of a temperature 1; of a coefficient kelvin for each W/(m^2 K); of a source K/s at its node for each unit
 * @param film seconds in which heat comes as deep as the film is thick, k rho c / h^2; 0 of held nodes
 * @param node seconds in which the node takes up what it is told
 * @param start how far the plate is off at the start, in kelvin
 * @param upright whether heat goes along y from there
 * @param depth of the plate that way, in metres
 */
record Excitation(
        Way way, Signal signal, double unit, double film, double node, double start, boolean upright, double depth) {
    /** Moments at which two signals are compared. */
    private static final int LOOKS = 16;

    /** How a signal acts on the plate. */
    enum Way {
        /** It is a temperature, of the nodes or of air. */
        TEMPERATURE,
        /** It is how well heat comes through a film. */
        COEFFICIENT,
        /** It is heat. */
        HEAT
    }

    /** The fastest change of a node in K/s, and its second derivative in time in K/s^3. */
    record Speeds(double first, double third) {
        static final Speeds NONE = new Speeds(0, 0);

        /** The faster, each of both. */
        Speeds or(Speeds other) {
            return new Speeds(Math.max(first, other.first), Math.max(third, other.third));
        }

        /** As they fade with the plate's slowest mode. */
        Speeds fading(double age, double settling) {
            double left = Math.exp(-age / settling);
            return new Speeds(first * left, Math.max(third, first / (settling * settling)) * left);
        }
    }

    /** Whether another has the same values. */
    boolean movesLike(Excitation other, double duration) {
        boolean same = signal.variesInTime() == other.signal.variesInTime();
        for (int k = 0; k < LOOKS && same; k++) {
            double time = duration * k / LOOKS;
            same = signal.at(0, 0, time) == other.signal.at(0, 0, time);
        }
        return same;
    }

    /** Kelvin by which a source would warm its place. */
    double warms(double seconds) {
        return way == Way.HEAT ? Math.abs(unit * signal.at(0, 0, 0)) * Math.sqrt(seconds * node) : 0;
    }

    /** After a jump of a temperature, or of heat. */
    Speeds afterJump(double jump, double age) {
        double a = age + node;
        double size = Math.abs(unit * jump);
        if (way == Way.HEAT) {
            return new Speeds(size, 0.5 * size / (a * a));
        }
        double deep = Math.sqrt(a * film);
        return new Speeds(size / (4.13 * a + 1.77 * deep), size / (a * a * (1.74 * a + 2.36 * deep)));
    }

    /** After a turn, from one slope to the next. */
    Speeds afterTurn(double turn, double slope, double age, double lasting) {
        double a = age + node;
        double size = Math.abs(unit * turn);
        if (way == Way.HEAT) {
            return new Speeds(Math.abs(unit * slope) * a, 0.5 * size / a);
        }
        return new Speeds(
                Math.abs(unit * slope) * passed(lasting), 0.27 * size / (a * a + 0.96 * a * Math.sqrt(a * film)));
    }

    /** How much of a change that takes so long comes through the film. */
    private double passed(double seconds) {
        double share = 1.13 * Math.sqrt(seconds);
        return share / (share + Math.sqrt(film));
    }

    /** In waves: of a sinusoid, or as a formula moves on the whole. */
    Speeds inWaves(double duration) {
        return switch (signal) {
            case Signal.Constant constant -> Speeds.NONE;
            case Sampled sampled -> Speeds.NONE;
            case Sinusoid wave -> {
                double pace = 2 * Math.PI / wave.period();
                yield wave(0.8 * Math.abs(wave.amplitude()) * pace, pace);
            }
            case Signal.Formula formula -> formula(duration);
        };
    }

    private Speeds wave(double rate, double pace) {
        if (way == Way.HEAT) {
            double size = unit * rate / pace;
            return new Speeds(size, size * pace * pace);
        }
        double size = Math.abs(unit) * rate * passed(1 / pace);
        return new Speeds(size, size * pace * pace);
    }

    private Speeds formula(double duration) {
        if (!signal.variesInTime()) {
            return Speeds.NONE;
        }
        int count = 400;
        double stride = duration / count;
        double first = 0;
        double third = 0;
        for (int k = 2; k < count - 1; k++) {
            double before = signal.at(0, 0, (k - 1) * stride);
            double here = signal.at(0, 0, k * stride);
            double after = signal.at(0, 0, (k + 1) * stride);
            double later = signal.at(0, 0, (k + 2) * stride);
            first += square((after - before) / (2 * stride));
            third += square((later - 3 * after + 3 * here - before) / (stride * stride * stride));
        }
        double rate = Math.sqrt(first / count);
        double pace = rate > 0 && Double.isFinite(third) ? Math.sqrt(Math.sqrt(third / count) / rate) : 0;
        return pace > 0 ? wave(rate, pace) : Speeds.NONE;
    }

    private static double square(double x) {
        return x * x;
    }

    /** The least and the greatest temperature that it has in a run; nothing of heat. */
    double[] range(double duration) {
        if (way != Way.TEMPERATURE) {
            return new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        }
        return switch (signal) {
            case Sampled(var series) -> new double[] {series.least(), series.most()};
            case Sinusoid wave ->
                new double[] {wave.mean() - Math.abs(wave.amplitude()), wave.mean() + Math.abs(wave.amplitude())};
            default ->
                new double[] {
                    Math.min(signal.at(0, 0, 0), signal.at(0, 0, duration)),
                    Math.max(signal.at(0, 0, 0), signal.at(0, 0, duration))
                };
        };
    }
}
