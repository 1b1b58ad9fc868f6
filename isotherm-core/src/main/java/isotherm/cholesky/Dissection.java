package isotherm.cholesky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order of elimination: nested dissection of the grid, which needs no search for separators (N28). It depends on which nodes are linked, not on
 * how strongly.
 */
public final class Dissection {
    private final GridMatrix matrix;
    private final List<Front> roots;
    private final int[] seen;
    private int stamp;
    private long entries;
    private int largest;

    private Dissection(GridMatrix matrix) {
        this.matrix = matrix;
        this.seen = new int[matrix.size()];
        boolean aroundX = matrix.isPeriodicX();
        boolean aroundY = matrix.isPeriodicY();
        Box inside = new Box(aroundX ? 1 : 0, matrix.columns(), aroundY ? 1 : 0, matrix.rows());
        List<Front> below = cut(inside);
        int[] seam = new int[(aroundX ? matrix.rows() : 0) + (aroundY ? matrix.columns() : 0)];
        int count = 0;
        for (int row = 0; aroundX && row < matrix.rows(); row++) {
            count = add(seam, count, row * matrix.columns());
        }
        for (int column = aroundX ? 1 : 0; aroundY && column < matrix.columns(); column++) {
            count = add(seam, count, column);
        }
        roots = count == 0 ? below : List.of(front(Arrays.copyOf(seam, count), new int[0], below));
    }

    /** The order for a matrix, and for all that have their links in the same places. */
    public static Dissection of(GridMatrix matrix) {
        return new Dissection(matrix);
    }

    private List<Front> cut(Box box) {
        if (box.isEmpty()) {
            return List.of();
        }
        if (box.isLeaf()) {
            int[] nodes = nodes(box);
            return nodes.length == 0 ? List.of() : List.of(front(nodes, ring(box), List.of()));
        }
        List<Front> below = new ArrayList<>(cut(box.first()));
        below.addAll(cut(box.second()));
        int[] line = nodes(box.line());
        return line.length == 0 ? below : List.of(front(line, ring(box), below));
    }

    private Front front(int[] pivots, int[] border, List<Front> below) {
        Front front = new Front(pivots, border, List.copyOf(below));
        entries += (long) pivots.length * front.order();
        largest = Math.max(largest, front.order());
        return front;
    }

    private int add(int[] list, int count, int node) {
        if (matrix.isUnknown(node)) {
            list[count] = node;
            return count + 1;
        }
        return count;
    }

    private int[] nodes(Box box) {
        int[] list = new int[box.width() * box.height()];
        int count = 0;
        for (int row = box.bottom(); row < box.top(); row++) {
            for (int column = box.left(); column < box.right(); column++) {
                count = add(list, count, row * matrix.columns() + column);
            }
        }
        return Arrays.copyOf(list, count);
    }

    /** The nodes round a box that are linked to one inside. */
    private int[] ring(Box box) {
        stamp++;
        int[] list = new int[2 * (box.width() + box.height())];
        int count = 0;
        int columns = matrix.columns();
        for (int column = box.left(); column < box.right(); column++) {
            int low = box.bottom() * columns + column;
            int high = (box.top() - 1) * columns + column;
            count = addRing(list, count, matrix.southOf(low), matrix.north(matrix.southOf(low)));
            count = addRing(list, count, matrix.northOf(high), matrix.north(high));
        }
        for (int row = box.bottom(); row < box.top(); row++) {
            int low = row * columns + box.left();
            int high = row * columns + box.right() - 1;
            count = addRing(list, count, matrix.westOf(low), matrix.east(matrix.westOf(low)));
            count = addRing(list, count, matrix.eastOf(high), matrix.east(high));
        }
        return Arrays.copyOf(list, count);
    }

    private int addRing(int[] list, int count, int node, double link) {
        if (link == 0 || seen[node] == stamp) {
            return count;
        }
        seen[node] = stamp;
        list[count] = node;
        return count + 1;
    }

    List<Front> roots() {
        return roots;
    }

    /** How many numbers a factor has. */
    public long entries() {
        return entries;
    }

    /** Nodes of the largest front. */
    int largest() {
        return largest;
    }
}
