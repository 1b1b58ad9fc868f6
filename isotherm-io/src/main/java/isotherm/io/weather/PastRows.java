package isotherm.io.weather;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the past: from the archive, and where that has none, from the forecasts of those days. Archives lag some days behind, and
 * may have holes anywhere.
 */
final class PastRows {
    private static final Duration HOUR = Duration.ofHours(1);
    /** Days of which an archive may know nothing yet. */
    private static final Duration LAG = Duration.ofDays(7);
    /** Days of which the forecasts are kept. */
    private static final int MOST_RECENT = 92;

    private final WeatherService.Archive archive;
    private final WeatherQuestion question;
    private final Deadline deadline;

    PastRows(WeatherService.Archive archive, WeatherQuestion question, Deadline deadline) {
        this.archive = archive;
        this.question = question;
        this.deadline = deadline;
    }

    /**
     * Fills in what is known, and has the rest expected.
     *
     * @param from the first day
     * @param coming when the forecast begins; null where there is none
     * @throws PastException where nothing is known
     */
    void fill(WeatherRows rows, LocalDate from, @Nullable Instant coming) {
        Instant now = Instant.now();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate to = question.to() == null ? today : question.to();
        Instant begin = start(from);
        Instant present = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
        Instant last = question.to() == null ? present : earlier(start(to.plusDays(1)), present);
        Instant end = coming == null ? last : coming;
        Instant before = begin.minusNanos(1);
        rows.take(past(from, to), before, coming == null ? Instant.MAX : end);
        for (Instant hour = begin; hour.isBefore(end); hour = hour.plus(HOUR)) {
            rows.expect(hour);
        }
        if (rows.isEmpty() && begin.isBefore(now.minus(LAG))) {
            throw nothing(begin, end, "");
        }
        NavigableSet<Instant> holes = rows.missing();
        String problem = "";
        if (!holes.isEmpty() && question.wanted() != WeatherQuestion.Wanted.SOIL) {
            LocalDate oldest = holes.getFirst().atOffset(ZoneOffset.UTC).toLocalDate();
            int days = Math.clamp(ChronoUnit.DAYS.between(oldest, today), 1, MOST_RECENT);
            try {
                rows.take(archive.recent(question.place(), days, question.quantities(), deadline), before, end);
            } catch (WeatherException e) {
                problem = ": " + e.problem();
                rows.say("earlier forecasts cannot be had" + problem);
            }
        }
        if (rows.isEmpty()) {
            throw nothing(begin, end, problem);
        }
    }

    private PastException nothing(Instant begin, Instant end, String problem) {
        return new PastException(new WeatherException(
                WeatherException.Kind.MISSING, "the archive has not one value from " + begin + " to " + end + problem));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Forecast past(LocalDate from, LocalDate to) {
        try {
            return archive.past(question.place(), from, to, question.quantities(), deadline);
        } catch (WeatherException e) {
            throw new PastException(e);
        }
    }
}
