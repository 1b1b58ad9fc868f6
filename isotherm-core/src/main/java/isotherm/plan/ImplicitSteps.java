package isotherm.plan;

import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Signal;

/** How many steps the implicit method will take, and what they cost, by experience (N17). */
final class ImplicitSteps {
    /** The work of one step, in explicit updates of all nodes. */
    static final double WORK = 150;
    /** The work of the way to the steady state. */
    static final double STEADY_WORK = 100;
    /** Steps for each tenfold of time at a tolerance of 1e-6: they grow as the plate comes to rest. */
    private static final double PER_DECADE = 60;
    /** Steps for each wave of a signal. */
    private static final double PER_WAVE = 120;
    /** Waves that a formula in time is taken for. */
    private static final double FORMULA_WAVES = 5;
    /** The tolerance of the figures above; the steps go with its cube root. */
    private static final double TOLERANCE = 1e-6;

    private ImplicitSteps() {}

    static double estimate(Scenario scenario, double duration, double limit) {
        double decades = Math.max(1, Math.log10(duration / limit));
        double steps = PER_DECADE * decades;
        for (Signal signal : scenario.signals()) {
            steps = Math.max(steps, PER_WAVE * waves(signal, duration));
        }
        steps *= Math.cbrt(TOLERANCE / scenario.tolerance());
        for (Region region : scenario.regions()) {
            if (region.thermostat() != null) {
                steps = Math.max(steps, duration / region.thermostat().everySeconds());
            }
        }
        return Math.ceil(steps);
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
