package isotherm.io.report;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes one JSON object, indented. Every method gives this writer back, for the next member. */
public final class JsonText {
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** The text of an object, with the members that are written. */
    public static String object(Consumer<JsonText> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            json.writeStartObject();
            members.accept(new JsonText(json));
            json.writeEndObject();
        }
        return escaped(text.toString());
    }

    /** A terminal obeys these control characters too, which JSON allows in its strings. */
    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c >= 0x7f && c < 0xa0) {
                plain.append("\\u00").append(Integer.toHexString(c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Null where the text is. */
    public JsonText text(String name, @Nullable String value) {
        json.writeName(name);
        json.writeString(value);
        return this;
    }

    /** Null where the number is not finite. */
    public JsonText number(String name, double value) {
        json.writeName(name);
        write(value);
        return this;
    }

    /** A whole number. */
    public JsonText whole(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
        return this;
    }

    /** True or false. */
    public JsonText flag(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
        return this;
    }

    /** An array of whole numbers. */
    public JsonText wholes(String name, int... values) {
        json.writeName(name);
        json.writeArray(values, 0, values.length);
        return this;
    }

    /** Null in the place of one that is not finite. */
    public JsonText numbers(String name, double... values) {
        json.writeName(name);
        json.writeStartArray();
        for (double value : values) {
            write(value);
        }
        json.writeEndArray();
        return this;
    }

    private void write(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /** An array of texts. */
    public JsonText texts(String name, Iterable<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    /** An object, with the members that are written. */
    public JsonText member(String name, Consumer<JsonText> members) {
        json.writeName(name);
        json.writeStartObject();
        members.accept(this);
        json.writeEndObject();
        return this;
    }

    /** An array with an object for each item. */
    public <T> JsonText objects(String name, Iterable<T> items, Consumer<T> writer) {
        json.writeName(name);
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            writer.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }
}
