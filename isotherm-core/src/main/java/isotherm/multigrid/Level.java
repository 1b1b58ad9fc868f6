package isotherm.multigrid;

/**
 * One grid's equations (N15): {@code diagonal u - sum of links to the eight nodes around = right side}, all links at least 0, the
 * matrix symmetric and its rows' sums at least 0.
 *
 * <pre>
 *   northWest  north  northEast      each link is kept once, at its lower node, along a row at its left one;
 *           \    |    /              a frame of one node lies around the grid: zeros, or the far side's
 *            \   |   /               numbers where the grid is periodic
 *              node --- east
 * </pre>
 */
public final class Level {
    /** Nine multiplications to five. */
    private static final double NINE_WORK = 1.8;

    final int columns;
    final int rows;
    final boolean wrapX;
    final boolean wrapY;
    final int stride;
    final double[] diagonal;
    final double[] east;
    final double[] north;
    /** The diagonal links; empty on the finest grid, which has none. */
    final double[] northEast;

    final double[] northWest;
    final double[] unknown;
    final double[] right;

    /**
     * A level of zeros.
     *
     * @param wrapX whether the last column lies beside the first
     * @param nine whether nodes have diagonal links
     */
    public Level(int columns, int rows, boolean wrapX, boolean wrapY, boolean nine) {
        this.columns = columns;
        this.rows = rows;
        this.wrapX = wrapX;
        this.wrapY = wrapY;
        stride = columns + 2;
        int size = stride * (rows + 2);
        diagonal = new double[size];
        east = new double[size];
        north = new double[size];
        northEast = new double[nine ? size : 0];
        northWest = new double[nine ? size : 0];
        unknown = new double[size];
        right = new double[size];
    }

    /** Where a node's numbers stand in the arrays. */
    public int at(int column, int row) {
        return (row + 1) * stride + column + 1;
    }

    /**
     * Sets a node's equation.
     *
     * @param diagonalEntry at least the sum of all its links
     * @param eastLink to the node on the right
     * @param northLink to the node above
     */
    public void set(int column, int row, double diagonalEntry, double eastLink, double northLink) {
        int node = at(column, row);
        diagonal[node] = diagonalEntry;
        east[node] = eastLink;
        north[node] = northLink;
    }

    /** The diagonal entry of a node's equation, by its place in the arrays. */
    public double diagonal(int node) {
        return diagonal[node];
    }

    /** The link to the node on the right. */
    public double east(int node) {
        return east[node];
    }

    /** The link to the node above. */
    public double north(int node) {
        return north[node];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Numbers on the grid, in the order of {@link #at}. */
    public int size() {
        return unknown.length;
    }

    boolean hasNine() {
        return northEast.length > 0;
    }

    long nodes() {
        return (long) columns * rows;
    }

    boolean wraps() {
        return wrapX || wrapY;
    }

    /** What a residual costs for each node, in residuals of five links. */
    double residualWork() {
        return hasNine() ? NINE_WORK : 1;
    }

    /** Puts the far side's numbers into the frame of a periodic grid. */
    public void frame(double[] numbers) {
        if (wrapX) {
            for (int row = 0; row < rows; row++) {
                numbers[at(-1, row)] = numbers[at(columns - 1, row)];
                numbers[at(columns, row)] = numbers[at(0, row)];
            }
        }
        if (wrapY) {
            System.arraycopy(numbers, at(-1, rows - 1), numbers, at(-1, -1), stride);
            System.arraycopy(numbers, at(-1, 0), numbers, at(-1, rows), stride);
        }
    }

    /** Puts the far side's links into the frame; to be called when all equations are set. */
    public void frameLinks() {
        frame(east);
        frame(north);
        if (hasNine()) {
            frame(northEast);
            frame(northWest);
        }
    }

    /** The sum of links times neighbours at a node. */
    double neighbours(double[] u, int node) {
        double sum = (east[node] * u[node + 1] + east[node - 1] * u[node - 1])
                + (north[node] * u[node + stride] + north[node - stride] * u[node - stride]);
        if (hasNine()) {
            sum += (northEast[node] * u[node + stride + 1] + northEast[node - stride - 1] * u[node - stride - 1])
                    + (northWest[node] * u[node + stride - 1] + northWest[node - stride + 1] * u[node - stride + 1]);
        }
        return sum;
    }

    /** The sum of a node's links. */
    double links(int node) {
        double sum = (east[node] + east[node - 1]) + (north[node] + north[node - stride]);
        return hasNine()
                ? sum
                        + ((northEast[node] + northEast[node - stride - 1])
                                + (northWest[node] + northWest[node - stride + 1]))
                : sum;
    }

    /** {@code into = b - A u} in some rows; the frame of {@code u} must be right. */
    void residual(double[] u, double[] b, double[] into, int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            if (hasNine()) {
                residualNine(u, b, into, at(0, row));
            } else {
                residualFive(u, b, into, at(0, row));
            }
        }
    }

    private void residualFive(double[] u, double[] b, double[] into, int first) {
        for (int node = first; node < first + columns; node++) {
            into[node] = five(u, b, node);
        }
    }

    private double five(double[] u, double[] b, int node) {
        return b[node]
                - diagonal[node] * u[node]
                + ((east[node] * u[node + 1] + east[node - 1] * u[node - 1])
                        + (north[node] * u[node + stride] + north[node - stride] * u[node - stride]));
    }

    private void residualNine(double[] u, double[] b, double[] into, int first) {
        for (int node = first; node < first + columns; node++) {
            into[node] = nine(u, b, node);
        }
    }

    private double nine(double[] u, double[] b, int node) {
        int up = stride;
        double straight = (east[node] * u[node + 1] + east[node - 1] * u[node - 1])
                + (north[node] * u[node + up] + north[node - up] * u[node - up]);
        double slanted = (northEast[node] * u[node + up + 1] + northEast[node - up - 1] * u[node - up - 1])
                + (northWest[node] * u[node + up - 1] + northWest[node - up + 1] * u[node - up + 1]);
        return b[node] - diagonal[node] * u[node] + (straight + slanted);
    }
}
