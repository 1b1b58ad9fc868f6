package isotherm.multigrid;

/**
 * The coarse grid's equations from the fine one's (N16): restriction times matrix times interpolation. The interpolation reaches one
 * coarse cell, so nine links stay nine links.
 */
final class Galerkin {
    private final Level fine;
    private final Level coarse;
    private final Interpolation weights;
    /** The links of the node being computed to the nine coarse ones around it, itself in the middle. */
    private final double[] stencil = new double[9];

    Galerkin(Level fine, Level coarse, Interpolation weights) {
        this.fine = fine;
        this.coarse = coarse;
        this.weights = weights;
    }

    /** Sets the equations of some coarse rows. */
    void rows(int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < coarse.columns; column++) {
                java.util.Arrays.fill(stencil, 0);
                gather(column, row);
                int node = coarse.at(column, row);
                coarse.diagonal[node] = stencil[4];
                coarse.east[node] = -stencil[5];
                coarse.northWest[node] = -stencil[6];
                coarse.north[node] = -stencil[7];
                coarse.northEast[node] = -stencil[8];
            }
        }
    }

    private void gather(int column, int row) {
        int left = weights.x().hasMiddle(column - 1) ? -1 : 0;
        int right = weights.x().hasMiddle(column) ? 1 : 0;
        int low = weights.y().hasMiddle(row - 1) ? -1 : 0;
        int high = weights.y().hasMiddle(row) ? 1 : 0;
        for (int dy = low; dy <= high; dy++) {
            for (int dx = left; dx <= right; dx++) {
                double weight = weight(coarse.at(column, row), dx, dy);
                if (weight != 0) {
                    equation(column, row, dx, dy, weight);
                }
            }
        }
    }

    /** What a coarse node gives to the fine one at a distance from it. */
    private double weight(int cell, int dx, int dy) {
        int under = cell - coarse.stride;
        return switch (3 * dy + dx) {
            case -4 -> weights.upperRight[under - 1];
            case -3 -> weights.above[under];
            case -2 -> weights.upperLeft[under];
            case -1 -> weights.right[cell - 1];
            case 0 -> 1;
            case 1 -> weights.left[cell];
            case 2 -> weights.lowerRight[cell - 1];
            case 3 -> weights.below[cell];
            default -> weights.lowerLeft[cell];
        };
    }

    /** Adds the equation of the fine node at a distance, times its weight. */
    private void equation(int column, int row, int dx, int dy, double weight) {
        int node = fine.at(weights.x().beside(column, dx), weights.y().beside(row, dy));
        int up = fine.stride;
        spread(column, row, dx, dy, weight * fine.diagonal[node]);
        spread(column, row, dx + 1, dy, -weight * fine.east[node]);
        spread(column, row, dx - 1, dy, -weight * fine.east[node - 1]);
        spread(column, row, dx, dy + 1, -weight * fine.north[node]);
        spread(column, row, dx, dy - 1, -weight * fine.north[node - up]);
        if (fine.hasNine()) {
            spread(column, row, dx + 1, dy + 1, -weight * fine.northEast[node]);
            spread(column, row, dx - 1, dy - 1, -weight * fine.northEast[node - up - 1]);
            spread(column, row, dx - 1, dy + 1, -weight * fine.northWest[node]);
            spread(column, row, dx + 1, dy - 1, -weight * fine.northWest[node - up + 1]);
        }
    }

    /** Gives an entry at a fine node, by its distance from the coarse one, to the coarse nodes it is interpolated from. */
    private void spread(int column, int row, int dx, int dy, double entry) {
        if (entry == 0) {
            return;
        }
        int baseX = base(weights.x(), column, dx);
        int baseY = base(weights.y(), row, dy);
        boolean middleX = isMiddle(weights.x(), column, dx);
        boolean middleY = isMiddle(weights.y(), row, dy);
        int cell = coarse.at(column + baseX, row + baseY);
        int place = 4 + baseX + 3 * baseY;
        if (middleX && middleY) {
            stencil[place] += entry * weights.lowerLeft[cell];
            stencil[place + 1] += entry * weights.lowerRight[cell];
            stencil[place + 3] += entry * weights.upperLeft[cell];
            stencil[place + 4] += entry * weights.upperRight[cell];
        } else if (middleX) {
            stencil[place] += entry * weights.left[cell];
            stencil[place + 1] += entry * weights.right[cell];
        } else if (middleY) {
            stencil[place] += entry * weights.below[cell];
            stencil[place + 3] += entry * weights.above[cell];
        } else {
            stencil[place] += entry;
        }
    }

    /** The coarse node at or before a fine one, as distances from a coarse node. */
    private static int base(Coarsening axis, int coarse, int distance) {
        if (distance < 0) {
            return -1;
        }
        boolean reached = distance > 0 && (distance == 2 || !axis.hasMiddle(coarse));
        return reached ? 1 : 0;
    }

    private static boolean isMiddle(Coarsening axis, int coarse, int distance) {
        return distance == -1 && axis.hasMiddle(coarse - 1) || distance == 1 && axis.hasMiddle(coarse);
    }
}
