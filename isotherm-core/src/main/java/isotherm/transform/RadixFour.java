package isotherm.transform;

/** Four at once. */
final class RadixFour implements Radix {
    @Override
    public int factor() {
        return 4;
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
        double w3r = roots.re(3 * root);
        double w3i = roots.im(3 * root);
        int from1 = from + apart;
        int from2 = from1 + apart;
        int from3 = from2 + apart;
        int to1 = to + run;
        int to2 = to1 + run;
        int to3 = to2 + run;
        for (int q = 0; q < run; q++) {
            double pr = xr[from + q] + xr[from2 + q];
            double pi = xi[from + q] + xi[from2 + q];
            double mr = xr[from + q] - xr[from2 + q];
            double mi = xi[from + q] - xi[from2 + q];
            double qr = xr[from1 + q] + xr[from3 + q];
            double qi = xi[from1 + q] + xi[from3 + q];
            double nr = xr[from1 + q] - xr[from3 + q];
            double ni = xi[from1 + q] - xi[from3 + q];
            yr[to + q] = pr + qr;
            yi[to + q] = pi + qi;
            double tr = mr + ni;
            double ti = mi - nr;
            yr[to1 + q] = tr * w1r - ti * w1i;
            yi[to1 + q] = tr * w1i + ti * w1r;
            tr = pr - qr;
            ti = pi - qi;
            yr[to2 + q] = tr * w2r - ti * w2i;
            yi[to2 + q] = tr * w2i + ti * w2r;
            tr = mr - ni;
            ti = mi + nr;
            yr[to3 + q] = tr * w3r - ti * w3i;
            yi[to3 + q] = tr * w3i + ti * w3r;
        }
    }
}
