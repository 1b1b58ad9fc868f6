package isotherm.profiler.report;

import isotherm.profiler.json.JsonWriter;
import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.FileProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Run;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.profile.ThreadProfile;
import isotherm.profiler.profile.Time;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page shows, as JSON; report.js reads it and knows the order of fields in its rows. */
final class HtmlData {
    /** Nodes of the flame graph; further ones would be too narrow to see. */
    private static final int FLAMES = 30_000;

    /** Lines of source shown around lines that have code in a profiled method. */
    private static final int AROUND = 4;

    private final Profile profile;
    private final SourcePath sources;
    private final EditorLinks links;
    private final JsonWriter json;

    HtmlData(Profile profile, SourcePath sources, EditorLinks links, JsonWriter json) {
        this.profile = profile;
        this.sources = sources;
        this.links = links;
        this.json = json;
    }

    void write() throws IOException {
        List<FileProfile> files = FileProfile.of(profile);
        json.object();
        head();
        methods(files);
        edges();
        files(files);
        threads();
        flames();
        json.endObject();
    }

    private void head() throws IOException {
        Run run = profile.run();
        json.name("command").value(run.command());
        json.name("exact").value(profile.mode() == Mode.EXACT);
        json.name("java").value(run.java());
        json.name("started").value(run.started().toString());
        json.name("elapsed").value(run.elapsed().toNanos());
        json.name("complete").value(run.complete());
        json.name("sampler").value(run.sampler());
        json.name("samples").value(Report.sampler(run));
        json.name("slowdown").value(run.slowdown().orElse(0));
        json.name("unmeasured").value(run.unmeasured());
        Optional<Hotspot> most = Hotspot.of(profile);
        Optional<String> header = most.isPresent() ? most.get().header(sources) : Optional.empty();
        json.name("sentence")
                .value(Uncounted.of(profile).map(it -> it.sentence() + " ").orElse("")
                        + most.map(Hotspot::sentence).orElse("No time was seen in the included methods.")
                        + header.map(sentence -> " " + sentence).orElse("")
                        + Waits.of(profile).map(wait -> " " + wait.sentence()).orElse(""));
        strings("include", run.include());
        strings("notes", run.notes());
    }

    private void strings(String name, List<String> values) throws IOException {
        json.name(name).array();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /** Name, place, calls, primitive calls, self, its mark, cumulative, its mark, bytes, file, first line. */
    private void methods(List<FileProfile> files) throws IOException {
        Map<SourceFile, Integer> indexOf = new HashMap<>();
        files.forEach(file -> indexOf.put(file.file(), indexOf.size()));
        json.name("methods").array();
        for (MethodProfile method : profile.methods()) {
            json.array().value(method.name().className() + "." + method.name().name());
            json.value(method.place()).value(method.calls()).value(method.primitiveCalls());
            time(method.self());
            time(method.cumulative());
            json.value(method.allocatedBytes());
            json.value(indexOf.getOrDefault(method.file(), -1)).value(method.firstLine());
            json.endArray();
        }
        json.endArray();
    }

    /** Nanoseconds, and the mark behind them. */
    private void time(Time time) throws IOException {
        json.value(time.nanos()).value(Figures.mark(time).strip());
    }

    /** Caller, or -1, callee, calls, time, its mark. */
    private void edges() throws IOException {
        Map<MethodName, Integer> index = new HashMap<>();
        for (MethodProfile method : profile.methods()) {
            index.put(method.name(), index.size());
        }
        json.name("edges").array();
        for (CallEdge edge : profile.edges()) {
            Integer callee = index.get(edge.callee());
            if (callee != null) {
                json.array().value(edge.caller().map(index::get).orElse(-1)).value(callee);
                json.value(edge.calls());
                time(edge.time());
                json.endArray();
            }
        }
        json.endArray();
    }

    private void files(List<FileProfile> files) throws IOException {
        json.name("files").array();
        for (FileProfile file : files) {
            Optional<List<String>> text = sources.lines(file.file());
            json.object().name("name").value(file.file().fullName());
            json.name("found").value(text.isPresent());
            json.name("link").value(sources.file(file.file()).map(links::of).orElse(""));
            rows(file);
            pieces(file, text.orElse(List.of()));
            json.endObject();
        }
        json.endArray();
    }

    /** Line, hits, nanoseconds, mark, with callees, bytes. */
    private void rows(FileProfile file) throws IOException {
        json.name("rows").array();
        for (Map.Entry<Integer, FileProfile.Row> each : file.rows().entrySet()) {
            FileProfile.Row row = each.getValue();
            json.array().value(each.getKey()).value(row.hits());
            time(new Time(row.nanos(), Time.Source.SAMPLES, row.samples()));
            json.value(row.total()).value(row.bytes()).endArray();
        }
        json.endArray();
    }

    /** Text from the first line of each method to its last, with some lines around: first line, then texts. */
    private void pieces(FileProfile file, List<String> text) throws IOException {
        boolean[] shown = new boolean[text.size() + 1];
        for (MethodProfile method : file.methods()) {
            for (int number : file.shown(method, text.size())) {
                int from = Math.max(1, number - AROUND);
                int to = Math.min(text.size(), number + AROUND);
                for (int line = from; line <= to; line++) {
                    shown[line] = true;
                }
            }
        }
        json.name("pieces").array();
        List<String> piece = new ArrayList<>();
        for (int line = 1; line <= text.size() + 1; line++) {
            if (line <= text.size() && shown[line]) {
                piece.add(text.get(line - 1));
            } else if (!piece.isEmpty()) {
                json.array().value(line - piece.size());
                for (String each : piece) {
                    json.value(each);
                }
                json.endArray();
                piece.clear();
            }
        }
        json.endArray();
    }

    /** Name, virtual, threads, running, mark, waiting, bytes. */
    private void threads() throws IOException {
        json.name("threads").array();
        for (ThreadProfile thread : profile.threads()) {
            json.array().value(thread.name()).value(thread.virtual()).value(thread.threads());
            time(thread.running());
            json.value(thread.waitingNanos()).value(thread.allocatedBytes()).endArray();
        }
        json.endArray();
    }

    /** Of each node in one flat array: depth, name, running, waiting, bytes. */
    private void flames() throws IOException {
        FlameTree tree = new FlameTree(profile, FLAMES);
        json.name("names").array();
        boolean[] used = new boolean[tree.names().size()];
        tree.nodes().stream().filter(node -> node.name() >= 0).forEach(node -> used[node.name()] = true);
        int[] index = new int[used.length];
        int next = 0;
        for (int k = 0; k < used.length; k++) {
            if (used[k]) {
                FlameTree.Name name = tree.names().get(k);
                json.value(name.text()).value(name.included());
                index[k] = next++;
            }
        }
        json.endArray().name("leftOut").value(tree.leftOut());
        json.name("flames").array();
        for (FlameTree.Node node : tree.nodes()) {
            json.value(node.depth()).value(node.name() < 0 ? -1 : index[node.name()]);
            json.value(node.running()).value(node.waiting()).value(node.bytes());
        }
        json.endArray();
    }
}
