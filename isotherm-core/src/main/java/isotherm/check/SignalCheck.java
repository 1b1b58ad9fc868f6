package isotherm.check;

import isotherm.model.Scenario;
import isotherm.model.Signal;

/** Whether measured values answer for the whole run. */
public final class SignalCheck {
    private SignalCheck() {}

    /**
     * Looks at every signal of a scenario.
     *
     * @throws IllegalArgumentException where a series ends before the run does, unless it says what stands beyond
     */
    public static void of(Scenario scenario, double duration) {
        for (Signal signal : scenario.signals()) {
            if (signal instanceof Signal.Sampled(var series)) {
                series.checkCovers(duration);
            }
        }
    }
}
