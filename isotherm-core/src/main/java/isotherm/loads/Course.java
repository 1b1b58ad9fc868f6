package isotherm.loads;

import isotherm.model.Series;
import isotherm.model.Signal;
import isotherm.network.Drive;

/**
 * What a drive does over time at one of its nodes.
 *
 * @param place of the node in the drive's order
 */
record Course(Drive drive, int place) {
    /** The part of its range by which rough lines along a formula may be off. */
    private static final double ROUGH = 0.01;

    double at(double time) {
        return drive.at(place, time);
    }

    /** The value just before a time: formulas do not jump. */
    double before(double time) {
        return isSeries() ? at(Math.nextDown(time)) : at(time);
    }

    boolean isSeries() {
        return drive.signal() instanceof Signal.Sampled;
    }

    Series series() {
        return ((Signal.Sampled) drive.signal()).series();
    }

    /** How often it turns in a run: a series at those of its breaks that bend it, a formula as often as rough lines along it do. */
    int turns(double duration, double part) {
        if (!isSeries()) {
            return Breaks.add(this, duration, ROUGH, time -> {});
        }
        Series series = series();
        double nothing = part * (series.most() - series.least());
        int count = 0;
        double last = 0;
        double time = series.breakTimeAfter(0);
        while (time < duration) {
            double next = Math.min(duration, series.breakTimeAfter(time));
            if (series.bend(last, next).off() > nothing) {
                count++;
                last = time;
            }
            time = series.breakTimeAfter(time);
        }
        return count;
    }
}
