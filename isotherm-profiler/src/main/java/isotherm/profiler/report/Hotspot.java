package isotherm.profiler.report;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Time;
import java.util.Locale;
import java.util.Optional;

/**
 * Where most of the time goes.
 *
 * @param method the included method with the longest self time
 * @param line of all lines the one with the longest self time; empty where no line was sampled
 * @param allMethods self times of all included methods together, nanoseconds
 * @param allLines self times of all lines together, nanoseconds
 */
public record Hotspot(MethodProfile method, Optional<Line> line, long allMethods, long allLines) {
    /** A line and the method that it belongs to. */
    public record Line(MethodProfile method, LineProfile line) {}

    /** The profile's, or empty where no included method took any time. */
    public static Optional<Hotspot> of(Profile profile) {
        long methods = 0;
        long lines = 0;
        long most = 0;
        Optional<Line> line = Optional.empty();
        Optional<MethodProfile> longest = Optional.empty();
        for (MethodProfile method : profile.methods()) {
            methods += method.self().nanos();
            if (method.self().nanos() > longest.map(it -> it.self().nanos()).orElse(0L)) {
                longest = Optional.of(method);
            }
            for (LineProfile each : method.lines()) {
                lines += each.self().nanos();
                if (each.self().nanos() > most) {
                    most = each.self().nanos();
                    line = Optional.of(new Line(method, each));
                }
            }
        }
        if (longest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Hotspot(longest.get(), line, methods, lines));
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
                Figures.percent(method.self().nanos(), allMethods),
                method.self().seconds(),
                allMethods * 1e-9,
                basis(method.self()));
        return where + line.map(this::sentence).orElse("");
    }

    private String basis(Time time) {
        if (time.source() == Time.Source.CLOCK) {
            return ", by the clock, waiting included";
        }
        long waiting = time.waitingNanos();
        return 2 * waiting > time.nanos()
                ? String.format(Locale.ROOT, ", %.3f s of it waiting", waiting * 1e-9)
                : doubt(time);
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
                Figures.percent(most.line().self().nanos(), allLines),
                doubt(most.line().self()));
    }
}
