package isotherm.probe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Sums over threads. */
public final class Totals {
    /**
     * Calls of one method by another, by 0 where no included method was running.
     *
     * @param caller its id
     * @param callee its id
     */
    public record Edge(int caller, int callee) {}

    /** How many calls, and how many of them recursive. */
    public static final class Calls {
        private long all;
        private long recursive;

        /** All of them. */
        public long all() {
            return all;
        }

        /** Those that came while the callee was running already. */
        public long recursive() {
            return recursive;
        }
    }

    private long[][] pages = {};
    private final Map<Edge, Calls> edges = new HashMap<>();

    @SuppressWarnings("ReferenceEquality") // a page is that page
    void add(Recorder recorder, long now) {
        long[][] more = recorder.pages;
        if (more.length > pages.length) {
            pages = Arrays.copyOf(pages, more.length);
        }
        for (int k = 0; k < more.length; k++) {
            if (more[k] != null) {
                if (pages[k] == null) {
                    pages[k] = new long[more[k].length];
                }
                for (int j = 0; j < pages[k].length; j++) {
                    pages[k][j] += more[k][j];
                }
            }
        }
        recorder.graph.addTo(this::add);
        if (now != 0) {
            recorder.addRunning(now, (page, header, cumulative, self) -> {
                for (int k = 0; k < more.length; k++) {
                    if (more[k] == page && pages[k] != null) { // the thread runs on: a page may be newer than the sums
                        pages[k][header + Header.CLOCKED_CALLS]++;
                        pages[k][header + Header.CUMULATIVE] += cumulative;
                        pages[k][header + Header.SELF] += self;
                    }
                }
            });
        }
    }

    private void add(int caller, int callee, long calls, long recursiveCalls) {
        Calls sum = edges.computeIfAbsent(new Edge(caller, callee), edge -> new Calls());
        sum.all += calls;
        sum.recursive += recursiveCalls;
    }

    Totals copy() {
        Totals copy = new Totals();
        copy.pages = new long[pages.length][];
        for (int k = 0; k < pages.length; k++) {
            copy.pages[k] = pages[k] == null ? null : pages[k].clone();
        }
        edges.forEach((edge, calls) -> copy.add(edge.caller, edge.callee, calls.all, calls.recursive));
        return copy;
    }

    /** The sums of a class's pages, or null where nothing of it ran. */
    public long[] page(int classId) {
        return classId < pages.length ? pages[classId] : null;
    }

    /** Who called whom. */
    public Map<Edge, Calls> edges() {
        return edges;
    }
}
