package isotherm.model;

/**
 * The rectangular grid of nodes: node (column i, row j) sits at ({@code x.at(i)}, {@code y.at(j)}). x points right, y
 * points up, the origin is the lower left corner, row 0 is the bottom.
 */
public record Grid(Axis x, Axis y) {
    /** Two spacings count as equal, and cells as square, within this relative difference. */
    private static final double SQUARE_TOLERANCE = 1e-12;

    public int columns() {
        return x.nodes();
    }

    public int rows() {
        return y.nodes();
    }

    /** Stored nodes in all. */
    public long nodes() {
        return (long) columns() * rows();
    }

    public boolean isEven() {
        return x.isEven() && y.isEven();
    }

    /** True where every cell is a square of one size. */
    public boolean isSquare() {
        return isEven() && Math.abs(x.spacing() - y.spacing()) <= SQUARE_TOLERANCE * Math.max(x.spacing(), y.spacing());
    }

    /** The grid with every cell cut in four: the nodes of this one are among its nodes. */
    public Grid finer() {
        return new Grid(x.finer(), y.finer());
    }

    /**
     * The grid with four cells joined to one.
     *
     * @throws IllegalArgumentException where an axis is graded, or has an odd number of cells
     */
    public Grid coarser() {
        return new Grid(x.coarser(), y.coarser());
    }

    /** A number at each node. */
    @FunctionalInterface
    public interface AtNode {
        double at(int column, int row);
    }

    /** The mean at a place of the plate, in metres: bilinear between the four nodes around it (N9). */
    public double mean(double placeX, double placeY, AtNode number) {
        int column = x.nodeBefore(placeX);
        int row = y.nodeBefore(placeY);
        int right = (column + 1) % columns();
        int above = (row + 1) % rows();
        double fx = share(x, column, placeX);
        double fy = share(y, row, placeY);
        double lower = mix(number, column, right, row, fx);
        double upper = fy == 0 ? lower : mix(number, column, right, above, fx);
        return mix(lower, upper, fy);
    }

    private static double share(Axis axis, int before, double place) {
        return Math.clamp((place - axis.at(before)) / axis.cell(before), 0, 1);
    }

    /** Where a node has the whole share, the other, which may be in a hole, is not asked. */
    private static double mix(AtNode number, int left, int right, int row, double share) {
        if (share == 0 || share == 1) {
            return number.at(share == 0 ? left : right, row);
        }
        return mix(number.at(left, row), number.at(right, row), share);
    }

    /** Exact at both ends and where both are equal. */
    private static double mix(double a, double b, double share) {
        return share == 1 ? b : share == 0 ? a : a + (b - a) * share;
    }

    /** An even grid over {@code width} by {@code height} metres with the given numbers of cells. */
    public static Grid ofCells(double width, double height, int columnsOfCells, int rowsOfCells) {
        return new Grid(
                Axis.even(columnsOfCells + 1, width / columnsOfCells),
                Axis.even(rowsOfCells + 1, height / rowsOfCells));
    }

    /** An even grid of square cells with the given numbers of nodes. */
    public static Grid ofNodes(int columns, int rows, double spacingMetres) {
        return new Grid(Axis.even(columns, spacingMetres), Axis.even(rows, spacingMetres));
    }
}
