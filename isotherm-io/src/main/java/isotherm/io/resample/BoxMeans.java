package isotherm.io.resample;

import isotherm.field.Snapshot;
import java.util.Arrays;

/** Means over boxes of nodes, without the holes; a box of one node is the node itself. */
final class BoxMeans {
    private final Snapshot snapshot;
    private final long lines;
    private final int columns;
    private final double[] nodes;
    private final double[] sums;
    private final int[] counts;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /**
     * @param lines columns of nodes, the first counted again at the end of a periodic axis
     * @param columns columns of boxes, at most as many
     */
    BoxMeans(Snapshot snapshot, int lines, int columns) {
        this.snapshot = snapshot;
        this.lines = lines;
        this.columns = columns;
        this.nodes = new double[lines];
        this.sums = new double[columns];
        this.counts = new int[columns];
    }

    /** Writes the means over the rows {@code from} (inclusive) to {@code to} (exclusive); NaN where all is hole. */
    void row(int from, int to, double[] into, int start) {
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        int stored = snapshot.grid().columns();
        for (int row = from; row < to; row++) {
            snapshot.copyRow(row % snapshot.grid().rows(), nodes);
            if (stored < lines) {
                nodes[stored] = nodes[0];
            }
            add();
        }
        for (int column = 0; column < columns; column++) {
            into[start + column] = sums[column] / counts[column];
        }
    }

    private void add() {
        int node = 0;
        for (int column = 0; column < columns; column++) {
            int end = (int) ((column + 1) * lines / columns);
            for (; node < end; node++) {
                double temperature = nodes[node];
                if (!Double.isNaN(temperature)) {
                    sums[column] += temperature;
                    counts[column]++;
                    low = temperature < low ? temperature : low;
                    high = temperature > high ? temperature : high;
                }
            }
        }
    }

    /** The lowest temperature met so far, infinite if none. */
    double low() {
        return low;
    }

    /** The highest temperature met so far, minus infinity if none. */
    double high() {
        return high;
    }
}
