package isotherm.profiler.report;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How often costly lines and methods run for each call of what they belong to: where that is more than one thinks, calls can be saved. */
public final class Rates {
    /** Part of all running time below which nobody asks. */
    private static final double WORTH = 0.05;

    private static final int MOST = 5;

    private Rates() {}

    /** One sentence for each costly method or line that runs more than once for each call; none where nothing was counted. */
    public static List<String> of(Profile profile) {
        Map<MethodName, MethodProfile> methods = profile.methods().stream()
                .collect(Collectors.toMap(MethodProfile::name, method -> method, (a, b) -> a));
        long all = profile.methods().stream()
                .mapToLong(method -> method.self().runningNanos())
                .sum();
        List<String> sentences = new ArrayList<>();
        for (MethodProfile method : profile.methods()) {
            if (method.self().runningNanos() < WORTH * all || method.calls() < 1) {
                continue;
            }
            for (CallEdge edge : profile.edges()) {
                MethodProfile caller = edge.caller().map(methods::get).orElse(null);
                if (edge.callee().equals(method.name()) && caller != null && !caller.equals(method)) {
                    add(sentences, edge.callee().shortName() + " is called", edge.calls(), caller);
                }
            }
            for (LineProfile line : method.lines()) {
                if (line.self().runningNanos() >= WORTH * all) {
                    add(sentences, "Line " + number(line, method) + " is hit", line.hits(), method);
                }
            }
        }
        return sentences.subList(0, Math.min(MOST, sentences.size()));
    }

    private static String times(long count, long calls) {
        return count % calls == 0
                ? Figures.count(count / calls)
                : String.format(Locale.ROOT, "%,.1f", (double) count / calls);
    }

    private static String number(LineProfile line, MethodProfile method) {
        boolean its = line.file().equals(method.file());
        return (its ? "" : line.file().name() + ":") + line.number();
    }

    private static void add(List<String> sentences, String what, long count, MethodProfile of) {
        if (of.calls() > 0 && count > of.calls()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%s %s times for each call of %s (%s / %s).",
                    what,
                    times(count, of.calls()),
                    of.name().shortName(),
                    Figures.count(count),
                    Figures.count(of.calls())));
        }
    }
}
