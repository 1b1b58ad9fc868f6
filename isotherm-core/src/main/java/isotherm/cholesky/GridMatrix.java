package isotherm.cholesky;

/**
 * A symmetric, positive definite matrix on a grid, in which each node is linked to the four around it at most (N15): the product with a
 * vector is {@code diagonal u - sum of links to neighbours}. Nodes are numbered row by row from the bottom.
 */
public final class GridMatrix {
    private final int columns;
    private final int rows;
    private final double[] diagonal;
    private final double[] east;
    private final double[] north;

    /**
     * A matrix of numbers by node, which are not copied.
     *
     * @param diagonal positive; 0 where a node is no unknown, and then nothing is linked to it
     * @param east links to the node on the right, at least 0, from the last column to the first where the grid is periodic
     * @param north links to the node above
     */
    public GridMatrix(int columns, int rows, double[] diagonal, double[] east, double[] north) {
        int size = Math.multiplyExact(columns, rows);
        if (columns < 1 || rows < 1 || diagonal.length != size || east.length != size || north.length != size) {
            throw new IllegalArgumentException("a matrix on " + columns + " x " + rows + " nodes has as many numbers");
        }
        this.columns = columns;
        this.rows = rows;
        this.diagonal = diagonal;
        this.east = east;
        this.north = north;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int size() {
        return diagonal.length;
    }

    boolean isUnknown(int node) {
        return diagonal[node] > 0;
    }

    double diagonal(int node) {
        return diagonal[node];
    }

    double east(int node) {
        return east[node];
    }

    double north(int node) {
        return north[node];
    }

    int eastOf(int node) {
        return node % columns == columns - 1 ? node - (columns - 1) : node + 1;
    }

    int westOf(int node) {
        return node % columns == 0 ? node + (columns - 1) : node - 1;
    }

    int northOf(int node) {
        return node < diagonal.length - columns ? node + columns : node % columns;
    }

    int southOf(int node) {
        return node >= columns ? node - columns : diagonal.length - columns + node;
    }

    /** Whether a link leads from the last column to the first. */
    boolean isPeriodicX() {
        for (int node = columns - 1; node < diagonal.length; node += columns) {
            if (east[node] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a link leads from the last row to the first. */
    boolean isPeriodicY() {
        for (int node = diagonal.length - columns; node < diagonal.length; node++) {
            if (north[node] != 0) {
                return true;
            }
        }
        return false;
    }
}
