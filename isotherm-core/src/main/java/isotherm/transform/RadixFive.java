package isotherm.transform;

/** Five at once. */
final class RadixFive implements Radix {
    private static final double C1 = Circle.cosine(1, 5);
    private static final double C2 = Circle.cosine(2, 5);
    private static final double S1 = Circle.sine(1, 5);
    private static final double S2 = Circle.sine(2, 5);

    @Override
    public int factor() {
        return 5;
    }

    @Override
    public void butterflies(Room room, int from, int apart, int to, int run, MixedRadix roots, int root) {
        int to1 = to + run;
        int to2 = to1 + run;
        half(room.re, room.im, 1, from, apart, room.otherRe, to, run);
        half(room.im, room.re, -1, from, apart, room.otherIm, to, run);
        turn(room, to1, run, roots, root);
        turn(room, to2, run, roots, 2 * root);
        turn(room, to2 + run, run, roots, 3 * root);
        turn(room, to2 + 2 * run, run, roots, 4 * root);
    }

    /** One part, real or imaginary, of all five. */
    private static void half(
            double[] own, double[] cross, double sign, int from, int apart, double[] into, int to, int run) {
        int from1 = from + apart;
        int from2 = from1 + apart;
        int from3 = from2 + apart;
        int from4 = from3 + apart;
        int to1 = to + run;
        int to2 = to1 + run;
        int to3 = to2 + run;
        int to4 = to3 + run;
        double s1 = sign * S1;
        double s2 = sign * S2;
        for (int q = 0; q < run; q++) {
            double a = own[from + q];
            double p1 = own[from1 + q] + own[from4 + q];
            double p2 = own[from2 + q] + own[from3 + q];
            double m1 = cross[from1 + q] - cross[from4 + q];
            double m2 = cross[from2 + q] - cross[from3 + q];
            into[to + q] = a + (p1 + p2);
            double even1 = a + (C1 * p1 + C2 * p2);
            double even2 = a + (C2 * p1 + C1 * p2);
            double odd1 = s1 * m1 + s2 * m2;
            double odd2 = s2 * m1 - s1 * m2;
            into[to1 + q] = even1 + odd1;
            into[to2 + q] = even2 + odd2;
            into[to3 + q] = even2 - odd2;
            into[to4 + q] = even1 - odd1;
        }
    }

    private static void turn(Room room, int to, int run, MixedRadix roots, int root) {
        if (root == 0) {
            return;
        }
        double[] yr = room.otherRe;
        double[] yi = room.otherIm;
        double wr = roots.re(root);
        double wi = roots.im(root);
        for (int q = to; q < to + run; q++) {
            double tr = yr[q];
            double ti = yi[q];
            yr[q] = tr * wr - ti * wi;
            yi[q] = tr * wi + ti * wr;
        }
    }
}
