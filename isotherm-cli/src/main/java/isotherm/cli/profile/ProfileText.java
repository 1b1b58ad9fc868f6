package isotherm.cli.profile;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.report.Allocations;
import isotherm.profiler.report.Hotspot;
import isotherm.profiler.report.Rates;
import isotherm.profiler.report.Report;
import isotherm.profiler.report.Uncounted;
import isotherm.profiler.report.Waits;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code isotherm profile} prints: the whole profile where it is small, the most costly part where it is not. */
final class ProfileText {
    /** Methods whose source is printed line by line, and callers named, with a part of the time of at least this. */
    private static final double WORTH_LINES = 0.01;

    private static final int MOST_SOURCES = 5;
    private static final int ALLOCATING_LINES = 10;
    private static final int MOST_LINES = 100;
    private static final String HALTED =
            "The program was halted or killed before the profile was first written, so nothing is known of it.";
    private static final String NOTHING =
            "No work was seen in the included classes: the program was too short, waits, or spends its time elsewhere.";

    private ProfileText() {}

    /**
     * The report.
     *
     * @param top methods to print at most
     * @throws IOException where a source is found and cannot be read
     */
    static String of(Profile profile, SourcePath sources, Report.Sort sort, int top) throws IOException {
        List<MethodProfile> sorted = sort.sorted(profile.methods());
        List<MethodProfile> shown = sorted.subList(0, Math.min(top, sorted.size()));
        Report all = Report.of(part(profile, shown), sources);
        StringBuilder text = new StringBuilder("\n");
        text.append(all.head()).append('\n');
        Uncounted.of(profile)
                .ifPresent(uncounted -> text.append(uncounted.sentence()).append('\n'));
        if (profile.methods().isEmpty()) {
            return text.append(nothing(profile)).toString();
        }
        Optional<Hotspot> hotspot = Hotspot.of(profile);
        text.append(hotspot.map(Hotspot::sentence).orElse(NOTHING)).append('\n');
        if (hotspot.isPresent()) {
            hotspot.get()
                    .header(sources)
                    .ifPresent(sentence -> text.append(sentence).append('\n'));
        }
        Rates.of(profile).forEach(sentence -> text.append(sentence).append('\n'));
        Waits.of(profile).ifPresent(wait -> text.append(wait.sentence()).append('\n'));
        text.append('\n');
        text.append(all.functions(sort));
        if (shown.size() < sorted.size()) {
            text.append(String.format(
                    Locale.ROOT, "and %d more; --top prints more than %d%n", sorted.size() - shown.size(), top));
        }
        List<MethodProfile> most = costly(profile);
        Report costly = Report.of(part(profile, most), sources);
        block(text, Report.of(profile, sources).lines(most, MOST_LINES));
        block(text, costly.callers());
        block(text, costly.callees());
        block(text, all.threads(top));
        block(text, Allocations.of(profile, sources).table(ALLOCATING_LINES));
        return text.append('\n').toString();
    }

    /** A part that has something to say. */
    private static void block(StringBuilder text, String part) {
        if (!part.isEmpty()) {
            text.append('\n').append(part);
        }
    }

    /** One sentence, unless the notes of the head are one. */
    private static String nothing(Profile profile) {
        if (!profile.run().notes().isEmpty()) {
            return "";
        }
        return (profile.run().complete() ? NOTHING : HALTED) + "\n\n";
    }

    /** Those whose lines are worth a look. */
    private static List<MethodProfile> costly(Profile profile) {
        long all = total(profile);
        return Report.Sort.SELF.sorted(profile.methods()).stream()
                .filter(method -> method.self().nanos() >= WORTH_LINES * all)
                .limit(MOST_SOURCES)
                .toList();
    }

    private static long total(Profile profile) {
        return profile.methods().stream()
                .mapToLong(method -> method.self().nanos())
                .sum();
    }

    private static Profile part(Profile profile, List<MethodProfile> methods) {
        Set<MethodName> names = methods.stream().map(MethodProfile::name).collect(Collectors.toSet());
        List<CallEdge> edges = profile.edges().stream()
                .filter(edge -> names.contains(edge.callee())
                        || edge.caller().filter(names::contains).isPresent())
                .toList();
        return new Profile(profile.mode(), profile.run(), methods, edges, profile.threads(), profile.stacks());
    }
}
