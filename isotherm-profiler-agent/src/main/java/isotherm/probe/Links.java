package isotherm.probe;

import java.util.Arrays;

/** A directed graph of small numbers. */
final class Links {
    private static final int[] NONE = {};

    private int[][] targets = new int[64][];
    private int[] counts = new int[64];

    void add(int from, int to) {
        if (from >= targets.length) {
            int length = Math.max(from + 1, 2 * targets.length);
            targets = Arrays.copyOf(targets, length);
            counts = Arrays.copyOf(counts, length);
        }
        int[] list = targets[from] == null ? NONE : targets[from];
        int n = counts[from]++;
        if (n == list.length) {
            list = Arrays.copyOf(list, 2 * n + 2);
            targets[from] = list;
        }
        list[n] = to;
    }

    boolean isEmpty(int from) {
        return from >= counts.length || counts[from] == 0;
    }

    /** What can be reached, the start itself too; all numbers are below the limit. */
    boolean[] reach(int from, int limit) {
        boolean[] seen = new boolean[limit];
        int[] open = new int[limit];
        int count = 0;
        open[count++] = from;
        seen[from] = true;
        while (count > 0) {
            int at = open[--count];
            int n = at < counts.length ? counts[at] : 0;
            for (int k = 0; k < n; k++) {
                int to = targets[at][k];
                if (!seen[to]) {
                    seen[to] = true;
                    open[count++] = to;
                }
            }
        }
        return seen;
    }
}
