package isotherm.weather;

import static isotherm.weather.Quantity.AIR_TEMPERATURE;
import static isotherm.weather.Quantity.WIND_SPEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Place HERE = new Place("Here", 60, 20);
    private static final Receipt FRESH = new Receipt(NOON, Duration.ZERO, false, "");

    private static Forecast.Builder builder(String source) {
        return new Forecast.Builder(new Provider(source, source + ", CC BY 4.0", "https://example.org"), NOON);
    }

    /** Hourly for three hours, then one step of 6 h and one of 12 h, given out of order. */
    private static Forecast changingSteps() {
        Forecast.Builder built = builder("A");
        int[] hours = {21, 0, 2, 1, 3, 9};
        for (int hour : hours) {
            built.put(NOON.plus(Duration.ofHours(hour)), AIR_TEMPERATURE, hour);
        }
        return built.build(HERE, FRESH);
    }

    private static double at(Forecast forecast, String time) {
        return forecast.nearest(AIR_TEMPERATURE, Instant.parse(time)).value();
    }

    @Test
    void theNearestEntryIsFoundByTimeNotByPosition() {
        Forecast forecast = changingSteps();
        assertThat(forecast.times()).isSorted();
        assertThat(at(forecast, "2026-11-22T12:29:00Z")).isEqualTo(0);
        assertThat(at(forecast, "2026-11-22T12:30:00Z"))
                .as("the earlier of two as near")
                .isEqualTo(0);
        assertThat(at(forecast, "2026-11-22T12:31:00Z")).isEqualTo(1);
        assertThat(at(forecast, "2026-11-22T17:59:00Z")).isEqualTo(3);
        assertThat(at(forecast, "2026-11-22T18:01:00Z")).isEqualTo(9);
        assertThat(at(forecast, "2026-11-23T04:00:00Z")).isEqualTo(21);
    }

    @Test
    void aTimeBeyondHalfAStepFromEitherEndIsAnError() {
        Forecast forecast = changingSteps();
        assertThat(at(forecast, "2026-11-22T11:00:00Z")).isEqualTo(0);
        assertThatThrownBy(() -> at(forecast, "2026-11-22T10:59:59Z"))
                .hasMessage("A has air_temperature from 2026-11-22T12:00:00Z to 2026-11-23T09:00:00Z,"
                        + " not at 2026-11-22T10:59:59Z");
        assertThat(at(forecast, "2026-11-23T15:00:00Z")).isEqualTo(21);
        assertThatThrownBy(() -> at(forecast, "2026-11-23T15:00:01Z"))
                .isInstanceOfSatisfying(
                        WeatherException.class, e -> assertThat(e.kind()).isEqualTo(WeatherException.Kind.BEYOND));
    }

    @Test
    void missingValuesArePassedOver() {
        Forecast.Builder built = builder("A");
        built.put(NOON, AIR_TEMPERATURE, 1);
        built.put(NOON.plusSeconds(3600), AIR_TEMPERATURE, Double.NaN);
        built.put(NOON.plusSeconds(3600), WIND_SPEED, 7);
        built.put(NOON.plusSeconds(7200), AIR_TEMPERATURE, 3);
        Forecast forecast = built.build(HERE, FRESH);
        assertThat(at(forecast, "2026-11-22T13:05:00Z")).isEqualTo(3);
        assertThat(forecast.value(AIR_TEMPERATURE, 1)).isNaN();
        assertThat(forecast.readings(WIND_SPEED)).hasSize(1);
        assertThatThrownBy(() -> forecast.readings(Quantity.CLOUD_COVER)).hasMessage("A has no cloud_cover");
        assertThat(SeriesText.csv(forecast, EnumSet.allOf(Quantity.class))).isEqualTo("""
                        # Here, 60 20
                        # A, CC BY 4.0
                        # issued 2026-11-22T12:00:00Z, fetched 2026-11-22T12:00:00Z
                        time,air_temperature,wind_speed
                        2026-11-22T12:00:00Z,1.0,
                        2026-11-22T13:00:00Z,,7.0
                        2026-11-22T14:00:00Z,3.0,
                        """);
    }

    private record Fixed(String name, double value, boolean stale) implements WeatherService {
        @Override
        public Provider source() {
            return new Provider(name, name, name);
        }

        @Override
        public CompletableFuture<Forecast> forecastLater(Place place, Set<Quantity> quantities, Deadline deadline) {
            try {
                return CompletableFuture.completedFuture(forecast(place, quantities, deadline));
            } catch (WeatherException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public Forecast forecast(Place place, Set<Quantity> quantities, Deadline deadline) {
            if (name.startsWith("broken")) {
                WeatherException.Kind kind = WeatherException.Kind.valueOf(
                        name.contains(" ") ? name.substring(name.indexOf(' ') + 1) : "OUT_OF_AREA");
                throw new WeatherException(kind, "not here");
            }
            Forecast.Builder built = builder(name);
            built.put(NOON, AIR_TEMPERATURE, value);
            return built.build(place, stale ? new Receipt(NOON, Duration.ofHours(3), true, "cut off") : FRESH);
        }
    }

    private static Forecast ask(WeatherService... services) {
        return new Fallback(List.of(services))
                .forecast(HERE, Set.of(AIR_TEMPERATURE), Deadline.in(Duration.ofMinutes(1)));
    }

    @Test
    void theFirstServiceWithAFreshAnswerGivesIt() {
        Forecast second = ask(new Fixed("broken", 0, false), new Fixed("B", 2, false), new Fixed("C", 3, false));
        assertThat(second.source().name()).isEqualTo("B");
        assertThat(second.passedOver()).containsExactly("broken: not here");
        Forecast third = ask(new Fixed("A", Double.NaN, false), new Fixed("B", 2, true), new Fixed("C", 3, false));
        assertThat(third.source().name()).isEqualTo("C");
        assertThat(third.passedOver()).containsExactly("A has no air_temperature", "B: cut off");
    }

    @Test
    void staleValuesAreBetterThanNoneAndSaySo() {
        Forecast stale = ask(new Fixed("broken", 0, false), new Fixed("B", 2, true), new Fixed("C", 3, true));
        assertThat(stale.source().name()).isEqualTo("B");
        assertThat(stale.receipt().warning()).isEqualTo("stale, fetched 3 h ago: cut off");
        assertThatThrownBy(() -> ask(new Fixed("broken1", 0, false), new Fixed("broken2", 0, false)))
                .hasMessage("no source has it: broken1: not here; broken2: not here");
    }

    @Test
    void whereNobodyAnswersEachCauseIsSaidOnce() {
        assertThatThrownBy(() -> ask(new Fixed("broken1 OFFLINE", 0, false), new Fixed("broken2 OFFLINE", 0, false)))
                .hasMessage("not here");
        assertThatThrownBy(() ->
                        ask(new Fixed("broken1 UNKNOWN_HOST", 0, false), new Fixed("broken2 UNKNOWN_HOST", 0, false)))
                .hasMessage("no weather service can be reached: no address is known for broken1 UNKNOWN_HOST,"
                        + " broken2 UNKNOWN_HOST; is there a network?");
        assertThatThrownBy(() ->
                        ask(new Fixed("broken1 UNREACHABLE", 0, false), new Fixed("broken2 UNKNOWN_HOST", 0, false)))
                .hasMessage("no weather service can be reached: broken1 UNREACHABLE: not here;"
                        + " broken2 UNKNOWN_HOST: not here");
    }
}
