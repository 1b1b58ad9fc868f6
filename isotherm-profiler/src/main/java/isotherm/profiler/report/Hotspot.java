package isotherm.profiler.report;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.profile.Time;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where most of the work goes: running time, since who waits needs nobody to make it faster; {@link Waits} tells of waiting.
 *
 * @param measure what there is most of
 * @param method the included method with the longest running time of its own; where samples were taken, one that was seen running
 * @param line of all lines the one with the longest running time of its own; empty where no line was sampled
 * @param allMethods running times of all included methods' own together, nanoseconds
 * @param allLines those of all lines
 */
public record Hotspot(Measure measure, MethodProfile method, Optional<Line> line, long allMethods, long allLines) {
    /** What there is most of: as the samples were taken. */
    public enum Measure {
        /** Processor time. */
        RUNNING("Most time goes into", "time"),
        /** Time that passes, waits too. */
        PASSING("Most time passes in", "time"),
        /** Waits for locks. */
        LOCKED("Most waiting for locks is done in", "waiting"),
        /** Memory. */
        ALLOCATED("Most memory is allocated in", "memory");

        private final String begin;
        private final String what;

        Measure(String begin, String what) {
            this.begin = begin;
            this.what = what;
        }

        static Measure of(Profile profile) {
            return switch (profile.run().sampler()) {
                case "wall" -> PASSING;
                case "lock" -> LOCKED;
                case "alloc" -> ALLOCATED;
                default -> RUNNING;
            };
        }

        long of(Time time, long bytes) {
            return switch (this) {
                case RUNNING -> time.runningNanos();
                case PASSING, LOCKED -> time.nanos();
                case ALLOCATED -> bytes;
            };
        }

        String part(long part, long whole) {
            return this == ALLOCATED
                    ? Figures.bytes(part) + " of " + Figures.bytes(whole)
                    : String.format(Locale.ROOT, "%.3f s of %.3f s", part * 1e-9, whole * 1e-9);
        }
    }

    /** A header whose loop goes on below it. */
    private static final Pattern LOOP =
            Pattern.compile("^\\s*(\\w+\\s*:\\s*)?(for|while)\\b.*[{)]\\s*$|^\\s*\\}\\s*while\\b.*");

    /** A line and the method that it belongs to. */
    public record Line(MethodProfile method, LineProfile line) {}

    /** The profile's, or empty where no included method was seen at work. */
    public static Optional<Hotspot> of(Profile profile) {
        Measure measure = Measure.of(profile);
        boolean sampled =
                measure == Measure.RUNNING && profile.methods().stream().anyMatch(method -> samples(method) > 0);
        long methods = 0;
        long lines = 0;
        long most = 0;
        long mostOfLine = 0;
        Optional<Line> line = Optional.empty();
        Optional<MethodProfile> longest = Optional.empty();
        for (MethodProfile method : profile.methods()) {
            long running = measure.of(method.self(), method.allocatedBytes());
            methods += running;
            boolean seen = !sampled || samples(method) > 0 || method.lines().isEmpty();
            if (seen && running > most) {
                most = running;
                longest = Optional.of(method);
            }
            for (LineProfile each : method.lines()) {
                long here = measure.of(each.self(), each.allocatedBytes());
                lines += here;
                if (here > mostOfLine) {
                    mostOfLine = here;
                    line = Optional.of(new Line(method, each));
                }
            }
        }
        Optional<Line> costly = line;
        long allMethods = methods;
        long allLines = lines;
        return longest.map(method -> new Hotspot(measure, method, costly, allMethods, allLines));
    }

    /** A clock gives time also to a method that waits for a processor all along: samples tell that it did not run. */
    private static long samples(MethodProfile method) {
        return method.lines().stream().mapToLong(line -> line.self().samples()).sum();
    }

    /**
     * As in: {@code Most time goes into Lecture.step: 94.1 % (1.234 s of 1.311 s). The line that takes the most is its line 5:
     * 41.0 % of the time of all lines.}
     */
    public String sentence() {
        String where = String.format(
                Locale.ROOT,
                "%s %s: %s %% (%s%s).",
                measure.begin,
                method.name().shortName(),
                Figures.percent(of(method), allMethods),
                measure.part(of(method), allMethods),
                measure == Measure.RUNNING ? basis(method.self()) : "");
        return where + line.map(this::sentence).orElse("");
    }

    private long of(MethodProfile method) {
        return measure.of(method.self(), method.allocatedBytes());
    }

    /**
     * What is to be said where the line is the header of a loop: samples cannot always tell it from the loop's body.
     *
     * @throws IOException where the source is found and cannot be read
     */
    public Optional<String> header(SourcePath sources) throws IOException {
        if (line.isEmpty() || measure == Measure.ALLOCATED) {
            return Optional.empty();
        }
        int number = line.get().line().number();
        List<String> text = sources.lines(line.get().line().file()).orElse(List.of());
        boolean loop = number <= text.size()
                && number > 0
                && LOOP.matcher(text.get(number - 1)).find();
        return loop
                ? Optional.of(
                        "That line is the header of a loop, and the compiler moves code between it and the loop's body:"
                                + " it may stand for lines of the body.")
                : Optional.empty();
    }

    private static String basis(Time time) {
        return time.source() == Time.Source.CLOCK ? ", by the clock" : doubt(time);
    }

    private static String doubt(Time time) {
        return time.uncertain() ? ", by too few samples to rely on" : "";
    }

    private String sentence(Line most) {
        boolean its = most.method().equals(method) && most.line().file().equals(method.file());
        String name = most.line().file().name();
        String file = name.isEmpty() ? most.method().name().className() : name;
        return String.format(
                Locale.ROOT,
                " The line that takes the most is %s: %s %% of the %s of all lines%s.",
                its
                        ? "its line " + most.line().number()
                        : file + ":" + most.line().number() + " in "
                                + most.method().name().shortName(),
                Figures.percent(measure.of(most.line().self(), most.line().allocatedBytes()), allLines),
                measure.what,
                measure == Measure.RUNNING ? doubt(most.line().self()) : "");
    }
}
