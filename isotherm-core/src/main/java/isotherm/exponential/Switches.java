package isotherm.exponential;

import isotherm.step.Thermostats;
import java.util.BitSet;

/** Which of the switched sources are on, as thermostats find by what their probes show. */
final class Switches {
    private final Thermostats thermostats;
    private final Readings readings;
    private final int[] regions;

    /**
     * The switches at the start.
     *
     * @param regions whose sources are switched, in the order of their loads
     */
    Switches(Thermostats thermostats, Readings readings, int[] regions) {
        this.thermostats = thermostats;
        this.readings = readings;
        this.regions = regions;
    }

    /** The same, as they stand now. */
    Switches copy() {
        return new Switches(thermostats.copy(), readings, regions);
    }

    double nextAfter(double time) {
        return thermostats.nextAfter(time);
    }

    boolean isDue(double after, double time) {
        return thermostats.isDue(after, time);
    }

    /** Looks, where one is due after one time and not after the other; returns whether one switched. */
    boolean look(double after, double time, double[] modes) {
        return thermostats.look(after, time, probe -> readings.at(probe, modes, time));
    }

    /** Whether a switched source is on, by its number among them. */
    boolean isOn(int number) {
        return thermostats.isOn(regions[number]);
    }

    /** Regions whose source is off. */
    BitSet off() {
        return thermostats.off();
    }
}
