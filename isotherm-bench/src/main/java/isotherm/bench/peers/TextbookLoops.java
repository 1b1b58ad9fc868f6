package isotherm.bench.peers;

import isotherm.bench.race.Contender;

/** The plain two loops over arrays, as a textbook has them: what compilers make of Java that nobody tuned. */
public final class TextbookLoops implements Contender {
    private static final double RATE = 0.2;

    @Override
    public String name() {
        return "loops";
    }

    @Override
    public String family() {
        return name();
    }

    @Override
    public int stride() {
        return 1;
    }

    @Override
    public Lap lap(int n, int untimed, int steps) {
        double[] u = start(n);
        double[] v = u.clone();
        long begin = System.nanoTime();
        for (int s = -untimed; s < steps; s++) {
            if (s == 0) {
                begin = System.nanoTime();
            }
            step(n, u, v);
            double[] t = u;
            u = v;
            v = t;
        }
        double seconds = (System.nanoTime() - begin) * 1e-9;
        double sum = 0;
        for (double value : u) {
            sum += value;
        }
        return new Lap(seconds, sum / u.length);
    }

    private static double[] start(int n) {
        double[] u = new double[n * n];
        double middle = 0.5 * (n - 1);
        for (int i = 1; i < n - 1; i++) {
            for (int j = 1; j < n - 1; j++) {
                boolean inDisc = (i - middle) * (i - middle) + (j - middle) * (j - middle) <= 0.0625 * n * n;
                u[i * n + j] = inDisc ? 100 : 1;
            }
        }
        return u;
    }

    private static void step(int n, double[] u, double[] v) {
        for (int i = 1; i < n - 1; i++) {
            for (int j = 1; j < n - 1; j++) {
                int k = i * n + j;
                v[k] = u[k] + RATE * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1] - 4 * u[k]);
            }
        }
    }
}
