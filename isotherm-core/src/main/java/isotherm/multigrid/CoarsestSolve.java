package isotherm.multigrid;

/** The coarsest grid's equations, by elimination. */
final class CoarsestSolve {
    private final Level level;
    private final int count;
    /** L and D of the matrix L D L', row by row. */
    private final double[][] factors;

    CoarsestSolve(Level level) {
        this.level = level;
        this.count = (int) level.nodes();
        this.factors = matrix();
        factor();
    }

    private int node(int number) {
        return level.at(number % level.columns, number / level.columns);
    }

    private double[][] matrix() {
        double[][] matrix = new double[count][count];
        double[] unit = new double[level.size()];
        for (int column = 0; column < count; column++) {
            unit[node(column)] = 1;
            level.frame(unit);
            for (int row = 0; row < count; row++) {
                double own = row == column ? level.diagonal[node(row)] : 0;
                matrix[row][column] = own - level.neighbours(unit, node(row));
            }
            unit[node(column)] = 0;
        }
        return matrix;
    }

    private void factor() {
        for (int column = 0; column < count; column++) {
            double pivot = factors[column][column];
            for (int k = 0; k < column; k++) {
                pivot -= factors[column][k] * factors[column][k] * factors[k][k];
            }
            factors[column][column] = pivot;
            for (int row = column + 1; row < count; row++) {
                double entry = factors[row][column];
                for (int k = 0; k < column; k++) {
                    entry -= factors[row][k] * factors[column][k] * factors[k][k];
                }
                factors[row][column] = entry / pivot;
            }
        }
    }

    void solve() {
        double[] x = new double[count];
        for (int row = 0; row < count; row++) {
            double sum = level.right[node(row)];
            for (int k = 0; k < row; k++) {
                sum -= factors[row][k] * x[k];
            }
            x[row] = sum;
        }
        for (int row = 0; row < count; row++) {
            x[row] /= factors[row][row];
        }
        for (int row = count - 1; row >= 0; row--) {
            for (int k = row + 1; k < count; k++) {
                x[row] -= factors[k][row] * x[k];
            }
        }
        for (int row = 0; row < count; row++) {
            level.unknown[node(row)] = x[row];
        }
    }
}
