package isotherm.exponential;

import isotherm.cholesky.CholeskyFactor;
import isotherm.loads.Loads;
import isotherm.network.Components;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rational Krylov basis of what loads do to a plate (N29; A. Ruhe, Linear Algebra Appl. 58, 1984): a chain of vectors for each load, each vector the answer of
 * {@code (K + shift C)} to the capacities times the one before. Vectors are orthogonal in the sense of the capacities. A constant for each separate
 * part of the plate is added when a model is made, after all others: put before them it would break the chains.
 */
final class Basis {
    /** What is left of a vector beside the others, in parts of it, below which it is one of them. */
    private static final double NOTHING = 1e-10;
    /** A load that in the time of a shift warms the plate by less than this part of what all do is none. */
    private static final double NO_LOAD = 1e-14;

    private final PlateMatrix matrix;
    private final Vectors space;
    private final List<double[]> loads = new ArrayList<>();
    private final List<double[]> constants = new ArrayList<>();
    private final List<double[]> vectors = new ArrayList<>();
    /** Of each vector, its products with K times those up to it, and with the loads. */
    private final List<double[]> stiffness = new ArrayList<>();

    private final List<double[]> loaded = new ArrayList<>();
    /** The last vector of each chain that goes on. */
    private List<double[]> ends = new ArrayList<>();

    private boolean begun;
    private long solved;

    /**
     * An empty basis.
     *
     * @param first the load that is always there
     */
    Basis(PlateMatrix matrix, Vectors space, Loads loads, double[] first, Components parts) {
        this.matrix = matrix;
        this.space = space;
        this.loads.add(first);
        for (int line = 0; line < loads.varying(); line++) {
            this.loads.add(loads.load(line + 1));
        }
        for (int part = 0; part < parts.count(); part++) {
            double[] constant = new double[matrix.size()];
            for (int node = 0; node < constant.length; node++) {
                constant[node] = parts.of(node) == part ? 1 : 0;
            }
            constants.add(constant);
        }
    }

    /** How many vectors it has, constants left out. */
    int size() {
        return vectors.size();
    }

    /** Systems that were solved. */
    long solved() {
        return solved;
    }

    /** Whether no chain goes on: then the model is exact. */
    boolean isWhole() {
        return begun && ends.isEmpty();
    }

    /** One more vector for each chain. */
    void grow(CholeskyFactor factor) {
        if (!begun) {
            begin(factor);
            return;
        }
        List<double[]> next = new ArrayList<>();
        for (double[] end : ends) {
            double[] vector = space.times(matrix.capacity(), end);
            factor.solve(vector);
            solved++;
            if (add(vector)) {
                next.add(vector);
            }
        }
        ends = next;
    }

    private void begin(CholeskyFactor factor) {
        begun = true;
        List<double[]> answers = new ArrayList<>();
        double most = 0;
        for (double[] load : loads) {
            double[] answer = load.clone();
            factor.solve(answer);
            solved++;
            most = Math.max(most, Vectors.largest(answer));
            answers.add(answer);
        }
        for (double[] answer : answers) {
            if (Vectors.largest(answer) > NO_LOAD * most && add(answer)) {
                ends.add(answer);
            }
        }
    }

    private boolean add(double[] vector) {
        if (!orthogonalise(vector, vectors)) {
            return false;
        }
        vectors.add(vector);
        double[] flows = new double[matrix.size()];
        matrix.times(vector, flows);
        stiffness.add(space.dots(flows, vectors));
        loaded.add(space.dots(vector, loads));
        return true;
    }

    /** Twice is enough for vectors far from the others, three times for constants that nearly are among them. */
    private boolean orthogonalise(double[] vector, List<double[]> others) {
        double before = norm(vector);
        if (!(before > 0) || before == Double.POSITIVE_INFINITY) {
            return false;
        }
        space.scale(vector, 1 / before);
        for (int pass = 0; pass < 3; pass++) {
            double[] products = space.dots(space.times(matrix.capacity(), vector), others);
            for (int k = 0; k < products.length; k++) {
                products[k] = -products[k];
            }
            space.add(products, others, vector);
            double left = norm(vector);
            if (!(left > NOTHING)) {
                return false;
            }
            if (left > 0.5 && pass > 0) {
                break;
            }
        }
        space.scale(vector, 1 / norm(vector));
        return true;
    }

    private double norm(double[] vector) {
        return Math.sqrt(space.dots(space.times(matrix.capacity(), vector), List.of(vector))[0]);
    }

    /** The plate in as many modes as there are vectors. */
    ReducedModel model() {
        List<double[]> all = new ArrayList<>(vectors);
        List<double[]> stiff = new ArrayList<>(stiffness);
        List<double[]> driven = new ArrayList<>(loaded);
        for (double[] constant : constants) {
            double[] vector = constant.clone();
            if (orthogonalise(vector, all)) {
                all.add(vector);
                double[] flows = new double[matrix.size()];
                matrix.times(vector, flows);
                stiff.add(space.dots(flows, all));
                driven.add(space.dots(vector, loads));
            }
        }
        int count = all.size();
        double[][] square = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                square[i][j] = stiff.get(i)[j];
                square[j][i] = square[i][j];
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(square);
        double[] rates =
                Arrays.stream(eigen.values()).map(rate -> Math.max(0, rate)).toArray();
        double[][] modes = new double[loads.size()][count];
        for (int load = 0; load < modes.length; load++) {
            for (int mode = 0; mode < count; mode++) {
                for (int k = 0; k < count; k++) {
                    modes[load][mode] += eigen.vectors()[k][mode] * driven.get(k)[load];
                }
            }
        }
        return new ReducedModel(all, eigen.vectors(), rates, modes);
    }
}
