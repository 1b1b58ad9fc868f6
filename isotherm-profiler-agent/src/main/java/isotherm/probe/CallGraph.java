package isotherm.probe;

import java.util.Arrays;

/**
 * Who called whom on one thread, how often, and which methods may be recursive: those on a cycle of calls. A method that is
 * not on a cycle of the calls seen so far cannot be running twice, so only those on cycles are watched.
 */
final class CallGraph {
    private Edges edges = new Edges(64);
    private final Links callees = new Links();
    private final Links callers = new Links();
    private boolean[] watched = new boolean[64];
    private int[] active = new int[64];
    /** Which methods are on cycles with each other, 0 for none. */
    private int[] component = new int[64];

    private int components;

    /** Counts a call if that is all that it needs: one that was seen before, of a short method that is not on a cycle. */
    boolean countPlain(int caller, int callee) {
        return edges.countPlain(caller, callee);
    }

    void makePlain(int edge) {
        edges.makePlain(edge);
    }

    /** Its index, or -1. */
    int edge(int caller, int callee) {
        return edges.find(caller, callee);
    }

    int add(int caller, int callee) {
        edges = edges.withRoom();
        int methods = Math.max(caller, callee) + 1;
        if (methods > watched.length) {
            int length = Math.max(methods, 2 * watched.length);
            watched = Arrays.copyOf(watched, length);
            active = Arrays.copyOf(active, length);
            component = Arrays.copyOf(component, length);
        }
        callees.add(caller, callee);
        callers.add(callee, caller);
        return edges.add(caller, callee);
    }

    void count(int edge) {
        edges.count(edge);
    }

    void countRecursive(int edge) {
        edges.countRecursive(edge);
    }

    void moveToPage(int edge, long[] page, int place) {
        edges.moveToPage(edge, page, place);
    }

    boolean watched(int method) {
        return watched[method];
    }

    int active(int method) {
        return active[method];
    }

    void activate(int method, int by) {
        active[method] += by;
    }

    boolean closesCycle(int caller, int callee) {
        if (component[caller] != 0 && component[caller] == component[callee]) {
            return false; // known
        }
        if (caller == callee || callees.isEmpty(callee) || callers.isEmpty(caller)) {
            return caller == callee;
        }
        return callees.reach(callee, watched.length)[caller];
    }

    /** Watches the methods on cycles through this edge; returns those that were not watched before. */
    boolean[] watchCycle(int caller, int callee) {
        boolean[] fresh = callees.reach(callee, watched.length);
        int together = ++components;
        boolean[] backward = callers.reach(caller, watched.length);
        for (int method = 0; method < watched.length; method++) {
            fresh[method] &= backward[method];
            if (fresh[method]) {
                component[method] = together;
            }
            fresh[method] &= !watched[method];
            watched[method] |= fresh[method];
        }
        edges.makeSpecial(fresh);
        return fresh;
    }

    /** Adds what was counted; may be called while the thread counts on. */
    void addTo(EdgeSink sink) {
        edges.addTo(sink);
    }

    /** Hears of edges. */
    interface EdgeSink {
        void add(int caller, int callee, long calls, long recursiveCalls);
    }
}
