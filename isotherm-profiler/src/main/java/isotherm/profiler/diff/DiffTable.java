package isotherm.profiler.diff;

import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Run;
import isotherm.profiler.report.Figures;
import isotherm.profiler.report.TextTable;
import java.util.List;
import java.util.Locale;

/** The differences of two profiles as text. */
final class DiffTable {
    private final ProfileDiff diff;
    private final int top;
    private final long whole;

    DiffTable(ProfileDiff diff, int top) {
        this.diff = diff;
        this.top = top;
        long first = ProfileDiff.total(diff.before());
        whole = first > 0 ? first : ProfileDiff.total(diff.after());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        profile(text, "before", diff.before());
        profile(text, "after ", diff.after());
        text.append('\n');
        if (diff.before().mode() != diff.after().mode()) {
            text.append("one profile is exact, the other sampled: calls and hits cannot be compared\n");
        } else if (diff.before().mode() == Mode.SAMPLED) {
            text.append("both profiles are sampled: calls and hits were not counted, so times alone are compared\n");
        }
        if (!diff.methods().isEmpty()) {
            text.append(methods()).append('\n');
        }
        if (!diff.lines().isEmpty()) {
            text.append(lines()).append('\n');
        }
        if (!diff.differs()) {
            text.append("no difference\n");
        }
        text.append(String.format(
                Locale.ROOT,
                "a time counts as different if it differs by more than %s %% of the first profile's time (%.3f s) and"
                        + " by more than three standard deviations of its samples%n",
                Double.toString(diff.thresholdPercent()).replaceAll("\\.0$", ""),
                diff.thresholdPercent() / 100 * whole * 1e-9));
        if (diff.byChance() > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%,d %s by more than this, but by too few samples to be certain: not counted as different%n",
                    diff.byChance(),
                    diff.byChance() == 1 ? "time differs" : "times differ"));
        }
        return text.toString();
    }

    private static void profile(StringBuilder text, String which, Profile profile) {
        Run run = profile.run();
        text.append(String.format(
                Locale.ROOT,
                "%s  %s: %s, %.3f s elapsed, %.3f s in included methods, Java %s%n",
                which,
                run.command(),
                profile.mode() == Mode.EXACT ? "exact" : "sampled",
                run.elapsed().toNanos() * 1e-9,
                ProfileDiff.total(profile) * 1e-9,
                run.java()));
    }

    private String methods() {
        TextTable table = new TextTable(
                "  ",
                "tottime",
                "change",
                "%",
                "percall",
                "cumtime",
                "change",
                "percall",
                "ncalls",
                "file:line(method)");
        for (MethodChange change : first(diff.methods())) {
            TimeChange self = change.self();
            TimeChange total = change.cumulative();
            table.row(
                    both(self),
                    signed(self),
                    share(self),
                    each(self, change.calls()),
                    both(total),
                    signed(total),
                    each(total, change.primitiveCalls()),
                    counts(change.calls()),
                    change.place() + word(change.presence()));
        }
        return table + more(diff.methods().size(), "methods");
    }

    private String lines() {
        TextTable table = new TextTable("  ", "time", "change", "%", "per hit", "hits", "file:line(method)");
        for (LineChange change : first(diff.lines())) {
            table.row(
                    both(change.self()),
                    signed(change.self()),
                    share(change.self()),
                    each(change.self(), change.hits()),
                    counts(change.hits()),
                    change.place() + word(change.presence()));
        }
        return table + more(diff.lines().size(), "lines");
    }

    private <T> List<T> first(List<T> changes) {
        return changes.subList(0, Math.min(top, changes.size()));
    }

    private String more(int size, String what) {
        return size > top ? String.format(Locale.ROOT, "and %,d more %s%n", size - top, what) : "";
    }

    private static String both(TimeChange time) {
        return Figures.seconds(time.before()) + " -> " + Figures.seconds(time.after());
    }

    private static String signed(TimeChange time) {
        return String.format(Locale.ROOT, "%+.3f", time.nanos() * 1e-9);
    }

    private String share(TimeChange time) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%+.1f", 100.0 * time.nanos() / whole);
    }

    private static String each(TimeChange time, CountChange counts) {
        String before = Figures.each(time.before().nanos(), counts.before());
        String after = Figures.each(time.after().nanos(), counts.after());
        return before.equals(after) ? after : before + " -> " + after;
    }

    private static String counts(CountChange counts) {
        return counts.before() == counts.after()
                ? Figures.count(counts.after())
                : Figures.count(counts.before()) + " -> " + Figures.count(counts.after());
    }

    private static String word(Presence presence) {
        return switch (presence) {
            case BOTH -> "";
            case NEW -> "  new";
            case VANISHED -> "  vanished";
        };
    }
}
