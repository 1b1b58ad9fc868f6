package isotherm.profiler.export;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Run;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.StackProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** profile.proto of github.com/google/pprof; field numbers as there. */
final class Pprof {
    /** A method, and the file that its code was written in: that of inlined functions is another. */
    private record Function(MethodName method, SourceFile file) {}

    private record Location(Function function, int line) {}

    private final Profile profile;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Location, Integer> locations = new LinkedHashMap<>();
    private final Map<Function, Integer> functions = new LinkedHashMap<>();
    private final Map<MethodName, MethodProfile> methods = new HashMap<>();

    Pprof(Profile profile) {
        this.profile = profile;
        string("");
        profile.methods().forEach(method -> methods.put(method.name(), method));
    }

    void write(OutputStream out) throws IOException {
        ProtobufMessage message = new ProtobufMessage();
        message.message(1, type("samples", "count"));
        message.message(1, type("cpu", "nanoseconds"));
        message.message(1, type("waiting", "nanoseconds"));
        message.message(1, type("alloc_space", "bytes"));
        for (StackProfile stack : profile.stacks()) {
            message.message(2, sample(stack));
        }
        locations.forEach((location, id) -> message.message(
                4,
                new ProtobufMessage()
                        .number(1, id)
                        .message(
                                4,
                                new ProtobufMessage()
                                        .number(1, function(location.function))
                                        .number(2, location.line))));
        functions.forEach((function, id) -> message.message(5, function(function, id)));
        Run run = profile.run();
        message.number(9, Math.multiplyExact(run.started().toEpochMilli(), 1_000_000L));
        message.number(10, run.elapsed().toNanos());
        message.message(11, type("cpu", "nanoseconds")).number(12, run.samplePeriodNanos());
        List<String> comments = new ArrayList<>(List.of(
                run.command(), "Java " + run.java() + ", " + (profile.mode() == Mode.EXACT ? "exact" : "sampled")));
        comments.addAll(run.notes());
        message.numbers(13, comments.stream().mapToLong(this::string).toArray());
        message.number(14, string("cpu"));
        strings.keySet().forEach(text -> message.text(6, text));
        try (GZIPOutputStream zipped = new GZIPOutputStream(new Unclosed(out))) {
            zipped.write(message.toBytes());
        }
    }

    private ProtobufMessage type(String type, String unit) {
        return new ProtobufMessage().number(1, string(type)).number(2, string(unit));
    }

    private ProtobufMessage sample(StackProfile stack) {
        long[] ids = stack.frames().stream().mapToLong(frame -> location(frame)).toArray();
        String thread = profile.threads().get(stack.thread()).name();
        return new ProtobufMessage()
                .numbers(1, ids)
                .numbers(2, stack.samples(), stack.nanos(), stack.waitingNanos(), stack.allocatedBytes())
                .message(3, new ProtobufMessage().number(1, string("thread")).number(2, string(thread)));
    }

    /** Ids begin at 1. */
    private int location(Frame frame) {
        Function function = new Function(frame.method(), frame.file());
        function(function);
        return locations.computeIfAbsent(new Location(function, frame.line()), fresh -> locations.size() + 1);
    }

    private int function(Function function) {
        return functions.computeIfAbsent(function, fresh -> functions.size() + 1);
    }

    private ProtobufMessage function(Function function, int id) {
        MethodName method = function.method;
        MethodProfile known = methods.get(method);
        String name = method.className() + "." + method.name();
        ProtobufMessage message = new ProtobufMessage()
                .number(1, id)
                .number(2, string(name))
                .number(3, string(name + method.descriptor()));
        return known == null
                ? message
                : message.number(4, string(function.file.name())).number(5, known.firstLine());
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, fresh -> strings.size());
    }
}
