package isotherm.io.series;

import isotherm.io.schema.Table;
import isotherm.io.toml.ScenarioException;
import isotherm.io.weather.TypicalYear;
import isotherm.io.weather.WeatherDesk;
import isotherm.io.weather.WeatherText;
import isotherm.model.Series;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Typical years, laid out over the years of a run. */
final class TypicalYears {
    private static final String SUN = "sol-air";
    private static final int USUAL_YEAR = 2025;
    /** Dates are written with four digits. */
    private static final int LAST_YEAR = 9998;
    /** After so many years the dates are the same again, as long as every fourth year has a 29 February. */
    private static final int CYCLE = 4;

    private static final double MOST_SECONDS = 400 * 366 * 86_400.0;

    private final Path folder;
    private final Table time;
    private final WeatherDesk desk;
    private @Nullable Instant start;

    /** {@code desk} is told what is doubtful. */
    TypicalYears(Path folder, Table time, WeatherDesk desk) {
        this.desk = desk;
        this.folder = folder;
        this.time = time;
    }

    void startAt(Instant begin) {
        this.start = begin;
    }

    WeatherText read(Table table) {
        try {
            return table.build("epw", () -> laidOut(table, file(table)));
        } catch (InvalidPathException e) {
            throw table.error("epw", "cannot have the file name \"" + table.text("epw") + "\"");
        }
    }

    private TypicalYear file(Table table) {
        Path file = folder.resolve(table.text("epw"));
        try {
            TypicalYear year = TypicalYear.read(file, table.has(SUN));
            if (table.has(SUN) && !year.doubt().isEmpty()) {
                desk.warn(year.doubt());
            }
            return year;
        } catch (IOException e) {
            throw new ScenarioException(
                    table.origin("epw"), "the file \"" + file + "\" does not exist or cannot be read", e);
        }
    }

    /** Where it is repeated, over all years of the run; else over one. */
    private WeatherText laidOut(Table table, TypicalYear year) {
        if (table.has("year") && table.whole("year") > LAST_YEAR) {
            throw table.error("year", "year must be from 1 to " + LAST_YEAR + ", was " + table.whole("year"));
        }
        Instant begin = start;
        boolean steps = SeriesReader.between(table) == Series.Between.STEP;
        int given = table.has("year") ? (int) table.whole("year") : USUAL_YEAR;
        LocalDate from = begin == null ? LocalDate.of(given, 1, 1) : year.dateAt(begin);
        if (SeriesReader.beyond(table) != Series.Beyond.REPEAT) {
            int only = table.has("year") ? given : Math.min(from.getYear(), LAST_YEAR);
            LocalDate end = LocalDate.of(only, 12, 31);
            return year.over(only, only, steps, year.missesLeapDay(LocalDate.of(only, 1, 1), end));
        }
        double seconds = seconds();
        LocalDate to = begin != null && seconds < MOST_SECONDS
                ? year.dateAt(begin.plus(Duration.ofMillis(Math.round(1000 * seconds))))
                : LocalDate.of(Math.min(from.getYear() + CYCLE - 1, LAST_YEAR), 12, 31);
        int first = Math.min(from.getYear(), LAST_YEAR);
        int last = Math.min(to.getYear(), LAST_YEAR);
        boolean cycles = IntStream.rangeClosed(first, last).allMatch(y -> Year.isLeap(y) == (y % CYCLE == 0));
        return year.over(first, cycles ? Math.min(last, first + CYCLE - 1) : last, steps, year.missesLeapDay(from, to));
    }

    /** How long the run takes, where the section tells it; else infinite. */
    private double seconds() {
        if (time.text("method", "").equals("steady")) {
            return 0;
        }
        if (time.has("until") && !time.isText("until")) {
            return time.number("until");
        }
        boolean given = time.has("step") && !time.isText("step");
        return given && time.has("steps") ? time.whole("steps") * time.number("step") : Double.POSITIVE_INFINITY;
    }
}
