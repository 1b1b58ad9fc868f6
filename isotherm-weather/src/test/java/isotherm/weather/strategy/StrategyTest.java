package isotherm.weather.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Outcome;
import isotherm.weather.Place;
import isotherm.weather.Places;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.fetch.Reply;
import isotherm.weather.replay.Loopback;
import isotherm.weather.replay.Replay;
import isotherm.weather.replay.TrapServer;
import isotherm.weather.service.PointClient;
import isotherm.weather.service.Services;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyTest {
    private static final Set<Quantity> WANTED = Set.of(Quantity.AIR_TEMPERATURE);
    private static final Manners MANNERS = Manners.usual("isotherm-test (nobody@example.org)");

    static List<Strategy> all() {
        return Strategy.all(8);
    }

    private static Question<Place, Forecast> question(PointClient client) {
        Deadline deadline = Deadline.in(Duration.ofMinutes(2));
        return Question.of(
                place -> client.forecast(place, WANTED, deadline),
                place -> client.forecastLater(place, WANTED, deadline));
    }

    /** A service that names a place's own latitude as its temperature. */
    private static void latitude(Loopback.Request request, OutputStream out) throws IOException, InterruptedException {
        String lat = request.target().replaceAll(".*lat=([^&]*).*", "$1");
        String time = "\"time\":\"2026-11-22T12:00:00Z\"";
        TrapServer.json("{\"properties\":{\"meta\":{\"updated_at\":\"2026-11-22T12:00:00Z\"},\"timeseries\":[{" + time
                        + ",\"data\":{\"instant\":{\"details\":{\"air_temperature\":" + lat + "}}}}]}}")
                .answer(request, out);
    }

    private static PointClient met(Fetcher fetcher, URI base) {
        return Services.MET.client(fetcher, Optional.of(base));
    }

    @ParameterizedTest
    @MethodSource("all")
    void allGiveTheSameInTheSameOrderAndKeepFailuresApart(Strategy strategy) throws Exception {
        List<Place> places = new ArrayList<>(Places.nordic().towns().stream()
                .limit(20)
                .map(Places.Town::place)
                .toList());
        places.add(7, new Place("bad", 1.5, 1));
        try (Loopback server = Loopback.start((request, out) -> {
                    if (request.target().contains("lat=1.5&")) {
                        TrapServer.status(422).answer(request, out);
                    } else {
                        latitude(request, out);
                    }
                });
                Fetcher fetcher = new Fetcher(MANNERS, null, false)) {
            List<Outcome<Forecast>> outcomes = strategy.ask(places, question(met(fetcher, server.base())));
            assertThat(outcomes).hasSize(21);
            for (int k = 0; k < 21; k++) {
                if (k == 7) {
                    assertThat(outcomes.get(k)).isInstanceOf(Outcome.Failure.class);
                } else {
                    Forecast forecast = outcomes.get(k).value();
                    assertThat(forecast.value(Quantity.AIR_TEMPERATURE, 0))
                            .isEqualTo(Double.parseDouble(places.get(k).lat(4)));
                }
            }
            assertThat(server.requests()).isEqualTo(21);
        }
    }

    /** Nobody is answered before all five have asked: only who asks side by side gets an answer. */
    @ParameterizedTest
    @MethodSource("all")
    void allButTheFirstAskSideBySide(Strategy strategy) throws Exception {
        boolean alone = strategy.name().equals("sequential");
        CountDownLatch five = new CountDownLatch(alone ? 1 : 5);
        List<Place> places = Places.nordic().towns().stream()
                .limit(5)
                .map(Places.Town::place)
                .toList();
        try (Loopback server = Loopback.start((request, out) -> {
                    five.countDown();
                    five.await();
                    latitude(request, out);
                });
                Fetcher fetcher = new Fetcher(MANNERS.withConnections(8), null, false)) {
            List<Outcome<Forecast>> outcomes = strategy.ask(places, question(met(fetcher, server.base())));
            assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Value);
            assertThat(server.mostUnderWay()).isEqualTo(alone ? 1 : 5);
        }
    }

    @Test
    void fiveHundredPlacesKeepToTheLimit() throws Exception {
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < 500; k++) {
            places.add(new Place("p" + k, 55 + 0.01 * k, 15));
        }
        try (Loopback server = Loopback.start((request, out) -> {
                    Thread.sleep(2);
                    latitude(request, out);
                });
                Fetcher fetcher = new Fetcher(MANNERS.withConnections(8), null, false)) {
            List<Outcome<Forecast>> outcomes = new Virtual().ask(places, question(met(fetcher, server.base())));
            assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Value);
            assertThat(server.mostUnderWay()).isEqualTo(8);
            assertThat(server.mostConnections()).isEqualTo(8);
        }
    }

    @Test
    void aReplayAnswersAsTheServiceDidAsSlowly() throws Exception {
        Deadline deadline = Deadline.in(Duration.ofMinutes(1));
        List<Place> places = Places.nordic().towns().stream()
                .limit(3)
                .map(Places.Town::place)
                .toList();
        List<Reply> replies = new ArrayList<>();
        try (Loopback server = Loopback.start((request, out) -> {
                    Thread.sleep(50);
                    latitude(request, out);
                });
                Fetcher fetcher = new Fetcher(MANNERS, null, false)) {
            PointClient client = met(fetcher, server.base());
            places.forEach(place -> replies.add(client.reply(place, WANTED, deadline)));
        }
        assertThat(replies).allMatch(reply -> reply.took().toMillis() >= 50);
        assertThat(Replay.delays(replies).getFirst())
                .as("without opening the connection")
                .isLessThanOrEqualTo(Collections.max(
                        List.of(replies.get(1).took(), replies.get(2).took())));
        assertThat(Replay.delays(replies.subList(0, 1)))
                .containsExactly(replies.getFirst().took());
        try (Replay replay = Replay.of(replies);
                Fetcher fetcher = new Fetcher(MANNERS, null, false)) {
            PointClient client = met(fetcher, replay.insteadOf(URI.create("http://elsewhere")));
            long start = System.nanoTime();
            List<Outcome<Forecast>> again = new Sequential().ask(places, question(client));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
            assertThat(again.getLast().value().value(Quantity.AIR_TEMPERATURE, 0))
                    .isEqualTo(Double.parseDouble(places.getLast().lat(4)));
            assertThat(new Sequential()
                            .ask(List.of(new Place("new", 1, 1)), question(client))
                            .getFirst())
                    .isInstanceOf(Outcome.Failure.class);
            assertThat(replay.insteadOf(Services.SMHI.base()).getPath())
                    .isEqualTo(Services.SMHI.base().getPath());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anErrorOfTheProgramIsNotTakenForTheWeather(Strategy strategy) {
        Question<String, String> broken = Question.of(
                subject -> {
                    throw new IllegalStateException("bug");
                },
                subject -> CompletableFuture.failedFuture(new IllegalStateException("bug")));
        assertThat(catchThrowable(() -> strategy.ask(List.of("a"), broken)))
                .isNotNull()
                .isNotInstanceOf(WeatherException.class)
                .hasStackTraceContaining("bug");
    }
}
