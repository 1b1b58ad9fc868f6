package isotherm.cli.profile;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.ThreadProfile;
import isotherm.profiler.profile.Time;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON object that {@code isotherm profile --json} prints. */
final class ProfileJson {
    private ProfileJson() {}

    static String text(Profile profile, int exitCode, List<Path> files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("mode", profile.mode() == Mode.EXACT ? "exact" : "sampled");
            json.writeStringProperty("command", profile.run().command());
            json.writeStringProperty("java", profile.run().java());
            json.writeNumberProperty("seconds", profile.run().elapsed().toNanos() * 1e-9);
            json.writeName("slowdown");
            if (profile.run().slowdown().isPresent()) {
                json.writeNumber(profile.run().slowdown().getAsDouble());
            } else {
                json.writeNull();
            }
            json.writeBooleanProperty("complete", profile.run().complete());
            json.writeNumberProperty("exit_code", exitCode);
            array(json, "notes", profile.run().notes(), json::writeString);
            array(json, "methods", profile.methods(), method -> method(json, method));
            array(json, "calls", profile.edges(), edge -> edge(json, edge));
            array(json, "threads", profile.threads(), thread -> thread(json, thread));
            array(json, "files", files, file -> json.writeString(file.toString()));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static <T> void array(JsonGenerator json, String name, List<T> all, Consumer<T> each) {
        json.writeName(name);
        json.writeStartArray();
        all.forEach(each);
        json.writeEndArray();
    }

    private static void method(JsonGenerator json, MethodProfile method) {
        json.writeStartObject();
        name(json, method.name());
        json.writeStringProperty("file", method.sourceFile());
        json.writeNumberProperty("line", method.firstLine());
        count(json, "calls", method.calls());
        count(json, "primitive_calls", method.primitiveCalls());
        time(json, "self", method.self());
        time(json, "total", method.cumulative());
        json.writeNumberProperty("allocated_bytes", method.allocatedBytes());
        array(json, "lines", method.lines(), line -> line(json, line, method));
        json.writeEndObject();
    }

    private static void name(JsonGenerator json, MethodName name) {
        json.writeStringProperty("class", name.className());
        json.writeStringProperty("method", name.name());
        json.writeStringProperty("descriptor", name.descriptor());
    }

    private static void line(JsonGenerator json, LineProfile line, MethodProfile method) {
        json.writeStartObject();
        if (!line.file().equals(method.file())) {
            json.writeStringProperty("file", line.file().path());
        }
        json.writeNumberProperty("line", line.number());
        count(json, "hits", line.hits());
        time(json, "self", line.self());
        time(json, "total", line.total());
        json.writeNumberProperty("allocated_bytes", line.allocatedBytes());
        json.writeEndObject();
    }

    private static void edge(JsonGenerator json, CallEdge edge) {
        json.writeStartObject();
        json.writeName("caller");
        edge.caller().ifPresentOrElse(caller -> reference(json, caller), json::writeNull);
        json.writeName("callee");
        reference(json, edge.callee());
        count(json, "calls", edge.calls());
        time(json, "total", edge.time());
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, MethodName name) {
        json.writeStartObject();
        name(json, name);
        json.writeEndObject();
    }

    private static void thread(JsonGenerator json, ThreadProfile thread) {
        json.writeStartObject();
        json.writeStringProperty("name", thread.name());
        json.writeBooleanProperty("virtual", thread.virtual());
        json.writeNumberProperty("threads", thread.threads());
        time(json, "running", thread.running());
        json.writeNumberProperty("waiting_seconds", thread.waitingNanos() * 1e-9);
        json.writeNumberProperty("allocated_bytes", thread.allocatedBytes());
        json.writeEndObject();
    }

    /** A count; null where nothing was counted. */
    private static void count(JsonGenerator json, String name, long count) {
        json.writeName(name);
        if (count < 0) {
            json.writeNull();
        } else {
            json.writeNumber(count);
        }
    }

    private static void time(JsonGenerator json, String name, Time time) {
        json.writeNumberProperty(name + "_seconds", time.seconds());
        json.writeStringProperty(name + "_by", time.source().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty(name + "_samples", time.samples());
    }
}
