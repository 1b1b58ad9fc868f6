package isotherm.probe;

/**
 * A hash table of calls of one method by another. Its arrays belong together: a thread that reads while the owner counts has
 * them all of one size, since a table that is full is replaced by a larger one as a whole.
 */
final class Edges {
    /** Set in the key of an edge whose calls need more than a count. */
    private static final long SPECIAL = Long.MIN_VALUE;

    /** Keys, 0 for none, each with its count behind it. */
    private final long[] table;

    private final long[] recursive;
    /** The page that counts an edge too, or null. */
    private final long[][] pages;

    private final int[] places;
    private int size;

    Edges(int length) {
        table = new long[2 * length];
        recursive = new long[length];
        pages = new long[length][];
        places = new int[length];
    }

    private Edges(Edges old) {
        this(2 * old.places.length);
        size = old.size;
        for (int k = 0; k < old.places.length; k++) {
            long key = old.table[2 * k];
            if (key != 0) {
                int at = find(key & ~SPECIAL);
                table[2 * at] = key;
                table[2 * at + 1] = old.table[2 * k + 1];
                recursive[at] = old.recursive[k];
                pages[at] = old.pages[k];
                places[at] = old.places[k];
            }
        }
    }

    /** This table, or where it is half full a larger one of the same edges. */
    Edges withRoom() {
        return 2 * (size + 1) > places.length ? new Edges(this) : this;
    }

    /** A key is never 0, since a callee has an id of 1 or more. */
    private static long key(int caller, int callee) {
        return (long) caller << 32 | callee;
    }

    private static int hash(long key, int length) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & length - 1;
    }

    /** Where an edge is or would be. */
    private int find(long key) {
        int at = hash(key, places.length);
        while (table[2 * at] != 0 && (table[2 * at] & ~SPECIAL) != key) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    /** Counts a call if that is all that it needs. */
    boolean countPlain(int caller, int callee) {
        long key = key(caller, callee);
        long[] all = table;
        int at = hash(key, all.length >> 1) << 1;
        long found = all[at];
        while (found != key) {
            if (found == 0 || (found & ~SPECIAL) == key) {
                return false;
            }
            at = at + 2 & all.length - 2;
            found = all[at];
        }
        all[at + 1]++;
        return true;
    }

    /** Its index, or -1. */
    int find(int caller, int callee) {
        int at = find(key(caller, callee));
        return table[2 * at] == 0 ? -1 : at;
    }

    /** Adds one whose calls need more than a count, until {@link #makePlain}. */
    int add(int caller, int callee) {
        long key = key(caller, callee);
        int at = find(key);
        table[2 * at] = key | SPECIAL;
        size++;
        return at;
    }

    void makePlain(int edge) {
        table[2 * edge] &= ~SPECIAL;
    }

    void count(int edge) {
        table[2 * edge + 1]++;
    }

    void countRecursive(int edge) {
        recursive[edge]++;
    }

    void moveToPage(int edge, long[] page, int place) {
        places[edge] = place;
        pages[edge] = page;
    }

    /** From now on the calls of these methods are counted here, and need more. */
    void makeSpecial(boolean[] callees) {
        for (int edge = 0; edge < places.length; edge++) {
            long key = table[2 * edge];
            if (key != 0 && callees[(int) key]) {
                table[2 * edge] = key | SPECIAL;
                long[] page = pages[edge];
                if (page != null) {
                    int place = places[edge];
                    table[2 * edge + 1] += page[place + 1];
                    page[place + 1] = 0;
                    page[place] = Header.CLOSED;
                    pages[edge] = null;
                }
            }
        }
    }

    /** Adds what was counted, the pages' share too. */
    void addTo(CallGraph.EdgeSink sink) {
        for (int edge = 0; edge < places.length; edge++) {
            long key = table[2 * edge] & ~SPECIAL;
            if (key != 0) {
                long[] page = pages[edge];
                long more = page == null ? 0 : page[places[edge] + 1];
                sink.add((int) (key >>> 32), (int) key, table[2 * edge + 1] + more, recursive[edge]);
            }
        }
    }
}
