package isotherm.number;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * The dates of a run's times, all in as many digits as it takes to tell them apart.
 *
 * @param start what t = 0 is
 * @param digits of a second: 0, 3, 6 or 9
 * @param minutes whether whole minutes would do
 */
public record Dates(Instant start, int digits, boolean minutes) {
    private static final int GROUP = 3;
    private static final int MOST = 9;
    private static final double NANOS = 1e9;
    private static final double MINUTE = 60;
    /** Dates that are not exact err by less than this part of what lies between two. */
    private static final double ROUNDING = 0.01;

    /**
     * The fewest digits in which every date is exact, or errs by less than a hundredth of what lies between two of them.
     *
     * @param step seconds of which all times are multiples
     * @param interval seconds between two times that are told
     */
    public static Dates of(Instant start, double step, double interval) {
        int digits = 0;
        while (digits < MOST && !isExact(start, step, digits) && Math.pow(10, -digits) > ROUNDING * interval) {
            digits += GROUP;
        }
        boolean exactMinutes = start.getNano() == 0 && start.getEpochSecond() % 60 == 0 && isWhole(step / MINUTE);
        return new Dates(start, digits, digits == 0 && (exactMinutes || MINUTE <= ROUNDING * interval));
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // whether its seconds are exact is whether its nanoseconds are
    private static boolean isExact(Instant start, double step, int digits) {
        double units = Math.pow(10, digits);
        return isWhole(step * units) && start.getNano() % Math.round(NANOS / units) == 0;
    }

    private static boolean isWhole(double number) {
        double whole = Math.rint(number);
        return whole > 0 && Math.abs(number - whole) <= 4 * Math.ulp(number);
    }

    /** The date of a time in seconds, to the last of the digits. */
    public Instant at(double seconds) {
        double whole = Math.floor(seconds);
        long nanos = start.getNano() + Math.round((seconds - whole) * NANOS);
        long unit = Math.round(NANOS / Math.pow(10, digits));
        long rounded = Math.floorDiv(nanos + unit / 2, unit) * unit;
        return Instant.ofEpochSecond(start.getEpochSecond() + (long) whole, rounded);
    }

    /** The date of a time in UTC, as tables have it: 2026-11-22T06:00:00Z, with all digits in every line. */
    public String text(double seconds) {
        return new DateTimeFormatterBuilder()
                .appendInstant(digits)
                .toFormatter(Locale.ROOT)
                .format(at(seconds));
    }

    /** The date of a time as people read it over a picture: 2026-11-22 06:00 UTC. */
    public String caption(double seconds) {
        String pattern =
                minutes ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss" + (digits == 0 ? "" : "." + "S".repeat(digits));
        return DateTimeFormatter.ofPattern(pattern + " 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at(seconds));
    }
}
