package isotherm.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A time on the command line, as ISO 8601 has it: a date, or a date with a time; UTC where it has no offset. */
final class AskedTime {
    private AskedTime() {}

    /** @throws WrongInputException where it is none */
    static Instant parse(String text) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new WrongInputException("a time must be like 2026-11-25T18:00Z, was " + text, e);
        }
    }
}
