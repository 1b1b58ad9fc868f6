package isotherm.multigrid;

/**
 * The coarse grid's equations from the fine one's (N16): restriction times matrix times interpolation. Each fine link, and what a fine
 * diagonal has beyond its links, gives a square form of the four corners of the coarse cell it lies in; each coarse node gathers from the
 * four cells around it. Nine links stay nine links, and what is alike at all nodes meets differences alone.
 */
final class Galerkin {
    /** The entries of a cell's form: corners 1 lower left, 2 lower right, 3 upper left, 4 upper right. */
    private static final int M11 = 0;

    private static final int M12 = 1;
    private static final int M13 = 2;
    private static final int M14 = 3;
    private static final int M22 = 4;
    private static final int M23 = 5;
    private static final int M24 = 6;
    private static final int M33 = 7;
    private static final int M34 = 8;
    private static final int M44 = 9;
    private static final int ENTRIES = 10;
    /** Fine nodes of a coarse cell, three a row, four weights each. */
    private static final int CORNERS = 4;

    private final Level fine;
    private final Level coarse;
    private final Interpolation weights;
    private final double[] part = new double[9 * CORNERS];
    private final double[] form = new double[ENTRIES];

    Galerkin(Level fine, Level coarse, Interpolation weights) {
        this.fine = fine;
        this.coarse = coarse;
        this.weights = weights;
    }

    /** Sets the equations of some coarse rows; the fine links' frame and the weights' must be right. */
    void rows(int fromRow, int toRow) {
        double[] under = new double[(coarse.columns + 1) * ENTRIES];
        double[] own = new double[under.length];
        int before = fromRow > 0 ? fromRow - 1 : coarse.rows - 1;
        if (fromRow > 0 || coarse.wrapY) {
            forms(before, under);
        }
        for (int row = fromRow; row < toRow; row++) {
            forms(row, own);
            for (int column = 0; column < coarse.columns; column++) {
                gather(coarse.at(column, row), own, under, column * ENTRIES);
            }
            double[] used = under;
            under = own;
            own = used;
        }
    }

    /** @param west where the form of the cell on the left begins; that of the cell on the right follows */
    private void gather(int node, double[] own, double[] under, int west) {
        int at = west + ENTRIES;
        coarse.diagonal[node] = (own[at + M11] + own[west + M22]) + (under[at + M33] + under[west + M44]);
        coarse.east[node] = -(own[at + M12] + under[at + M34]);
        coarse.north[node] = -(own[at + M13] + own[west + M24]);
        coarse.northEast[node] = -own[at + M14];
        coarse.northWest[node] = -own[west + M23];
    }

    /** The forms of a row of cells, the one left of the first column before them: the last where the grid is periodic, else none. */
    private void forms(int row, double[] into) {
        for (int column = 0; column < coarse.columns; column++) {
            form(column, row);
            System.arraycopy(form, 0, into, (column + 1) * ENTRIES, ENTRIES);
        }
        if (coarse.wrapX) {
            System.arraycopy(into, coarse.columns * ENTRIES, into, 0, ENTRIES);
        }
    }

    private void form(int column, int row) {
        boolean wide = weights.x().hasMiddle(column);
        boolean high = weights.y().hasMiddle(row);
        int cell = coarse.at(column, row);
        int node = fine.at(weights.x().fine(column), weights.y().fine(row));
        parts(cell, wide, high);
        java.util.Arrays.fill(form, 0);
        for (int dy = 0; dy <= (high ? 1 : 0); dy++) {
            for (int dx = 0; dx <= (wide ? 1 : 0); dx++) {
                links(node + dy * fine.stride + dx, CORNERS * (3 * dy + dx));
            }
        }
    }

    /** What each corner gives to each fine node of a cell. */
    private void parts(int cell, boolean wide, boolean high) {
        int upper = cell + coarse.stride;
        int right = wide ? 2 : 1;
        int top = high ? 2 : 1;
        part(0, 0, 1, 0, 0, 0);
        part(right, 0, 0, 1, 0, 0);
        part(0, top, 0, 0, 1, 0);
        part(right, top, 0, 0, 0, 1);
        if (wide) {
            part(1, 0, weights.left[cell], weights.right[cell], 0, 0);
            part(1, top, 0, 0, weights.left[upper], weights.right[upper]);
        }
        if (high) {
            part(0, 1, weights.below[cell], 0, weights.above[cell], 0);
            part(right, 1, 0, weights.below[cell + 1], 0, weights.above[cell + 1]);
        }
        if (wide && high) {
            part(
                    1,
                    1,
                    weights.lowerLeft[cell],
                    weights.lowerRight[cell],
                    weights.upperLeft[cell],
                    weights.upperRight[cell]);
        }
    }

    private void part(int dx, int dy, double one, double two, double three, double four) {
        int at = CORNERS * (3 * dy + dx);
        part[at] = one;
        part[at + 1] = two;
        part[at + 2] = three;
        part[at + 3] = four;
    }

    /** The links of the fine cell whose lower left node this is, and what that node's diagonal has beyond its links. */
    private void links(int node, int at) {
        int right = at + CORNERS;
        int top = at + 3 * CORNERS;
        add(
                fine.east[node],
                part[at] - part[right],
                part[at + 1] - part[right + 1],
                part[at + 2] - part[right + 2],
                part[at + 3] - part[right + 3]);
        add(
                fine.north[node],
                part[at] - part[top],
                part[at + 1] - part[top + 1],
                part[at + 2] - part[top + 2],
                part[at + 3] - part[top + 3]);
        double rest = fine.diagonal[node] - fine.links(node);
        add(rest, part[at], part[at + 1], part[at + 2], part[at + 3]);
        if (fine.hasNine()) {
            int far = top + CORNERS;
            add(
                    fine.northEast[node],
                    part[at] - part[far],
                    part[at + 1] - part[far + 1],
                    part[at + 2] - part[far + 2],
                    part[at + 3] - part[far + 3]);
            add(
                    fine.northWest[node + 1],
                    part[right] - part[top],
                    part[right + 1] - part[top + 1],
                    part[right + 2] - part[top + 2],
                    part[right + 3] - part[top + 3]);
        }
    }

    private void add(double link, double one, double two, double three, double four) {
        double a = link * one;
        double b = link * two;
        double c = link * three;
        form[M11] += a * one;
        form[M12] += a * two;
        form[M13] += a * three;
        form[M14] += a * four;
        form[M22] += b * two;
        form[M23] += b * three;
        form[M24] += b * four;
        form[M33] += c * three;
        form[M34] += c * four;
        form[M44] += link * four * four;
    }
}
