package isotherm.io.series;

import isotherm.io.toml.Dimension;
import isotherm.io.toml.Moments;
import isotherm.io.toml.QuantityText;
import isotherm.io.toml.ScenarioException;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;

/** Columns of a CSV file as numbers and dates; a gap is an error with its file, line and column. */
public final class SeriesColumns {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    /** What tools write where they have nothing. */
    private static final Pattern GAP = Pattern.compile("na|n/a|null|-*");

    private static final Pattern LIKE_DATE = Pattern.compile("\\d+[-./: ].*\\d.*");

    private static final Pattern NAN = Pattern.compile("[+-]?nan");

    private SeriesColumns() {}

    /**
     * Checks a cell that says no date.
     *
     * @throws ScenarioException where it is no number either
     */
    static void checkTime(CsvFile file, int column, CsvFile.Cell cell, Moments.Order order) {
        boolean number = isNumber(plain(file, cell));
        if (!number && LIKE_DATE.matcher(cell.text()).matches()) {
            throw new ScenarioException(
                    cell.origin(), "\"" + file.names().get(column) + "\": " + Moments.problem(cell.text(), order));
        }
        number(file, column, cell, Dimension.TIME);
    }

    private static String plain(CsvFile file, CsvFile.Cell cell) {
        String given = cell.text();
        return file.hasDecimalCommas() && given.indexOf('.') < 0 ? given.replace(',', '.') : given;
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
            return QuantityText.converter(unit, dimension);
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
        String text = plain(file, cell);
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
        String expected =
                dimension == Dimension.TIME ? "a date, as in 2026-11-22T06:00Z, or a number in every line" : "a number";
        if (dimension == Dimension.TIME && !gap && LIKE_DATE.matcher(text).matches() && Moments.parse(given) == null) {
            throw new ScenarioException(cell.origin(), name + ": " + Moments.problem(given));
        }
        throw new ScenarioException(
                cell.origin(),
                gap
                        ? name + " has a gap, was \"" + given + "\"; fill it or leave the line out"
                        : name + " must be " + expected + ", was \"" + given + "\"");
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
