package isotherm.agent;

import isotherm.agent.smap.SourceMap;
import isotherm.probe.Header;
import isotherm.probe.Recorders;
import isotherm.probe.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the profile file; its format is told at {@code isotherm.profiler.recording.ProfileFile}. */
final class ProfileWriter {
    /** About what a leaf takes; it is not on the clock. */
    private static final long LEAF_NANOS = 20;

    private final AgentOptions options;
    private final Catalog catalog;
    private final Stacks stacks;
    private final long startedMillis = System.currentTimeMillis();
    private final long startedNanos = System.nanoTime();

    ProfileWriter(AgentOptions options, Catalog catalog, Stacks stacks) {
        this.options = options;
        this.catalog = catalog;
        this.stacks = stacks;
    }

    /** Replaces the file by what is known now. */
    void write(boolean complete, String sampler, long periodNanos, List<String> notes) throws IOException {
        Records records = new Records();
        head(records, complete, sampler, periodNanos);
        notes.forEach(note -> records.write("note", note));
        catalog.notes(options.include(), complete).forEach(note -> records.write("note", note));
        List<ClassPlan> classes = catalog.classes();
        for (ClassPlan plan : classes) {
            records.write("class", plan.id(), plan.name(), plan.sourceFile());
            for (SourceMap.Range lines : plan.sources().ranges()) {
                records.write(
                        "lines",
                        plan.id(),
                        lines.from(),
                        lines.to(),
                        lines.step(),
                        lines.folder(),
                        lines.name(),
                        lines.first());
            }
        }
        if (options.exact()) {
            counts(records, classes);
        } else {
            sampledMethods(records, classes);
        }
        stacks.write(records);
        records.write("end");
        Path fresh = options.out().resolveSibling(options.out().getFileName() + ".new");
        Files.writeString(fresh, records.text());
        Files.move(fresh, options.out(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void head(Records records, boolean complete, String sampler, long periodNanos) {
        records.write("isotherm-profile", 1);
        records.write("mode", options.exact() ? "exact" : "sampled");
        records.write("command", System.getProperty("sun.java.command", ""));
        records.write("java", Runtime.version());
        records.write("process", ProcessHandle.current().pid());
        records.write("started", startedMillis);
        records.write("elapsed", System.nanoTime() - startedNanos);
        records.write("complete", complete);
        records.write("sampler", sampler, periodNanos);
        records.write("clock", Recorders.all().clock().readNanos());
        options.include().forEach(pattern -> records.write("include", pattern));
    }

    private void sampledMethods(Records records, List<ClassPlan> classes) {
        Set<String> sampled = sampledNames();
        for (ClassPlan plan : classes) {
            for (MethodPlan method : plan.methods()) {
                if (sampled.contains(plan.name() + "." + method.name() + method.descriptor())) {
                    method(records, plan, method, "-", "-", "-", "-", "-");
                }
            }
        }
    }

    private Set<String> sampledNames() {
        Set<String> names = new HashSet<>();
        stacks.places().forEach(place -> names.add(place.className() + "." + place.method() + place.descriptor()));
        return names;
    }

    private static void method(
            Records records,
            ClassPlan plan,
            MethodPlan method,
            Object calls,
            Object primitive,
            Object self,
            Object sum,
            Object brief) {
        records.write(
                "method",
                method.id(),
                plan.id(),
                method.name(),
                method.descriptor(),
                method.firstLine(),
                calls,
                primitive,
                self,
                sum,
                brief);
    }

    private void counts(Records records, List<ClassPlan> classes) {
        Totals totals = Recorders.all().totals();
        Map<Integer, long[]> calls = new HashMap<>();
        totals.edges().forEach((edge, sum) -> {
            long[] both = calls.computeIfAbsent(edge.callee(), callee -> new long[2]);
            both[0] += sum.all();
            both[1] += sum.all() - sum.recursive();
        });
        Set<Integer> unclocked = unclocked(totals, classes, calls);
        Map<Integer, Long> each = new HashMap<>();
        classes.forEach(plan -> plan.methods().stream()
                .filter(method -> unclocked.contains(method.id()))
                .forEach(method -> each.put(method.id(), estimate(method, totals.page(plan.id())))));
        Map<Integer, Long> brief = new HashMap<>();
        totals.edges().forEach((edge, sum) -> {
            if (unclocked.contains(edge.callee())) {
                brief.merge(edge.caller(), sum.all() * each.getOrDefault(edge.callee(), 0L), Long::sum);
            }
        });
        Set<Integer> written = new HashSet<>();
        for (ClassPlan plan : classes) {
            long[] page = totals.page(plan.id());
            for (MethodPlan method : plan.methods()) {
                long[] both = calls.get(method.id());
                if (page != null && both != null && method.header() >= 0) {
                    page[method.header() + Header.CALLS] = both[0];
                    boolean clocked = !unclocked.contains(method.id());
                    Object sum = clocked ? page[method.header() + Header.CUMULATIVE] : "-";
                    Object self = clocked ? page[method.header() + Header.SELF] : "-";
                    method(records, plan, method, both[0], both[1], self, sum, brief.getOrDefault(method.id(), 0L));
                    hits(records, method, page);
                    written.add(method.id());
                }
            }
        }
        totals.edges().forEach((edge, sum) -> {
            if (written.contains(edge.callee())) { // others belong to a profile that was made before
                Object caller = written.contains(edge.caller()) ? edge.caller() : "-";
                records.write("call", caller, edge.callee(), sum.all(), "-");
            }
        });
    }

    /** Methods some of whose calls were not on the clock. */
    private static Set<Integer> unclocked(Totals totals, List<ClassPlan> classes, Map<Integer, long[]> calls) {
        Set<Integer> unclocked = new HashSet<>();
        for (ClassPlan plan : classes) {
            long[] page = totals.page(plan.id());
            for (MethodPlan method : plan.methods()) {
                long[] both = calls.get(method.id());
                if (page == null
                        || both == null
                        || method.header() < 0
                        || page[method.header() + Header.CLOCKED_CALLS] < both[0]) {
                    unclocked.add(method.id());
                }
            }
        }
        return unclocked;
    }

    /** Nanoseconds of one call of a method that is too short for the clock, by those calls that were on it. */
    private static long estimate(MethodPlan method, long[] page) {
        long clocked = page == null || method.header() < 0 ? 0 : page[method.header() + Header.CLOCKED_CALLS];
        return clocked == 0 ? LEAF_NANOS : page[method.header() + Header.ALL] / clocked;
    }

    private static void hits(Records records, MethodPlan method, long[] page) {
        if (method.hits().isEmpty()) {
            return;
        }
        Object[] fields = new Object[2 + method.hits().size()];
        fields[0] = "hits";
        fields[1] = method.id();
        int k = 2;
        for (Map.Entry<Integer, Linear> line : method.hits().entrySet()) {
            fields[k++] = line.getKey() + ":" + line.getValue().value(page);
        }
        records.write(fields);
    }
}
