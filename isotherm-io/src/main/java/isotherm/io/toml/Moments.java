package isotherm.io.toml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as ISO 8601 has them, {@code 2026-11-22}, {@code 2026-11-22T06:00}, {@code 2026-11-22 06:00:00+01:00}; without a zone they are
 * UTC.
 */
public final class Moments {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ISO_LIKE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d([.]\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?)?");
    /** 22.11.2026, 11/22/26, 2026/11/22, 20261122, 22 Nov 2026, Nov 22, 2026. */
    private static final Pattern OTHER_FORM = Pattern.compile(
            "(\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{8}|\\d{1,2}[. ]+\\p{L}+[., ]+\\d{2,4}|\\p{L}+ \\d{1,2},? \\d{2,4})\\b.*");

    private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");

    private Moments() {}

    /** What is wrong with a text that says no moment. */
    public static String problem(String text) {
        String iso = text.strip();
        if (ISO_LIKE.matcher(iso).matches()) {
            return "there is no such date, or no such time of the day: \"" + iso + "\"";
        }
        return OTHER_FORM.matcher(iso).matches()
                ? "dates are written year-month-day here, as in 2026-11-22, was \"" + iso + "\""
                : "a date is like 2026-11-22 or 2026-11-22T06:00:00Z, was \"" + iso + "\"";
    }

    /** The moment that a text says, or null where it says none. */
    public static @Nullable Instant parse(String text) {
        String iso = text.strip().replaceFirst("(?<=\\d) (?=\\d\\d:)", "T");
        try {
            if (DATE.matcher(iso).matches()) {
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return ZONED.matcher(iso).matches()
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notIso) {
            return null;
        }
    }
}
