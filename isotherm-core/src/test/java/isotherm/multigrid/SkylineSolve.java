package isotherm.multigrid;

/** A system's equations by elimination, each row from its first entry on: the reference, nothing of multigrid. */
final class SkylineSolve {
    private final Level level;
    private final int[] first;
    private final double[][] factors;

    SkylineSolve(Level level) {
        this.level = level;
        int count = level.columns * level.rows;
        first = new int[count];
        factors = new double[count][];
        for (int row = 0; row < count; row++) {
            fill(row);
        }
        for (int row = 0; row < count; row++) {
            factor(row);
        }
    }

    private int number(int column, int row) {
        return Math.floorMod(row, level.rows) * level.columns + Math.floorMod(column, level.columns);
    }

    private void fill(int number) {
        int column = number % level.columns;
        int row = number / level.columns;
        int node = level.at(column, row);
        int[] others = {
            number(column + 1, row), number(column - 1, row), number(column, row + 1), number(column, row - 1)
        };
        double[] links = {level.east[node], level.east[node - 1], level.north[node], level.north[node - level.stride]};
        first[number] = number;
        for (int k = 0; k < 4; k++) {
            first[number] = links[k] > 0 ? Math.min(first[number], others[k]) : first[number];
        }
        factors[number] = new double[number - first[number] + 1];
        for (int k = 0; k < 4; k++) {
            if (links[k] > 0 && others[k] < number) {
                factors[number][others[k] - first[number]] -= links[k];
            }
        }
        factors[number][number - first[number]] = level.diagonal[node];
    }

    private void factor(int row) {
        double[] own = factors[row];
        for (int column = first[row]; column < row; column++) {
            double[] other = factors[column];
            double sum = own[column - first[row]];
            for (int k = Math.max(first[row], first[column]); k < column; k++) {
                sum -= own[k - first[row]] * other[k - first[column]];
            }
            own[column - first[row]] = sum / other[column - first[column]];
        }
        double pivot = own[row - first[row]];
        for (int k = first[row]; k < row; k++) {
            pivot -= own[k - first[row]] * own[k - first[row]];
        }
        own[row - first[row]] = Math.sqrt(pivot);
    }

    /** The solution, row by row from the bottom, without frame. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int row = 0; row < x.length; row++) {
            for (int k = first[row]; k < row; k++) {
                x[row] -= factors[row][k - first[row]] * x[k];
            }
            x[row] /= factors[row][row - first[row]];
        }
        for (int row = x.length - 1; row >= 0; row--) {
            x[row] /= factors[row][row - first[row]];
            for (int k = first[row]; k < row; k++) {
                x[k] -= factors[row][k - first[row]] * x[row];
            }
        }
        return x;
    }
}
