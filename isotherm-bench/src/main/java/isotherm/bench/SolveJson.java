package isotherm.bench;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON of {@code isotherm bench solve --json}. */
public final class SolveJson {
    private SolveJson() {}

    /** The object's text, rates in updates per second. */
    public static String text(SolveBench.Result result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("rows");
            json.writeStartArray();
            for (SolveBench.Row row : result.rows()) {
                json.writeStartObject();
                json.writeStringProperty("contender", row.contender());
                json.writeNumberProperty("n", row.n());
                json.writeNumberProperty("steps", row.steps());
                json.writeNumberProperty("updates_per_second", row.median());
                json.writeName("rounds");
                double[] rounds = row.updatesPerSecond().stream()
                        .mapToDouble(rate -> rate)
                        .toArray();
                json.writeArray(rounds, 0, rounds.length);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("absent");
            json.writeStartArray();
            result.absent().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
