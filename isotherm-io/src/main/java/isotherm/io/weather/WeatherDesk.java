package isotherm.io.weather;

import isotherm.weather.Deadline;
import isotherm.weather.Forecast;
import isotherm.weather.Place;
import isotherm.weather.Quantity;
import isotherm.weather.WeatherException;
import isotherm.weather.WeatherService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers what scenarios ask of the weather. With the network the services are asked; without it the series that an earlier run kept
 * come first, then what the services once said; a file that the scenario ships stands in where all of that fails. Remembers every
 * series it gave, so that a run can keep them.
 */
public final class WeatherDesk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Hours that the past may lack before the present until others are asked for them. */
    private static final Duration GAP = Duration.ofHours(1);
    /** What tells that there is no network. */
    private static final Set<WeatherException.Kind> ABSENT = EnumSet.of(
            WeatherException.Kind.UNKNOWN_HOST, WeatherException.Kind.UNREACHABLE, WeatherException.Kind.OFFLINE);

    /** Every so many-th point of a field along both sides. */
    private static final int THINNING = 4;

    /**
     * Who is asked.
     *
     * @param close what is done when all was asked
     */
    public record Sources(
            WeatherService service, WeatherService.Archive archive, WeatherService.Fields fields, Runnable close) {}

    private final @Nullable Supplier<Sources> connect;
    private final @Nullable Path keptFolder;
    private @Nullable Sources sources;
    private final Map<String, WeatherText> answers = new HashMap<>();
    private final List<KeptWeather> used = new ArrayList<>();

    private WeatherDesk(@Nullable Supplier<Sources> connect, @Nullable Path keptFolder) {
        this.connect = connect;
        this.keptFolder = keptFolder;
    }

    /** Asks services, which are connected to when the first question comes. */
    public static WeatherDesk of(Supplier<Sources> connect) {
        return new WeatherDesk(connect, null);
    }

    /**
     * Without the network.
     *
     * @param connect gives services that only know what they once said
     * @param kept the folder where an earlier run kept its series; it need not exist
     */
    public static WeatherDesk offline(Supplier<Sources> connect, Path kept) {
        return new WeatherDesk(connect, kept);
    }

    /** Knows nothing: a scenario that names a place has what it ships, or is refused. */
    public static WeatherDesk none() {
        return new WeatherDesk(null, null);
    }

    /** The series given so far, in the order of the questions. */
    public List<KeptWeather> used() {
        return List.copyOf(used);
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
            return question.answer(sources().fields().area(Quantity.AIR_TEMPERATURE, at, THINNING, deadline));
        });
    }

    private WeatherText answer(
            String name, Place place, String words, Optional<Path> shipped, Supplier<WeatherText> ask)
            throws IOException {
        WeatherText known = answers.get(words);
        WeatherText kept = known == null ? kept(name, place, words) : known;
        WeatherText answer = kept == null ? asked(place, words, shipped, ask) : kept;
        answers.put(words, answer);
        return answer;
    }

    /** Remembers a series as the run uses it. */
    public void keep(String name, WeatherText answer, String text) {
        used.add(new KeptWeather(name + ".csv", text, answer.note(), answer.asIs()));
    }

    private static WeatherText asked(Place place, String words, Optional<Path> shipped, Supplier<WeatherText> ask)
            throws IOException {
        try {
            return ask.get();
        } catch (WeatherException e) {
            if (shipped.isEmpty()) {
                throw e;
            }
            Path file = shipped.get();
            if (!Files.isReadable(file)) {
                throw new IOException("the file \"" + file + "\" does not exist or cannot be read", e);
            }
            boolean absent = ABSENT.contains(e.kind());
            String note = "from " + file.getFileName() + ", shipped with the scenario: "
                    + (absent ? "no weather service can be reached" : e.problem());
            String text = "# " + words + "\n# " + note.replace('\n', ' ') + "\n" + Files.readString(file);
            return new WeatherText(place, text, words + ": " + note, false);
        }
    }

    private @Nullable WeatherText kept(String name, Place place, String words) throws IOException {
        Path file = keptFolder == null ? null : keptFolder.resolve(name + ".csv");
        if (file == null || !Files.isReadable(file)) {
            return null;
        }
        String text = Files.readString(file);
        return text.startsWith("# " + words + "\n")
                ? new WeatherText(place, text, words + ": as kept in " + file, true)
                : null;
    }

    private Sources sources() {
        if (connect == null) {
            throw new WeatherException(WeatherException.Kind.MISSING, "no weather service is at hand");
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
        WeatherService.Archive before = asked.archive();
        Deadline deadline = Deadline.in(PATIENCE);
        WeatherRows rows = new WeatherRows(question);
        Forecast coming = question.forecast() ? now.forecast(question.place(), question.quantities(), deadline) : null;
        LocalDate from = question.from();
        if (from != null) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            LocalDate to = question.to() == null ? today : question.to();
            Forecast past = before.past(question.place(), from, to, question.quantities(), deadline);
            Instant begin = from.atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
            rows.take(past, begin, coming == null ? Instant.MAX : coming.times().getFirst());
            if (coming != null && !rows.isEmpty()) {
                bridge(rows, coming.times().getFirst(), question, before, deadline);
            }
        }
        if (coming != null) {
            rows.take(coming, Instant.MIN, Instant.MAX);
        }
        if (rows.isEmpty()) {
            throw new WeatherException(WeatherException.Kind.MISSING, "there is no value of the " + question.words());
        }
        return new WeatherText(question.place(), rows.text(), rows.note(), true);
    }

    /** Archives lag some days behind: what lies between them and the forecast comes from earlier forecasts, as far as they are known. */
    private static void bridge(
            WeatherRows rows, Instant end, WeatherQuestion question, WeatherService.Archive before, Deadline deadline) {
        Instant last = rows.last();
        Duration gap = Duration.between(last, end);
        if (gap.compareTo(GAP) <= 0) {
            return;
        }
        try {
            rows.take(
                    before.recent(question.place(), (int) gap.toDays() + 1, question.quantities(), deadline),
                    last,
                    end);
        } catch (WeatherException e) {
            rows.say("from " + last + " to " + end + " nothing is known, " + e.problem()
                    + "; a straight line stands there");
        }
    }
}
