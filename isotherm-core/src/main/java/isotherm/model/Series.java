package isotherm.model;

import java.util.Arrays;

/** Values at rising times, and what stands between and beyond them. */
public final class Series {
    /** What stands between two values. */
    public enum Between {
        /** A straight line. */
        LINEAR,
        /** The earlier value, until the later one's time. */
        STEP
    }

    /** What stands before the first value and after the last. */
    public enum Beyond {
        /** Nothing: asking is an error. */
        ERROR,
        /** The nearest value. */
        HOLD,
        /** The series again, from its start. */
        REPEAT
    }

    private final String name;
    private final double[] times;
    private final double[] values;
    private final Between between;
    private final Beyond beyond;

    /**
     * A series.
     *
     * @param name for errors
     * @param times seconds since the start of the run, strictly rising
     * @param values as many, finite
     */
    public Series(String name, double[] times, double[] values, Between between, Beyond beyond) {
        if (times.length == 0 || times.length != values.length) {
            throw new IllegalArgumentException("the series " + name + " needs as many values as times, one at least");
        }
        for (int k = 0; k < times.length; k++) {
            if (!Double.isFinite(times[k]) || (k > 0 && times[k] <= times[k - 1])) {
                throw new IllegalArgumentException(
                        "the times of the series " + name + " must rise, number " + (k + 1) + " is " + times[k] + " s");
            }
            if (!Double.isFinite(values[k])) {
                throw new IllegalArgumentException("the series " + name + " is " + values[k] + " at t = "
                        + Digits.of(times[k]) + " s; values must be finite numbers");
            }
        }
        if (beyond == Beyond.REPEAT && times.length < 2) {
            throw new IllegalArgumentException("the series " + name + " needs two values to be repeated");
        }
        this.name = name;
        this.times = times.clone();
        this.values = values.clone();
        this.between = between;
        this.beyond = beyond;
    }

    /** How many values. */
    public int size() {
        return times.length;
    }

    /** The smallest value. */
    public double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /** The largest value. */
    public double most() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** Seconds at which the first value stands. */
    public double begin() {
        return times[0];
    }

    /** Seconds at which the last value stands. */
    public double end() {
        return times[times.length - 1];
    }

    /**
     * The value at a time.
     *
     * @throws IllegalArgumentException beyond the series, where nothing stands there
     */
    public double at(double time) {
        double asked = inside(time);
        int found = Arrays.binarySearch(times, asked);
        if (found >= 0) {
            return values[found];
        }
        int before = -found - 2;
        if (before < 0) {
            return values[0];
        }
        if (before == times.length - 1 || between == Between.STEP) {
            return values[before];
        }
        double share = (asked - times[before]) / (times[before + 1] - times[before]);
        return values[before] + (values[before + 1] - values[before]) * share;
    }

    /** How fast the value changes, a second: where two lines meet, as on the earlier one; 0 where it stands still or jumps. */
    double slope(double time) {
        boolean outside = (time < begin() || time > end()) && beyond != Beyond.REPEAT;
        if (between == Between.STEP || outside || times.length == 1) {
            return 0;
        }
        double asked = inside(time);
        int found = Arrays.binarySearch(times, asked);
        int after = found >= 0 ? Math.max(1, found) : Math.clamp(-found - 1, 1, times.length - 1);
        return (values[after] - values[after - 1]) / (times[after] - times[after - 1]);
    }

    private double inside(double time) {
        if ((time >= begin() && time <= end()) || beyond == Beyond.HOLD) {
            return time;
        }
        if (beyond == Beyond.ERROR) {
            throw new IllegalArgumentException("the series " + name + " has nothing at t = " + Digits.of(time)
                    + " s, it goes from " + Digits.of(begin()) + " s to " + Digits.of(end()) + " s");
        }
        double span = end() - begin();
        return begin() + ((time - begin()) % span + span) % span;
    }

    /** The first time after {@code time} at which the value jumps; infinite where it never does. */
    double jumpAfter(double time) {
        if (between == Between.LINEAR) {
            return Double.POSITIVE_INFINITY;
        }
        double offset =
                beyond == Beyond.REPEAT ? Math.floor((time - begin()) / (end() - begin())) * (end() - begin()) : 0;
        int found = Arrays.binarySearch(times, time - offset);
        int next = found >= 0 ? found + 1 : -found - 1;
        return next < times.length ? times[next] + offset : Double.POSITIVE_INFINITY;
    }

    /**
     * Whether it answers for a run.
     *
     * @throws IllegalArgumentException where it ends before the run does or begins after it, unless {@code beyond} helps
     */
    public void checkCovers(double duration) {
        if (beyond == Beyond.ERROR && (begin() > 0 || end() < duration)) {
            throw new IllegalArgumentException("the series " + name + " goes from " + Digits.of(begin()) + " s to "
                    + Digits.of(end()) + " s, the run from 0 s to " + Digits.of(duration)
                    + " s; beyond = \"hold\" or \"repeat\" would fill the rest");
        }
    }
}
