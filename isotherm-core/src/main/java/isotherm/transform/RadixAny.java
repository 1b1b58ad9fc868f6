package isotherm.transform;

/** Any odd number at once, term by term: cosines of sums, sines of differences of opposite numbers. */
final class RadixAny implements Radix {
    /** Numbers of a run that are looked at together, so that their sums stay in the first cache. */
    private static final int PIECE = 64;

    private final int factor;
    private final int half;
    private final double[] cosines;
    private final double[] sines;

    RadixAny(int factor) {
        this.factor = factor;
        this.half = (factor - 1) / 2;
        this.cosines = Circle.cosines(factor, factor);
        this.sines = Circle.sines(factor, factor);
    }

    @Override
    public int factor() {
        return factor;
    }

    @Override
    public void butterflies(Room room, int from, int apart, int to, int run, MixedRadix roots, int root) {
        double[] sums = room.scratch(4 * half * PIECE);
        for (int first = 0; first < run; first += PIECE) {
            int count = Math.min(PIECE, run - first);
            pairs(room, from + first, apart, count, sums);
            first(room, from + first, to + first, count, sums);
            for (int k = 1; k <= half; k++) {
                two(room, from + first, to + first, run, count, k, sums);
                turn(room, to + k * run + first, count, roots.re(k * root), roots.im(k * root));
                int other = factor - k;
                turn(room, to + other * run + first, count, roots.re(other * root), roots.im(other * root));
            }
        }
    }

    /** Sums and differences of opposite numbers: for each pair real sums, imaginary sums, real differences, imaginary differences. */
    private void pairs(Room room, int from, int apart, int count, double[] sums) {
        double[] xr = room.re;
        double[] xi = room.im;
        for (int j = 1; j <= half; j++) {
            int low = from + j * apart;
            int high = from + (factor - j) * apart;
            int place = 4 * (j - 1) * PIECE;
            for (int q = 0; q < count; q++) {
                sums[place + q] = xr[low + q] + xr[high + q];
                sums[place + PIECE + q] = xi[low + q] + xi[high + q];
                sums[place + 2 * PIECE + q] = xr[low + q] - xr[high + q];
                sums[place + 3 * PIECE + q] = xi[low + q] - xi[high + q];
            }
        }
    }

    private void first(Room room, int from, int to, int count, double[] sums) {
        System.arraycopy(room.re, from, room.otherRe, to, count);
        System.arraycopy(room.im, from, room.otherIm, to, count);
        for (int j = 0; j < half; j++) {
            add(room.otherRe, to, 1, sums, 4 * j * PIECE, count);
            add(room.otherIm, to, 1, sums, (4 * j + 1) * PIECE, count);
        }
    }

    /** The k-th and the k-th last. */
    private void two(Room room, int from, int to, int run, int count, int k, double[] sums) {
        double[] yr = room.otherRe;
        double[] yi = room.otherIm;
        int low = to + k * run;
        int high = to + (factor - k) * run;
        System.arraycopy(room.re, from, yr, low, count);
        System.arraycopy(room.im, from, yi, low, count);
        java.util.Arrays.fill(yr, high, high + count, 0);
        java.util.Arrays.fill(yi, high, high + count, 0);
        for (int j = 1; j <= half; j++) {
            int part = (int) ((long) j * k % factor);
            int place = 4 * (j - 1) * PIECE;
            add(yr, low, cosines[part], sums, place, count);
            add(yi, low, cosines[part], sums, place + PIECE, count);
            add(yr, high, sines[part], sums, place + 3 * PIECE, count);
            add(yi, high, sines[part], sums, place + 2 * PIECE, count);
        }
        for (int q = 0; q < count; q++) {
            double evenRe = yr[low + q];
            double evenIm = yi[low + q];
            double oddRe = yr[high + q];
            double oddIm = yi[high + q];
            yr[low + q] = evenRe + oddRe;
            yi[low + q] = evenIm - oddIm;
            yr[high + q] = evenRe - oddRe;
            yi[high + q] = evenIm + oddIm;
        }
    }

    private static void add(double[] into, int to, double weight, double[] terms, int from, int count) {
        for (int q = 0; q < count; q++) {
            into[to + q] += weight * terms[from + q];
        }
    }

    private static void turn(Room room, int to, int count, double wr, double wi) {
        double[] yr = room.otherRe;
        double[] yi = room.otherIm;
        for (int q = to; q < to + count; q++) {
            double tr = yr[q];
            double ti = yi[q];
            yr[q] = tr * wr - ti * wi;
            yi[q] = tr * wi + ti * wr;
        }
    }
}
