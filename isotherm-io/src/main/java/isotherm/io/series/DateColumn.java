package isotherm.io.series;

import isotherm.io.toml.Moments;
import isotherm.io.toml.ScenarioException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of dates, of which all name a zone or none does. Without one they are of the zone in the column's header, {@code time [+01:00]}, or
 * else UTC.
 */
final class DateColumn {
    /** Whose clocks people's records follow most. */
    private static final List<String> CLOCKS = List.of("Europe/Berlin", "America/New_York");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double NANOS = 1e9;

    private final CsvFile file;
    private final int column;
    private final Moments.Order order;
    private final List<CsvFile.Cell> cells;
    private final @Nullable ZoneOffset zone;
    /** Null until somebody wants them: years of hours take a while to read. */
    private @Nullable List<Instant> moments;

    private DateColumn(CsvFile file, int column, Moments.Order order) {
        this.file = file;
        this.column = column;
        this.order = order;
        this.cells = file.cells(column);
        this.zone = zone();
    }

    /**
     * A column; null where its first value is a number.
     *
     * @throws ScenarioException where its first value is neither a number nor a date
     */
    static @Nullable DateColumn of(CsvFile file, int column, Moments.Order order) {
        CsvFile.Cell first = file.cells(column).getFirst();
        if (Moments.read(first.text(), order) != null) {
            return new DateColumn(file, column, order);
        }
        SeriesColumns.checkTime(file, column, first, order);
        return null;
    }

    private @Nullable ZoneOffset zone() {
        String said = file.unit(column);
        if (said == null) {
            return null;
        }
        try {
            if (Moments.isOffset(said)) {
                return Moments.offset(said);
            }
        } catch (DateTimeException e) {
            throw new ScenarioException(file.head(column).origin(), "there is no offset \"" + said + "\"", e);
        }
        if (written(0).offset() != null) {
            return null; // nobody needs it
        }
        throw new ScenarioException(
                file.head(column).origin(),
                "the zone of a column of dates is UTC or an offset, as in [+01:00], was \"" + said + "\"");
    }

    private Moments.Written written(int row) {
        CsvFile.Cell cell = cells.get(row);
        Moments.Written written = Moments.read(cell.text(), order);
        if (written == null) {
            throw new ScenarioException(
                    cell.origin(),
                    name() + " must be a date in every line as in the first: " + Moments.problem(cell.text(), order));
        }
        return written;
    }

    private String name() {
        return "\"" + file.names().get(column) + "\"";
    }

    private Instant in(Moments.Written written) {
        return written.in(Objects.requireNonNullElse(zone, ZoneOffset.UTC));
    }

    Instant first() {
        return in(written(0));
    }

    /**
     * All of them.
     *
     * @throws ScenarioException where one is none, where only some name a zone, or where they do not rise
     */
    List<Instant> moments() {
        List<Instant> known = moments;
        if (known == null) {
            known = List.of(read());
            moments = known;
        }
        return known;
    }

    private Instant[] read() {
        Instant[] moments = new Instant[cells.size()];
        boolean zoned = written(0).offset() != null;
        for (int k = 0; k < moments.length; k++) {
            Moments.Written written = written(k);
            if (zoned != (written.offset() != null)) {
                throw new ScenarioException(
                        cells.get(k).origin(),
                        name() + (zoned ? " has no zone here" : " has a zone here") + ", was \""
                                + cells.get(k).text() + "\", but not in the first line, \""
                                + cells.getFirst().text()
                                + "\"; give every date one, as in 2026-11-22T06:00+01:00, or none");
            }
            moments[k] = in(written);
            if (k > 0 && !moments[k].isAfter(moments[k - 1])) {
                throw new ScenarioException(
                        cells.get(k).origin(),
                        "the times must rise, " + cells.get(k).text() + " comes after "
                                + cells.get(k - 1).text() + doubled(written, moments[k], moments[k - 1]));
            }
        }
        return moments;
    }

    private static String doubled(Moments.Written written, Instant time, Instant before) {
        if (!written.hasTime() && time.equals(before)) {
            return "; the time of the day belongs beside its date, in one column, as in 2026-03-29T06:00";
        }
        boolean back =
                written.offset() == null && Duration.between(time, before).compareTo(HOUR) <= 0;
        return back
                ? "; without a zone they are taken as UTC, so where clocks go back, give the offset, as in 2026-10-25T02:00+01:00"
                : "";
    }

    /** The seconds from a moment to all of them; as {@link #moments}. */
    double[] secondsSince(Instant start) {
        List<Instant> moments = moments();
        double[] seconds = new double[moments.size()];
        for (int k = 0; k < seconds.length; k++) {
            Duration since = Duration.between(start, moments.get(k));
            seconds[k] = since.getSeconds() + since.getNano() / NANOS;
        }
        return seconds;
    }

    /** What was assumed of dates without a zone that go over a change of clocks; empty where nothing was. */
    String assumption() {
        Moments.Written first = written(0);
        if (first.offset() != null
                || zone != null
                || !(first.hasTime() || written(cells.size() - 1).hasTime())) {
            return "";
        }
        for (String clocks : CLOCKS) {
            Instant before = first().minus(HOUR.multipliedBy(24));
            ZoneOffsetTransition change = ZoneId.of(clocks).getRules().nextTransition(before);
            LocalDate day =
                    change == null ? LocalDate.MAX : change.getDateTimeBefore().toLocalDate();
            LocalDate begin = first.local().toLocalDate();
            if (!day.isBefore(begin)
                    && !day.isAfter(written(cells.size() - 1).local().toLocalDate())) {
                return "its dates have no zone and are taken as UTC, also on " + day + ", when clocks change in "
                        + (clocks.startsWith("Europe") ? "Europe" : "North America")
                        + "; an offset, as in 2026-10-25T02:00+01:00, or a header like \"time [+01:00]\" says another zone";
            }
        }
        return "";
    }
}
