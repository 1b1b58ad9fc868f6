package isotherm.check;

import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.network.Network;
import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;

/** Whether measured values answer for the whole run, and waves are so long that times can tell where in them they are. */
public final class SignalCheck {
    /** Times have 53 bits: of a wave shorter than this part of the run, its end has no phase. */
    private static final double SHORTEST = 1e-12;

    private SignalCheck() {}

    /**
     * Looks at every signal of a scenario.
     *
     * @throws RefusedScenarioException where a series ends before the run does, unless it says what stands beyond, where a wave is far too
     *     short for the run, or where a film's coefficient is negative
     */
    public static void of(Scenario scenario, Network network, double duration) {
        network.films().forEach(film -> film.check(duration));
        for (Driven driven : Driven.all(scenario)) {
            Signal signal = driven.signal();
            if (signal instanceof Signal.Sampled(var series)) {
                String gap = series.gap(duration);
                if (gap != null) {
                    throw new RefusedScenarioException(driven.key().then("series"), gap);
                }
            }
            if (signal instanceof Signal.Sinusoid wave
                    && wave.amplitude() != 0
                    && wave.period() < SHORTEST * duration) {
                throw new RefusedScenarioException(
                        driven.key().then("sinusoid").then("period"),
                        "the period of a sinusoid, " + Digits.of(wave.period(), 3)
                                + " s, is less than a million-millionth of the run, " + Digits.of(duration, 3)
                                + " s: its times are rounded to more than that");
            }
        }
    }
}
