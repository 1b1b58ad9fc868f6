package isotherm.profiler.recording;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Run;
import isotherm.profiler.profile.SourceFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads the records of a profile file; each error says which line. */
public final class ProfileParser {
    private static final String VERSION = "1";
    /** What JaCoCo adds to each class that it watches: no method of the program's. */
    private static final String COVERAGE = "$jacocoInit";

    private final String file;
    private final Recorded recorded = new Recorded();
    private final Map<String, List<String>> head = new HashMap<>();
    private final List<String> include = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int line;

    public ProfileParser(String file) {
        this.file = file;
    }

    public Profile parse(List<String> lines) throws IOException {
        if (lines.isEmpty() || !lines.getFirst().startsWith("isotherm-profile\t")) {
            throw new IOException(file + " is not a profile: it does not begin with \"isotherm-profile\"");
        }
        try {
            for (String text : lines) {
                line++;
                record(fields(text));
            }
            if (!lines.getLast().equals("end")) {
                throw new IllegalArgumentException("the file was cut off: its last record is not \"end\"");
            }
            return new Derivation(recorded, mode(), run()).profile();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(file + ":" + line + ": the record is cut short", e);
        } catch (NumberFormatException e) {
            throw new IOException(file + ":" + line + ": a number is expected, " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ":" + line + ": " + e.getMessage(), e);
        }
    }

    private void record(List<String> f) {
        switch (f.getFirst()) {
            case "isotherm-profile" -> version(f.get(1));
            case "include" -> include.add(f.get(1));
            case "note" -> notes.add(f.get(1));
            case "class" -> {
                var type = new Recorded.ClassRecord(f.get(2), SourceFile.of(f.get(2), f.get(3)), new LineMap());
                recorded.classes.put(number(f.get(1)), type);
                recorded.classesByName.putIfAbsent(f.get(2), type);
            }
            case "lines" ->
                type(f.get(1))
                        .lines()
                        .add(
                                number(f.get(2)),
                                number(f.get(3)),
                                number(f.get(4)),
                                new SourceFile(f.get(5), f.get(6)),
                                number(f.get(7)));
            case "method" -> recorded.methods.put((long) number(f.get(1)), method(f));
            case "hits" -> recorded.hits.put((long) number(f.get(1)), hits(f));
            case "call" ->
                recorded.calls.add(new Recorded.CallRecord(
                        measured(f.get(1)),
                        measured(f.get(2)).orElseThrow(() -> missing("callee")),
                        measured(f.get(3))));
            case "thread" ->
                recorded.threads.add(
                        new Recorded.ThreadRecord(f.get(4), f.get(2).equals("virtual"), number(f.get(3))));
            case "frame" -> recorded.frames.add(frame(f));
            case "stack" -> recorded.stacks.add(stack(f));
            case "mode",
                    "command",
                    "java",
                    "process",
                    "started",
                    "elapsed",
                    "complete",
                    "sampler",
                    "clock",
                    "slowdown",
                    "unmeasured" -> head.put(f.getFirst(), f);
            case "end" -> {}
            default -> throw new IllegalArgumentException("unknown record \"" + f.getFirst() + "\"");
        }
    }

    private static void version(String found) {
        if (!found.equals(VERSION)) {
            throw new IllegalArgumentException(
                    "the file's version is " + found + ", this program reads version " + VERSION);
        }
    }

    private Recorded.ClassRecord type(String id) {
        Recorded.ClassRecord type = recorded.classes.get(number(id));
        if (type == null) {
            throw missing("class " + id);
        }
        return type;
    }

    private Recorded.FrameRecord frame(List<String> f) {
        MethodName method = new MethodName(f.get(2), f.get(3), f.get(4));
        int number = number(f.get(5));
        Recorded.ClassRecord type = recorded.classesByName.get(method.className());
        if (type == null || method.name().equals(COVERAGE)) {
            SourceLine at = new SourceLine(SourceFile.of(method.className(), ""), number, false);
            return new Recorded.FrameRecord(new Frame(method, at.file(), number, false), at);
        }
        SourceLine at = type.at(number);
        return new Recorded.FrameRecord(new Frame(method, at.file(), at.number(), true), at);
    }

    private Recorded.MethodRecord method(List<String> f) {
        Recorded.ClassRecord type = type(f.get(2));
        return new Recorded.MethodRecord(
                new MethodName(type.name(), f.get(3), f.get(4)),
                type,
                number(f.get(5)),
                measured(f.get(6)),
                measured(f.get(7)),
                measured(f.get(8)),
                measured(f.get(9)),
                f.size() > 10 ? measured(f.get(10)) : OptionalLong.empty());
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("there is no " + what);
    }

    private static Map<Integer, Long> hits(List<String> f) {
        TreeMap<Integer, Long> hits = new TreeMap<>();
        for (String each : f.subList(2, f.size())) {
            int colon = each.indexOf(':');
            hits.put(number(each.substring(0, colon)), Long.parseLong(each.substring(colon + 1)));
        }
        return hits;
    }

    private Recorded.StackRecord stack(List<String> f) {
        List<Integer> frames = new ArrayList<>();
        for (String frame : f.subList(5, f.size())) {
            frames.add(below(frame, recorded.frames.size(), "frame"));
        }
        String[] sampled = f.get(2).split(":", 2);
        return new Recorded.StackRecord(
                below(f.get(1), recorded.threads.size(), "thread"),
                frames,
                Long.parseLong(sampled[0]),
                sampled.length > 1 ? OptionalLong.of(Long.parseLong(sampled[1])) : OptionalLong.empty(),
                Long.parseLong(f.get(3)),
                Long.parseLong(f.get(4)));
    }

    private static int below(String text, int limit, String what) {
        int value = number(text);
        if (value < 0 || value >= limit) {
            throw missing(what + " " + text);
        }
        return value;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static OptionalLong measured(String text) {
        return text.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private String head(String name, int field) {
        List<String> found = head.get(name);
        if (found == null) {
            throw missing("record \"" + name + "\"");
        }
        return found.get(field);
    }

    private Mode mode() {
        return head("mode", 1).equals("exact") ? Mode.EXACT : Mode.SAMPLED;
    }

    private Run run() {
        return new Run(
                head("command", 1),
                head("java", 1),
                Instant.ofEpochMilli(Long.parseLong(head("started", 1))),
                Duration.ofNanos(Long.parseLong(head("elapsed", 1))),
                Boolean.parseBoolean(head("complete", 1)),
                head("sampler", 1),
                Long.parseLong(head("sampler", 2)),
                Long.parseLong(head("clock", 1)),
                include,
                slowdown(),
                head.containsKey("unmeasured") ? head("unmeasured", 1) : "",
                notes);
    }

    private OptionalDouble slowdown() {
        return head.containsKey("slowdown")
                ? OptionalDouble.of(Double.parseDouble(head("slowdown", 1)))
                : OptionalDouble.empty();
    }

    /** Fields are apart by tabs; a backslash begins what stands for a character that may not be in one. */
    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\' && k + 1 < text.length()) {
                k++;
                field.append(
                        switch (text.charAt(k)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> text.charAt(k);
                        });
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
