package isotherm.profiler.export;

import isotherm.profiler.json.JsonWriter;
import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.StackProfile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file format of speedscope.app: frames once, and stacks of their indexes, outermost first. */
final class Speedscope {
    private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";

    private record Place(String name, String file, int line) {}

    private record Sample(List<Integer> frames, long nanos) {}

    private final Profile profile;
    private final JsonWriter json;
    private final Map<Place, Integer> places = new LinkedHashMap<>();

    private Speedscope(Profile profile, JsonWriter json) {
        this.profile = profile;
        this.json = json;
    }

    static void write(Profile profile, Writer out) throws IOException {
        new Speedscope(profile, new JsonWriter(out)).write();
    }

    private void write() throws IOException {
        List<List<Sample>> threads = samples();
        json.object().name("$schema").value(SCHEMA);
        json.name("name").value(profile.run().command());
        json.name("exporter").value("isotherm-profiler");
        json.name("activeProfileIndex").value(0);
        json.name("shared").object().name("frames").array();
        for (Place place : places.keySet()) {
            json.object().name("name").value(place.name);
            if (!place.file.isEmpty()) {
                json.name("file").value(place.file);
            }
            if (place.line > 0) {
                json.name("line").value(place.line);
            }
            json.endObject();
        }
        json.endArray().endObject();
        json.name("profiles").array();
        for (int k = 0; k < threads.size(); k++) {
            profile(profile.threads().get(k).name(), threads.get(k));
        }
        json.endArray().endObject();
    }

    private void profile(String name, List<Sample> samples) throws IOException {
        json.object().name("type").value("sampled");
        json.name("name").value(name);
        json.name("unit").value("nanoseconds");
        json.name("startValue").value(0);
        json.name("endValue").value(samples.stream().mapToLong(Sample::nanos).sum());
        json.name("samples").array();
        for (Sample sample : samples) {
            json.array();
            for (int frame : sample.frames) {
                json.value(frame);
            }
            json.endArray();
        }
        json.endArray().name("weights").array();
        for (Sample sample : samples) {
            json.value(sample.nanos);
        }
        json.endArray().endObject();
    }

    private List<List<Sample>> samples() {
        List<List<Sample>> threads = new ArrayList<>();
        profile.threads().forEach(thread -> threads.add(new ArrayList<>()));
        for (StackProfile stack : profile.stacks()) {
            List<Integer> frames = new ArrayList<>();
            for (Frame frame : stack.frames().reversed()) {
                frames.add(index(new Place(Collapsed.name(frame), frame.file().name(), frame.line())));
            }
            if (stack.nanos() > 0) {
                threads.get(stack.thread()).add(new Sample(List.copyOf(frames), stack.nanos()));
            }
            if (stack.waitingNanos() > 0) {
                frames.add(index(new Place(Collapsed.WAITING, "", 0)));
                threads.get(stack.thread()).add(new Sample(frames, stack.waitingNanos()));
            }
        }
        return threads;
    }

    private int index(Place place) {
        return places.computeIfAbsent(place, fresh -> places.size());
    }
}
