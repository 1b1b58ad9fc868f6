package isotherm.io.resample;

import isotherm.field.Snapshot;

/** Means of a field over the intervals of both directions, true to the places of the nodes, without the holes. */
final class LatticeMeans {
    private final Snapshot snapshot;
    private final HatMeans across;
    private final HatMeans up;
    private final double[] nodes;
    /** The means along each line of nodes, once they are needed and as long. */
    private final double[][] means;

    /** How much of each is not hole. */
    private final double[][] shares;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    LatticeMeans(Snapshot snapshot, HatMeans across, HatMeans up) {
        this.snapshot = snapshot;
        this.across = across;
        this.up = up;
        this.nodes = new double[snapshot.grid().x().cells() + 1];
        int lines = snapshot.grid().y().cells() + 1;
        this.means = new double[lines][];
        this.shares = new double[lines][];
    }

    /** All means, row by row from the bottom; NaN where all around is hole. */
    double[] all() {
        double[] points = new double[across.count() * up.count()];
        for (int row = 0; row < up.count(); row++) {
            row(row, points);
        }
        return points;
    }

    private void row(int row, double[] points) {
        int first = up.first(row);
        int columns = across.count();
        double[] base = new double[columns];
        double[] share = new double[columns];
        int begin = row * columns;
        for (int k = 0; k < up.nodes(row); k++) {
            double[] mean = line(first + k);
            double[] shareOfLine = shares[first + k];
            for (int column = 0; column < columns; column++) {
                double weight = up.weight(row, k) * shareOfLine[column];
                base[column] = share[column] == 0 ? mean[column] : base[column];
                points[begin + column] += weight * (mean[column] - base[column]);
                share[column] += weight;
            }
        }
        for (int column = 0; column < columns; column++) {
            points[begin + column] = base[column] + points[begin + column] / share[column];
        }
        for (int line = row == 0 ? 0 : up.first(row - 1); line < first; line++) {
            means[line] = new double[0];
            shares[line] = new double[0];
        }
    }

    /** Differences are added up, not temperatures: where all are the same, so is the mean, to the bit. */
    private double[] line(int line) {
        double[] known = means[line];
        if (known != null) {
            return known;
        }
        read(line);
        double[] mean = new double[across.count()];
        double[] share = new double[across.count()];
        for (int column = 0; column < mean.length; column++) {
            int first = across.first(column);
            int count = across.nodes(column);
            double base = base(first, count);
            double sum = 0;
            for (int k = 0; k < count; k++) {
                double temperature = nodes[first + k];
                if (!Double.isNaN(temperature)) {
                    sum += across.weight(column, k) * (temperature - base);
                    share[column] += across.weight(column, k);
                }
            }
            mean[column] = share[column] > 0 ? base + sum / share[column] : base;
        }
        means[line] = mean;
        shares[line] = share;
        return mean;
    }

    /** The first temperature that is one; 0 if none. */
    private double base(int first, int count) {
        for (int k = 0; k < count; k++) {
            if (!Double.isNaN(nodes[first + k])) {
                return nodes[first + k];
            }
        }
        return 0;
    }

    private void read(int line) {
        int stored = snapshot.grid().columns();
        snapshot.copyRow(line % snapshot.grid().rows(), nodes);
        if (stored < nodes.length) {
            nodes[stored] = nodes[0];
        }
        for (double temperature : nodes) {
            low = temperature < low ? temperature : low;
            high = temperature > high ? temperature : high;
        }
    }

    /** The lowest temperature of a node, infinite if none. */
    double low() {
        return low;
    }

    /** The highest temperature of a node, minus infinity if none. */
    double high() {
        return high;
    }
}
