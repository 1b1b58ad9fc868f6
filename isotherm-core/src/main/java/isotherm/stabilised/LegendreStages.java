package isotherm.stabilised;

/**
 * The numbers of a Runge-Kutta-Legendre step of second order with some stages (N21; Meyer, Balsara, Aslam, J. Comput. Phys. 257, 2014):
 * stage j is
 *
 * <pre>
 *   D(j) = mu D(j-1) + nu D(j-2) + h (now F(j-1) + first F(0)),     D = what the stage has more than the start, D(0) = 0
 * </pre>
 */
final class LegendreStages {
    /** The fewest that are stable, and odd: then short waves keep their sign. */
    static final int FEWEST = 3;

    private final int count;
    private final double[] mu;
    private final double[] nu;
    private final double[] now;
    private final double[] first;
    private final double[] times;
    private final double[] weights;

    private LegendreStages(int count) {
        this.count = count;
        mu = new double[count + 1];
        nu = new double[count + 1];
        now = new double[count + 1];
        first = new double[count + 1];
        times = new double[count + 1];
        double scale = 4.0 / ((double) count * count + count - 2);
        now[1] = b(1) * scale;
        times[1] = now[1];
        for (int j = 2; j <= count; j++) {
            mu[j] = (2.0 * j - 1) / j * (b(j) / b(j - 1));
            nu[j] = -(j - 1.0) / j * (b(j) / b(j - 2));
            now[j] = mu[j] * scale;
            first[j] = -(1 - b(j - 1)) * now[j];
            times[j] = mu[j] * times[j - 1] + nu[j] * times[j - 2] + (now[j] + first[j]);
        }
        times[count] = 1;
        weights = new double[count + 1];
        double[] passedOn = new double[count + 1];
        passedOn[count] = 1;
        for (int j = count; j >= 1; j--) {
            weights[j - 1] += passedOn[j] * now[j];
            weights[0] += passedOn[j] * first[j];
            passedOn[j - 1] += passedOn[j] * mu[j];
            if (j > 1) {
                passedOn[j - 2] += passedOn[j] * nu[j];
            }
        }
    }

    private static double b(int j) {
        return j < 2 ? 1.0 / 3 : ((double) j * j + j - 2) / (2.0 * j * (j + 1));
    }

    static LegendreStages of(int count) {
        return new LegendreStages(count);
    }

    /**
     * The fewest stages, an odd number, under which a step is stable.
     *
     * @param ratio the step in parts of the explicit method's limit
     */
    static int fewest(double ratio) {
        int stages = Math.max(FEWEST, (int) Math.ceil((Math.sqrt(9 + 16 * ratio) - 1) / 2));
        return stages % 2 == 0 ? stages + 1 : stages;
    }

    int count() {
        return count;
    }

    double mu(int stage) {
        return mu[stage];
    }

    double nu(int stage) {
        return nu[stage];
    }

    /** The weight of the flows at the stage before. */
    double now(int stage) {
        return now[stage];
    }

    /** The weight of the flows at the start. */
    double first(int stage) {
        return first[stage];
    }

    /** The shares of the step at which the stages stand, from the start on. */
    double[] times() {
        return times.clone();
    }

    /** How much of each stage's flows, from the start on, is in what the whole step takes up; their sum is 1. */
    double[] weights() {
        return weights.clone();
    }
}
