package isotherm.bench.peers;

import java.util.Arrays;

/**
 * An order of a rectangle's nodes in which a direct solver fills little (George, SIAM J. Numer. Anal. 10, 345, 1973): both halves before
 * the line that parts them.
 */
final class NestedDissection {
    private static final int SMALLEST = 3;

    private final int columns;
    private final int[] order;
    private int next;

    private NestedDissection(int columns, int rows) {
        this.columns = columns;
        this.order = new int[columns * rows];
    }

    /** The nodes, numbered row by row, in their new order. */
    static int[] of(int columns, int rows) {
        NestedDissection dissection = new NestedDissection(columns, rows);
        dissection.part(0, columns, 0, rows);
        return dissection.order;
    }

    /** Where each node stands in an order. */
    static int[] places(int[] order) {
        int[] places = new int[order.length];
        Arrays.setAll(places, n -> n);
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private void part(int left, int right, int bottom, int top) {
        boolean small = right - left < SMALLEST && top - bottom < SMALLEST;
        if (small) {
            take(left, right, bottom, top);
        } else if (right - left >= top - bottom) {
            int middle = (left + right) >>> 1;
            part(left, middle, bottom, top);
            part(middle + 1, right, bottom, top);
            take(middle, middle + 1, bottom, top);
        } else {
            int middle = (bottom + top) >>> 1;
            part(left, right, bottom, middle);
            part(left, right, middle + 1, top);
            take(left, right, middle, middle + 1);
        }
    }

    private void take(int left, int right, int bottom, int top) {
        for (int row = bottom; row < top; row++) {
            for (int column = left; column < right; column++) {
                order[next++] = row * columns + column;
            }
        }
    }
}
