package isotherm.bench.concurrency;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Outcome;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.replay.Loopback;
import isotherm.weather.service.PointClient;
import isotherm.weather.service.Services;
import isotherm.weather.strategy.Question;
import isotherm.weather.strategy.Strategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Waiting for a weather service in five ways: a server on this machine in the shape of MET Norway's, each of whose replies takes its time. */
public final class WeatherBench {
    /** As many as the lecture has. */
    static final int TOWNS = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<Quantity> WANTED = Set.of(Quantity.AIR_TEMPERATURE);

    private WeatherBench() {}

    /**
     * One way to wait.
     *
     * @param few seconds for the lecture's five places
     * @param many seconds for all places; without laps for one after the other
     * @param connections the most that the server saw open at a time
     */
    public record Row(String strategy, Samples few, Samples many, int connections) {}

    /**
     * What was measured.
     *
     * @param places how many the many are
     * @param pause between a request and its reply
     * @param connections that the client may have
     */
    public record Result(int places, Duration pause, int connections, List<Row> rows) {
        public Result {
            rows = List.copyOf(rows);
        }

        /** The least seconds in which the limit lets so many replies come. */
        double least(int replies, int atOnce) {
            return Math.ceilDiv(replies, atOnce) * (pause.toNanos() * 1e-9);
        }
    }

    /**
     * Measures, with a client that has asked before.
     *
     * @param places from 5 on
     * @param connections that the client may have, at least 1
     * @param rounds laps of each, at least 1
     * @param progress hears what is going on, in words
     * @throws IllegalStateException where a place gets another's answer or none
     */
    public static Result run(int places, Duration pause, int connections, int rounds, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (Strategy strategy : Strategy.all(connections)) {
            try (Loopback server = Loopback.start((request, out) -> answer(pause, request, out));
                    Fetcher fetcher =
                            new Fetcher(Manners.usual("isotherm bench").withConnections(connections), null, false)) {
                PointClient client = Services.MET.client(fetcher, Optional.of(server.base()));
                ask(strategy, client, List.of(new Place("warm", 0, 0)));
                List<Double> few = new ArrayList<>();
                List<Double> many = new ArrayList<>();
                for (int round = 1; round <= rounds; round++) {
                    progress.now("round " + round + " of " + rounds + ", " + strategy.name());
                    few.add(ask(strategy, client, places(TOWNS)));
                    if (!strategy.name().equals("sequential")) {
                        many.add(ask(strategy, client, places(places)));
                    }
                }
                rows.add(new Row(strategy.name(), new Samples(few), new Samples(many), server.mostConnections()));
            } catch (IOException e) {
                throw new UncheckedIOException("no server can be started on this machine: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", e);
            }
        }
        return new Result(places, pause, connections, rows);
    }

    /** Along a meridian: the latitude is what the server answers. */
    private static List<Place> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new Place("place " + k, 1 + 0.01 * k, 15))
                .toList();
    }

    /** The seconds that it takes. */
    private static double ask(Strategy strategy, PointClient client, List<Place> places) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        long begin = System.nanoTime();
        List<Outcome<Forecast>> outcomes = strategy.ask(
                places,
                Question.of(
                        place -> client.forecast(place, WANTED, deadline),
                        place -> client.forecastLater(place, WANTED, deadline)));
        double seconds = (System.nanoTime() - begin) * 1e-9;
        for (int k = 0; k < places.size(); k++) {
            String lat = places.get(k).lat(4);
            if (!(outcomes.get(k) instanceof Outcome.Value<Forecast>(var forecast))
                    || forecast.value(Quantity.AIR_TEMPERATURE, 0) != Double.parseDouble(lat)) {
                throw new IllegalStateException(
                        strategy.name() + " came to " + outcomes.get(k) + " at latitude " + lat);
            }
        }
        return seconds;
    }

    private static void answer(Duration pause, Loopback.Request request, OutputStream out)
            throws IOException, InterruptedException {
        Thread.sleep(pause);
        String lat = request.target().replaceAll(".*lat=([^&]*).*", "$1");
        String now = "2026-01-01T00:00:00Z";
        String body = "{\"properties\":{\"meta\":{\"updated_at\":\"" + now + "\"},\"timeseries\":[{\"time\":\"" + now
                + "\",\"data\":{\"instant\":{\"details\":{\"air_temperature\":" + lat + "}}}}]}}";
        out.write(
                Loopback.reply(200, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8)));
    }
}
