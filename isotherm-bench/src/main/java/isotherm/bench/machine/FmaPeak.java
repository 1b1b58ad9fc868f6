package isotherm.bench.machine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** How many fused multiply-adds of whole vectors a core can do: the wall that arithmetic puts. */
public final class FmaPeak {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /** Chains that do not wait for each other: more than latency times ports of any processor so far. */
    private static final int CHAINS = 10;

    private static final int TURNS = 1 << 21;
    /** Vector operations in which the square form updates a vector of nodes: three additions, two fused. */
    private static final int OPERATIONS_PER_UPDATE = 5;

    private FmaPeak() {}

    /** Numbers in a vector. */
    static int lanes() {
        return SPECIES.length();
    }

    /** Node updates per second that so many vector operations per second could do. */
    public static double updates(double operationsPerSecond) {
        return operationsPerSecond / OPERATIONS_PER_UPDATE * lanes();
    }

    /**
     * Vector operations per second, all threads together: the best of some laps, since it is a limit.
     *
     * @param threads at once
     * @param laps how often it is tried
     */
    public static double operationsPerSecond(int threads, int laps) {
        double best = 0;
        for (int lap = 0; lap < laps; lap++) {
            double seconds = Together.seconds(threads, thread -> chains());
            best = Math.max(best, (double) threads * TURNS * CHAINS / seconds);
        }
        return best;
    }

    private static double chains() {
        DoubleVector x = DoubleVector.broadcast(SPECIES, 0.999999);
        DoubleVector y = DoubleVector.broadcast(SPECIES, 1e-9);
        DoubleVector a = x;
        DoubleVector b = x;
        DoubleVector c = x;
        DoubleVector d = x;
        DoubleVector e = x;
        DoubleVector f = x;
        DoubleVector g = x;
        DoubleVector h = x;
        DoubleVector i = x;
        DoubleVector j = x;
        for (int k = 0; k < TURNS; k++) {
            a = a.lanewise(VectorOperators.FMA, x, y);
            b = b.lanewise(VectorOperators.FMA, x, y);
            c = c.lanewise(VectorOperators.FMA, x, y);
            d = d.lanewise(VectorOperators.FMA, x, y);
            e = e.lanewise(VectorOperators.FMA, x, y);
            f = f.lanewise(VectorOperators.FMA, x, y);
            g = g.lanewise(VectorOperators.FMA, x, y);
            h = h.lanewise(VectorOperators.FMA, x, y);
            i = i.lanewise(VectorOperators.FMA, x, y);
            j = j.lanewise(VectorOperators.FMA, x, y);
        }
        return a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).add(i.add(j)).lane(0);
    }
}
