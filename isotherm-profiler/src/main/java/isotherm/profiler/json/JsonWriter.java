package isotherm.profiler.json;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON that may stand inside an HTML script element: of strings, all that is not plain ASCII is escaped, and so are
 * {@code < > &}. Whoever calls it keeps objects and arrays balanced.
 */
public final class JsonWriter {
    private final Writer out;
    private boolean comma;

    public JsonWriter(Writer out) {
        this.out = out;
    }

    /** Begins an object. */
    public JsonWriter object() throws IOException {
        return open('{');
    }

    /** Begins an array. */
    public JsonWriter array() throws IOException {
        return open('[');
    }

    private JsonWriter open(char bracket) throws IOException {
        between();
        out.write(bracket);
        comma = false;
        return this;
    }

    /** Ends the object. */
    public JsonWriter endObject() throws IOException {
        return close('}');
    }

    /** Ends the array. */
    public JsonWriter endArray() throws IOException {
        return close(']');
    }

    private JsonWriter close(char bracket) throws IOException {
        out.write(bracket);
        comma = true;
        return this;
    }

    /** A member's name; its value follows. */
    public JsonWriter name(String name) throws IOException {
        between();
        string(name);
        out.write(':');
        comma = false;
        return this;
    }

    public JsonWriter value(String value) throws IOException {
        between();
        string(value);
        return this;
    }

    public JsonWriter value(long value) throws IOException {
        between();
        out.write(Long.toString(value));
        return this;
    }

    public JsonWriter value(boolean value) throws IOException {
        between();
        out.write(Boolean.toString(value));
        return this;
    }

    /**
     * A number.
     *
     * @param value finite
     */
    public JsonWriter value(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        between();
        out.write(Double.toString(value));
        return this;
    }

    private void between() throws IOException {
        if (comma) {
            out.write(',');
        }
        comma = true;
    }

    private void string(String text) throws IOException {
        out.write('"');
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '"' || c == '\\') {
                out.write('\\');
                out.write(c);
            } else if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&') {
                out.write("\\u");
                out.write(hex(c >> 12));
                out.write(hex(c >> 8));
                out.write(hex(c >> 4));
                out.write(hex(c));
            } else {
                out.write(c);
            }
        }
        out.write('"');
    }

    private static char hex(int digit) {
        return Character.forDigit(digit & 15, 16);
    }
}
