package isotherm.model;

import isotherm.number.Cone;
import isotherm.number.Digits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    /** Kept: whoever follows a long series asks for its range at every break. */
    private final double least;

    private final double most;
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
            throw new IllegalArgumentException(
                    "the series " + name + " needs as many values as times, and at least one");
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
        this.least = Arrays.stream(values).min().orElseThrow();
        this.most = Arrays.stream(values).max().orElseThrow();
        this.between = between;
        this.beyond = beyond;
    }

    /** How many values. */
    public int size() {
        return times.length;
    }

    /** The smallest value. */
    public double least() {
        return least;
    }

    /** The largest value. */
    public double most() {
        return most;
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
        boolean within = time >= begin() && (beyond == Beyond.REPEAT ? time < end() : time <= end());
        if (within || beyond == Beyond.HOLD) {
            return time;
        }
        if (beyond == Beyond.ERROR) {
            throw new IllegalArgumentException("the series " + name + " has no value at t = " + Digits.of(time)
                    + " s, it goes from " + Digits.of(begin()) + " s to " + Digits.of(end()) + " s");
        }
        double span = end() - begin();
        return begin() + ((time - begin()) % span + span) % span;
    }

    /** The mean over a time: exact. */
    double mean(double from, double to) {
        if (!(to > from)) {
            return at(from);
        }
        double sum = 0;
        double now = from;
        while (now < to) {
            Break end = breakAfter(now);
            double next = Math.min(to, end.time);
            double left = at(now);
            double last = end.time <= to ? values[end.number] : at(to);
            double right = between == Between.STEP ? left : last;
            sum += (left + right) / 2 * (next - now);
            now = next;
        }
        return sum / (to - from);
    }

    /** The first time after {@code time} at which one of its values stands; infinite where there is none. */
    public double breakTimeAfter(double time) {
        return breakAfter(time).time;
    }

    /** Whether all that it does between its values is to jump. */
    public boolean isStepped() {
        return between == Between.STEP;
    }

    /** A time at which one value stands, and the value's number. */
    private record Break(double time, int number) {}

    private static final Break NONE = new Break(Double.POSITIVE_INFINITY, -1);

    private Break breakAfter(double time) {
        double span = end() - begin();
        double offset = beyond == Beyond.REPEAT ? Math.floor((time - begin()) / span) * span : 0;
        int found = Arrays.binarySearch(times, time - offset);
        int next = found >= 0 ? found + 1 : -found - 1;
        while (next < times.length && times[next] + offset <= time) {
            next++; // the same moment but for rounding
        }
        if (next < times.length) {
            return new Break(times[next] + offset, next);
        }
        return beyond == Beyond.REPEAT ? new Break(times[1] + (offset + span), 1) : NONE;
    }

    private boolean jumpsAt(int number) {
        boolean seam = beyond == Beyond.REPEAT && number == times.length - 1;
        if (between == Between.LINEAR) {
            return seam && values[number] != values[0];
        }
        return number > 0 && values[seam ? 0 : number] != values[number - 1];
    }

    /** The first time after {@code time} at which the value jumps; infinite where it never does. */
    double jumpAfter(double time) {
        if (between == Between.LINEAR && !jumpsAt(times.length - 1)) {
            return Double.POSITIVE_INFINITY;
        }
        Break next = breakAfter(time);
        for (int tried = 0; tried < times.length && next.number >= 0; tried++) {
            if (jumpsAt(next.number)) {
                return next.time;
            }
            next = breakAfter(next.time);
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * How far it may be followed along a straight line: the last of its breaks before which no value is further off the line than allowed.
     *
     * @param from seconds
     * @param to where the line would end
     * @param allowed distance from the line
     * @return infinite where the line may go on to {@code to}
     */
    double straightUntil(double from, double to, double allowed) {
        Cone lines = new Cone(from, at(from), allowed);
        for (Break next = breakAfter(from); next.time < to; next = breakAfter(next.time)) {
            double value = between == Between.LINEAR && jumpsAt(next.number) ? values[next.number] : at(next.time);
            if (!lines.take(next.time, value)) {
                return lines.last();
            }
        }
        return lines.straightUntil(to, at(Math.nextDown(to)));
    }

    /** How far the value at a break inside a time is off the straight line over that time, at the break where it is furthest. */
    public Bend bend(double from, double to) {
        Bend worst = new Bend(Double.NaN, 0);
        double first = at(from);
        double slope = (at(to) - first) / (to - from);
        for (Break next = breakAfter(from); next.time < to; next = breakAfter(next.time)) {
            double line = first + slope * (next.time - from);
            double off = Math.max(Math.abs(at(next.time) - line), Math.abs(at(Math.nextDown(next.time)) - line));
            worst = off > worst.off ? new Bend(next.time, off) : worst;
        }
        return worst;
    }

    /**
     * A break that a straight line passes by.
     *
     * @param time in seconds; not a number where there is none
     * @param off how far
     */
    public record Bend(double time, double off) {}

    /**
     * What it lacks to answer for a run, in a sentence: it ends before the run does or begins after it. Null where it lacks nothing, or
     * {@code beyond} helps.
     *
     * @param duration of the run in seconds
     */
    public @Nullable String gap(double duration) {
        if (beyond != Beyond.ERROR || !(begin() > 0 || end() < duration)) {
            return null;
        }
        return "the series " + name + " goes from " + Digits.of(begin()) + " s to " + Digits.of(end())
                + " s, the run from 0 s to " + Digits.of(duration)
                + " s; beyond = \"hold\" or \"repeat\" would fill the rest";
    }
}
