package isotherm.profiler.report;

import isotherm.profiler.profile.Time;
import java.util.Locale;

/** Numbers as the tables show them. */
public final class Figures {
    private Figures() {}

    public static String count(long count) {
        return count < 0 ? "-" : String.format(Locale.ROOT, "%,d", count);
    }

    /** Seconds, with what gave them: nothing for a clock, ~ for samples, ? where they are too few. */
    public static String seconds(Time time) {
        return String.format(Locale.ROOT, "%.3f%s", time.seconds(), mark(time));
    }

    static String mark(Time time) {
        if (time.source() == Time.Source.CLOCK) {
            return " ";
        }
        return time.uncertain() ? "?" : "~";
    }

    /** A time each, in the unit that fits. */
    public static String each(long nanos, long count) {
        if (count <= 0 || nanos == 0) {
            return "-";
        }
        double each = (double) nanos / count;
        if (each >= 1e9) {
            return String.format(Locale.ROOT, "%.3g s", each * 1e-9);
        }
        if (each >= 1e6) {
            return String.format(Locale.ROOT, "%.3g ms", each * 1e-6);
        }
        return each >= 1e3
                ? String.format(Locale.ROOT, "%.3g us", each * 1e-3)
                : String.format(Locale.ROOT, "%.3g ns", each);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }

    /** In one unit, so that a column can be compared at a glance. */
    static String bytes(long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, "%,d KiB", bytes >> 10);
    }
}
