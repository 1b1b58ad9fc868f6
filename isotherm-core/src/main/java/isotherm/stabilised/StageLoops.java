package isotherm.stabilised;

import java.util.Arrays;

/** The arithmetic of stages on a band's nodes: loops so plain that they are compiled to vectors. */
final class StageLoops {
    private StageLoops() {}

    /** The heat taken up by the first stage, and none by the start. */
    static void first(double[] startFlow, double weight, double[] none, double[] taken) {
        Arrays.fill(none, 0);
        for (int k = 0; k < taken.length; k++) {
            taken[k] = weight * startFlow[k];
        }
    }

    /** From the heat taken up by the stage before last to what the next one has. */
    static void follow(
            double[] taken,
            double[] last,
            double mu,
            double nu,
            double[] flow,
            double weightNow,
            double[] startFlow,
            double weightFirst) {
        for (int k = 0; k < taken.length; k++) {
            taken[k] = (mu * last[k] + nu * taken[k]) + (weightNow * flow[k] + weightFirst * startFlow[k]);
        }
    }

    /** What a step has taken up in error, in J/m (Sommeijer, Shampine, Verwer, J. Comput. Appl. Math. 88, 1998). */
    static void missed(double seconds, double[] startFlow, double[] endFlow, double[] taken, double[] into) {
        for (int k = 0; k < taken.length; k++) {
            into[k] = 0.4 * seconds * (startFlow[k] + endFlow[k]) - 0.8 * taken[k];
        }
    }

    /** The largest of heats or flows over what a kelvin takes, in K or K/s; what is no number stays. */
    static double largest(double[] heat, double[] inverse) {
        double most = 0;
        for (int k = 0; k < inverse.length; k++) {
            double each = Math.abs(heat[k]) * inverse[k];
            if (!(each <= most)) { // seldom
                if (Double.isNaN(each)) {
                    return each;
                }
                most = each;
            }
        }
        return most;
    }

    /** The largest of some numbers and 0; what is no number stays. */
    static double most(double[] numbers) {
        double most = 0;
        for (double number : numbers) {
            most = Math.max(most, number);
        }
        return most;
    }

    /** Hermite's cubic from 0 to {@code end} with slopes at both ends. */
    static double cubic(double share, double end, double startSlope, double endSlope) {
        if (share >= 1) {
            return end;
        }
        double rest = 1 - share;
        return share * share * (3 - 2 * share) * end
                + share * rest * rest * startSlope
                - share * share * rest * endSlope;
    }
}
