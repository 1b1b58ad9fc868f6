package isotherm.adaptive;

import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.step.Thermostats;
import org.jspecify.annotations.Nullable;

/** What drives a plate at moments that are asked for one after the other: what does not vary in time is looked up once. */
final class KnownConditions {
    private final Network network;
    private final Thermostats thermostats;
    private final boolean constant;
    /** The last that were asked for, of which what does not vary in time is true for ever. */
    private @Nullable Conditions known;
    /** Whether all of them is still true. */
    private boolean lasts;

    KnownConditions(Network network, Thermostats thermostats) {
        this.network = network;
        this.thermostats = thermostats;
        this.constant = network.isConstantInTime();
    }

    Conditions at(double moment) {
        if (known == null || !lasts) {
            known = Conditions.at(network, moment, thermostats.off(), known);
            lasts = constant;
        }
        return known;
    }

    /**
     * Those at shares of a step.
     *
     * @param now where it begins
     * @param from its first second
     * @param h its length
     * @param end its last second
     * @param lands whether something may jump there: the step ends before the jump
     */
    StepConditions over(Conditions now, double from, double h, double end, boolean lands) {
        double last = lands ? Math.nextDown(end) : end;
        return new StepConditions(
                network,
                from,
                end - from,
                thermostats.off(),
                share -> share <= 0 ? now : at(share >= 1 ? last : from + share * h));
    }

    /** Thermostats have switched, or come back as they were kept. */
    void switched() {
        lasts = false;
    }
}
