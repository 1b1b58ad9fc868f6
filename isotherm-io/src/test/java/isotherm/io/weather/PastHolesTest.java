package isotherm.io.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isotherm.weather.Area;
import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Place;
import isotherm.weather.Provider;
import isotherm.weather.Quantity;
import isotherm.weather.Receipt;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of hours of which the archive knows nothing. */
class PastHolesTest {
    private static final Place TOWN = new Place("Town", 57.7, 12);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Services whose hours lack a value where it is said. */
    private record Services(Predicate<Instant> archived, Predicate<Instant> recent, Predicate<Instant> forecast)
            implements WeatherService, WeatherService.Archive, WeatherService.Fields {
        private static Forecast hours(String name, Instant from, Instant to, Predicate<Instant> lacks) {
            Provider source = new Provider(name, "thanks to " + name, "https://example.org");
            Forecast.Builder built = new Forecast.Builder(source, today());
            for (Instant time = from; time.isBefore(to); time = time.plus(HOUR)) {
                for (Quantity quantity : Quantity.values()) {
                    double value = Duration.between(begin(), time).toHours();
                    built.put(time, quantity, lacks.test(time) ? Double.NaN : value);
                }
            }
            return built.build(TOWN, new Receipt(today(), Duration.ZERO, false, ""));
        }

        @Override
        public Provider source() {
            return new Provider("service", "", "");
        }

        @Override
        public Forecast forecast(Place place, Set<Quantity> quantities, Deadline deadline) {
            return hours("service", today(), today().plus(Duration.ofDays(3)), forecast);
        }

        @Override
        public CompletableFuture<Forecast> forecastLater(Place place, Set<Quantity> quantities, Deadline deadline) {
            return CompletableFuture.completedFuture(forecast(place, quantities, deadline));
        }

        @Override
        public Forecast past(Place place, LocalDate from, LocalDate to, Set<Quantity> quantities, Deadline deadline) {
            return hours("archive", start(from), start(to.plusDays(1)), archived);
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        @Override
        public Forecast recent(Place place, int days, Set<Quantity> quantities, Deadline deadline) {
            if (days > 92) {
                throw new WeatherException(WeatherException.Kind.BEYOND, "only 92 days");
            }
            return hours("recent", today().minus(Duration.ofDays(days)), today().plus(Duration.ofDays(1)), recent);
        }

        @Override
        public List<Instant> times(Deadline deadline) {
            return List.of();
        }

        @Override
        public Area area(Quantity quantity, Instant time, int thinning, Deadline deadline) {
            throw new WeatherException(WeatherException.Kind.MISSING, "no fields");
        }

        WeatherText answer(LocalDate from, @Nullable LocalDate to, boolean coming, WeatherQuestion.Wanted wanted)
                throws IOException {
            WeatherDesk.Sources sources = new WeatherDesk.Sources(this, this, this, () -> {});
            return WeatherDesk.of(() -> sources)
                    .series("air", new WeatherQuestion(TOWN, from, to, coming, wanted), Optional.empty());
        }
    }

    private static Predicate<Instant> hours(int first, int last) {
        return time -> !time.isBefore(hour(first)) && !time.isAfter(hour(last));
    }

    private static boolean lag(Instant time) {
        return !time.isBefore(today().minus(Duration.ofDays(2)));
    }

    private static Instant today() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS);
    }

    private static Instant begin() {
        return today().minus(Duration.ofDays(12));
    }

    private static boolean none(Instant time) {
        return false;
    }

    private static boolean all(Instant time) {
        return true;
    }

    private static Instant hour(int number) {
        return begin().plus(HOUR.multipliedBy(number));
    }

    private static WeatherText past(Predicate<Instant> archived, Predicate<Instant> recent) throws IOException {
        return past(archived, recent, PastHolesTest::none);
    }

    private static WeatherText past(Predicate<Instant> archived, Predicate<Instant> recent, Predicate<Instant> forecast)
            throws IOException {
        LocalDate from = begin().atOffset(ZoneOffset.UTC).toLocalDate();
        return new Services(archived.or(PastHolesTest::lag), recent, forecast)
                .answer(from, null, true, WeatherQuestion.Wanted.SUN);
    }

    private static List<String> rows(WeatherText answer) {
        return answer.text().lines().filter(line -> line.startsWith("20")).toList();
    }

    private static void isWhole(WeatherText answer) {
        List<String> rows = rows(answer);
        assertThat(rows).hasSize(15 * 24);
        for (int k = 0; k < rows.size(); k++) {
            assertThat(rows.get(k)).startsWith(hour(k) + "," + (double) k + ",");
        }
        assertThat(answer.note()).doesNotContain("known");
    }

    @Test
    void holesAreBridgedByTheForecastsOfThoseDays() throws IOException {
        isWhole(past(PastHolesTest::none, PastHolesTest::none));
        isWhole(past(hours(96, 119), PastHolesTest::none));
        isWhole(past(hours(97, 97), PastHolesTest::none));
        isWhole(past(hours(0, 5), PastHolesTest::none));
        WeatherText answer = past(hours(0, 5).or(hours(30, 40)), PastHolesTest::none, hours(12 * 24, 12 * 24 + 3));
        assertThat(rows(answer).get(31)).endsWith(",recent");
        isWhole(answer);
    }

    @Test
    void whatNobodyKnowsIsSaid() throws IOException {
        WeatherText day = past(hours(96, 119), hours(96, 119));
        assertThat(day.note())
                .endsWith("; no values are known from " + hour(96) + " to " + hour(119)
                        + ", a straight line is drawn there");
        assertThat(rows(day)).hasSize(14 * 24);
        assertThat(day.text()).contains("\n# no values are known from " + hour(96) + " to " + hour(119));
        assertThat(past(hours(97, 97), PastHolesTest::all).note())
                .contains("; no value is known at " + hour(97) + ", a straight", hour(240) + " to " + hour(287));
        assertThat(past(hours(0, 5), hours(0, 5)).note())
                .endsWith("; no values are known from " + begin() + " to " + hour(5)
                        + ", so the series begins after that");
        Predicate<Instant> odd = time -> Duration.between(begin(), time).toHours() % 10 == 7;
        assertThat(past(odd, odd).note())
                .contains("; no value is known at " + hour(7) + ",")
                .endsWith("; and 26 more holes, 29 hours in all");
        assertThat(past(PastHolesTest::none, PastHolesTest::none, hours(300, 310))
                        .note())
                .as("of the forecast itself")
                .endsWith("from " + hour(300) + " to " + hour(310) + ", a straight line is drawn there");
    }

    @Test
    void aPastOfWhichNothingIsKnownIsAnError() {
        assertThatThrownBy(() -> past(PastHolesTest::all, PastHolesTest::none))
                .isInstanceOf(PastException.class)
                .hasMessage("the archive has not one value from " + begin() + " to " + today());
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        assertThatThrownBy(() -> new Services(PastHolesTest::all, PastHolesTest::all, PastHolesTest::none)
                        .answer(yesterday, null, true, WeatherQuestion.Wanted.AIR))
                .isInstanceOf(PastException.class)
                .hasMessageContaining("not one value from ");
    }

    @Test
    void daysThatNoArchiveHasYetComeFromForecasts() throws IOException {
        LocalDate yesterday = today().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        assertThat(rows(new Services(PastHolesTest::all, PastHolesTest::none, PastHolesTest::none)
                        .answer(yesterday, null, true, WeatherQuestion.Wanted.AIR)))
                .hasSize(4 * 24);
        List<String> toNow = rows(new Services(PastHolesTest::lag, PastHolesTest::none, PastHolesTest::none)
                .answer(yesterday.minusDays(9), null, false, WeatherQuestion.Wanted.AIR));
        assertThat(Duration.between(Instant.parse(toNow.getLast().split(",", -1)[0]), Instant.now()))
                .as("without an end it goes on to the present")
                .isBetween(Duration.ZERO, Duration.ofMinutes(90));
        WeatherText soil = new Services(hours(3, 4), PastHolesTest::none, PastHolesTest::none)
                .answer(
                        begin().atOffset(ZoneOffset.UTC).toLocalDate(),
                        begin().atOffset(ZoneOffset.UTC).toLocalDate(),
                        false,
                        WeatherQuestion.Wanted.SOIL);
        assertThat(rows(soil)).hasSize(22);
        assertThat(soil.note()).endsWith("; no values are known from " + hour(3) + " to " + hour(4));
    }
}
