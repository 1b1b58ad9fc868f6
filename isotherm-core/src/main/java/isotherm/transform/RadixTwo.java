package isotherm.transform;

/** Two at once. */
final class RadixTwo implements Radix {
    @Override
    public int factor() {
        return 2;
    }

    @Override
    public void butterflies(Room room, int from, int apart, int to, int run, MixedRadix roots, int root) {
        double[] xr = room.re;
        double[] xi = room.im;
        double[] yr = room.otherRe;
        double[] yi = room.otherIm;
        double wr = roots.re(root);
        double wi = roots.im(root);
        int second = from + apart;
        int secondTo = to + run;
        for (int q = 0; q < run; q++) {
            double ar = xr[from + q];
            double ai = xi[from + q];
            double br = xr[second + q];
            double bi = xi[second + q];
            yr[to + q] = ar + br;
            yi[to + q] = ai + bi;
            double dr = ar - br;
            double di = ai - bi;
            yr[secondTo + q] = dr * wr - di * wi;
            yi[secondTo + q] = dr * wi + di * wr;
        }
    }
}
