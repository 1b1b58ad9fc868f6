package isotherm.profiler;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Where most of the time goes.
 *
 * @param method the included method with the longest self time
 * @param line its line with the longest self time; empty where no line of it was sampled
 * @param allMethods self times of all included methods together, nanoseconds
 * @param allLines self times of all lines together, nanoseconds
 */
public record Hotspot(MethodProfile method, Optional<LineProfile> line, long allMethods, long allLines) {
    /** The profile's, or empty where no included method took any time. */
    public static Optional<Hotspot> of(Profile profile) {
        long methods = 0;
        long lines = 0;
        for (MethodProfile method : profile.methods()) {
            methods += method.self().nanos();
            for (LineProfile line : method.lines()) {
                lines += line.self().nanos();
            }
        }
        if (methods == 0) {
            return Optional.empty();
        }
        MethodProfile most = profile.methods().stream()
                .max(Comparator.comparingLong(
                        (MethodProfile method) -> method.self().nanos()))
                .orElseThrow();
        Optional<LineProfile> line = most.lines().stream()
                .max(Comparator.comparingLong((LineProfile each) -> each.self().nanos()))
                .filter(each -> each.self().nanos() > 0);
        return Optional.of(new Hotspot(most, line, methods, lines));
    }

    /** As in: {@code Most time goes into Lecture.step: 94.1 % (1.234 s of 1.311 s). Its line 5 takes the most: 41.0 %.} */
    public String sentence() {
        String where = String.format(
                Locale.ROOT,
                "Most time goes into %s: %s %% (%.3f s of %.3f s%s).",
                method.name().shortName(),
                Figures.percent(method.self().nanos(), allMethods),
                method.self().seconds(),
                allMethods * 1e-9,
                method.self().uncertain() ? ", by too few samples to rely on" : "");
        if (line.isEmpty()) {
            return where;
        }
        LineProfile most = line.get();
        return where
                + String.format(
                        Locale.ROOT,
                        " Its line %d takes the most: %s %% of all sampled time%s.",
                        most.number(),
                        Figures.percent(most.self().nanos(), allLines),
                        most.self().uncertain() ? ", by too few samples to rely on" : "");
    }
}
