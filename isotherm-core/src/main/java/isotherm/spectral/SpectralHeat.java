package isotherm.spectral;

import isotherm.field.Sum;
import isotherm.model.Edge;
import isotherm.threads.CrewTeam;
import java.util.Arrays;

/** The temperatures beside held edges as integrals over time and along the edge, from the modes (N19). */
final class SpectralHeat {
    private SpectralHeat() {}

    /**
     * By edge, the integral in K m s; 0 where it is not held.
     *
     * @param start what each mode has at the start
     */
    static Sum[] beside(
            SpectralAxis x, SpectralAxis y, double[][] start, SpectralDrive drive, ModeDecay fading, CrewTeam team) {
        double[][] rows = new double[Edge.values().length][y.count()];
        team.share(y.count(), x.count(), (from, to) -> {
            double[] added = new double[x.count()];
            double[] integral = new double[x.count()];
            for (int l = from; l < to; l++) {
                if (!drive.rests()) {
                    drive.add(l, added);
                }
                for (int k = 0; k < added.length; k++) {
                    double gained = fading.gained(k, l);
                    double rate = x.rates()[k] + y.rates()[l];
                    double driven = added[k] == 0 ? 0 : added[k] * ((fading.time() - gained) / rate);
                    integral[k] = start[l][k] * gained + driven;
                }
                for (Edge edge : Edge.values()) {
                    double[] seen = edge.isHorizontal() ? x.whole() : x.beside(SpectralDrive.isHigh(edge));
                    rows[edge.ordinal()][l] = product(seen, integral);
                }
            }
        });
        Sum[] sums = new Sum[rows.length];
        Arrays.setAll(sums, k -> new Sum());
        for (Edge edge : Edge.values()) {
            double[] seen = edge.isHorizontal() ? y.beside(SpectralDrive.isHigh(edge)) : y.whole();
            for (int l = 0; l < seen.length; l++) {
                sums[edge.ordinal()].add(seen[l] * rows[edge.ordinal()][l]);
            }
        }
        return sums;
    }

    private static double product(double[] a, double[] b) {
        Sum sum = new Sum();
        for (int k = 0; k < a.length; k++) {
            sum.add(a[k] * b[k]);
        }
        return sum.value();
    }
}
