package isotherm.io.plot;

/** Times as people write them: "7.5 s", "2 h 30 min". */
public final class TimeText {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final String[] SMALL_UNITS = {"s", "ms", "µs", "ns"};

    private TimeText() {}

    /**
     * Below a minute three or four digits in s, from a tenth of a second, ms, µs or ns; then days, hours, minutes and seconds, to a tenth of a
     * second below an hour, to a second below a day, to a minute above.
     *
     * @param seconds not negative
     */
    public static String of(double seconds) {
        if (seconds == 0) {
            return "0 s";
        }
        if (seconds < MINUTE && !Decimals.rounded(seconds, 2).equals("60")) {
            return small(seconds);
        }
        if (seconds < HOUR - 0.05) {
            long tenths = Math.round(seconds * 10);
            return joined(tenths / 600, "min", Decimals.rounded(tenths % 600 / 10.0, 1), "s");
        }
        if (seconds < DAY - 0.5) {
            long whole = Math.round(seconds);
            String minutes = joined(whole % HOUR / MINUTE, "min", Long.toString(whole % MINUTE), "s");
            return joined(whole / HOUR, "h", minutes);
        }
        long minutes = Math.round(seconds / MINUTE);
        long dayMinutes = DAY / MINUTE;
        String hours = joined(minutes % dayMinutes / 60, "h", Long.toString(minutes % 60), "min");
        return joined(minutes / dayMinutes, "d", hours);
    }

    private static String small(double seconds) {
        double number = seconds;
        int unit = 0;
        while (number < (unit == 0 ? 0.09995 : 0.9995) && unit < SMALL_UNITS.length - 1) {
            number *= 1000;
            unit++;
        }
        String digits = Decimals.rounded(number, number < 10 ? 3 : number < 100 ? 2 : 1);
        return digits.concat(" ").concat(SMALL_UNITS[unit]);
    }

    private static String joined(long count, String unit, String rest, String restUnit) {
        return joined(count, unit, rest.equals("0") ? "" : rest.concat(" ").concat(restUnit));
    }

    private static String joined(long count, String unit, String rest) {
        if (count == 0) {
            return rest;
        }
        String own = Long.toString(count).concat(" ").concat(unit);
        return rest.isEmpty() ? own : own.concat(" ").concat(rest);
    }
}
