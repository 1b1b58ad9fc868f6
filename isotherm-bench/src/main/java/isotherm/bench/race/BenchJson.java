package isotherm.bench.race;

import isotherm.bench.Machine;
import isotherm.bench.Ratio;
import isotherm.bench.Samples;
import isotherm.predict.Processor;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the JSON objects of all measurements have in common. */
public final class BenchJson {
    private BenchJson() {}

    /** An object's text: the machine first, then what the measurement has to say. */
    public static String object(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("processor", Processor.name());
            json.writeNumberProperty("cores", Machine.cores());
            json.writeStringProperty("java", Machine.java());
            number(json, "taken_by_others", Machine.takenByOthers());
            number(json, "stolen", Machine.stolen());
            content.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** A named number, or null where it is none. */
    public static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    /** The same of a ratio: its median, or null where the rounds do not agree on one; and all of them. */
    public static void ratio(JsonGenerator json, String name, Ratio ratio) {
        number(json, name, ratio.isKnown() ? ratio.median() : Double.NaN);
        json.writeName(name + "_rounds");
        double[] values =
                ratio.rounds().values().stream().mapToDouble(value -> value).toArray();
        json.writeArray(values, 0, values.length);
    }

    /** A named array of objects, one for each row. */
    public static <T> void rows(JsonGenerator json, String name, List<T> rows, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (T row : rows) {
            json.writeStartObject();
            fields.accept(row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The rounds' values under a name. */
    public static void rounds(JsonGenerator json, Samples samples) {
        json.writeName("rounds");
        double[] values = samples.values().stream().mapToDouble(value -> value).toArray();
        json.writeArray(values, 0, values.length);
    }

    /** Names of peers that this machine does not have. */
    public static void absent(JsonGenerator json, List<String> absent) {
        json.writeName("absent");
        json.writeStartArray();
        absent.forEach(json::writeString);
        json.writeEndArray();
    }
}
