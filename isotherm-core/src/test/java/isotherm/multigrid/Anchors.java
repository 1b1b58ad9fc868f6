package isotherm.multigrid;

import java.util.ArrayDeque;
import java.util.Deque;

/** Holds one node back in each part of a system that nothing holds: otherwise it has no one solution. */
final class Anchors {
    private final Level level;
    private final boolean[] seen;

    private Anchors(Level level) {
        this.level = level;
        this.seen = new boolean[level.size()];
    }

    static void hold(Level level) {
        Anchors anchors = new Anchors(level);
        for (int row = 0; row < level.rows; row++) {
            for (int column = 0; column < level.columns; column++) {
                int node = level.at(column, row);
                if (!anchors.seen[node] && !anchors.isBound(column, row)) {
                    level.diagonal[node] *= 2;
                }
            }
        }
    }

    private boolean isBound(int column, int row) {
        boolean bound = false;
        Deque<int[]> open = new ArrayDeque<>();
        push(open, column, row);
        while (!open.isEmpty()) {
            int[] place = open.pop();
            int i = place[0];
            int j = place[1];
            int node = level.at(i, j);
            bound |= level.diagonal[node] - level.links(node) > 1e-14 * level.diagonal[node];
            visit(open, i + 1, j, level.east[node]);
            visit(open, i - 1, j, level.east[node - 1]);
            visit(open, i, j + 1, level.north[node]);
            visit(open, i, j - 1, level.north[node - level.stride]);
        }
        return bound;
    }

    private void visit(Deque<int[]> open, int column, int row, double link) {
        if (link > 0) {
            push(open, Math.floorMod(column, level.columns), Math.floorMod(row, level.rows));
        }
    }

    private void push(Deque<int[]> open, int column, int row) {
        int node = level.at(column, row);
        if (!seen[node]) {
            seen[node] = true;
            open.push(new int[] {column, row});
        }
    }
}
