package isotherm.weather.sun;

import isotherm.weather.Place;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a typical year of the lines of a weather file. */
final class EpwReader {
    private static final int HEADER = 8;
    /** Header lines among which the last one is looked for. */
    private static final int MOST_HEADER = 50;

    private static final String FIRST = "location";
    private static final String LAST = "data periods";

    private final String file;
    private final List<EpwHour> hours = new ArrayList<>();
    private final Set<MonthDay> days = new HashSet<>();

    private EpwReader(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException where the lines are not those of such a file, or lack what is needed */
    static Epw of(String file, List<String> lines, Epw.Needed needed) {
        EpwLine location = new EpwLine(file, 1, lines.isEmpty() ? "" : lines.getFirst());
        if (!keyword(location.text(1)).equals(FIRST)) {
            boolean semicolons = keyword(location.text(1)).startsWith("location;");
            throw new IllegalArgumentException(file + ", line 1: a weather file begins with LOCATION"
                    + (semicolons ? ", and commas separate its columns, not semicolons" : ""));
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(
                (int) Math.round(3600 * location.number(9, "time zone, hours east of UTC", -12, 14)));
        String name = location.text(2).isEmpty() ? file : location.text(2);
        return new Epw(
                name,
                place(name, location, needed),
                offset,
                elevation(location),
                new EpwReader(file).hours(lines, needed));
    }

    private static @Nullable Place place(String name, EpwLine location, Epw.Needed needed) {
        try {
            double latitude = location.number(7, "latitude, degrees north", -90, 90);
            return new Place(name, latitude, location.number(8, "longitude, degrees east", -180, 180));
        } catch (IllegalArgumentException e) {
            if (needed == Epw.Needed.AIR) {
                return null;
            }
            throw e;
        }
    }

    private static String keyword(String line) {
        return line.strip().toLowerCase(Locale.ROOT);
    }

    private static double elevation(EpwLine location) {
        try {
            return location.number(10, -1000, 9999);
        } catch (IllegalArgumentException e) {
            return Double.NaN; // nothing depends on it
        }
    }

    private List<EpwHour> hours(List<String> lines, Epw.Needed needed) {
        int before = 0;
        for (int k = header(lines); k < lines.size(); k++) {
            if (lines.get(k).isBlank()) {
                continue;
            }
            EpwLine line = new EpwLine(file, k + 1, lines.get(k));
            EpwHour hour = line.hour(needed);
            if (k == lines.size() - 1 && line.columns() < before) {
                throw line.error(
                        "the file is cut short: " + line.columns() + " columns, the line before has " + before);
            }
            before = line.columns();
            checkOrder(hour, line);
            hours.add(hour);
        }
        if (hours.isEmpty()) {
            throw new IllegalArgumentException(file + " has no hours after its eight lines of header");
        }
        return hours;
    }

    /** How many lines come before the first hour: up to the one that says what the hours are, eight where none does. */
    private int header(List<String> lines) {
        for (int k = 1; k < Math.min(MOST_HEADER, lines.size()); k++) {
            if (keyword(lines.get(k)).replace("\"", "").startsWith(LAST)) {
                checkHourly(new EpwLine(file, k + 1, lines.get(k)));
                return k + 1;
            }
        }
        return HEADER;
    }

    private static void checkHourly(EpwLine periods) {
        if (periods.columns() < 3) {
            return;
        }
        String each = periods.text(3);
        if (each.matches("\\d{1,4}") && !each.matches("0*1")) {
            throw periods.error("the file has " + each + " lines for each hour; one is read");
        }
    }

    private void checkOrder(EpwHour hour, EpwLine line) {
        int expected = hours.size() % 24 + 1;
        if (hour.hour() != expected) {
            throw line.error("hour " + expected + " should stand here, found " + hour.hour());
        }
        MonthDay day = day(hour, line);
        if (expected == 1) {
            if (!days.add(day)) {
                throw line.error("month " + hour.month() + ", day " + hour.day() + " stands here a second time");
            }
        } else if (!day.equals(day(hours.getLast(), line))) {
            EpwHour last = hours.getLast();
            throw line.error(
                    "month " + last.month() + ", day " + last.day() + " has only " + (expected - 1) + " hours");
        }
    }

    private static MonthDay day(EpwHour hour, EpwLine line) {
        try {
            return MonthDay.of(hour.month(), hour.day());
        } catch (DateTimeException e) {
            throw line.error("month " + hour.month() + " has no day " + hour.day());
        }
    }
}
