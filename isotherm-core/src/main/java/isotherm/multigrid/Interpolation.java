package isotherm.multigrid;

import isotherm.threads.Team;

/**
 * From a coarse grid to the next finer, by weights that come from the equations (N16): across a joint the flux is interpolated
 * smoothly, not the slope (Dendy, Black box multigrid, J. Comput. Phys. 48, 1982). Its transpose is the restriction.
 *
 * <pre>
 *   3 ----- x ----- 4     fine nodes of a coarse cell, numbered by its lower left corner 1:
 *   |       |       |     x  on a row, from the corners left and right
 *   y   ·   c       y     y  on a column, from those below and above
 *   |       |       |     c  inside, from all four
 *   1 ----- x ----- 2
 * </pre>
 */
final class Interpolation {
    /** What a restriction and an interpolation cost together, in residuals of five links on the fine grid. */
    static final double WORK = 1;

    private final Level fine;
    private final Level coarse;
    private final Coarsening x;
    private final Coarsening y;
    /** On a row: from the left, from the right. */
    final double[] left;

    final double[] right;
    /** On a column: from below, from above. */
    final double[] below;

    final double[] above;
    /** Inside: from the corners. */
    final double[] lowerLeft;

    final double[] lowerRight;
    final double[] upperLeft;
    final double[] upperRight;

    Interpolation(Level fine, Level coarse, Coarsening x, Coarsening y) {
        this.fine = fine;
        this.coarse = coarse;
        this.x = x;
        this.y = y;
        int size = coarse.size();
        left = new double[size];
        right = new double[size];
        below = new double[size];
        above = new double[size];
        lowerLeft = new double[size];
        lowerRight = new double[size];
        upperLeft = new double[size];
        upperRight = new double[size];
    }

    int coarseRows() {
        return coarse.rows;
    }

    int coarseColumns() {
        return coarse.columns;
    }

    Coarsening x() {
        return x;
    }

    Coarsening y() {
        return y;
    }

    /** Weights on rows and columns, of some coarse rows. */
    void straight(int fromRow, int toRow) {
        int up = fine.stride;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < coarse.columns; column++) {
                int cell = coarse.at(column, row);
                if (x.hasMiddle(column)) {
                    int node = fine.at(x.fine(column) + 1, y.fine(row));
                    double west = fine.east[node - 1] + slanted(fine.northWest, node, fine.northEast, node - up - 1);
                    double east = fine.east[node] + slanted(fine.northEast, node, fine.northWest, node - up + 1);
                    double middle = fine.diagonal[node] - (fine.north[node] + fine.north[node - up]);
                    left[cell] = share(west, middle, fine.diagonal[node]);
                    right[cell] = share(east, middle, fine.diagonal[node]);
                }
                if (y.hasMiddle(row)) {
                    int node = fine.at(x.fine(column), y.fine(row) + 1);
                    double south = fine.north[node - up]
                            + slanted(fine.northWest, node - up + 1, fine.northEast, node - up - 1);
                    double north = fine.north[node] + slanted(fine.northEast, node, fine.northWest, node);
                    double middle = fine.diagonal[node] - (fine.east[node] + fine.east[node - 1]);
                    below[cell] = share(south, middle, fine.diagonal[node]);
                    above[cell] = share(north, middle, fine.diagonal[node]);
                }
            }
        }
    }

    private double slanted(double[] one, int oneNode, double[] other, int otherNode) {
        return fine.hasNine() ? one[oneNode] + other[otherNode] : 0;
    }

    /** A node that hardly anything joins to the sides takes nothing from them. */
    private static double share(double link, double middle, double diagonal) {
        return middle > 1e-14 * diagonal ? link / middle : 0;
    }

    /** Puts the far side's weights on rows and columns into the frame. */
    void frameStraight() {
        coarse.frame(left);
        coarse.frame(right);
        coarse.frame(below);
        coarse.frame(above);
    }

    /** Weights inside cells, of some coarse rows; those on rows and columns must be known. */
    void inside(int fromRow, int toRow) {
        int up = fine.stride;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < coarse.columns && y.hasMiddle(row); column++) {
                if (!x.hasMiddle(column)) {
                    continue;
                }
                int cell = coarse.at(column, row);
                int node = fine.at(x.fine(column) + 1, y.fine(row) + 1);
                double south = fine.north[node - up];
                double north = fine.north[node];
                double west = fine.east[node - 1];
                double east = fine.east[node];
                boolean nine = fine.hasNine();
                double sw = nine ? fine.northEast[node - up - 1] : 0;
                double se = nine ? fine.northWest[node - up + 1] : 0;
                double nw = nine ? fine.northWest[node] : 0;
                double ne = nine ? fine.northEast[node] : 0;
                int upper = cell + coarse.stride;
                double whole = fine.diagonal[node];
                lowerLeft[cell] = (sw + (south * left[cell] + west * below[cell])) / whole;
                lowerRight[cell] = (se + (south * right[cell] + east * below[cell + 1])) / whole;
                upperLeft[cell] = (nw + (north * left[upper] + west * above[cell])) / whole;
                upperRight[cell] = (ne + (north * right[upper] + east * above[cell + 1])) / whole;
            }
        }
    }

    void frameInside() {
        coarse.frame(lowerLeft);
        coarse.frame(lowerRight);
        coarse.frame(upperLeft);
        coarse.frame(upperRight);
    }

    /** Restricts all of a fine grid's numbers; the frame must be right: zeros where it is not periodic. */
    void restrict(Team team, double[] from, double[] into) {
        team.share(coarse.rows, 4 * coarse.columns, (first, end) -> {
            for (int row = first; row < end; row++) {
                int own = fine.at(0, y.fine(row));
                restrictRow(row, from, own - fine.stride, own, own + fine.stride, into);
            }
        });
    }

    /**
     * Restricts into one coarse row. Where a fine node does not lie between coarse ones its weight is 0, so it is read and does no harm.
     *
     * @param lowAt where column 0 of the fine row below stands in {@code from}
     * @param ownAt the same of the row that is kept
     * @param highAt the same of the row above
     */
    void restrictRow(int row, double[] from, int lowAt, int ownAt, int highAt, double[] into) {
        int first = coarse.at(0, row);
        int step = x.fine(1);
        for (int column = 0; column < coarse.columns; column++) {
            int cell = first + column;
            int at = step * column;
            int under = cell - coarse.stride;
            int node = ownAt + at;
            double straight = from[node] + (right[cell - 1] * from[node - 1] + left[cell] * from[node + 1]);
            node = lowAt + at;
            double low = above[under] * from[node]
                    + (upperRight[under - 1] * from[node - 1] + upperLeft[under] * from[node + 1]);
            node = highAt + at;
            double high = below[cell] * from[node]
                    + (lowerRight[cell - 1] * from[node - 1] + lowerLeft[cell] * from[node + 1]);
            into[cell] = straight + (low + high);
        }
    }

    /** Adds to a fine row what a coarse grid's numbers, with their frame, give there. */
    void prolongRow(int row, double[] from, double[] onto) {
        int coarseRow = y.before(row);
        int cell = coarse.at(0, coarseRow);
        int node = fine.at(0, row);
        int regular = x.middles();
        if (y.fine(coarseRow) == row) {
            for (int k = 0; k < regular; k++) {
                onto[node + 2 * k] += from[cell + k];
                onto[node + 2 * k + 1] += left[cell + k] * from[cell + k] + right[cell + k] * from[cell + k + 1];
            }
            for (int k = regular; k < coarse.columns; k++) {
                onto[node + x.fine(k)] += from[cell + k];
            }
            return;
        }
        int higher = cell + coarse.stride;
        for (int k = 0; k < regular; k++) {
            onto[node + 2 * k] += below[cell + k] * from[cell + k] + above[cell + k] * from[higher + k];
            onto[node + 2 * k + 1] += (lowerLeft[cell + k] * from[cell + k] + lowerRight[cell + k] * from[cell + k + 1])
                    + (upperLeft[cell + k] * from[higher + k] + upperRight[cell + k] * from[higher + k + 1]);
        }
        for (int k = regular; k < coarse.columns; k++) {
            onto[node + x.fine(k)] += below[cell + k] * from[cell + k] + above[cell + k] * from[higher + k];
        }
    }

    /**
     * Sets a fine grid's numbers to a first guess: a node between coarse ones takes from them, and what its own right side asks for. The
     * coarse numbers' frame must be right.
     */
    void guess(Team team, double[] from, double[] rightSide, double[] into) {
        team.share(coarse.rows, 4 * coarse.columns, (first, end) -> {
            for (int row = first; row < end; row++) {
                keptRow(row, from, rightSide, into);
            }
        });
        fine.frame(into);
        team.share(coarse.rows, 4 * coarse.columns, (first, end) -> {
            for (int row = first; row < end; row++) {
                if (y.hasMiddle(row)) {
                    middleRow(row, from, rightSide, into);
                }
            }
        });
    }

    private void keptRow(int row, double[] from, double[] rightSide, double[] into) {
        for (int column = 0; column < coarse.columns; column++) {
            int cell = coarse.at(column, row);
            int node = fine.at(x.fine(column), y.fine(row));
            into[node] = from[cell];
            if (x.hasMiddle(column)) {
                double middle = fine.diagonal[node + 1] - (fine.north[node + 1] + fine.north[node + 1 - fine.stride]);
                double own = share(rightSide[node + 1], middle, fine.diagonal[node + 1]);
                into[node + 1] = own + (left[cell] * from[cell] + right[cell] * from[cell + 1]);
            }
        }
    }

    private void middleRow(int row, double[] from, double[] rightSide, double[] into) {
        int higher = coarse.stride;
        for (int column = 0; column < coarse.columns; column++) {
            int cell = coarse.at(column, row);
            int node = fine.at(x.fine(column), y.fine(row)) + fine.stride;
            double middle = fine.diagonal[node] - (fine.east[node] + fine.east[node - 1]);
            double own = share(rightSide[node], middle, fine.diagonal[node]);
            into[node] = own + (below[cell] * from[cell] + above[cell] * from[cell + higher]);
        }
        int first = fine.at(0, y.fine(row)) + fine.stride;
        if (fine.wrapX) {
            into[first + fine.columns] = into[first];
        }
        for (int column = 0; column < x.middles(); column++) {
            int node = first + 2 * column + 1;
            into[node] = (rightSide[node] + fine.neighbours(into, node)) / fine.diagonal[node];
        }
    }
}
