package isotherm.exponential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eigenvalues against the matrix itself, phi functions against sums of many small steps. */
class SmallNumbersTest {
    @Test
    void eigenvectorsAreOrthogonalAndGiveTheMatrixBack() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(30);
            double[][] matrix = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    boolean apart = seed % 3 == 0 && i != j && random.nextInt(3) > 0;
                    matrix[i][j] = apart ? 0 : random.nextGaussian() * Math.pow(10, seed % 5);
                    matrix[j][i] = matrix[i][j];
                }
            }
            SymmetricEigen eigen = new SymmetricEigen(matrix);
            double scale = Math.pow(10, seed % 5) * size;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double back = 0;
                    double product = 0;
                    for (int k = 0; k < size; k++) {
                        back += eigen.vectors()[i][k] * eigen.values()[k] * eigen.vectors()[j][k];
                        product += eigen.vectors()[k][i] * eigen.vectors()[k][j];
                    }
                    assertThat(back).as("seed %d", seed).isCloseTo(matrix[i][j], within(1e-13 * scale));
                    assertThat(product).as("seed %d", seed).isCloseTo(i == j ? 1 : 0, within(1e-13 * size));
                }
            }
        }
    }

    /** Squares of their numbers are nothing or infinite. */
    @Test
    void matricesOfAnySizeHaveEigenvalues() {
        for (double tiny : new double[] {1e-200, 1e-300, 1e-308, 4.9e-324, 1e200, 1e300}) {
            double[][] matrix = new double[9][9];
            Random random = new Random(3);
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = tiny * random.nextInt(1, 4);
                    matrix[j][i] = matrix[i][j];
                }
            }
            for (double value : new SymmetricEigen(matrix).values()) {
                assertThat(Math.abs(value)).isLessThanOrEqualTo(30 * tiny);
            }
        }
    }

    /** Each is an integral: of the mode that fades, of a load of 1, of one that rises, and of what that adds. */
    @Test
    void phiFunctionsAreIntegrals() {
        double[] rates = {0, 1e-9, 1e-3, 0.3, 0.999, 1.001, 7, 40};
        Phi phi = new Phi(rates, 2);
        int parts = 20_000;
        for (int k = 0; k < rates.length; k++) {
            double one = 0;
            double two = 0;
            double three = 0;
            for (int part = 0; part < parts; part++) {
                double share = (part + 0.5) / parts;
                double left = Math.exp(-2 * rates[k] * (1 - share));
                one += left / parts;
                two += left * share / parts;
                three += left * share * share / 2 / parts;
            }
            assertThat(phi.left[k]).isCloseTo(Math.exp(-2 * rates[k]), within(1e-15));
            assertThat(phi.one[k]).as("rate %s", rates[k]).isCloseTo(one, within(1e-7));
            assertThat(phi.two[k]).as("rate %s", rates[k]).isCloseTo(two, within(1e-7));
            double integral = 2 * rates[k] * phi.three[k]; // by parts: 1/2 less what is left of the rising load
            assertThat(integral).as("rate %s", rates[k]).isCloseTo(0.5 - phi.two[k], within(1e-14));
            assertThat(phi.three[k]).as("rate %s", rates[k]).isCloseTo(three, within(1e-7));
        }
    }
}
