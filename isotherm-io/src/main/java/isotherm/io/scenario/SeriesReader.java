package isotherm.io.scenario;

import isotherm.model.Series;
import isotherm.model.Signal;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measured series in CSV files, by seconds or by dates. */
final class SeriesReader {
    private final Path folder;
    private final Section time;
    private final Places places;
    private final Map<Path, CsvFile> files = new HashMap<>();
    /** What t = 0 is; null where no series has dates. */
    private final @Nullable Instant start;

    SeriesReader(Path folder, Section root, Places places) {
        this.folder = folder;
        this.places = places;
        this.time = Objects.requireNonNull(root.section("time"));
        this.start = time.has("start") ? (Instant) time.value("start") : first(root);
    }

    /** The first date of all series. */
    private @Nullable Instant first(Section root) {
        Instant[] first = new Instant[1];
        root.visit(section -> {
            if (section.has("series")) {
                CsvFile file = file(section);
                Instant begin = SeriesColumns.firstDate(file, column(section, file, "time", 0));
                boolean earlier = begin != null && (first[0] == null || begin.isBefore(first[0]));
                first[0] = earlier ? begin : first[0];
            }
        });
        return first[0];
    }

    Signal read(Section table, Dimension dimension) {
        CsvFile file = file(table);
        int timeColumn = column(table, file, "time", 0);
        int valueColumn = column(table, file, "column", 1);
        if (timeColumn == valueColumn) {
            throw table.error(
                    table.has("column") ? "column" : "time",
                    "takes times and values from one column, \""
                            + file.head(timeColumn).text() + "\"");
        }
        boolean dated = SeriesColumns.firstDate(file, timeColumn) != null;
        double[] times = dated
                ? SeriesColumns.secondsSince(Objects.requireNonNull(start), file, timeColumn)
                : SeriesColumns.numbers(file, timeColumn, Dimension.TIME);
        SeriesColumns.checkRise(times, file, timeColumn);
        double[] values = SeriesColumns.numbers(file, valueColumn, dimension);
        String name = "\"" + file.names().get(valueColumn) + "\" of \"" + table.text("series") + "\"";
        Series series = table.build(
                "series",
                () -> new Series(
                        name,
                        times,
                        values,
                        Series.Between.valueOf(table.text("between", "linear").toUpperCase(Locale.ROOT)),
                        Series.Beyond.valueOf(table.text("beyond", "error").toUpperCase(Locale.ROOT))));
        places.put("the series " + name, table.origin("series"));
        checkCovers(table, series, name, dated);
        return new Signal.Sampled(series);
    }

    /** Where the run's length is known before its plan, a series that is too short is refused here, in the terms of its file. */
    private void checkCovers(Section table, Series series, String name, boolean dated) {
        boolean steady = time.text("method", "").equals("steady");
        if (!steady && !time.has("until")) {
            return;
        }
        double duration = steady ? 0 : time.number("until");
        boolean covers = series.begin() <= 0 && series.end() >= duration;
        if (dated && !covers && table.text("beyond", "error").equals("error")) {
            throw new ScenarioException(
                    table.origin("series"),
                    "the series " + name + " goes from " + date(series.begin()) + " to " + date(series.end())
                            + ", the run from " + date(0) + " to " + date(duration)
                            + "; beyond = \"hold\" or \"repeat\" would fill the rest");
        }
        table.build("series", () -> {
            series.checkCovers(duration);
            return series;
        });
    }

    private Instant date(double seconds) {
        return Objects.requireNonNull(start).plusMillis(Math.round(1000 * seconds));
    }

    private CsvFile file(Section table) {
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

    private static int column(Section table, CsvFile file, String key, int otherwise) {
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
