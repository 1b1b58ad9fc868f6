package isotherm.io.series;

import isotherm.io.schema.Table;
import isotherm.io.toml.Dimension;
import isotherm.io.weather.WeatherDesk;
import isotherm.io.weather.WeatherQuestion;
import isotherm.io.weather.WeatherText;
import isotherm.model.Series;
import isotherm.weather.Place;
import isotherm.weather.Places;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables that take their numbers from the weather of a place or from a typical year. */
final class WeatherReader {
    private static final String SUN = "sol-air";

    /** The keys that each kind of table has a use for. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "forecast", List.of("forecast", "archive", "from", "fallback", "between", "beyond", SUN),
            "archive", List.of("archive", "from", "to", "fallback", "between", "beyond", SUN),
            "epw", List.of("epw", "year", "between", "beyond", SUN));

    private final Path folder;
    private final WeatherDesk desk;
    private final TypicalYears years;
    private final Map<Table, WeatherText> answers = new HashMap<>();
    private final Map<Table, String> fileNames = new HashMap<>();

    WeatherReader(Path folder, WeatherDesk desk, Table time) {
        this.folder = folder;
        this.desk = desk;
        this.years = new TypicalYears(folder, time, desk);
    }

    /** When the run starts, where that is known before any typical year is read. */
    void startsAt(Instant start) {
        years.startAt(start);
    }

    /** What a table takes its numbers from, as the key that says so; null where it is not the weather. */
    static @Nullable String kind(Table table) {
        for (String kind : List.of("forecast", "archive", "epw")) {
            if (table.has(kind)) {
                return kind;
            }
        }
        return null;
    }

    /** What errors call a table's series. */
    static String name(Table table, String kind) {
        return kind.equals("epw")
                ? "the typical year \"" + table.text(kind) + "\""
                : "the " + kind + " of " + table.text(kind);
    }

    /** The answer to a table's question; asked once. */
    WeatherText answer(Table table) {
        WeatherText known = answers.get(table);
        if (known != null) {
            return known;
        }
        String kind = Objects.requireNonNull(kind(table));
        for (String key : table.keys()) {
            if (!Objects.requireNonNull(KEYS.get(kind)).contains(key)) {
                throw table.error(key, "is the weather (" + kind + "), it has no use for " + key);
            }
        }
        WeatherText answer = kind.equals("epw") ? years.read(table) : asked(table, kind);
        answers.put(table, answer);
        return answer;
    }

    private WeatherText asked(Table table, String kind) {
        WeatherQuestion question = question(table, kind);
        return Asking.answer(
                table,
                folder,
                kind,
                name(table, kind),
                "; fallback = \"FILE.csv\" names a series to use instead",
                shipped -> desk.series(fileName(table), question, shipped));
    }

    private static WeatherQuestion question(Table table, String kind) {
        Place place = table.build(kind, () -> Places.nordic().of(table.text(kind)));
        boolean past = table.has("archive");
        if (past
                && !table.build("archive", () -> Places.nordic().of(table.text("archive")))
                        .equals(place)) {
            throw table.error("archive", "joins the past and the forecast of one place, was given two");
        }
        if (past && !table.has("from")) {
            throw table.error("archive", "needs the first day, from = \"2026-10-01\" or how long ago, from = \"60 d\"");
        }
        if (!past && table.has("from")) {
            throw table.error("from", "is a forecast alone, it has no use for from");
        }
        LocalDate from = past ? day(table, "from") : null;
        LocalDate to = table.has("to") ? day(table, "to") : null;
        WeatherQuestion.Wanted wanted = table.has(SUN) ? WeatherQuestion.Wanted.SUN : WeatherQuestion.Wanted.AIR;
        return table.build(
                past ? "from" : kind, () -> new WeatherQuestion(place, from, to, table.has("forecast"), wanted));
    }

    /** A day, given or so long ago. */
    static LocalDate day(Table table, String key) {
        Instant moment = table.value(key) instanceof Double ago
                ? Instant.now().minus(Duration.ofMillis(Math.round(1000 * ago)))
                : (Instant) table.value(key);
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The answer's rows. */
    CsvFile rows(Table table) {
        return Asking.table(answer(table), name(table, Objects.requireNonNull(kind(table))));
    }

    /** The number of the column of the air's temperature. */
    int column(Table table, CsvFile file) {
        return Asking.column(table, answer(table), file, "air_temperature");
    }

    /** A table's temperatures, of the air or with sun and sky; what was used is kept in a file called by where it was used. */
    double[] temperatures(Table table, CsvFile file, @Nullable DateColumn dates, double film) {
        WeatherText answer = answer(table);
        if (!table.has(SUN)) {
            keep(table, answer, answer.text());
            return SeriesColumns.numbers(file, column(table, file), Dimension.TEMPERATURE);
        }
        if (Double.isNaN(film)) {
            throw table.error(
                    SUN, "has no film that is constant in time; sol-air belongs to the air of a convection edge");
        }
        if (dates == null) {
            throw table.error(SUN, "needs dates, which the first column of the weather does not have");
        }
        double[] temperatures = SolAirColumn.of(
                Objects.requireNonNull(table.section(SUN)),
                file,
                name -> Asking.column(table, answer, file, name),
                Objects.requireNonNull(answer.place()),
                film,
                time -> hours(table).light(dates.moments(), time));
        keep(table, answer, SolAirColumn.beside(answer.text(), temperatures));
        return temperatures;
    }

    /** A typical year stands in the middle of its hours, or at their begin; services give the mean of the hour before. */
    private static SunHours hours(Table table) {
        boolean steps = SeriesReader.between(table) == Series.Between.STEP;
        if (!table.has("epw")) {
            return new SunHours(SunHours.BEFORE, steps);
        }
        return new SunHours(steps ? SunHours.AFTER : SunHours.AROUND, steps);
    }

    private void keep(Table table, WeatherText answer, String text) {
        desk.keep(fileName(table), answer, text);
    }

    /** As {@code edge-left-air}; a number follows where an earlier table has that name. */
    private String fileName(Table table) {
        return fileNames.computeIfAbsent(table, fresh -> {
            String base = table.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            String name = base;
            for (int k = 2; fileNames.containsValue(name); k++) {
                name = base + "-" + k;
            }
            return name;
        });
    }
}
