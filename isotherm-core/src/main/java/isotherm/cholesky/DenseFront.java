package isotherm.cholesky;

/**
 * The numbers of a front: the lower half of a symmetric matrix, by columns. A column is an array of its own with the same rows in the same places, so
 * that loops over several of them become vectors.
 */
final class DenseFront {
    /** Columns that are eliminated at a time. */
    private static final int PANEL = 4;

    private final int order;
    final double[][] columns;

    DenseFront(int order) {
        this.order = order;
        this.columns = new double[order][order];
    }

    /** Eliminates the first columns: they become those of the factor, the others what is left of the matrix. */
    void eliminate(int pivots) {
        int done = 0;
        while (done < pivots) {
            int panel = Math.min(PANEL, pivots - done);
            for (int k = done; k < done + panel; k++) {
                eliminate(done, k);
            }
            update(done, panel);
            done += panel;
        }
    }

    /** One column of a panel, by those of the panel before it. */
    private void eliminate(int from, int k) {
        double[] own = columns[k];
        for (int before = from; before < k; before++) {
            subtract(own, columns[before], columns[before][k], k);
        }
        double pivot = own[k];
        if (!(pivot > 0)) {
            throw new ArithmeticException("the matrix is not positive definite");
        }
        double root = Math.sqrt(pivot);
        own[k] = root;
        scale(own, 1 / root, k + 1);
    }

    private void scale(double[] own, double factor, int from) {
        for (int i = from; i < order; i++) {
            own[i] *= factor;
        }
    }

    private void subtract(double[] from, double[] column, double times, int first) {
        for (int i = first; i < order; i++) {
            from[i] -= column[i] * times;
        }
    }

    /** Takes a panel's columns from all behind it. */
    private void update(int from, int panel) {
        int next = from + panel;
        if (panel < PANEL) {
            for (int j = next; j < order; j++) {
                for (int k = from; k < next; k++) {
                    subtract(columns[j], columns[k], columns[k][j], j);
                }
            }
            return;
        }
        double[] a = columns[from];
        double[] b = columns[from + 1];
        double[] c = columns[from + 2];
        double[] d = columns[from + 3];
        for (int j = next; j < order; j++) {
            subtract(columns[j], a, b, c, d, j);
        }
    }

    private void subtract(double[] own, double[] a, double[] b, double[] c, double[] d, int j) {
        double timesA = a[j];
        double timesB = b[j];
        double timesC = c[j];
        double timesD = d[j];
        for (int i = j; i < order; i++) {
            own[i] -= (a[i] * timesA + b[i] * timesB) + (c[i] * timesC + d[i] * timesD);
        }
    }
}
