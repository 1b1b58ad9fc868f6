package isotherm.multigrid;

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

    /** Restricts a fine grid's numbers into some coarse rows; the fine frame must be right, zeros where it is not periodic. */
    void restrict(double[] from, double[] into, int fromRow, int toRow) {
        int up = fine.stride;
        for (int row = fromRow; row < toRow; row++) {
            boolean lower = y.hasMiddle(row - 1);
            boolean upper = y.hasMiddle(row);
            for (int column = 0; column < coarse.columns; column++) {
                int cell = coarse.at(column, row);
                int node = fine.at(x.fine(column), y.fine(row));
                boolean west = x.hasMiddle(column - 1);
                boolean east = x.hasMiddle(column);
                double sum = from[node]
                        + ((west ? right[cell - 1] * from[node - 1] : 0) + (east ? left[cell] * from[node + 1] : 0));
                if (lower) {
                    int under = cell - coarse.stride;
                    sum += above[under] * from[node - up]
                            + ((west ? upperRight[under - 1] * from[node - up - 1] : 0)
                                    + (east ? upperLeft[under] * from[node - up + 1] : 0));
                }
                if (upper) {
                    sum += below[cell] * from[node + up]
                            + ((west ? lowerRight[cell - 1] * from[node + up - 1] : 0)
                                    + (east ? lowerLeft[cell] * from[node + up + 1] : 0));
                }
                into[cell] = sum;
            }
        }
    }

    /** Adds what a coarse grid's numbers, with their frame, give on the fine grid; of some coarse rows and the fine ones above them. */
    void prolong(double[] from, double[] onto, int fromRow, int toRow) {
        int up = fine.stride;
        int higher = coarse.stride;
        for (int row = fromRow; row < toRow; row++) {
            boolean upper = y.hasMiddle(row);
            for (int column = 0; column < coarse.columns; column++) {
                int cell = coarse.at(column, row);
                int node = fine.at(x.fine(column), y.fine(row));
                boolean east = x.hasMiddle(column);
                onto[node] += from[cell];
                if (east) {
                    onto[node + 1] += left[cell] * from[cell] + right[cell] * from[cell + 1];
                }
                if (upper) {
                    onto[node + up] += below[cell] * from[cell] + above[cell] * from[cell + higher];
                }
                if (upper && east) {
                    onto[node + up + 1] += (lowerLeft[cell] * from[cell] + lowerRight[cell] * from[cell + 1])
                            + (upperLeft[cell] * from[cell + higher] + upperRight[cell] * from[cell + higher + 1]);
                }
            }
        }
    }
}
