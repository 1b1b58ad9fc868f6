package isotherm.cli.weather;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.io.report.JsonText;
import isotherm.io.report.Visible;
import isotherm.weather.Deadline;
import isotherm.weather.Place;
import isotherm.weather.WeatherException;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.fetch.Manners;
import isotherm.weather.fetch.Reply;
import isotherm.weather.replay.Replay;
import isotherm.weather.service.PointClient;
import isotherm.weather.service.Services;
import isotherm.weather.strategy.Strategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The five ways to wait, timed on the same replies: the service is asked once, politely, and replayed from this machine. */
final class StrategyTable {
    /** Five towns one after the other and side by side, milliseconds, in the lecture. */
    private static final Map<String, Integer> LECTURE = Map.of("sequential", 872, "threads", 286);

    private final Manners manners;
    private final Services service;
    private final Optional<URI> base;
    private final boolean json;

    StrategyTable(Manners manners, Services service, Optional<URI> base, boolean json) {
        this.manners = manners;
        this.service = service;
        this.base = base;
        this.json = json;
    }

    /** Asks, replays and prints; the exit code. */
    int print(Fetcher fetcher, List<Place> places, Screen screen) throws InterruptedException {
        PointClient client = service.client(fetcher, base);
        List<Reply> replies = new ArrayList<>();
        List<Place> known = new ArrayList<>();
        Deadline deadline = Deadline.in(WeatherCommand.PATIENCE);
        for (Place place : places) {
            try {
                replies.add(client.reply(place, WeatherCommand.WANTED, deadline));
                known.add(place);
                if (!place.swapHint().isEmpty()) {
                    screen.tell(WeatherAnswers.doubt(place));
                }
            } catch (WeatherException e) {
                screen.tell(WeatherAnswers.named(place, e.problem()));
            }
        }
        if (!known.isEmpty()) {
            Map<String, Double> seconds = timed(replies, known);
            screen.out().print(json ? object(seconds) : Visible.lines(text(seconds, replies, client)));
        }
        return known.size() == places.size() ? ExitCode.FINE : ExitCode.SOME_FAILED;
    }

    private Map<String, Double> timed(List<Reply> replies, List<Place> places) throws InterruptedException {
        int connections = manners.connections() == 0 ? places.size() : manners.connections();
        Map<String, Double> seconds = new LinkedHashMap<>();
        try (Replay replay = Replay.of(replies)) {
            URI here = replay.insteadOf(base.orElse(service.base()));
            for (Strategy strategy : Strategy.all(places.size())) {
                try (Fetcher fetcher = new Fetcher(manners.withConnections(connections), null, false)) {
                    PointClient client = service.client(fetcher, Optional.of(here));
                    Deadline deadline = Deadline.in(WeatherCommand.PATIENCE);
                    client.forecast(places.getFirst(), WeatherCommand.WANTED, deadline); // a warm client
                    long begin = System.nanoTime();
                    strategy.ask(places, WeatherCommand.question(client, deadline));
                    seconds.put(strategy.name(), (System.nanoTime() - begin) * 1e-9);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("replies cannot be served from this machine: " + e.getMessage(), e);
        }
        return seconds;
    }

    private static String text(Map<String, Double> seconds, List<Reply> replies, PointClient client) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s was asked once for %d place%s; its replies were served again from this machine, each after the time it"
                        + " took, the slowest %d ms.%n%-12s %8s %10s%n",
                client.source().name(),
                replies.size(),
                replies.size() == 1 ? "" : "s",
                Replay.delays(replies).stream()
                        .mapToLong(Duration::toMillis)
                        .max()
                        .orElse(0),
                "strategy",
                "ms",
                "lecture"));
        seconds.forEach((name, value) -> text.append(String.format(
                Locale.ROOT,
                "%-12s %8.0f %10s%n",
                name,
                value * 1e3,
                LECTURE.containsKey(name) ? LECTURE.getOrDefault(name, 0) : "-")));
        return text.append(client.source().attribution()).append('\n').toString();
    }

    private static String object(Map<String, Double> seconds) {
        return JsonText.object(
                        json -> json.text("strategy", "all").member("seconds", each -> seconds.forEach(each::number)))
                + "\n";
    }
}
