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
