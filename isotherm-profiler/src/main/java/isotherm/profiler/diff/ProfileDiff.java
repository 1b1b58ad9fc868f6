package isotherm.profiler.diff;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What differs between two profiles of the same program. Calls and hits are compared to the unit where both profiles counted
 * them. A time differs where it does so by more than a threshold and by more than the error bar of its samples. Methods are
 * matched by class, name and descriptor; lines of a method by their distance from its first line where both profiles are exact,
 * so that code above may grow, by their number otherwise.
 *
 * @param before the first profile
 * @param after the second
 * @param thresholdPercent share of the first profile's time in included methods, from 0
 * @param methods those that differ, by the size of the change of self time, the largest first
 * @param lines those that differ, likewise
 * @param byChance how many times of methods and lines differ by more than the threshold and yet by no more than their error bar
 */
public record ProfileDiff(
        Profile before,
        Profile after,
        double thresholdPercent,
        List<MethodChange> methods,
        List<LineChange> lines,
        int byChance) {
    public ProfileDiff {
        methods = List.copyOf(methods);
        lines = List.copyOf(lines);
    }

    /**
     * Compares two profiles.
     *
     * @param thresholdPercent from 0 to 100
     */
    public static ProfileDiff of(Profile before, Profile after, double thresholdPercent) {
        if (!(thresholdPercent >= 0 && thresholdPercent <= 100)) {
            throw new IllegalArgumentException("a threshold must be from 0 to 100 per cent, was " + thresholdPercent);
        }
        long whole = total(before) > 0 ? total(before) : total(after);
        return new Comparison(before, after, Math.round(thresholdPercent / 100 * whole)).diff(thresholdPercent);
    }

    /** Self times of all included methods together, in nanoseconds. */
    static long total(Profile profile) {
        return profile.methods().stream()
                .mapToLong(method -> method.self().nanos())
                .sum();
    }

    /** Whether anything differs, for an exit status. */
    public boolean differs() {
        return !methods.isEmpty() || !lines.isEmpty();
    }

    /** The differences as tables, at most {@code top} rows each. */
    public String table(int top) {
        if (top < 1) {
            throw new IllegalArgumentException("a table must have at least 1 line, was " + top);
        }
        return new DiffTable(this, top).text();
    }

    /** Two profiles being compared. */
    private static final class Comparison {
        private static final MethodProfile NOTHING = new MethodProfile(
                new MethodName("", "", ""), new SourceFile("", ""), 0, 0, 0, Time.NONE, Time.NONE, 0, List.of());

        private final Profile before;
        private final Profile after;
        private final long threshold;
        private final boolean exact;
        private final List<MethodChange> methods = new ArrayList<>();
        private final List<LineChange> lines = new ArrayList<>();
        private int byChance;

        Comparison(Profile before, Profile after, long threshold) {
            this.before = before;
            this.after = after;
            this.threshold = threshold;
            exact = before.mode() == Mode.EXACT && after.mode() == Mode.EXACT;
        }

        ProfileDiff diff(double thresholdPercent) {
            Map<MethodName, MethodProfile> first = byName(before);
            Map<MethodName, MethodProfile> second = byName(after);
            first.forEach((name, method) -> compare(Optional.of(method), Optional.ofNullable(second.get(name))));
            second.forEach((name, method) -> {
                if (!first.containsKey(name)) {
                    compare(Optional.empty(), Optional.of(method));
                }
            });
            methods.sort(Comparator.comparingLong(
                            (MethodChange change) -> -Math.abs(change.self().nanos()))
                    .thenComparingLong(change -> -Math.abs(change.cumulative().nanos()))
                    .thenComparing(MethodChange::method));
            lines.sort(Comparator.comparingLong(
                            (LineChange change) -> -Math.abs(change.self().nanos()))
                    .thenComparing(LineChange::method)
                    .thenComparing(LineChange::place));
            return new ProfileDiff(before, after, thresholdPercent, methods, lines, byChance);
        }

        private static Map<MethodName, MethodProfile> byName(Profile profile) {
            Map<MethodName, MethodProfile> methods = new LinkedHashMap<>();
            profile.methods().forEach(method -> methods.put(method.name(), method));
            return methods;
        }

        private void compare(Optional<MethodProfile> first, Optional<MethodProfile> second) {
            MethodProfile old = first.orElse(NOTHING);
            MethodProfile now = second.orElse(NOTHING);
            MethodProfile there = second.or(() -> first).orElseThrow();
            MethodChange change = new MethodChange(
                    there.name(),
                    there.place(),
                    presence(first.isPresent(), second.isPresent()),
                    count(old.calls(), now.calls()),
                    count(old.primitiveCalls(), now.primitiveCalls()),
                    time(old.self(), now.self()),
                    time(old.cumulative(), now.cumulative()));
            if (change.calls().differs()
                    || change.primitiveCalls().differs()
                    || differs(change.self())
                    || differs(change.cumulative())) {
                methods.add(change);
            }
            compareLines(there, old, now);
        }

        private static Presence presence(boolean before, boolean after) {
            return before && after ? Presence.BOTH : after ? Presence.NEW : Presence.VANISHED;
        }

        /** A method that one profile lacks was called 0 times there only if that profile counted calls. */
        private CountChange count(long old, long now) {
            return new CountChange(before.mode() == Mode.EXACT ? old : -1, after.mode() == Mode.EXACT ? now : -1);
        }

        private TimeChange time(Time old, Time now) {
            return TimeChange.of(old, now);
        }

        private boolean differs(TimeChange change) {
            if (change.byChance(threshold)) {
                byChance++;
            }
            return change.beyond(threshold);
        }

        /** A line of the method's own by its distance from the first; one of another place by its file and number. */
        private record Key(SourceFile file, int number) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                int byFile = file.compareTo(other.file);
                return byFile != 0 ? byFile : Integer.compare(number, other.number);
            }
        }

        private void compareLines(MethodProfile there, MethodProfile old, MethodProfile now) {
            Map<Key, LineProfile> first = byNumber(old);
            Map<Key, LineProfile> second = byNumber(now);
            TreeMap<Key, LineProfile> either = new TreeMap<>(first);
            either.putAll(second);
            either.forEach((key, line) -> {
                Optional<LineProfile> a = Optional.ofNullable(first.get(key));
                Optional<LineProfile> b = Optional.ofNullable(second.get(key));
                LineChange change = new LineChange(
                        there.name(),
                        there.place(line),
                        presence(a.isPresent(), b.isPresent()),
                        count(
                                a.map(LineProfile::hits).orElse(0L),
                                b.map(LineProfile::hits).orElse(0L)),
                        time(
                                a.map(LineProfile::self).orElse(Time.NONE),
                                b.map(LineProfile::self).orElse(Time.NONE)));
                if (change.hits().differs() || differs(change.self())) {
                    lines.add(change);
                }
            });
        }

        private Map<Key, LineProfile> byNumber(MethodProfile method) {
            TreeMap<Key, LineProfile> lines = new TreeMap<>();
            int first = exact ? method.firstLine() : 0;
            for (LineProfile line : method.lines()) {
                lines.put(
                        line.mapped()
                                ? new Key(line.file(), line.number())
                                : new Key(NOTHING.file(), line.number() - first),
                        line);
            }
            return lines;
        }
    }
}
