package isotherm.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a method, from all classes of its name together. */
final class MethodSum {
    /** Samples below which a method's time is not distributed by them. */
    static final int ENOUGH = 4;

    static final class LineSum {
        final Weight self = new Weight();
        final Weight total = new Weight();
        long hits;
    }

    String sourceFile = "";
    final Weight self = new Weight();
    final Weight total = new Weight();
    private int firstLine;
    private long calls;
    private long primitive;
    private OptionalLong selfClock = OptionalLong.empty();
    private OptionalLong totalClock = OptionalLong.empty();
    private int records;
    private final TreeMap<Integer, LineSum> lines = new TreeMap<>();

    LineSum line(int number) {
        return lines.computeIfAbsent(number, fresh -> new LineSum());
    }

    void add(Recorded.MethodRecord method, @Nullable Map<Integer, Long> hits) {
        sourceFile = method.sourceFile();
        firstLine = method.firstLine();
        calls += method.calls().orElse(0);
        primitive += method.primitive().orElse(0);
        selfClock = records == 0 ? method.self() : both(selfClock, method.self());
        totalClock = records == 0 ? method.cumulative() : both(totalClock, method.cumulative());
        records++;
        if (hits != null) {
            hits.forEach((number, count) -> line(number).hits += count);
        }
    }

    private static OptionalLong both(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent() ? OptionalLong.of(a.getAsLong() + b.getAsLong()) : OptionalLong.empty();
    }

    MethodProfile profile(MethodName name, Mode mode) {
        boolean exact = mode == Mode.EXACT;
        Distribution ofSelf = distribution(selfClock, self);
        Distribution ofCallees = distribution(calleesClock(), total.less(self));
        List<LineProfile> all = new ArrayList<>();
        for (Map.Entry<Integer, LineSum> each : lines.entrySet()) {
            LineSum line = each.getValue();
            if (each.getKey() > 0) {
                Time own = ofSelf.part(line.self);
                Time callees = ofCallees.part(line.total.less(line.self));
                all.add(new LineProfile(
                        each.getKey(), exact ? line.hits : -1, own, own.plus(callees), line.self.bytes));
            }
        }
        int first = firstLine > 0 || all.isEmpty() ? firstLine : all.getFirst().number();
        return new MethodProfile(
                name,
                sourceFile,
                first,
                exact ? calls : -1,
                exact ? primitive : -1,
                clockOr(selfClock, self),
                clockOr(totalClock, total),
                self.bytes,
                all);
    }

    private OptionalLong calleesClock() {
        return selfClock.isPresent() && totalClock.isPresent()
                ? OptionalLong.of(Math.max(0, totalClock.getAsLong() - selfClock.getAsLong()))
                : OptionalLong.empty();
    }

    private static Distribution distribution(OptionalLong clock, Weight seen) {
        return clock.isPresent() && seen.samples >= ENOUGH
                ? Distribution.of(clock.getAsLong(), seen)
                : Distribution.NONE;
    }

    private static Time clockOr(OptionalLong clock, Weight samples) {
        return clock.isPresent() ? new Time(clock.getAsLong(), Time.Source.CLOCK, 0) : samples.time();
    }
}
