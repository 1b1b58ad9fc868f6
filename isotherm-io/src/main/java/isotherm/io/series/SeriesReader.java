package isotherm.io.series;

import isotherm.io.schema.Table;
import isotherm.io.toml.Dimension;
import isotherm.io.toml.Moments;
import isotherm.io.toml.ScenarioException;
import isotherm.io.toml.Suggestion;
import isotherm.io.weather.WeatherDesk;
import isotherm.model.Series;
import isotherm.model.Signal;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Measured series in CSV files, by seconds or by dates, and those that the weather gives. */
final class SeriesReader {
    private final Path folder;
    private final Table time;
    private final WeatherDesk desk;
    private final WeatherReader weather;
    private final Map<Path, CsvFile> files = new HashMap<>();
    private final Map<Table, CsvFile> answers = new HashMap<>();
    /** The columns of dates that were looked for; empty where there are numbers. */
    private final Map<CsvFile, Map<Integer, Optional<DateColumn>>> columns = new HashMap<>();
    /** What t = 0 is; null where no series has dates. */
    private final @Nullable Instant start;

    SeriesReader(Path folder, Table root, WeatherDesk desk) {
        this.folder = folder;
        this.desk = desk;
        this.time = Objects.requireNonNull(root.section("time"));
        this.weather = new WeatherReader(folder, desk, time);
        Instant given = time.moment("start");
        Instant known = given != null ? given : first(root, section -> !section.has("epw"));
        if (known != null) {
            weather.startsAt(known);
        }
        this.start = known != null ? known : first(root, section -> true);
    }

    @Nullable
    Instant start() {
        return start;
    }

    /** The first date of some series. A typical year fits any start, so others come first. */
    private @Nullable Instant first(Table root, Predicate<Table> which) {
        return dated(root, which).stream()
                .map(section -> Objects.requireNonNull(dates(section)).first())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Table> dated(Table root, Predicate<Table> which) {
        return series(root).stream()
                .filter(section -> which.test(section) && dates(section) != null)
                .toList();
    }

    private static List<Table> series(Table root) {
        List<Table> series = new ArrayList<>();
        root.visit(section -> {
            if (section.has("series") || WeatherReader.kind(section) != null) {
                series.add(section);
            }
        });
        return series;
    }

    /** A table's dates; null where it has seconds. */
    private @Nullable DateColumn dates(Table section) {
        CsvFile file = file(section);
        int column = column(section, file, "time", 0);
        return columns.computeIfAbsent(file, fresh -> new HashMap<>())
                .computeIfAbsent(column, fresh -> Optional.ofNullable(DateColumn.of(file, column, order())))
                .orElse(null);
    }

    private Moments.Order order() {
        return time.text("dates", "year-first").equals("day-first")
                ? Moments.Order.DAY_FIRST
                : Moments.Order.YEAR_FIRST;
    }

    /** Seconds from the start to the first end of a dated series that has nothing beyond. */
    double end(Table root) {
        double end = Double.POSITIVE_INFINITY;
        for (Table section : dated(root, any -> true)) {
            if (beyond(section) == Series.Beyond.ERROR) {
                double[] times = times(section, file(section));
                end = Math.min(end, times[times.length - 1]);
            }
        }
        if (end > 0 && Double.isFinite(end)) {
            return end;
        }
        for (Table section : series(root)) {
            if (dates(section) == null) {
                CsvFile file = file(section);
                CsvFile.Cell cell = file.cells(column(section, file, "time", 0)).getFirst();
                throw new ScenarioException(
                        cell.origin(),
                        "until = \"end\" needs dates, as in 2026-11-22T06:00:00Z, was \"" + cell.text() + "\"");
            }
        }
        throw time.error("until", "until = \"end\" needs a dated series that ends after the start");
    }

    private double[] times(Table table, CsvFile file) {
        int column = column(table, file, "time", 0);
        DateColumn dates = dates(table);
        if (dates != null) {
            return dates.secondsSince(Objects.requireNonNull(start));
        }
        double[] times = SeriesColumns.numbers(file, column, Dimension.TIME);
        SeriesColumns.checkRise(times, file, column);
        return times;
    }

    static Series.Between between(Table table) {
        return Series.Between.valueOf(table.text("between", "linear").toUpperCase(Locale.ROOT));
    }

    static Series.Beyond beyond(Table table) {
        String otherwise = table.has("epw") ? "repeat" : "error";
        return Series.Beyond.valueOf(table.text("beyond", otherwise).toUpperCase(Locale.ROOT));
    }

    /**
     * What a table says.
     *
     * @param film W/(m^2 K) of the surface that the sun shines on; NaN where there is none
     */
    Signal read(Table table, Dimension dimension, double film) {
        String kind = WeatherReader.kind(table);
        if (kind != null && dimension != Dimension.TEMPERATURE) {
            throw table.error(kind, "is " + dimension.words() + ", the weather gives a temperature");
        }
        CsvFile file = file(table);
        int timeColumn = column(table, file, "time", 0);
        int valueColumn = kind == null ? column(table, file, "column", 1) : weather.column(table, file);
        if (timeColumn == valueColumn) {
            throw table.error(
                    table.has("column") ? "column" : "time",
                    "takes times and values from one column, \""
                            + file.head(timeColumn).text() + "\"");
        }
        double[] times = times(table, file);
        DateColumn dates = dates(table);
        double[] values = kind == null
                ? SeriesColumns.numbers(file, valueColumn, dimension)
                : weather.temperatures(table, file, dates, film);
        String name = "\"" + file.names().get(valueColumn) + "\" of "
                + (kind == null ? "\"" + table.text("series") + "\"" : WeatherReader.name(table, kind));
        String place = kind == null ? "series" : kind;
        Series series = table.build(place, () -> new Series(name, times, values, between(table), beyond(table)));
        checkCovers(table, series, name, dates != null);
        if (dates != null && !dates.assumption().isEmpty()) {
            desk.warn("the series " + name + ": " + dates.assumption());
        }
        return new Signal.Sampled(series);
    }

    /** Where the run's length is known before its plan, a series that is too short is refused here, in the terms of its file. */
    private void checkCovers(Table table, Series series, String name, boolean dated) {
        boolean steady = time.text("method", "").equals("steady");
        String place = Objects.requireNonNullElse(WeatherReader.kind(table), "series");
        if (!steady && (!time.has("until") || time.isText("until"))) {
            if (dated && series.begin() > 0 && beyond(table) == Series.Beyond.ERROR) {
                throw new ScenarioException(
                        table.origin(place),
                        "the series " + name + " goes from " + date(series.begin()) + " to " + date(series.end())
                                + ", the run starts at " + date(0)
                                + "; beyond = \"hold\" or \"repeat\" would fill the rest");
            }
            return;
        }
        double duration = steady ? 0 : time.number("until");
        boolean covers = series.begin() <= 0 && series.end() >= duration;
        if (dated && !covers && beyond(table) == Series.Beyond.ERROR) {
            throw new ScenarioException(
                    table.origin(place),
                    "the series " + name + " goes from " + date(series.begin()) + " to " + date(series.end())
                            + ", the run from " + date(0) + " to " + date(duration)
                            + "; beyond = \"hold\" or \"repeat\" would fill the rest");
        }
        String gap = series.gap(duration);
        if (gap != null) {
            throw new ScenarioException(table.origin(place), gap);
        }
    }

    private Instant date(double seconds) {
        return Objects.requireNonNull(start).plusMillis(Math.round(1000 * seconds));
    }

    private CsvFile file(Table table) {
        if (WeatherReader.kind(table) != null) {
            return answers.computeIfAbsent(table, weather::rows);
        }
        String name = table.text("series");
        try {
            Path path = folder.resolve(name);
            CsvFile known = files.get(path);
            CsvFile file = known == null ? CsvFile.read(path) : known;
            files.put(path, file);
            return file;
        } catch (InvalidPathException e) {
            throw table.error("series", "cannot have the file name \"" + name + "\"");
        } catch (IOException e) {
            throw new ScenarioException(table.origin("series"), Objects.toString(e.getMessage()), e);
        }
    }

    private static int column(Table table, CsvFile file, String key, int otherwise) {
        if (!table.has(key)) {
            if (otherwise >= file.names().size()) {
                throw table.error("series", "needs a second column of values in \"" + table.text("series") + "\"");
            }
            return otherwise;
        }
        int found = file.column(table.text(key));
        if (found < 0) {
            throw table.error(
                    key,
                    key + ": \"" + table.text("series") + "\" has no column \"" + table.text(key) + "\"; "
                            + Suggestion.among(file.names(), table.text(key)));
        }
        return found;
    }
}
