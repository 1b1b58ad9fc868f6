package isotherm.transform;

/** Three at once. */
final class RadixThree implements Radix {
    private static final double SINE = Circle.sine(1, 3);

    @Override
    public int factor() {
        return 3;
    }

    @Override
    public void butterflies(Room room, int from, int apart, int to, int run, MixedRadix roots, int root) {
        double[] xr = room.re;
        double[] xi = room.im;
        double[] yr = room.otherRe;
        double[] yi = room.otherIm;
        double w1r = roots.re(root);
        double w1i = roots.im(root);
        double w2r = roots.re(2 * root);
        double w2i = roots.im(2 * root);
        int from1 = from + apart;
        int from2 = from1 + apart;
        int to1 = to + run;
        int to2 = to1 + run;
        for (int q = 0; q < run; q++) {
            double ar = xr[from + q];
            double ai = xi[from + q];
            double pr = xr[from1 + q] + xr[from2 + q];
            double pi = xi[from1 + q] + xi[from2 + q];
            double mr = SINE * (xr[from1 + q] - xr[from2 + q]);
            double mi = SINE * (xi[from1 + q] - xi[from2 + q]);
            yr[to + q] = ar + pr;
            yi[to + q] = ai + pi;
            double sr = ar - 0.5 * pr;
            double si = ai - 0.5 * pi;
            double tr = sr + mi;
            double ti = si - mr;
            yr[to1 + q] = tr * w1r - ti * w1i;
            yi[to1 + q] = tr * w1i + ti * w1r;
            tr = sr - mi;
            ti = si + mr;
            yr[to2 + q] = tr * w2r - ti * w2i;
            yi[to2 + q] = tr * w2i + ti * w2r;
        }
    }
}
