package isotherm.io.series;

import isotherm.io.toml.Moments;
import isotherm.io.toml.Origin;
import isotherm.io.toml.ScenarioException;
import isotherm.weather.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text: a header, then rows; commas between values, or semicolons where the header has one. Empty lines and lines that
 * begin with # are passed over.
 */
public final class CsvFile {
    /**
     * One value.
     *
     * @param origin its file, line and column
     */
    public record Cell(String text, Origin origin) {}

    /** Some ten million lines. */
    public static final long MOST_BYTES = 512 << 20;

    private final char separator;
    private final List<Cell> header;
    private final List<List<Cell>> rows;

    private CsvFile(char separator, List<Cell> header, List<List<Cell>> rows) {
        this.separator = separator;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @throws IOException where there is none, or it is too large
     * @throws ScenarioException at the first line that does not fit the header
     */
    static CsvFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("the file \"" + file + "\" does not exist or cannot be read");
        }
        try {
            return parse(PlainText.read(file, MOST_BYTES).lines().toList(), file.toString());
        } catch (IllegalArgumentException tooLarge) {
            throw new IOException(tooLarge.getMessage(), tooLarge);
        }
    }

    /** Reads lines of text; {@code name} is what errors call them. */
    public static CsvFile parse(List<String> lines, String name) {
        char separator = ',';
        @Nullable List<Cell> header = null;
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            checkText(line, name, k + 1);
            if (header == null) {
                separator = line.indexOf(';') >= 0 ? ';' : ',';
                if (line.indexOf('\t') >= 0 && line.indexOf(separator) < 0) {
                    throw new ScenarioException(
                            Origin.at(name, k + 1, line.indexOf('\t') + 1),
                            "the columns are separated by tabs; use commas or semicolons");
                }
                header = cells(line, separator, name, k + 1);
                if (header.stream().allMatch(CsvFile::isValue)) {
                    throw new ScenarioException(
                            Origin.at(name, k + 1, 1), "a header is missing, as in time_s" + separator + "temperature");
                }
                continue;
            }
            List<Cell> row = cells(line, separator, name, k + 1);
            if (row.size() != header.size()) {
                throw new ScenarioException(
                        row.getLast().origin,
                        "the header names " + header.size() + " columns, this line has " + row.size());
            }
            rows.add(row);
        }
        if (header == null || rows.isEmpty()) {
            throw new ScenarioException(new Origin(name), "there is no row of values below the header");
        }
        return new CsvFile(separator, header, rows);
    }

    /** Pictures and damaged files can be read as Latin 1 too. */
    private static void checkText(String line, String name, int number) {
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c < ' ' && c != '\t') {
                throw new ScenarioException(
                        Origin.at(name, number, k + 1),
                        String.format(Locale.ROOT, "the byte 0x%02X stands here; is this a text file?", (int) c));
            }
        }
    }

    private static boolean isValue(Cell cell) {
        return SeriesColumns.isNumber(cell.text.replace(',', '.'))
                || Moments.read(cell.text, Moments.Order.DAY_FIRST) != null;
    }

    private static List<Cell> cells(String line, char separator, String name, int number) {
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = line.indexOf(separator, afterQuotes(line, start, name, number));
            end = end < 0 ? line.length() : end;
            cells.add(new Cell(plain(line.substring(start, end)), Origin.at(name, number, start + 1)));
            start = end + 1;
        }
        return cells;
    }

    /** Where the search for a separator begins: behind a quoted value. */
    private static int afterQuotes(String line, int start, String name, int number) {
        int at = start;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (at == line.length() || line.charAt(at) != '"') {
            return start;
        }
        int end = line.indexOf('"', at + 1);
        while (end >= 0 && end + 1 < line.length() && line.charAt(end + 1) == '"') {
            end = line.indexOf('"', end + 2);
        }
        if (end < 0) {
            throw new ScenarioException(Origin.at(name, number, at + 1), "a quotation mark is not closed");
        }
        return end;
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }

    /** The names of the columns, each without its unit. */
    public List<String> names() {
        return header.stream().map(cell -> label(cell.text)).toList();
    }

    /** The number of the column with a name, with or without its unit; -1 where there is none. */
    public int column(String name) {
        for (int k = 0; k < header.size(); k++) {
            if (header.get(k).text.equals(name) || label(header.get(k).text).equals(name)) {
                return k;
            }
        }
        return -1;
    }

    /** The header's cell of a column. */
    Cell head(int column) {
        return header.get(column);
    }

    /** What stands in square brackets at the end of a column's header, {@code t [h]}; null where nothing does. */
    public @Nullable String unit(int column) {
        String text = header.get(column).text;
        return text.endsWith("]") && text.indexOf('[') >= 0
                ? text.substring(text.indexOf('[') + 1, text.length() - 1).strip()
                : null;
    }

    private static String label(String text) {
        return text.endsWith("]") && text.indexOf('[') > 0
                ? text.substring(0, text.indexOf('[')).strip()
                : text;
    }

    /** A column's values from the top. */
    public List<Cell> cells(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** True where numbers may have a comma before their decimals. */
    boolean hasDecimalCommas() {
        return separator == ';';
    }
}
