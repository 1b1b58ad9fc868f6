package isotherm.io.toml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as people and programs write them, as far as they can mean one thing only: {@code 2026-11-22},
 * {@code 2026-11-22T06:00}, {@code 2026/11/22 6:00:00.5 +0100}, {@code 20261122T0600Z}, {@code 2026-11-22 24:00 UTC}. The year comes
 * first, or the day where that is said.
 */
public final class Moments {
    /** Which number of a date comes first. */
    public enum Order {
        YEAR_FIRST,
        /** {@code 22.11.2026}; the year may come first as well. */
        DAY_FIRST
    }

    /**
     * What a text says.
     *
     * @param offset null where it names no zone
     * @param hasTime false for a date alone, which is its first moment
     */
    public record Written(LocalDateTime local, @Nullable ZoneOffset offset, boolean hasTime) {
        /** The moment, in the zone that the text names or else in another. */
        public Instant in(ZoneOffset otherwise) {
            return local.toInstant(Objects.requireNonNullElse(offset, otherwise));
        }
    }

    private static final String YEAR_FIRST = "(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})";
    private static final String DAY_FIRST = "(?<d>\\d{1,2})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4})";
    private static final String TIME =
            "(?<h>\\d{1,2})(?::(?<min>\\d\\d)(?::(?<sec>\\d\\d)(?:[.,](?<part>\\d{1,9}))?)?)?";
    /** As {@code Z}, {@code UTC}, {@code +0100}, {@code UTC+1}. */
    private static final String OFFSET = "(?:(?:[Uu][Tt][Cc]|[Gg][Mm][Tt])?[+-](?:\\d\\d(?::?\\d\\d)?|\\d(?::\\d\\d)?)"
            + "|[Zz]|[Uu][Tt][Cc]?|[Gg][Mm][Tt])";
    /** Behind an offset, the name of a zone in brackets says nothing new. */
    private static final String ZONE = "(?:\\s*(?<zone>" + OFFSET + ")(?:\\[[\\w/+-]{1,40}\\])?)?";

    private static final Pattern OFFSET_FORM = Pattern.compile(OFFSET);

    private static final Pattern YEAR_FORM = Pattern.compile(YEAR_FIRST + "(?:(?:[Tt]|\\s+)" + TIME + ZONE + ")?");
    private static final Pattern DAY_FORM = Pattern.compile(DAY_FIRST + "(?:(?:[Tt]|\\s+)" + TIME + ZONE + ")?");
    private static final Pattern BASIC_FORM = Pattern.compile(
            "(?<y>\\d{4})(?<m>\\d\\d)(?<d>\\d\\d)[Tt](?<h>\\d\\d)(?<min>\\d\\d)(?:(?<sec>\\d\\d)(?:[.,](?<part>\\d{1,9}))?)?"
                    + ZONE);
    /** 11/22/26, 20261122, 22 Nov 2026, Nov 22, 2026. */
    private static final Pattern OTHER_FORM = Pattern.compile(
            "(\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{8}|\\d{1,2}[. ]+\\p{L}+[., ]+\\d{2,4}|\\p{L}+ \\d{1,2},? \\d{2,4})\\b.*");

    private static final Pattern HALF_DAY = Pattern.compile("(?i).*\\d\\s*[ap]\\.?m\\.?");
    private static final Pattern NAMED_ZONE = Pattern.compile(".*\\d\\s*\\[?\\p{L}[\\p{L}/_]+\\]?");
    /** Letters of a text that an error shows. */
    private static final int SHOWN = 60;

    private Moments() {}

    /** What is wrong with a text that says no moment. */
    public static String problem(String text) {
        return problem(text, Order.YEAR_FIRST, "");
    }

    /** As {@link #problem(String)}, of a text in a series, where dates may begin with the day. */
    public static String problem(String text, Order order) {
        return problem(text, order, "; [time] dates = \"day-first\" reads series with day, month, year");
    }

    private static String problem(String text, Order order, String advice) {
        String bare = text.strip();
        String was = "was \"" + (bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "...") + "\"";
        if (form(bare, order) != null) {
            return "there is no such date, or no such time of the day: \"" + bare + "\"";
        }
        if (order == Order.YEAR_FIRST && DAY_FORM.matcher(bare).matches()) {
            return "dates are written year-month-day here, as in 2026-11-22, " + was + advice;
        }
        if (HALF_DAY.matcher(bare).matches()) {
            return "times have 24 hours, as in 18:00 for 6 pm, " + was;
        }
        if (NAMED_ZONE.matcher(bare).matches() && YEAR_FORM.matcher(bare).lookingAt()) {
            return "a zone is written as its offset, as in 2026-11-22T06:00+01:00, " + was;
        }
        if (order == Order.DAY_FIRST) {
            return "a date is like 22.11.2026 or 22.11.2026 06:00 here, " + was;
        }
        return OTHER_FORM.matcher(bare).matches() && !YEAR_FORM.matcher(bare).lookingAt()
                ? "dates are written year-month-day here, as in 2026-11-22, " + was
                : "a date is like 2026-11-22 or 2026-11-22T06:00:00Z, " + was;
    }

    /** The moment that a text says, in UTC where it names no zone; null where it says none. */
    public static @Nullable Instant parse(String text) {
        Written written = read(text, Order.YEAR_FIRST);
        return written == null ? null : written.in(ZoneOffset.UTC);
    }

    /** What a text says; null where it says no moment. */
    public static @Nullable Written read(String text, Order order) {
        Matcher found = form(text.strip(), order);
        if (found == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d"));
            if (found.group("h") == null) {
                return new Written(date.atStartOfDay(), null, false);
            }
            String part = Objects.requireNonNullElse(found.group("part"), "");
            int nanos = Integer.parseInt((part + "000000000").substring(0, 9));
            int hour = number(found, "h");
            boolean end = hour == 24;
            LocalTime time = LocalTime.of(end ? 0 : hour, number(found, "min"), number(found, "sec"), nanos);
            if (end && !time.equals(LocalTime.MIDNIGHT)) {
                return null;
            }
            return new Written((end ? date.plusDays(1) : date).atTime(time), offset(found.group("zone")), true);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    private static @Nullable Matcher form(String bare, Order order) {
        for (Pattern pattern : new Pattern[] {YEAR_FORM, BASIC_FORM, DAY_FORM}) {
            Matcher found = pattern.matcher(bare);
            if ((pattern != DAY_FORM || order == Order.DAY_FIRST) && found.matches()) {
                return found;
            }
        }
        return null;
    }

    private static int number(Matcher found, String group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether a text has the form of an offset; {@link #offset} still refuses those of more than 18 hours. */
    public static boolean isOffset(String text) {
        return OFFSET_FORM.matcher(text).matches();
    }

    /** The offset that a text names, as in {@code +0100}, {@code UTC+1}; null for none. */
    public static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        String digits = zone.replaceFirst("^[A-Za-z]+", "");
        if (digits.isEmpty() || digits.matches("-0?0(:?00)?")) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.of(digits.matches(".\\d(:.*)?") ? digits.charAt(0) + "0" + digits.substring(1) : digits);
    }
}
