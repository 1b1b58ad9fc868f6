package isotherm.io.series;

import isotherm.io.toml.Dimension;
import isotherm.io.toml.Moments;
import isotherm.io.toml.Quantity;
import isotherm.io.toml.ScenarioException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns of a CSV file as numbers and dates; a gap is an error with its file, line and column. */
public final class SeriesColumns {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    /** What tools write where they have nothing. */
    private static final Pattern GAP = Pattern.compile("na|n/a|null|-*");

    private static final Pattern LIKE_DATE = Pattern.compile("\\d+[-./: ].*\\d.*");

    private static final Pattern NAN = Pattern.compile("[+-]?nan");

    private static final double NANOS = 1e9;

    private SeriesColumns() {}

    /** The first date of a column; null where its first value is none. */
    static @Nullable Instant firstDate(CsvFile file, int column) {
        return Moments.parse(file.cells(column).getFirst().text());
    }

    /** The numbers of a column in SI; its header may name their unit. */
    public static double[] numbers(CsvFile file, int column, Dimension dimension) {
        DoubleUnaryOperator toSi = converter(file, column, dimension);
        List<CsvFile.Cell> cells = file.cells(column);
        double[] numbers = new double[cells.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = toSi.applyAsDouble(number(file, column, cells.get(k), dimension));
            if (!Double.isFinite(numbers[k])) {
                throw new ScenarioException(
                        cells.get(k).origin(),
                        "the number " + cells.get(k).text() + " is too large in " + dimension.unit());
            }
        }
        return numbers;
    }

    private static DoubleUnaryOperator converter(CsvFile file, int column, Dimension dimension) {
        String unit = file.unit(column);
        if (unit == null) {
            return number -> number;
        }
        try {
            return Quantity.converter(unit, dimension);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(file.head(column).origin(), String.valueOf(e.getMessage()), e);
        }
    }

    /** A finite number with a point before its decimals. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    private static double number(CsvFile file, int column, CsvFile.Cell cell, Dimension dimension) {
        String given = cell.text();
        String text = file.hasDecimalCommas() && given.indexOf('.') < 0 ? given.replace(',', '.') : given;
        if (isNumber(text)) {
            return Double.parseDouble(text);
        }
        String name = "\"" + file.names().get(column) + "\"";
        boolean gap = GAP.matcher(text.toLowerCase(Locale.ROOT)).matches();
        if (NAN.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            throw new ScenarioException(
                    cell.origin(),
                    name + " is NaN, not a number, was \"" + given + "\"; fill it or leave the line out");
        }
        String expected = dimension == Dimension.TIME ? "a date, or a number in every line" : "a number";
        if (dimension == Dimension.TIME && !gap && LIKE_DATE.matcher(text).matches() && Moments.parse(given) == null) {
            throw new ScenarioException(cell.origin(), name + ": " + Moments.problem(given));
        }
        throw new ScenarioException(
                cell.origin(),
                gap
                        ? name + " has a gap, was \"" + given + "\"; fill it or leave the line out"
                        : name + " must be " + expected + ", was \"" + given + "\"");
    }

    /** The seconds from a moment to the dates of a column. */
    static double[] secondsSince(Instant start, CsvFile file, int column) {
        List<CsvFile.Cell> cells = file.cells(column);
        double[] seconds = new double[cells.size()];
        for (int k = 0; k < seconds.length; k++) {
            Instant moment = Moments.parse(cells.get(k).text());
            if (moment == null) {
                throw new ScenarioException(
                        cells.get(k).origin(),
                        "\"" + file.names().get(column) + "\" must be a date in every line as in the first: "
                                + Moments.problem(cells.get(k).text()));
            }
            Duration since = Duration.between(start, moment);
            seconds[k] = since.getSeconds() + since.getNano() / NANOS;
        }
        return seconds;
    }

    /** Refuses times that do not rise. */
    static void checkRise(double[] times, CsvFile file, int column) {
        List<CsvFile.Cell> cells = file.cells(column);
        for (int k = 1; k < times.length; k++) {
            if (!(times[k] > times[k - 1])) {
                throw new ScenarioException(
                        cells.get(k).origin(),
                        "the times must rise, " + cells.get(k).text() + " comes after "
                                + cells.get(k - 1).text());
            }
        }
    }
}
