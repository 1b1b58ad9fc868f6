package isotherm.probe;

/**
 * A hash table of calls of one method by another. Its arrays belong together: a thread that reads while the owner counts has
 * them all of one size, since a table that is full is replaced by a larger one as a whole.
 */
final class Edges {
    private final long[] keys;
    private final long[] counts;
    private final long[] recursive;
    /** The page that counts an edge in this table's stead, or null. */
    private final long[][] pages;

    private final int[] places;
    private int size;

    Edges(int length) {
        keys = new long[length];
        counts = new long[length];
        recursive = new long[length];
        pages = new long[length][];
        places = new int[length];
    }

    private Edges(Edges old) {
        this(2 * old.keys.length);
        size = old.size;
        for (int k = 0; k < old.keys.length; k++) {
            if (old.keys[k] != 0) {
                int at = place(old.keys[k]);
                counts[at] = old.counts[k];
                recursive[at] = old.recursive[k];
                pages[at] = old.pages[k];
                places[at] = old.places[k];
                keys[at] = old.keys[k];
            }
        }
    }

    /** This table, or where it is half full a larger one of the same edges. */
    Edges withRoom() {
        return 2 * (size + 1) > keys.length ? new Edges(this) : this;
    }

    private static long key(int caller, int callee) {
        return (long) caller << 32 | callee;
    }

    private static int hash(long key, int length) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & length - 1;
    }

    /** Its index, or -1. A key is never 0, since a callee has an id of 1 or more. */
    int find(int caller, int callee) {
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
        long key = key(caller, callee);
        int at = place(key);
        keys[at] = key;
        size++;
        return at;
    }

    private int place(long key) {
        int at = hash(key, keys.length);
        while (keys[at] != 0) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    void count(int edge) {
        counts[edge]++;
    }

    void countRecursive(int edge) {
        recursive[edge]++;
    }

    void moveToPage(int edge, long[] page, int place) {
        places[edge] = place;
        pages[edge] = page;
    }

    /** From now on the calls of these methods are counted here. */
    void takeFromPages(boolean[] callees) {
        for (int edge = 0; edge < keys.length; edge++) {
            if (pages[edge] != null && callees[(int) keys[edge]]) {
                long[] page = pages[edge];
                int place = places[edge];
                counts[edge] += page[place + 1];
                page[place + 1] = 0;
                page[place] = Header.CLOSED;
                pages[edge] = null;
            }
        }
    }

    /** Adds what was counted, the pages' share too. */
    void addTo(CallGraph.EdgeSink sink) {
        for (int edge = 0; edge < keys.length; edge++) {
            if (keys[edge] != 0) {
                long[] page = pages[edge];
                long more = page == null ? 0 : page[places[edge] + 1];
                sink.add((int) (keys[edge] >>> 32), (int) keys[edge], counts[edge] + more, recursive[edge]);
            }
        }
    }
}
