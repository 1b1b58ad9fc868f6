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
    private final StringBuilder lines = new StringBuilder();
    private long position;
    private boolean inLine;

    /** Writes from byte {@code start} of the file on. */
    LineWriter(DiskFile open, long start) {
        this.open = open;
        this.position = start;
    }

    /** A number, in the fewest digits that read back as the same one. */
    LineWriter cell(double number) {
        separate();
        lines.append(number);
        return this;
    }

    /** A whole number. */
    LineWriter cell(long number) {
        separate();
        lines.append(number);
        return this;
    }

    /** A temperature, in the fewest digits that read back as the same one in its precision. */
    LineWriter temperature(double number, boolean single) {
        if (!single) {
            return cell(number);
        }
        separate();
        lines.append((float) number);
        return this;
    }

    /**
     * A text, in quotes where it would otherwise be taken apart. One that a spreadsheet would compute gets an apostrophe in
     * front, and control characters become spaces.
     */
    LineWriter cell(String given) {
        separate();
        String text = harmless(given);
        if (isPlain(text)) {
            lines.append(text);
        } else {
            lines.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
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

    private static String harmless(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 1);
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            plain.append('\'');
        }
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            plain.append(Character.isISOControl(c) ? ' ' : c);
        }
        return plain.toString();
    }

    private static boolean isPlain(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == ',' || c == '"') {
                return false;
            }
        }
        return true;
    }

    private void separate() {
        if (inLine) {
            lines.append(',');
        }
        inLine = true;
    }

    void endLine() throws IOException {
        lines.append('\n');
        inLine = false;
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
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        position = open.write(bytes, position);
        lines.setLength(0);
    }
}
