package isotherm.cholesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the product with the matrix itself, and against a dense elimination of a few lines. */
class CholeskyFactorTest {
    /** A matrix with links of many orders of magnitude, holes and a diagonal just above its links; periodic now and then. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Plate(int columns, int rows, double[] diagonal, double[] east, double[] north) {
        static Plate of(Random random, int most, boolean holes) {
            int columns = 2 + random.nextInt(most);
            int rows = 2 + random.nextInt(most);
            boolean aroundX = columns > 2 && random.nextInt(3) == 0;
            boolean aroundY = rows > 2 && random.nextInt(3) == 0;
            int size = columns * rows;
            Plate plate = new Plate(columns, rows, new double[size], new double[size], new double[size]);
            boolean[] hole = new boolean[size];
            int left = random.nextInt(columns);
            int bottom = random.nextInt(rows);
            for (int node = 0; node < size; node++) {
                hole[node] = holes && ((node % columns > left && node / columns > bottom) || random.nextInt(20) == 0);
            }
            for (int node = 0; node < size; node++) {
                boolean lastColumn = node % columns == columns - 1;
                boolean lastRow = node / columns == rows - 1;
                plate.east[node] =
                        (!lastColumn || aroundX) && !hole[node] && !hole[plate.eastOf(node)] ? link(random) : 0;
                plate.north[node] =
                        (!lastRow || aroundY) && !hole[node] && !hole[plate.northOf(node)] ? link(random) : 0;
            }
            for (int node = 0; node < size; node++) {
                plate.diagonal[node] += plate.east[node] + plate.north[node];
                plate.diagonal[plate.eastOf(node)] += plate.east[node];
                plate.diagonal[plate.northOf(node)] += plate.north[node];
            }
            for (int node = 0; node < size; node++) {
                plate.diagonal[node] = hole[node] ? 0 : plate.diagonal[node] * (1 + 1e-3 * random.nextDouble()) + 1e-3;
            }
            return plate;
        }

        private static double link(Random random) {
            return random.nextInt(10) == 0 ? 0 : Math.pow(10, random.nextDouble(-3, 3));
        }

        int eastOf(int node) {
            return node % columns == columns - 1 ? node - columns + 1 : node + 1;
        }

        int northOf(int node) {
            return (node + columns) % (columns * rows);
        }

        GridMatrix matrix() {
            return new GridMatrix(columns, rows, diagonal, east, north);
        }

        double[] times(double[] u) {
            double[] product = new double[u.length];
            for (int node = 0; node < u.length; node++) {
                product[node] += diagonal[node] * u[node];
                product[node] -= east[node] * u[eastOf(node)];
                product[eastOf(node)] -= east[node] * u[node];
                product[node] -= north[node] * u[northOf(node)];
                product[northOf(node)] -= north[node] * u[node];
            }
            return product;
        }

        double[] unknown(Random random) {
            double[] u = new double[diagonal.length];
            Arrays.setAll(u, node -> diagonal[node] > 0 ? random.nextDouble(-1, 1) : 0);
            return u;
        }
    }

    @Test
    void solvesWhatTheMatrixMultiplied() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Plate plate = Plate.of(random, 40, random.nextBoolean());
            GridMatrix matrix = plate.matrix();
            CholeskyFactor factor = CholeskyFactor.of(matrix, Dissection.of(matrix));
            for (int k = 0; k < 2; k++) {
                double[] u = plate.unknown(random);
                double[] x = plate.times(u);
                factor.solve(x);
                for (int node = 0; node < u.length; node++) {
                    assertThat(x[node]).as("seed %d, node %d", seed, node).isCloseTo(u[node], within(1e-7));
                }
            }
        }
    }

    /** Gauss, without an order: the reference. */
    private static double[] eliminated(double[][] matrix, double[] right) {
        double[] x = right.clone();
        int size = x.length;
        for (int k = 0; k < size; k++) {
            for (int i = k + 1; i < size && matrix[k][k] != 0; i++) {
                double times = matrix[i][k] / matrix[k][k];
                for (int j = k; j < size && times != 0; j++) {
                    matrix[i][j] -= times * matrix[k][j];
                }
                x[i] -= times * x[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int j = k + 1; j < size; j++) {
                x[k] -= matrix[k][j] * x[j];
            }
            x[k] = matrix[k][k] == 0 ? 0 : x[k] / matrix[k][k];
        }
        return x;
    }

    @Test
    void agreesWithAPlainElimination() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Plate plate = Plate.of(random, 12, true);
            int size = plate.diagonal.length;
            double[][] dense = new double[size][size];
            for (int column = 0; column < size; column++) {
                double[] unit = new double[size];
                unit[column] = 1;
                double[] product = plate.times(unit);
                for (int row = 0; row < size; row++) {
                    dense[row][column] = product[row];
                }
            }
            double[] right = plate.unknown(random);
            double[] wanted = eliminated(dense, right);
            GridMatrix matrix = plate.matrix();
            CholeskyFactor.of(matrix, Dissection.of(matrix)).solve(right);
            double most = Arrays.stream(wanted).map(Math::abs).max().orElseThrow();
            for (int node = 0; node < size; node++) {
                assertThat(right[node]).as("seed %d, node %d", seed, node).isCloseTo(wanted[node], within(1e-9 * most));
            }
        }
    }

    /** The order serves whatever the numbers are, and the size is known before it is made. */
    @Test
    void oneOrderServesAllNumbersAndItsSizeIsKnown() {
        Random random = new Random(1);
        for (int seed = 0; seed < 20; seed++) {
            Plate plate = Plate.of(random, 60, false);
            Arrays.fill(plate.east, 0);
            Arrays.fill(plate.north, 0);
            for (int node = 0; node < plate.diagonal.length; node++) {
                plate.east[node] = node % plate.columns < plate.columns - 1 ? 1 : 0;
                plate.north[node] = node / plate.columns < plate.rows - 1 ? 1 : 0;
                plate.diagonal[node] = 5;
            }
            Dissection order = Dissection.of(plate.matrix());
            FactorSize size = FactorSize.of(plate.columns, plate.rows, false, false);
            assertThat(size.entries()).as("%d x %d", plate.columns, plate.rows).isEqualTo((double) order.entries());
            Arrays.fill(plate.diagonal, 7);
            double[] u = plate.unknown(random);
            double[] x = plate.times(u);
            CholeskyFactor.of(plate.matrix(), order).solve(x);
            for (int node = 0; node < u.length; node++) {
                assertThat(x[node]).isCloseTo(u[node], within(1e-13));
            }
        }
    }

    /** Holes and seams only make it smaller than foretold; with all sides it grows as n log n. */
    @Test
    void neverTakesMoreThanForetold() {
        for (int seed = 0; seed < 60; seed++) {
            Plate plate = Plate.of(new Random(seed), 40, seed % 2 == 0);
            GridMatrix matrix = plate.matrix();
            FactorSize size = FactorSize.of(plate.columns, plate.rows, matrix.isPeriodicX(), matrix.isPeriodicY());
            assertThat((double) Dissection.of(matrix).entries())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(size.entries());
        }
        double small = FactorSize.of(128, 128, false, false).entries();
        double large = FactorSize.of(512, 512, false, false).entries();
        assertThat(large / small).isBetween(16.0, 16 * 9 / 7.0 * 1.1);
    }

    @Test
    void refusesWhatIsNotPositiveDefinite() {
        Plate plate = Plate.of(new Random(3), 10, false);
        plate.diagonal[plate.diagonal.length / 2] *= 0.1;
        GridMatrix matrix = plate.matrix();
        assertThatThrownBy(() -> CholeskyFactor.of(matrix, Dissection.of(matrix)))
                .isInstanceOf(ArithmeticException.class);
    }
}
