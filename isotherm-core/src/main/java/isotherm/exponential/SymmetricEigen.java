package isotherm.exponential;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix: Householder's reduction to three diagonals, then implicit QL steps (H. Bowdler, R. S.
 * Martin, C. Reinsch, J. H. Wilkinson, Numer. Math. 11, 1968).
 */
final class SymmetricEigen {
    private static final int MOST_STEPS = 60;
    private static final double EPSILON = 0x1p-52;
    /** Squares of smaller numbers are nothing, beside a matrix of ordinary size. */
    private static final double NOTHING = 0x1p-500;
    /** Powers of two up to which a matrix has an ordinary size. */
    private static final int ORDINARY = 300;

    private final int n;
    private final double[] values;
    private final double[] beside;
    /** While it is made the matrix, then the eigenvectors by column. */
    private final double[][] z;

    SymmetricEigen(double[][] matrix) {
        n = matrix.length;
        values = new double[n];
        beside = new double[n];
        z = new double[n][];
        int size = size(matrix);
        for (int i = 0; i < n; i++) {
            z[i] = scaled(matrix[i], -size);
        }
        if (n > 0) {
            reduce();
            gather();
            diagonalise();
        }
        for (int i = 0; i < n; i++) {
            values[i] = Math.scalb(values[i], size);
        }
    }

    /** The power of two of its largest number; 0 for ordinary ones. */
    private static int size(double[][] matrix) {
        double most = 0;
        for (double[] row : matrix) {
            for (double number : row) {
                most = Math.max(most, Math.abs(number));
            }
        }
        int power = Math.getExponent(most);
        return most == 0 || !Double.isFinite(most) || Math.abs(power) <= ORDINARY ? 0 : power;
    }

    private static double[] scaled(double[] row, int power) {
        double[] scaled = row.clone();
        for (int k = 0; k < row.length; k++) {
            scaled[k] = Math.scalb(row[k], power);
        }
        return scaled;
    }

    double[] values() {
        return values;
    }

    /** The k-th part of each eigenvector, by k and the number of the eigenvector. */
    double[][] vectors() {
        return z;
    }

    /** To three diagonals, from the last row up; the reflections stay in the rows. */
    private void reduce() {
        for (int i = n - 1; i > 0; i--) {
            double scale = 0;
            for (int k = 0; k < i; k++) {
                scale += Math.abs(z[i][k]);
            }
            values[i] = 0;
            if (i == 1 || scale == 0) {
                beside[i] = z[i][i - 1];
                continue;
            }
            double h = 0;
            for (int k = 0; k < i; k++) {
                z[i][k] /= scale;
                h += z[i][k] * z[i][k];
            }
            double f = z[i][i - 1];
            double g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
            beside[i] = scale * g;
            h -= f * g;
            z[i][i - 1] = f - g;
            reflect(i, h);
            values[i] = h;
        }
        beside[0] = 0;
    }

    /** Reflects what stands above a row. */
    private void reflect(int i, double h) {
        double sum = 0;
        for (int j = 0; j < i; j++) {
            z[j][i] = z[i][j] / h;
            double g = 0;
            for (int k = 0; k <= j; k++) {
                g += z[j][k] * z[i][k];
            }
            for (int k = j + 1; k < i; k++) {
                g += z[k][j] * z[i][k];
            }
            beside[j] = g / h;
            sum += beside[j] * z[i][j];
        }
        double half = sum / (h + h);
        for (int j = 0; j < i; j++) {
            double f = z[i][j];
            double g = beside[j] - half * f;
            beside[j] = g;
            for (int k = 0; k <= j; k++) {
                z[j][k] -= f * beside[k] + g * z[i][k];
            }
        }
    }

    /** The product of all reflections. */
    private void gather() {
        values[0] = 0;
        for (int i = 0; i < n; i++) {
            if (values[i] != 0) {
                for (int j = 0; j < i; j++) {
                    double g = 0;
                    for (int k = 0; k < i; k++) {
                        g += z[i][k] * z[k][j];
                    }
                    for (int k = 0; k < i; k++) {
                        z[k][j] -= g * z[k][i];
                    }
                }
            }
            values[i] = z[i][i];
            z[i][i] = 1;
            for (int j = 0; j < i; j++) {
                z[j][i] = 0;
                z[i][j] = 0;
            }
        }
    }

    private void diagonalise() {
        for (int i = 1; i < n; i++) {
            beside[i - 1] = beside[i];
        }
        beside[n - 1] = 0;
        for (int l = 0; l < n; l++) {
            int steps = 0;
            int m = split(l);
            while (m != l) {
                if (steps++ == MOST_STEPS) {
                    throw new ArithmeticException("no eigenvalue found");
                }
                step(l, m);
                m = split(l);
            }
        }
    }

    /** The first row from {@code l} on whose link to the next is nothing. */
    private int split(int l) {
        int m = l;
        while (m < n - 1 && Math.abs(beside[m]) > EPSILON * (Math.abs(values[m]) + Math.abs(values[m + 1])) + NOTHING) {
            m++;
        }
        return m;
    }

    /** One implicit step over the rows from {@code l} to {@code m}. */
    private void step(int l, int m) {
        double g = (values[l + 1] - values[l]) / (2 * beside[l]);
        double r = Math.sqrt(g * g + 1);
        g = values[m] - values[l] + beside[l] / (g + (g >= 0 ? r : -r));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * beside[i];
            double b = c * beside[i];
            r = Math.sqrt(f * f + g * g);
            beside[i + 1] = r;
            if (r == 0) {
                values[i + 1] -= p;
                beside[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = values[i + 1] - p;
            r = (values[i] - g) * s + 2 * c * b;
            p = s * r;
            values[i + 1] = g + p;
            g = c * r - b;
            rotate(i, s, c);
        }
        values[l] -= p;
        beside[l] = g;
        beside[m] = 0;
    }

    private void rotate(int i, double s, double c) {
        for (int k = 0; k < n; k++) {
            double[] row = z[k];
            double f = row[i + 1];
            row[i + 1] = s * row[i] + c * f;
            row[i] = c * row[i] - s * f;
        }
    }
}
