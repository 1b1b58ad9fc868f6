package isotherm.agent;

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

/** Writes the profile file; its format is told at {@code isotherm.profiler.ProfileFile}. */
final class ProfileWriter {
    /** About what a leaf takes; it is not on the clock. */
    private static final long LEAF_NANOS = 20;
    /** The part of a method's own time that its leaves may take and have it stand as the clock gave it. */
    private static final long NOTHING = 50;

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
        catalog.notes(options.include()).forEach(note -> records.write("note", note));
        List<ClassPlan> classes = catalog.classes();
        for (ClassPlan plan : classes) {
            records.write("class", plan.id(), plan.name(), plan.sourceFile());
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
                    method(records, plan, method, "-", "-", "-", "-");
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
            Object sum) {
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
                sum);
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
        Set<Integer> leaves = new HashSet<>();
        classes.forEach(
                plan -> plan.methods().stream().filter(MethodPlan::leaf).forEach(leaf -> leaves.add(leaf.id())));
        Set<Integer> unclear = new HashSet<>();
        Map<Integer, Long> inLeaves = new HashMap<>();
        totals.edges().forEach((edge, sum) -> {
            if (leaves.contains(edge.callee())) {
                inLeaves.merge(edge.caller(), LEAF_NANOS * sum.all(), Long::sum);
            } else if (unclocked.contains(edge.callee())) {
                unclear.add(edge.caller());
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
                    boolean clear = clocked
                            && !unclear.contains(method.id())
                            && inLeaves.getOrDefault(method.id(), 0L) <= page[method.header() + Header.SELF] / NOTHING;
                    Object self = clear ? page[method.header() + Header.SELF] : "-";
                    method(records, plan, method, both[0], both[1], self, sum);
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
