package isotherm.io.resample;

import isotherm.model.Axis;
import java.util.Arrays;

/**
 * Means over even intervals of what is linear between the nodes of an axis, however they are spaced: each is a weighted sum of a few
 * neighbouring nodes. Cells smaller than an interval count by their size, so none is missed.
 *
 * <pre>
 *   interval        [-----------]
 *   nodes        |    | |   |         |
 * </pre>
 */
public final class HatMeans {
    private final int[] first;
    /** Where each interval's weights begin. */
    private final int[] start;

    private double[] weights;

    private HatMeans(int count) {
        first = new int[count];
        start = new int[count + 1];
        weights = new double[4 * count];
    }

    /** Intervals around so many even places, the first and last of which are the ends of the axis. */
    static HatMeans around(Axis axis, int count) {
        return of(axis, count, axis.length() / (count - 1), 0.5);
    }

    /** So many intervals side by side, all of the axis. */
    static HatMeans beside(Axis axis, int count) {
        return of(axis, count, axis.length() / count, 0);
    }

    private static HatMeans of(Axis axis, int count, double pitch, double shift) {
        double[] nodes = places(axis);
        HatMeans hats = new HatMeans(count);
        int cell = 0;
        for (int i = 0; i < count; i++) {
            double from = Math.max(0, (i - shift) * pitch);
            double to = Math.min(axis.length(), (i + 1 - shift) * pitch);
            while (cell < nodes.length - 2 && nodes[cell + 1] <= from) {
                cell++;
            }
            hats.add(i, cell, from, to, nodes);
        }
        return hats;
    }

    /** The places of all nodes, and of the first again after the last where the axis is periodic. */
    public static double[] places(Axis axis) {
        double[] places = new double[axis.cells() + 1];
        for (int node = 0; node < places.length; node++) {
            places[node] = node < axis.nodes() ? axis.at(node) : axis.length();
        }
        return places;
    }

    /** The cell of an axis in which each of some rising places lies. */
    static int[] cells(Axis axis, double[] rising) {
        double[] nodes = places(axis);
        int[] cells = new int[rising.length];
        int cell = 0;
        for (int i = 0; i < rising.length; i++) {
            while (cell < nodes.length - 2 && nodes[cell + 1] <= rising[i]) {
                cell++;
            }
            cells[i] = cell;
        }
        return cells;
    }

    private void add(int interval, int cell, double from, double to, double[] nodes) {
        first[interval] = cell;
        int begin = start[interval];
        int last = cell;
        while (last < nodes.length - 2 && nodes[last + 1] < to) {
            last++;
        }
        int end = begin + last - cell + 2;
        if (end > weights.length) {
            weights = Arrays.copyOf(weights, 2 * end);
        }
        for (int k = cell; k <= last; k++) {
            double low = Math.max(from, nodes[k]);
            double high = Math.min(to, nodes[k + 1]);
            double share = (high - low) / (to - from);
            double far = ((low + high) / 2 - nodes[k]) / (nodes[k + 1] - nodes[k]);
            weights[begin + k - cell] += share * (1 - far);
            weights[begin + k - cell + 1] += share * far;
        }
        start[interval + 1] = end;
    }

    int count() {
        return first.length;
    }

    /** The first node of an interval. */
    int first(int interval) {
        return first[interval];
    }

    /** How many nodes an interval has. */
    int nodes(int interval) {
        return start[interval + 1] - start[interval];
    }

    /** The weight of an interval's k-th node; they add up to 1. */
    double weight(int interval, int k) {
        return weights[start[interval] + k];
    }
}
