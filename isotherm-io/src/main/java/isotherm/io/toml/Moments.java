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
    private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");

    private Moments() {}

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
