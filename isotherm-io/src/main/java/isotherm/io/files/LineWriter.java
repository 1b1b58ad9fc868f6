package isotherm.io.files;

import isotherm.io.disk.DiskFile;
import isotherm.number.Dates;
import isotherm.number.Digits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines of comma-separated cells into a file (RFC 4180, lines ending in a line feed). What it hands to the file at
 * once are whole lines.
 */
final class LineWriter {
    private static final int BUFFER_CHARS = 1 << 16;

    private final DiskFile open;
    private final CsvText lines = new CsvText();
    private long position;

    /** Writes from byte {@code start} of the file on. */
    LineWriter(DiskFile open, long start) {
        this.open = open;
        this.position = start;
    }

    /** A number, in the fewest digits that read back as the same one. */
    LineWriter cell(double number) {
        lines.plain(String.valueOf(number));
        return this;
    }

    /** A whole number. */
    LineWriter cell(long number) {
        lines.plain(String.valueOf(number));
        return this;
    }

    /** A temperature, in the fewest digits that read back as the same one in its precision. */
    LineWriter temperature(double number, boolean single) {
        if (!single) {
            return cell(number);
        }
        lines.plain(String.valueOf((float) number));
        return this;
    }

    /** A text; see {@link CsvText#cell}. */
    LineWriter cell(String text) {
        lines.cell(text);
        return this;
    }

    /** A time in seconds, without what rounding leaves in its last digits. */
    LineWriter time(double seconds) {
        return cell(Digits.time(seconds));
    }

    /** The date of a time, in UTC; no cell where the run has none. */
    LineWriter date(@Nullable Dates dates, double seconds) {
        return dates == null ? this : cell(dates.text(seconds));
    }

    void endLine() throws IOException {
        lines.endLine();
        if (lines.length() >= BUFFER_CHARS) {
            flush();
        }
    }

    /** Hands the rest to the file; returns the byte after the last line. */
    long finish() throws IOException {
        flush();
        return position;
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.text().getBytes(StandardCharsets.UTF_8));
        position = open.write(bytes, position);
    }
}
