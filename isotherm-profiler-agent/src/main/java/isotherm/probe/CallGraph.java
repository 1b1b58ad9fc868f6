package isotherm.probe;

import java.util.Arrays;

/**
 * Who called whom on one thread, how often, and which methods may be recursive: those on a cycle of calls. A method that is
 * not on a cycle of the calls seen so far cannot be running twice, so only those on cycles are watched.
 */
final class CallGraph {
    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private long[] recursive = new long[64];
    /** The page that counts an edge in this table's stead, or null. */
    private long[][] pages = new long[64][];

    private int[] places = new int[64];
    private int size;

    private final Links callees = new Links();
    private final Links callers = new Links();
    private boolean[] watched = new boolean[64];
    private int[] active = new int[64];
    /** Which methods are on cycles with each other, 0 for none. */
    private int[] component = new int[64];

    private int components;

    private static long key(int caller, int callee) {
        return (long) caller << 32 | callee;
    }

    private static int hash(long key, int length) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & length - 1;
    }

    /** Its index, or -1. A key is never 0, since a callee has an id of 1 or more. */
    int edge(int caller, int callee) {
        long key = key(caller, callee);
        long[] all = keys;
        int at = hash(key, all.length);
        while (all[at] != key) {
            if (all[at] == 0) {
                return -1;
            }
            at = at + 1 & all.length - 1;
        }
        return at;
    }

    int add(int caller, int callee) {
        if (2 * ++size > keys.length) {
            grow();
        }
        int at = place(key(caller, callee));
        int methods = Math.max(caller, callee) + 1;
        if (methods > watched.length) {
            int length = Math.max(methods, 2 * watched.length);
            watched = Arrays.copyOf(watched, length);
            active = Arrays.copyOf(active, length);
            component = Arrays.copyOf(component, length);
        }
        callees.add(caller, callee);
        callers.add(callee, caller);
        return at;
    }

    private int place(long key) {
        int at = hash(key, keys.length);
        while (keys[at] != 0) {
            at = at + 1 & keys.length - 1;
        }
        keys[at] = key;
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        long[] oldRecursive = recursive;
        long[][] oldPages = pages;
        int[] oldPlaces = places;
        int length = 2 * oldKeys.length;
        keys = new long[length];
        counts = new long[length];
        recursive = new long[length];
        pages = new long[length][];
        places = new int[length];
        for (int k = 0; k < oldKeys.length; k++) {
            if (oldKeys[k] != 0) {
                int at = place(oldKeys[k]);
                counts[at] = oldCounts[k];
                recursive[at] = oldRecursive[k];
                pages[at] = oldPages[k];
                places[at] = oldPlaces[k];
            }
        }
    }

    void count(int edge) {
        counts[edge]++;
    }

    void countRecursive(int edge) {
        recursive[edge]++;
    }

    void moveToPage(int edge, long[] page, int place) {
        pages[edge] = page;
        places[edge] = place;
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
        return caller == callee || callees.reach(callee, watched.length)[caller];
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
        for (int edge = 0; edge < keys.length; edge++) {
            if (pages[edge] != null && fresh[(int) keys[edge]]) {
                takeFromPage(edge);
            }
        }
        return fresh;
    }

    private void takeFromPage(int edge) {
        long[] page = pages[edge];
        int place = places[edge];
        counts[edge] += page[place + 1];
        page[place + 1] = 0;
        page[place] = Header.CLOSED;
        pages[edge] = null;
    }

    /** Adds what was counted, the pages' share too. */
    void addTo(EdgeSink sink) {
        for (int edge = 0; edge < keys.length; edge++) {
            if (keys[edge] != 0) {
                long[] page = pages[edge];
                long more = page == null ? 0 : page[places[edge] + 1];
                sink.add((int) (keys[edge] >>> 32), (int) keys[edge], counts[edge] + more, recursive[edge]);
            }
        }
    }

    /** Hears of edges. */
    interface EdgeSink {
        void add(int caller, int callee, long calls, long recursiveCalls);
    }
}
