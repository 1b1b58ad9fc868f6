package isotherm.profiler.report;

import isotherm.profiler.profile.CallEdge;
import isotherm.profiler.profile.MethodName;
import isotherm.profiler.profile.MethodProfile;
import isotherm.profiler.profile.Mode;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.Run;
import isotherm.profiler.profile.SourcePath;
import isotherm.profiler.profile.ThreadProfile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A profile as text. Times are seconds; {@code ~} stands behind those that rest on samples, {@code ?} behind those that rest on
 * fewer than four, so on next to nothing.
 */
public final class Report {
    /** What the function table is ordered by, the largest first. */
    public enum Sort {
        CALLS,
        SELF,
        TOTAL;

        /** The methods in this order. */
        public List<MethodProfile> sorted(List<MethodProfile> methods) {
            Comparator<MethodProfile> smallestFirst = Comparator.comparingLong(this::key);
            return methods.stream()
                    .sorted(smallestFirst
                            .reversed()
                            .thenComparingLong(method -> -method.allocatedBytes()) // where no times were taken
                            .thenComparing(MethodProfile::name))
                    .toList();
        }

        private long key(MethodProfile method) {
            return switch (this) {
                case CALLS -> method.calls();
                case SELF -> method.self().nanos();
                case TOTAL -> method.cumulative().nanos();
            };
        }
    }

    private final Profile profile;
    private final SourcePath sources;

    private Report(Profile profile, SourcePath sources) {
        this.profile = profile;
        this.sources = sources;
    }

    /** Without the text of lines. */
    public static Report of(Profile profile) {
        return of(profile, SourcePath.NONE);
    }

    /** With the text of lines where it is found. */
    public static Report of(Profile profile, SourcePath sources) {
        return new Report(profile, sources);
    }

    /** What was profiled and how, with all remarks. */
    public String head() {
        Run run = profile.run();
        StringBuilder text = new StringBuilder();
        text.append(run.command()).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%s, %.3f s on Java %s; %s%n",
                profile.mode() == Mode.EXACT ? "exact" : "sampled, so there are no hits and no calls",
                run.elapsed().toNanos() * 1e-9,
                run.java(),
                sampler(run)));
        text.append(
                run.slowdown().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "slowed down %.2f times, start included%n",
                                run.slowdown().getAsDouble())
                        : "slow-down not measured"
                                + (run.unmeasured().isEmpty() ? "" : ": " + run.unmeasured())
                                + "\n");
        if (!run.complete()) {
            text.append("the program had not ended when this was written: the last second may be missing\n");
        }
        run.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
        return text.toString();
    }

    /** What samples were taken of. */
    static String sampler(Run run) {
        return switch (run.sampler()) {
            case "cpu" ->
                "a sample every " + Figures.each(run.samplePeriodNanos(), 1) + " of each thread's processor time";
            case "execution" ->
                "a sample every " + Figures.each(run.samplePeriodNanos(), 1)
                        + ", weighed by each thread's processor time";
            case "wall" ->
                "the time that passes: a sample every " + Figures.each(run.samplePeriodNanos(), 1)
                        + " of each thread's processor time, and each wait of 100 us or more";
            case "alloc" -> "samples of allocated memory, no times";
            case "lock" ->
                "waits for locks, no processor time"
                        + (run.samplePeriodNanos() == 0
                                ? ""
                                : "; the shortest that is seen takes " + Figures.each(run.samplePeriodNanos(), 1));
            default -> "no samples";
        };
    }

    /** The function table; where memory was sampled, without times. */
    public String functions(Sort sort) {
        if (profile.run().sampler().equals("alloc")) {
            return allocating(sort);
        }
        TextTable table =
                new TextTable("  ", "ncalls", "tottime", "percall", "cumtime", "percall", "file:line(method)");
        for (MethodProfile method : sort.sorted(profile.methods())) {
            table.row(
                    calls(method),
                    Figures.seconds(method.self()),
                    Figures.each(method.self().nanos(), method.calls()),
                    Figures.seconds(method.cumulative()),
                    Figures.each(method.cumulative().nanos(), method.primitiveCalls()),
                    method.place());
        }
        return table.toString();
    }

    private String allocating(Sort sort) {
        long all = profile.methods().stream()
                .mapToLong(MethodProfile::allocatedBytes)
                .sum();
        TextTable table = new TextTable("  ", "allocated", "%", "file:line(method)");
        for (MethodProfile method : sort.sorted(profile.methods())) {
            table.row(
                    Figures.bytes(method.allocatedBytes()),
                    Figures.percent(method.allocatedBytes(), all),
                    method.place());
        }
        return table.toString();
    }

    private static String calls(MethodProfile method) {
        return method.calls() == method.primitiveCalls()
                ? Figures.count(method.calls())
                : Figures.count(method.calls()) + "/" + Figures.count(method.primitiveCalls());
    }

    /** Each method, and who called it. */
    public String callers() {
        return edges("called by", true);
    }

    /** Each method, and whom it called. */
    public String callees() {
        return edges("called", false);
    }

    private String edges(String title, boolean callers) {
        TextTable table = new TextTable("  ", "ncalls", "cumtime", "method", title);
        for (MethodProfile method : profile.methods()) {
            for (CallEdge edge : profile.edges()) {
                String from = edge.caller().map(MethodName::shortName).orElse("(outside)");
                String to = edge.callee().shortName();
                boolean here = callers
                        ? edge.callee().equals(method.name())
                        : edge.caller().filter(method.name()::equals).isPresent();
                if (here) {
                    table.row(
                            Figures.count(edge.calls()),
                            Figures.seconds(edge.time()),
                            callers ? to : from,
                            callers ? from : to);
                }
            }
        }
        return table.toString();
    }

    /** The threads. */
    public String threads() {
        return threads(Integer.MAX_VALUE);
    }

    /** The threads that took most time, as many as this at most. */
    public String threads(int most) {
        TextTable table = new TextTable("  ", "threads", "running", "waiting", "allocated", "name");
        List<ThreadProfile> sorted = profile.threads().stream()
                .sorted(Comparator.comparingLong(
                                (ThreadProfile thread) -> -thread.running().nanos())
                        .thenComparingLong(thread -> -thread.waitingNanos()))
                .toList();
        for (ThreadProfile thread : sorted.subList(0, Math.min(most, sorted.size()))) {
            table.row(
                    Figures.count(thread.threads()),
                    Figures.seconds(thread.running()),
                    String.format(Locale.ROOT, "%.3f", thread.waitingNanos() * 1e-9),
                    Figures.bytes(thread.allocatedBytes()),
                    thread.name() + (thread.virtual() ? " (virtual)" : ""));
        }
        int more = sorted.size() - most;
        return table
                + (more > 0 ? String.format(Locale.ROOT, "and %,d more%n", more) : "")
                + (profile.threads().stream().anyMatch(ThreadProfile::virtual)
                        ? "virtual threads are counted only if a sample, a wait or an allocation of theirs was seen\n"
                        : "");
    }

    /**
     * Each source file with hits and times beside its lines.
     *
     * @throws IOException where a source is found and cannot be read
     */
    public String lines() throws IOException {
        return lines(profile.methods(), Integer.MAX_VALUE);
    }

    /**
     * The same of some methods' lines, with the counts of all methods that share them.
     *
     * @param most lines of one file to show; where the methods have more, the costly ones and those around them
     * @throws IOException where a source is found and cannot be read
     */
    public String lines(List<MethodProfile> methods, int most) throws IOException {
        Set<MethodName> names = methods.stream().map(MethodProfile::name).collect(Collectors.toSet());
        return new AnnotatedLines(profile, sources, names, most).text();
    }

    /**
     * The whole report to standard output.
     *
     * @throws IOException where a source is found and cannot be read
     */
    public void print() throws IOException {
        System.out.print(head() + "\n" + functions(Sort.SELF) + "\n" + lines() + "\n" + callers() + "\n" + threads());
    }
}
