package isotherm.exponential;

import java.util.List;

/**
 * A plate in a few modes, each of which fades by itself (N29): the projection of its equations on a basis.
 *
 * @param vectors the basis: what the plate is beyond its start is a sum of them
 * @param turn of the modes, what each has of each vector: by vector, then by mode
 * @param rates at which modes fade, in 1/s
 * @param driven what each load adds to each mode a second: by load, then by mode
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ReducedModel(List<double[]> vectors, double[][] turn, double[] rates, double[][] driven) {
    int modes() {
        return rates.length;
    }

    /** How much of each vector there is where modes are so large. */
    double[] ofVectors(double[] modes) {
        double[] parts = new double[turn.length];
        for (int k = 0; k < parts.length; k++) {
            double sum = 0;
            for (int mode = 0; mode < modes.length; mode++) {
                sum += turn[k][mode] * modes[mode];
            }
            parts[k] = sum;
        }
        return parts;
    }
}
