package isotherm.plan;

import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Signal;

/**
 * How many steps a method that chooses them will take, by experience (N22): as a plate comes to rest they grow with time, so that each
 * tenfold of time takes as many; whatever drives the plate in waves takes as many for each wave, and where nodes thaw, one after the
 * other, nearly as many for each of them.
 *
 * @param steps how many
 * @param stages of the stabilised method, over all steps
 */
record StepEstimate(double steps, double stages) {
    /**
     * Steps at a tolerance of 1e-5, for each tenfold of time, for each wave of a signal, and for each wave that a node thaws in.
     *
     * @param power of the number of such nodes
     * @param perReading steps from one reading of a thermostat to the next, at least
     */
    private record Habit(double perDecade, double perWave, double perThaw, double power, double perReading) {}

    private static final Habit IMPLICIT = new Habit(140, 300, 6.5, 0.85, 2);
    private static final Habit STABILISED = new Habit(270, 690, 7.5, 0.9, 3);
    /** The tolerance of the figures above; the steps go with its square root. */
    private static final double TOLERANCE = 1e-5;
    /** Waves that a formula in time is taken for. */
    private static final double FORMULA_WAVES = 5;
    /** Where nodes thaw, steps are tried again with other stages: so many times the stages of the steps that stand. */
    private static final double TRIED_AGAIN = 1.5;
    /** A plate that freezes once. */
    private static final double HALF_WAVE = 0.5;

    /**
     * An estimate.
     *
     * @param method implicit or stabilised
     * @param duration seconds
     * @param limit of an explicit step in seconds
     * @param thawing nodes that take up latent heat
     */
    static StepEstimate of(Scenario scenario, Method method, double duration, double limit, int thawing) {
        Habit habit = method == Method.IMPLICIT ? IMPLICIT : STABILISED;
        double finer = Math.sqrt(TOLERANCE / scenario.tolerance());
        double perDecade = Math.max(1, habit.perDecade * finer);
        double resting = perDecade * Math.max(1, Math.log10(duration / limit));
        double waves = 0;
        for (Signal signal : scenario.signals()) {
            waves = Math.max(waves, waves(signal, duration));
        }
        double even = habit.perWave * finer * waves;
        double each = habit.perThaw * Math.cbrt(TOLERANCE / scenario.tolerance()); // less of their error adds up
        double thaws = each * Math.max(HALF_WAVE, waves) * Math.pow(thawing, habit.power);
        boolean tried = thaws > even;
        even = Math.max(even, thaws);
        for (Region region : scenario.regions()) {
            if (region.thermostat() != null) {
                even = Math.max(
                        even, habit.perReading * duration / region.thermostat().everySeconds());
            }
        }
        double steps = Math.ceil(Math.max(resting, even));
        double mean = steps * stages(duration / steps / limit);
        double stages = even > resting ? (tried ? TRIED_AGAIN * mean : mean) : growing(perDecade, duration, limit);
        return new StepEstimate(steps, Math.max(3 * steps, stages));
    }

    /** Stages of steps that grow by a factor each: a geometric sum. */
    private static double growing(double perDecade, double duration, double limit) {
        double growth = Math.pow(10, 1 / perDecade);
        return stages((growth - 1) * duration / limit) / (1 - 1 / Math.sqrt(growth));
    }

    /** Stages of a step so many times as long as an explicit one. */
    private static double stages(double ratio) {
        return Math.max(3, (Math.sqrt(9 + 16 * ratio) - 1) / 2);
    }

    private static double waves(Signal signal, double duration) {
        return switch (signal) {
            case Signal.Constant constant -> 0;
            case Signal.Formula formula -> signal.variesInTime() ? FORMULA_WAVES : 0;
            case Signal.Sinusoid wave -> duration / wave.period();
            case Signal.Sampled sampled -> sampled.series().size() / 10.0;
        };
    }
}
