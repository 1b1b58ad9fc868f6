package isotherm.exponential;

import isotherm.step.Thermostats;
import java.util.BitSet;

/** Which of the switched sources are on, as thermostats find by what their probes show. */
final class Switches {
    private final Thermostats thermostats;
    private final Readings readings;
    private final int[] regions;
    private final double[] levels;

    /**
     * The switches at the start.
     *
     * @param regions whose sources are switched, in the order of their loads
     */
    Switches(Thermostats thermostats, Readings readings, int[] regions) {
        this.thermostats = thermostats;
        this.readings = readings;
        this.regions = regions;
        this.levels = new double[regions.length];
    }

    /** The same, as they stand now. */
    Switches copy() {
        Switches copy = new Switches(thermostats.copy(), readings, regions);
        System.arraycopy(levels, 0, copy.levels, 0, levels.length);
        return copy;
    }

    double nextAfter(double time) {
        return thermostats.nextAfter(time);
    }

    boolean isDue(double after, double time) {
        return thermostats.isDue(after, time);
    }

    /** Looks, where one is due after one time and not after the other; returns whether one switched. */
    boolean look(double after, double time, double[] modes) {
        boolean switched = thermostats.look(after, time, probe -> readings.at(probe, modes, time));
        BitSet off = thermostats.off();
        for (int k = 0; k < regions.length; k++) {
            levels[k] = off.get(regions[k]) ? 0 : 1;
        }
        return switched;
    }

    /** 1 where a switched source is on, 0 where it is off; by number of the switched region. */
    double[] levels() {
        return levels;
    }

    /** Regions whose source is off. */
    BitSet off() {
        return thermostats.off();
    }
}
