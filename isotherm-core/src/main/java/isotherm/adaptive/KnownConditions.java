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

    /** Thermostats have switched, or come back as they were kept. */
    void switched() {
        lasts = false;
    }
}
