package isotherm.io.weather;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers what scenarios ask of the weather. With the network the services are asked; without it the series that an earlier run kept
 * of a service come first, then what the services once said. A file that the scenario ships stands in where all of that fails; where
 * it ships none any more, the one that an earlier run kept. Remembers every series it gave, so that a run can keep them.
 */
public final class WeatherDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What tells that there is no network. */
    private static final Set<WeatherException.Kind> ABSENT =
            EnumSet.of(WeatherException.Kind.UNKNOWN_HOST, WeatherException.Kind.UNREACHABLE);

    /**
     * Who is asked.
     *
     * @param close what is done when all was asked
     */
    public record Sources(
            WeatherService service, WeatherService.Archive archive, WeatherService.Fields fields, Runnable close) {}

    private final @Nullable Supplier<Sources> connect;
    private final Origins.Shelf kept;
    private @Nullable Sources sources;
    private final Map<String, WeatherText> answers = new HashMap<>();
    private final Map<String, WeatherException> problems = new HashMap<>();
    private final List<KeptWeather> used = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    private WeatherDesk(@Nullable Supplier<Sources> connect, @Nullable Path keptFolder, Map<String, String> texts) {
        this.connect = connect;
        this.kept = new Origins.Shelf(keptFolder, Map.copyOf(texts));
    }

    /** Asks services, which are connected to when the first question comes. */
    public static WeatherDesk of(Supplier<Sources> connect) {
        return new WeatherDesk(connect, null, Map.of());
    }

    /**
     * Without the network.
     *
     * @param connect gives services that only know what they once said
     * @param kept the folder where an earlier run kept its series; it need not exist
     */
    public static WeatherDesk offline(Supplier<Sources> connect, Path kept) {
        return offline(connect, kept, Map.of());
    }

    /** As {@link #offline(Supplier, Path)}, where a checkpoint has what the earlier run used: texts by the names of their files. */
    public static WeatherDesk offline(Supplier<Sources> connect, Path kept, Map<String, String> texts) {
        return new WeatherDesk(connect, kept, texts);
    }

    /** Knows nothing: a scenario that names a place has what it ships, or is refused. */
    public static WeatherDesk none() {
        return new WeatherDesk(null, null, Map.of());
    }

    /** The series given so far, in the order of the questions. */
    public List<KeptWeather> used() {
        return List.copyOf(used);
    }

    /** Remembers what people should know of a series that was read. */
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** What people should know of the series that were read. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * The weather of a place.
     *
     * @param name what its kept file is called, without an ending
     * @param shipped a file that stands in where there is no other answer
     * @throws WeatherException where there is none
     * @throws IOException where a file cannot be read
     */
    public WeatherText series(String name, WeatherQuestion question, Optional<Path> shipped) throws IOException {
        return answer(name, question.place(), question.words(), shipped, () -> ask(question));
    }

    /**
     * The field over a box.
     *
     * @param name what its kept file is called, without an ending
     * @param shipped a file that stands in where there is no other answer
     * @throws WeatherException where there is none
     * @throws IOException where a file cannot be read
     */
    public WeatherText field(String name, FieldQuestion question, Optional<Path> shipped) throws IOException {
        return answer(name, question.southWest(), question.words(), shipped, () -> {
            Deadline deadline = Deadline.in(PATIENCE);
            Instant at = question.at() == null ? Instant.now() : question.at();
            return question.answer(sources()
                    .fields()
                    .area(Quantity.AIR_TEMPERATURE, at, WeatherService.Fields.USUAL_THINNING, deadline));
        });
    }

    private WeatherText answer(
            String name, Place place, String words, Optional<Path> shipped, Supplier<WeatherText> ask)
            throws IOException {
        WeatherText known = answers.get(words);
        if (known != null) {
            return known;
        }
        WeatherException problem = problems.get(words);
        if (problem == null) {
            try {
                Optional<WeatherText> earlier = Origins.kept(kept, name, true, place, words);
                WeatherText answer = earlier.isPresent() ? earlier.get() : ask.get();
                answers.put(words, answer);
                return answer;
            } catch (WeatherException e) {
                problems.put(words, e);
                problem = e;
            }
        }
        return shipped.isPresent()
                ? Origins.shipped(shipped.get(), place, words, reason(problem))
                : Origins.kept(kept, name, false, place, words).orElseThrow(rethrown(problem));
    }

    private static Supplier<WeatherException> rethrown(WeatherException problem) {
        return () -> problem;
    }

    private static String reason(WeatherException problem) {
        if (problem.kind() == WeatherException.Kind.OFFLINE) {
            return "the services were not asked (--offline)";
        }
        return ABSENT.contains(problem.kind()) ? "no weather service can be reached" : problem.problem();
    }

    /** Remembers a series as the run uses it. */
    public void keep(String name, WeatherText answer, String text) {
        used.add(new KeptWeather(Origins.fileName(name, answer.asIs()), text, answer.note()));
    }

    private Sources sources() {
        if (connect == null) {
            throw new WeatherException(WeatherException.Kind.MISSING, "no weather service is available");
        }
        Sources known = sources == null ? connect.get() : sources;
        sources = known;
        return known;
    }

    @Override
    public void close() {
        if (sources != null) {
            sources.close().run();
        }
    }

    private WeatherText ask(WeatherQuestion question) {
        Sources asked = sources();
        WeatherService now = asked.service();
        Deadline deadline = Deadline.in(PATIENCE);
        WeatherRows rows = new WeatherRows(question);
        Forecast coming = question.forecast() ? now.forecast(question.place(), question.quantities(), deadline) : null;
        if (coming != null) {
            checkHas(coming, question);
        }
        LocalDate from = question.from();
        if (from != null) {
            new PastRows(asked.archive(), question, deadline)
                    .fill(rows, from, coming == null ? null : rows.firstOf(coming));
        }
        if (coming != null) {
            rows.takeAll(coming);
        }
        if (rows.isEmpty()) {
            throw new WeatherException(WeatherException.Kind.MISSING, "there is no value of the " + question.words());
        }
        return new WeatherText(question.place(), "", rows.text(), "", rows.note(), true);
    }

    private static void checkHas(Forecast coming, WeatherQuestion question) {
        String missing = question.wanted().quantities().stream()
                .filter(quantity -> !coming.quantities().contains(quantity))
                .map(Quantity::key)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            boolean sun = question.wanted() == WeatherQuestion.Wanted.SUN;
            throw new WeatherException(
                    WeatherException.Kind.MISSING,
                    coming.source().name() + " has no " + missing
                            + (sun ? "; Open-Meteo alone has the sun (--service open-meteo)" : ""));
        }
    }
}
