package isotherm.heat;

import isotherm.field.ArrayBlocks;
import isotherm.field.NodeBlocks;

/**
 * The rows of a grid in bands, some rows side by side, so that even loops over a narrow plate are long enough to run in vectors: those of 64
 * nodes take three times as long a node as those of 256, on a processor whose vectors have eight lanes.
 */
public final class RowBands {
    private static final int LEAST_NODES = 256;

    private final int columns;
    private final int rows;
    private final int each;

    public RowBands(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        each = Math.min(rows, Math.ceilDiv(LEAST_NODES, columns));
    }

    public int count() {
        return Math.ceilDiv(rows, each);
    }

    /** Nodes in a row. */
    public int columns() {
        return columns;
    }

    int firstRow(int band) {
        return band * each;
    }

    /** The row after the last of a band. */
    int endRow(int band) {
        return Math.min(rows, (band + 1) * each);
    }

    /** The number of a band's first node. */
    public int firstNode(int band) {
        return firstRow(band) * columns;
    }

    /** Nodes in a band. */
    public int size(int band) {
        return (endRow(band) - firstRow(band)) * columns;
    }

    /** Nodes in the largest band. */
    public int largest() {
        return each * columns;
    }

    /** The band of a node. */
    int of(int node) {
        return node / columns / each;
    }

    /** An array for each band. */
    public double[][] arrays() {
        double[][] all = new double[count()][];
        for (int band = 0; band < all.length; band++) {
            all[band] = new double[size(band)];
        }
        return all;
    }

    /** The bands' arrays row by row. */
    public NodeBlocks rows(double[][] parts) {
        return new ArrayBlocks(row -> parts[row / each], row -> row % each * columns);
    }

    /** Copies from an array of all nodes to those of the bands. */
    public void part(double[] whole, double[][] into) {
        for (int band = 0; band < into.length; band++) {
            System.arraycopy(whole, firstNode(band), into[band], 0, into[band].length);
        }
    }

    /** Copies from the bands' arrays to one of all nodes. */
    public void join(double[][] parts, double[] into) {
        for (int band = 0; band < parts.length; band++) {
            System.arraycopy(parts[band], 0, into, firstNode(band), parts[band].length);
        }
    }
}
