package isotherm.profiler.recording;

import isotherm.profiler.profile.LineProfile;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.SourceFile;
import isotherm.profiler.profile.Time;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of a method, from all classes of its name together. */
final class MethodSum {
    private static final SourceFile NOWHERE = new SourceFile("", "");
    /** Samples below which they say nothing. */
    private static final int ENOUGH = 4;
    /** The part of a method's time by clock that calls which were not on it may have and leave the rest to stand as it is. */
    private static final int LITTLE = 10;

    static final class LineSum {
        final Weight self = new Weight();
        /** What it called, by callee. */
        final Map<MethodName, Weight> callees = new LinkedHashMap<>();

        long hits;
        /** Whether none of its code was written where its method is. */
        boolean mapped;

        LineSum(boolean mapped) {
            this.mapped = mapped;
        }
    }

    private record Place(SourceFile file, int number) {}

    private SourceFile file = NOWHERE;
    final Weight self = new Weight();
    final Weight total = new Weight();
    /** What it called that was not on the clock. */
    final Weight brief = new Weight();

    private int firstLine;
    private long calls;
    private long primitive;
    private OptionalLong selfClock = OptionalLong.empty();
    private OptionalLong totalClock = OptionalLong.empty();
    /** Of {@link #brief}, in nanoseconds, by its calls; empty where the clock's time has none of it. */
    private OptionalLong briefEstimate = OptionalLong.empty();

    private int records;
    private final Map<Place, LineSum> lines = new HashMap<>();

    LineSum line(SourceLine at) {
        LineSum line = lines.computeIfAbsent(new Place(at.file(), at.number()), fresh -> new LineSum(at.mapped()));
        line.mapped &= at.mapped();
        return line;
    }

    /** Of a method of which nothing but samples is known. */
    void seenIn(Recorded.ClassRecord type) {
        if (file.equals(NOWHERE)) {
            file = type.file();
        }
    }

    void add(Recorded.MethodRecord method, @Nullable Map<Integer, Long> hits) {
        SourceLine first = method.type().at(method.firstLine());
        file = first.file();
        firstLine = first.number();
        calls += method.calls().orElse(0);
        primitive += method.primitive().orElse(0);
        selfClock = records == 0 ? method.self() : both(selfClock, method.self());
        totalClock = records == 0 ? method.cumulative() : both(totalClock, method.cumulative());
        if (method.brief().isPresent()) {
            briefEstimate =
                    OptionalLong.of(briefEstimate.orElse(0) + method.brief().getAsLong());
        }
        records++;
        if (hits != null) {
            hits.forEach((number, count) -> line(method.type().at(number)).hits += count);
        }
    }

    boolean onClock() {
        return totalClock.isPresent();
    }

    private static OptionalLong both(OptionalLong a, OptionalLong b) {
        return a.isPresent() && b.isPresent() ? OptionalLong.of(a.getAsLong() + b.getAsLong()) : OptionalLong.empty();
    }

    /** What its time with callees is distributed by: the clock, or each sample's own time. */
    private Distribution ofTotal() {
        return totalClock.isPresent() ? Distribution.of(totalClock.getAsLong(), total) : Distribution.NONE;
    }

    /** The parts that a line's callees have of their own times: so the line and its callee say the same. */
    private static Time ofCallees(LineSum line, Function<MethodName, MethodSum> others) {
        Time sum = Time.NONE;
        for (Map.Entry<MethodName, Weight> each : line.callees.entrySet()) {
            sum = sum.plus(others.apply(each.getKey()).ofTotal().part(each.getValue()));
        }
        return sum;
    }

    MethodProfile profile(MethodName name, Mode mode, long period, Function<MethodName, MethodSum> others) {
        boolean exact = mode == Mode.EXACT && records > 0; // one that was seen in samples alone was not counted
        Time own = ownTime(period);
        Distribution ofSelf = selfClock.isPresent() ? Distribution.of(own.nanos(), self) : Distribution.NONE;
        List<LineProfile> all = new ArrayList<>();
        for (Map.Entry<Place, LineSum> each : lines.entrySet()) {
            LineSum line = each.getValue();
            if (each.getKey().number > 0) {
                Time here = ofSelf.part(line.self);
                Time callees = ofCallees(line, others);
                all.add(new LineProfile(
                        each.getKey().file,
                        each.getKey().number,
                        line.mapped,
                        exact ? line.hits : -1,
                        here,
                        here.plus(callees),
                        line.self.bytes));
            }
        }
        all.sort(Comparator.comparing((LineProfile line) -> !line.file().equals(file))
                .thenComparing(LineProfile::file)
                .thenComparingInt(LineProfile::number));
        boolean known = firstLine > 0 || all.isEmpty();
        SourceFile its = known ? file : all.getFirst().file();
        int first = known ? firstLine : all.getFirst().number();
        return new MethodProfile(
                name,
                its,
                first,
                exact ? calls : -1,
                exact ? primitive : -1,
                own,
                totalClock.isPresent() ? new Time(totalClock.getAsLong(), Time.Source.CLOCK, 0) : total.time(),
                self.bytes,
                all);
    }

    /**
     * By the clock, less the little that calls took which were not on it. Where that may be much, samples say how much: a share of
     * the clock's time, since a thread that waits for a processor does so in all of them.
     */
    private Time ownTime(long period) {
        if (selfClock.isEmpty()) {
            return self.time();
        }
        long clock = selfClock.getAsLong();
        if (self.samples == 0 && total.samples >= ENOUGH) {
            return self.time(); // it called others and waited for a processor: the clock cannot tell, samples do
        }
        if (briefEstimate.isEmpty()) {
            return byClock(clock);
        }
        long estimate = briefEstimate.getAsLong();
        long seen = brief.running + brief.waiting;
        long doubt = ENOUGH * period;
        boolean little = estimate <= clock / LITTLE && seen <= clock / LITTLE + doubt;
        Weight both = self.plus(brief);
        boolean few = both.samples < ENOUGH;
        long compared =
                few ? clock : both.running + both.waiting; // the clock has waits for a processor too, samples have not
        if (little || seen + doubt <= compared / LITTLE) {
            long others = little ? Math.min(seen, estimate) : seen;
            return byClock(clock - others);
        }
        return few ? self.time() : Distribution.of(clock, both).part(self);
    }

    private Time byClock(long nanos) {
        return new Time(nanos, Time.Source.CLOCK, 0, Math.min(nanos, self.waiting));
    }
}
