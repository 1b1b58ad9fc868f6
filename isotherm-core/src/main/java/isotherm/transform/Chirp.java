package isotherm.transform;

/**
 * The Fourier transform of a length with large prime factors, as a convolution with {@code exp(pi i j^2 / n)} of a friendlier length
 * (Bluestein, IEEE Trans. Audio Electroacoust. 18, 1970).
 */
final class Chirp implements Fourier {
    /** What the convolution does beside its two transforms, in the unit of {@link MixedRadix#work}, for each of its numbers. */
    private static final double AROUND = 4;

    private final int length;
    private final MixedRadix inner;
    private final double[] re;
    private final double[] im;
    private final double[] spectrumRe;
    private final double[] spectrumIm;

    Chirp(int length) {
        this.length = length;
        this.inner = new MixedRadix(friendly(length));
        this.re = new double[length];
        this.im = new double[length];
        int friendly = inner.length();
        Room room = new Room(friendly, 1);
        for (int j = 0; j < length; j++) {
            long square = (long) j * j;
            re[j] = Circle.cosine(square, 2L * length);
            im[j] = -Circle.sine(square, 2L * length);
            int mirrored = j == 0 ? 0 : friendly - j;
            room.re[j] = re[j] / friendly;
            room.im[j] = -im[j] / friendly;
            room.re[mirrored] = room.re[j];
            room.im[mirrored] = room.im[j];
        }
        inner.transform(room);
        this.spectrumRe = room.re;
        this.spectrumIm = room.im;
    }

    /** A length for the convolution that takes the least work. */
    private static int friendly(int length) {
        int least = Math.multiplyExact(2, length) - 1;
        int best = Integer.highestOneBit(least) == least ? least : Integer.highestOneBit(least) << 1;
        for (long threes = 1; threes < 2L * least; threes *= 3) {
            for (long fives = threes; fives < 2L * least; fives *= 5) {
                long candidate = fives;
                while (candidate < least) {
                    candidate *= 2;
                }
                if (candidate < 2L * least && MixedRadix.work((int) candidate) < MixedRadix.work(best)) {
                    best = (int) candidate;
                }
            }
        }
        return best;
    }

    /** Time for a line, in the unit of {@link MixedRadix#work}. */
    static double work(int length) {
        if (length > Integer.MAX_VALUE / 4) {
            return Double.POSITIVE_INFINITY;
        }
        int friendly = friendly(length);
        return 2 * MixedRadix.work(friendly) + AROUND * friendly;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int room() {
        return inner.length();
    }

    @Override
    public void transform(Room room) {
        int lines = room.lines;
        multiply(room, length, re, im);
        java.util.Arrays.fill(room.re, length * lines, inner.length() * lines, 0);
        java.util.Arrays.fill(room.im, length * lines, inner.length() * lines, 0);
        inner.transform(room);
        multiply(room, inner.length(), spectrumRe, spectrumIm);
        room.turn();
        inner.transform(room);
        room.turn();
        multiply(room, length, re, im);
    }

    private static void multiply(Room room, int count, double[] byRe, double[] byIm) {
        double[] xr = room.re;
        double[] xi = room.im;
        int lines = room.lines;
        for (int k = 0; k < count; k++) {
            double wr = byRe[k];
            double wi = byIm[k];
            for (int q = k * lines; q < (k + 1) * lines; q++) {
                double tr = xr[q];
                double ti = xi[q];
                xr[q] = tr * wr - ti * wi;
                xi[q] = tr * wi + ti * wr;
            }
        }
    }
}
