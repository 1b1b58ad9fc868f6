package isotherm.agent;

import isotherm.probe.Header;
import isotherm.probe.Recorders;
import isotherm.probe.Totals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls and hits as they are now, by the names of methods and the numbers of lines. */
final class Tallies {
    private Tallies() {}

    /** Of each counted method's calls, overloads together, as {@code Main.method}, and of each line's hits, as {@code Main:42}. */
    static Map<String, Long> of(List<ClassPlan> classes) {
        Totals totals = Recorders.all().totals();
        Map<Integer, Long> calls = new HashMap<>();
        totals.edges().forEach((edge, sum) -> calls.merge(edge.callee(), sum.all(), Long::sum));
        Map<String, Long> all = new HashMap<>();
        for (ClassPlan plan : classes) {
            long[] known = totals.page(plan.id());
            long[] page = known == null ? new long[plan.pageLength()] : known;
            for (MethodPlan method : plan.methods()) {
                if (method.header() < 0) {
                    continue; // not counted: there is no number, not even 0
                }
                long called = calls.getOrDefault(method.id(), 0L);
                page[method.header() + Header.CALLS] = called;
                all.merge(plan.name() + "." + method.name(), called, Long::sum);
                method.hits()
                        .forEach((line, hits) -> all.merge(
                                plan.name() + ":"
                                        + plan.sources().own(line, plan.name().replace('.', '/'), plan.sourceFile()),
                                hits.value(page),
                                Long::sum));
            }
        }
        return all;
    }
}
