package isotherm.profiler.report;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Time;
import java.util.Locale;
import java.util.Optional;

/**
 * Where most of the work goes: running time, since who waits needs nobody to make it faster; {@link Waits} tells of waiting.
 *
 * @param method the included method with the longest running time of its own; where samples were taken, one that was seen running
 * @param line of all lines the one with the longest running time of its own; empty where no line was sampled
 * @param allMethods running times of all included methods' own together, nanoseconds
 * @param allLines those of all lines
 */
public record Hotspot(MethodProfile method, Optional<Line> line, long allMethods, long allLines) {
    /** A line and the method that it belongs to. */
    public record Line(MethodProfile method, LineProfile line) {}

    /** The profile's, or empty where no included method was seen at work. */
    public static Optional<Hotspot> of(Profile profile) {
        boolean sampled = profile.methods().stream().anyMatch(method -> samples(method) > 0);
        long methods = 0;
        long lines = 0;
        long most = 0;
        long mostOfLine = 0;
        Optional<Line> line = Optional.empty();
        Optional<MethodProfile> longest = Optional.empty();
        for (MethodProfile method : profile.methods()) {
            long running = method.self().runningNanos();
            methods += running;
            boolean seen = !sampled || samples(method) > 0 || method.lines().isEmpty();
            if (seen && running > most) {
                most = running;
                longest = Optional.of(method);
            }
            for (LineProfile each : method.lines()) {
                long here = each.self().runningNanos();
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
        return longest.map(method -> new Hotspot(method, costly, allMethods, allLines));
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
                "Most time goes into %s: %s %% (%.3f s of %.3f s%s).",
                method.name().shortName(),
                Figures.percent(method.self().runningNanos(), allMethods),
                method.self().runningNanos() * 1e-9,
                allMethods * 1e-9,
                basis(method.self()));
        return where + line.map(this::sentence).orElse("");
    }

    private static String basis(Time time) {
        return time.source() == Time.Source.CLOCK ? ", by the clock" : doubt(time);
    }

    private static String doubt(Time time) {
        return time.uncertain() ? ", by too few samples to rely on" : "";
    }

    private String sentence(Line most) {
        boolean its = most.method().equals(method);
        String file = most.method().sourceFile().isEmpty()
                ? most.method().name().className()
                : most.method().sourceFile();
        return String.format(
                Locale.ROOT,
                " The line that takes the most is %s: %s %% of the time of all lines%s.",
                its
                        ? "its line " + most.line().number()
                        : file + ":" + most.line().number() + " in "
                                + most.method().name().shortName(),
                Figures.percent(most.line().self().runningNanos(), allLines),
                doubt(most.line().self()));
    }
}
