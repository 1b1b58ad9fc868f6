package isotherm.cli.weather;

import isotherm.cli.terminal.ExitCode;
import isotherm.cli.terminal.Screen;
import isotherm.cli.terminal.WrongInputException;
import isotherm.io.report.Visible;
import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Outcome;
import isotherm.weather.Place;
import isotherm.weather.Places;
import isotherm.weather.Quantity;
import isotherm.weather.SeriesText;
import isotherm.weather.WeatherService;
import isotherm.weather.fetch.Fetcher;
import isotherm.weather.strategy.Question;
import isotherm.weather.strategy.Strategy;
import isotherm.weather.strategy.Virtual;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isotherm weather}: the temperatures of places, asked of the weather services. */
@Command(
        name = "weather",
        description = "Print the temperature of places, from SMHI, MET Norway or Open-Meteo.",
        mixinStandardHelpOptions = true)
public final class WeatherCommand implements Callable<Integer> {
    static final Set<Quantity> WANTED = Set.of(Quantity.AIR_TEMPERATURE);

    /** The lecture's. */
    private static final List<String> TOWNS = List.of("Malmö", "Göteborg", "Stockholm", "Umeå", "Luleå");

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Screen screen;
    private final Map<String, String> environment;

    @Parameters(
            paramLabel = "PLACE",
            description = "Nordic towns by name, any other place as lat,lon; default the lecture's five towns")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--strategy",
            paramLabel = "sequential|threads|pool|virtual|async|all",
            description =
                    "how to wait for several places; all: compare them (the service is asked once, then this machine"
                            + " repeats its replies for each); default virtual")
    private String strategy = "virtual";

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "requests to one host at a time; default the service's own limit")
    private int connections;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "such as 2026-11-25T18:00Z; UTC if it has neither Z nor an offset; default now")
    private @Nullable String at;

    @Option(names = "--table", description = "print a table with time, source and age")
    private boolean table;

    @Option(names = "--series", description = "print the whole forecast of one place as CSV")
    private boolean series;

    @Option(
            names = "--map",
            description = "draw the temperature over the Nordic countries, with the larger towns and each PLACE")
    private boolean map;

    @Option(names = "--out", paramLabel = "FILE", description = "the map's file; default out/weather-<time>.png")
    private @Nullable Path out;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Mixin
    private WeatherOptions from = new WeatherOptions();

    public WeatherCommand(Screen screen, Map<String, String> environment) {
        this.screen = screen;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Wish> wishes = wishes();
        List<Place> places =
                wishes.stream().flatMap(wish -> wish.place().stream()).toList();
        if (series && !map && wishes.size() != 1) {
            throw new WrongInputException("--series writes the forecast of one place, was given " + wishes.size());
        }
        if (places.isEmpty()) {
            wishes.forEach(wish -> screen.tell(wish.problem()));
            return ExitCode.WRONG_INPUT;
        }
        checkTogether();
        Instant time = at == null ? Instant.now() : AskedTime.parse(at);
        if (map) {
            return map(wishes, time);
        }
        try (Fetcher fetcher = from.fetcher(environment, connections, screen.err())) {
            if (strategy.equals("all")) {
                return all(fetcher, wishes, places);
            }
            long begin = System.nanoTime();
            List<Outcome<Forecast>> outcomes = ask(from.client(fetcher), places);
            double seconds = (System.nanoTime() - begin) * 1e-9;
            WeatherAnswers answers = WeatherAnswers.of(wishes, outcomes, time, strategy, seconds);
            print(answers, outcomes, at == null ? null : time);
            answers.doubts().forEach(doubt -> screen.tell(doubt));
            answers.problems().forEach(problem -> screen.tell(problem));
            return answers.problems().isEmpty() ? ExitCode.FINE : ExitCode.SOME_FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    /** Refuses options that do not go together. */
    private void checkTogether() {
        if (out != null && !map) {
            throw new WrongInputException("--out names the file of --map");
        }
        if (map) {
            if (table || series || !strategy.equals("virtual")) {
                throw new WrongInputException("--map cannot go with --table, --series or --strategy");
            }
            return;
        }
        if (strategy.equals("all")) {
            if (table || series || at != null) {
                throw new WrongInputException(
                        "--strategy all prints only the times that were needed; it cannot go with --table, --series or --at");
            }
            if (from.isOffline()) {
                throw new WrongInputException(
                        "--strategy all measures the service's own times, so it cannot go with --offline");
            }
        }
        if (series && (json || table || at != null)) {
            throw new WrongInputException(
                    "--series writes the whole forecast as CSV, so it cannot go with --json, --table or --at");
        }
        if (json && table) {
            throw new WrongInputException("--json and --table are two ways to print the same; keep one");
        }
    }

    private int all(Fetcher fetcher, List<Wish> wishes, List<Place> places) throws InterruptedException {
        StrategyTable times =
                new StrategyTable(WeatherOptions.manners(environment, connections), from.chosen(), from.base(), json);
        int code = times.print(fetcher, places, screen);
        List<Wish> nowhere =
                wishes.stream().filter(wish -> wish.place().isEmpty()).toList();
        nowhere.forEach(wish -> screen.tell(wish.problem()));
        return nowhere.isEmpty() ? code : ExitCode.SOME_FAILED;
    }

    private int map(List<Wish> wishes, Instant time) {
        WeatherMap picture = new WeatherMap(screen, out, json);
        try (Fetcher fetcher = from.fetcher(environment, connections, screen.err())) {
            return picture.print(from.chosen().client(fetcher, from.base()), wishes, time);
        }
    }

    /** What somebody asked for: a place, or why it is none. */
    record Wish(String word, Optional<Place> place, String problem) {}

    private List<Wish> wishes() {
        Places list = Places.nordic();
        List<Wish> wishes = new ArrayList<>();
        for (String word : words.isEmpty() ? TOWNS : words) {
            try {
                wishes.add(new Wish(word, Optional.of(list.of(word)), ""));
            } catch (IllegalArgumentException e) {
                wishes.add(new Wish(word, Optional.empty(), String.valueOf(e.getMessage())));
            }
        }
        return wishes;
    }

    private List<Outcome<Forecast>> ask(WeatherService client, List<Place> places) throws InterruptedException {
        Strategy way = Strategy.all(places.size()).stream()
                .filter(each -> each.name().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new WrongInputException(
                        "a strategy is sequential, threads, pool, virtual, async or all, was " + strategy));
        Deadline deadline = Deadline.in(PATIENCE);
        if (way instanceof Virtual && places.size() > 1) {
            return client.forecasts(places, WANTED, deadline); // fewer requests where the service can
        }
        return way.ask(places, question(client, deadline));
    }

    /** What each place is asked for. */
    static Question<Place, Forecast> question(WeatherService client, Deadline deadline) {
        return Question.of(
                place -> client.forecast(place, WANTED, deadline),
                place -> client.forecastLater(place, WANTED, deadline));
    }

    private void print(WeatherAnswers answers, List<Outcome<Forecast>> outcomes, @Nullable Instant asked) {
        if (json) {
            screen.out().println(answers.json());
        } else if (series) {
            if (outcomes.getFirst() instanceof Outcome.Value<Forecast>(var forecast)) {
                screen.out().print(SeriesText.csv(forecast, WANTED));
            }
        } else {
            screen.out().print(Visible.lines(table ? answers.table() : answers.sentences(asked)));
        }
    }
}
