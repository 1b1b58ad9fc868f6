package isotherm.cholesky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The factor of a matrix on a grid, A = L L^T, by fronts (N28; J. W. H. Liu, SIAM Review 34, 1992): each front sums up what the fronts below it
 * leave, eliminates its own pivots, and leaves the rest to the one above. The order of all sums is the order of the fronts.
 */
public final class CholeskyFactor {
    /** Columns of a front that a solution takes at a time. */
    private static final int AT_A_TIME = 4;

    private final GridMatrix matrix;
    private final List<Eliminated> fronts = new ArrayList<>();
    private final int[] place;
    private final double[] part;

    /** A front's columns of the factor. */
    @SuppressWarnings("ArrayRecordComponent") // inner side: nobody compares them
    private record Eliminated(int[] pivots, int[] border, double[][] columns) {}

    private CholeskyFactor(GridMatrix matrix, Dissection order) {
        this.matrix = matrix;
        this.place = new int[matrix.size()];
        Arrays.fill(place, -1);
        this.part = new double[order.largest()];
        for (Front root : order.roots()) {
            eliminate(root);
        }
    }

    /**
     * Factors a matrix.
     *
     * @param order of a matrix with links in the same places
     * @throws ArithmeticException where the matrix is not positive definite
     */
    public static CholeskyFactor of(GridMatrix matrix, Dissection order) {
        return new CholeskyFactor(matrix, order);
    }

    /** What a front leaves to the one above: the columns of its border, behind those of its pivots. */
    private double[][] eliminate(Front front) {
        int count = front.below().size();
        double[][][] left = new double[count][][];
        for (int k = 0; k < count; k++) {
            left[k] = eliminate(front.below().get(k));
        }
        int pivots = front.pivots().length;
        DenseFront dense = new DenseFront(front.order());
        for (int k = 0; k < front.order(); k++) {
            place[node(front, k)] = k;
        }
        for (int k = 0; k < pivots; k++) {
            assemble(dense, front.pivots()[k], k, pivots);
        }
        for (int k = 0; k < count; k++) {
            add(dense, front.below().get(k), left[k]);
            left[k] = new double[0][];
        }
        for (int k = 0; k < front.order(); k++) {
            place[node(front, k)] = -1;
        }
        dense.eliminate(pivots);
        fronts.add(new Eliminated(front.pivots(), front.border(), Arrays.copyOf(dense.columns, pivots)));
        return dense.columns;
    }

    private static int node(Front front, int k) {
        int pivots = front.pivots().length;
        return k < pivots ? front.pivots()[k] : front.border()[k - pivots];
    }

    /** The matrix's own numbers of a pivot: links to nodes that were eliminated before are in their fronts. */
    private void assemble(DenseFront dense, int node, int k, int pivots) {
        dense.columns[k][k] += matrix.diagonal(node);
        int west = matrix.westOf(node);
        int south = matrix.southOf(node);
        link(dense, k, place[matrix.eastOf(node)], matrix.east(node), pivots);
        link(dense, k, place[west], matrix.east(west), pivots);
        link(dense, k, place[matrix.northOf(node)], matrix.north(node), pivots);
        link(dense, k, place[south], matrix.north(south), pivots);
    }

    /** A link between two pivots is met from both. */
    private static void link(DenseFront dense, int k, int other, double link, int pivots) {
        if (link != 0 && other >= 0 && (other >= pivots || other > k)) {
            dense.columns[k][other] -= link;
        }
    }

    private void add(DenseFront dense, Front below, double[][] left) {
        int[] border = below.border();
        int first = below.pivots().length;
        for (int c = 0; c < border.length; c++) {
            double[] column = left[first + c];
            int j = place[border[c]];
            for (int r = c; r < border.length; r++) {
                int i = place[border[r]];
                dense.columns[Math.min(i, j)][Math.max(i, j)] += column[first + r];
            }
        }
    }

    /**
     * Solves for one right side; one thread at a time may.
     *
     * @param x the right side by node, 0 where a node is no unknown; becomes the solution
     */
    public void solve(double[] x) {
        for (Eliminated front : fronts) {
            forward(front, x);
        }
        for (int k = fronts.size() - 1; k >= 0; k--) {
            backward(fronts.get(k), x);
        }
    }

    private void forward(Eliminated front, double[] x) {
        int pivots = front.pivots.length;
        int order = pivots + front.border.length;
        double[] t = part;
        for (int k = 0; k < pivots; k++) {
            t[k] = x[front.pivots[k]];
        }
        Arrays.fill(t, pivots, order, 0);
        int k = 0;
        for (; k + AT_A_TIME <= pivots; k += AT_A_TIME) {
            double[] a = front.columns[k];
            double[] b = front.columns[k + 1];
            double[] c = front.columns[k + 2];
            double[] d = front.columns[k + 3];
            double xa = t[k] / a[k];
            double xb = (t[k + 1] - a[k + 1] * xa) / b[k + 1];
            double xc = (t[k + 2] - a[k + 2] * xa - b[k + 2] * xb) / c[k + 2];
            double xd = (t[k + 3] - a[k + 3] * xa - b[k + 3] * xb - c[k + 3] * xc) / d[k + 3];
            t[k] = xa;
            t[k + 1] = xb;
            t[k + 2] = xc;
            t[k + 3] = xd;
            for (int i = k + AT_A_TIME; i < order; i++) {
                t[i] -= (a[i] * xa + b[i] * xb) + (c[i] * xc + d[i] * xd);
            }
        }
        for (; k < pivots; k++) {
            double[] a = front.columns[k];
            double xa = t[k] / a[k];
            t[k] = xa;
            for (int i = k + 1; i < order; i++) {
                t[i] -= a[i] * xa;
            }
        }
        for (int i = 0; i < pivots; i++) {
            x[front.pivots[i]] = t[i];
        }
        for (int i = pivots; i < order; i++) {
            x[front.border[i - pivots]] += t[i];
        }
    }

    private void backward(Eliminated front, double[] x) {
        int pivots = front.pivots.length;
        int order = pivots + front.border.length;
        double[] t = part;
        for (int k = 0; k < pivots; k++) {
            t[k] = x[front.pivots[k]];
        }
        for (int i = pivots; i < order; i++) {
            t[i] = x[front.border[i - pivots]];
        }
        int k = pivots;
        for (; k % AT_A_TIME != 0; k--) {
            double[] a = front.columns[k - 1];
            double sum = 0;
            for (int i = k; i < order; i++) {
                sum += a[i] * t[i];
            }
            t[k - 1] = (t[k - 1] - sum) / a[k - 1];
        }
        for (; k > 0; k -= AT_A_TIME) {
            four(front, k - AT_A_TIME, order);
        }
        for (int i = 0; i < pivots; i++) {
            x[front.pivots[i]] = t[i];
        }
    }

    /** Four unknowns from the back: their sums go side by side, so that none waits for the other. */
    private void four(Eliminated front, int k, int order) {
        double[] t = part;
        double[] a = front.columns[k];
        double[] b = front.columns[k + 1];
        double[] c = front.columns[k + 2];
        double[] d = front.columns[k + 3];
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int i = k + AT_A_TIME; i < order; i++) {
            double known = t[i];
            sumA += a[i] * known;
            sumB += b[i] * known;
            sumC += c[i] * known;
            sumD += d[i] * known;
        }
        t[k + 3] = (t[k + 3] - sumD) / d[k + 3];
        t[k + 2] = (t[k + 2] - sumC - c[k + 3] * t[k + 3]) / c[k + 2];
        t[k + 1] = (t[k + 1] - sumB - b[k + 3] * t[k + 3] - b[k + 2] * t[k + 2]) / b[k + 1];
        t[k] = (t[k] - sumA - a[k + 3] * t[k + 3] - a[k + 2] * t[k + 2] - a[k + 1] * t[k + 1]) / a[k];
    }
}
