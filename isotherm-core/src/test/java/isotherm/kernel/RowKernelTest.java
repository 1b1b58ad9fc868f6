package isotherm.kernel;

import static java.lang.Math.fma;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels alone: the written tree to the bit, reading and writing exactly their nodes. */
class RowKernelTest {
    private static final int GUARD = 9;
    private static final double UNTOUCHED = 12345.678;

    private final double[] south;
    private final double[] centre;
    private final double[] north;

    RowKernelTest() {
        Random random = new Random(7);
        south = numbers(random);
        centre = numbers(random);
        north = numbers(random);
    }

    /** Ordinary temperatures with the awkward ones among them. */
    private static double[] numbers(Random random) {
        double[] awkward = {0.0, -0.0, Double.MIN_VALUE, -4.9e-320, 1e300, -1e300, 1e-300, 1.0000000000000002};
        double[] numbers = new double[1100];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = random.nextInt(9) == 0 ? awkward[random.nextInt(awkward.length)] : random.nextGaussian() * 50;
        }
        return numbers;
    }

    private static RowKernel kernel(String name) {
        return switch (name) {
            case "buffer" -> Kernels.scalar(Double.BYTES, 1);
            case "segment" -> Kernels.scalar(Double.BYTES, Long.MAX_VALUE);
            default -> Kernels.vector(Double.BYTES);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"buffer", "segment", "vector"})
    void squareIsTheWrittenTree(String name) {
        double r = 0.2345678901;
        for (int count = 0; count <= 1021; count = count == 70 ? 1021 : count + 1) {
            double[] expected = new double[count];
            for (int k = 0; k < count; k++) {
                double sum = (centre[GUARD + k - 1] + centre[GUARD + k + 1]) + (north[GUARD + k] + south[GUARD + k]);
                expected[k] = fma(r, fma(-4, centre[GUARD + k], sum), centre[GUARD + k]);
            }
            int nodes = count;
            check(
                    expected,
                    (from, rows, to) -> kernel(name).square(from, rows[0], rows[1], rows[2], to, rows[0], nodes, r));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"buffer", "segment", "vector"})
    void oblongIsTheWrittenTree(String name) {
        double rx = 0.31;
        double ry = 0.123;
        for (int count = 0; count <= 1021; count = count == 70 ? 1021 : count + 1) {
            double[] expected = new double[count];
            for (int k = 0; k < count; k++) {
                double u = centre[GUARD + k];
                double alongX = fma(rx, fma(-2, u, centre[GUARD + k - 1] + centre[GUARD + k + 1]), u);
                expected[k] = fma(ry, fma(-2, u, north[GUARD + k] + south[GUARD + k]), alongX);
            }
            int nodes = count;
            check(
                    expected,
                    (from, rows, to) ->
                            kernel(name).oblong(from, rows[0], rows[1], rows[2], to, rows[0], nodes, rx, ry));
        }
    }

    private interface Call {
        void on(MemorySegment from, long[] rows, MemorySegment to);
    }

    private void check(double[] expected, Call call) {
        int length = south.length;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocate(3L * length * Double.BYTES, 64);
            MemorySegment.copy(south, 0, from, ValueLayout.JAVA_DOUBLE, 0, length);
            MemorySegment.copy(centre, 0, from, ValueLayout.JAVA_DOUBLE, (long) length * Double.BYTES, length);
            MemorySegment.copy(north, 0, from, ValueLayout.JAVA_DOUBLE, 2L * length * Double.BYTES, length);
            MemorySegment to = arena.allocate((long) length * Double.BYTES, 64);
            double[] result = new double[length];
            java.util.Arrays.fill(result, UNTOUCHED);
            MemorySegment.copy(result, 0, to, ValueLayout.JAVA_DOUBLE, 0, length);

            long first = (long) GUARD * Double.BYTES;
            long row = (long) length * Double.BYTES;
            call.on(from, new long[] {first, row + first, 2 * row + first}, to);

            MemorySegment.copy(to, ValueLayout.JAVA_DOUBLE, 0, result, 0, length);
            for (int k = 0; k < length; k++) {
                boolean inside = k >= GUARD && k < GUARD + expected.length;
                double wanted = inside ? expected[k - GUARD] : UNTOUCHED;
                assertThat(Double.doubleToRawLongBits(result[k]))
                        .as("number %d of %d: %s, expected %s", k - GUARD, expected.length, result[k], wanted)
                        .isEqualTo(Double.doubleToRawLongBits(wanted));
            }
        }
    }
}
