package isotherm.kernel;

import static java.lang.Math.fma;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels of single precision alone: the written tree to the bit, reading and writing exactly their nodes. */
class SingleRowKernelTest {
    private static final int GUARD = 9;
    private static final float UNTOUCHED = 12345.678f;

    private final float[] south;
    private final float[] centre;
    private final float[] north;

    SingleRowKernelTest() {
        Random random = new Random(7);
        south = numbers(random);
        centre = numbers(random);
        north = numbers(random);
    }

    /** Ordinary temperatures with the awkward ones among them. */
    private static float[] numbers(Random random) {
        float[] awkward = {0f, -0f, Float.MIN_VALUE, -5 * Float.MIN_VALUE, 1e37f, -1e37f, 1e-37f, Math.nextUp(1f)};
        float[] numbers = new float[1100];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = random.nextInt(9) == 0
                    ? awkward[random.nextInt(awkward.length)]
                    : (float) (random.nextGaussian() * 50);
        }
        return numbers;
    }

    private static RowKernel kernel(String name) {
        return switch (name) {
            case "segment" -> Kernels.scalar(Float.BYTES, 1);
            default -> Kernels.vector(Float.BYTES);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "vector"})
    void squareIsTheWrittenTree(String name) {
        double r = 0.2345678901;
        for (int count = 0; count <= 1021; count = count == 70 ? 1021 : count + 1) {
            float[] expected = new float[count];
            for (int k = 0; k < count; k++) {
                float sum = (centre[GUARD + k - 1] + centre[GUARD + k + 1]) + (north[GUARD + k] + south[GUARD + k]);
                expected[k] = fma((float) r, fma(-4, centre[GUARD + k], sum), centre[GUARD + k]);
            }
            int nodes = count;
            check(
                    expected,
                    (from, rows, to) -> kernel(name).square(from, rows[0], rows[1], rows[2], to, rows[0], nodes, r));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "vector"})
    void oblongIsTheWrittenTree(String name) {
        double rx = 0.31;
        double ry = 0.123;
        for (int count = 0; count <= 1021; count = count == 70 ? 1021 : count + 1) {
            float[] expected = new float[count];
            for (int k = 0; k < count; k++) {
                float u = centre[GUARD + k];
                float alongX = fma((float) rx, fma(-2, u, centre[GUARD + k - 1] + centre[GUARD + k + 1]), u);
                expected[k] = fma((float) ry, fma(-2, u, north[GUARD + k] + south[GUARD + k]), alongX);
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

    private void check(float[] expected, Call call) {
        int length = south.length;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocate(3L * length * Float.BYTES, 64);
            MemorySegment.copy(south, 0, from, ValueLayout.JAVA_FLOAT, 0, length);
            MemorySegment.copy(centre, 0, from, ValueLayout.JAVA_FLOAT, (long) length * Float.BYTES, length);
            MemorySegment.copy(north, 0, from, ValueLayout.JAVA_FLOAT, 2L * length * Float.BYTES, length);
            MemorySegment to = arena.allocate((long) length * Float.BYTES, 64);
            float[] result = new float[length];
            java.util.Arrays.fill(result, UNTOUCHED);
            MemorySegment.copy(result, 0, to, ValueLayout.JAVA_FLOAT, 0, length);

            long first = (long) GUARD * Float.BYTES;
            long row = (long) length * Float.BYTES;
            call.on(from, new long[] {first, row + first, 2 * row + first}, to);

            MemorySegment.copy(to, ValueLayout.JAVA_FLOAT, 0, result, 0, length);
            for (int k = 0; k < length; k++) {
                boolean inside = k >= GUARD && k < GUARD + expected.length;
                float wanted = inside ? expected[k - GUARD] : UNTOUCHED;
                assertThat(Float.floatToRawIntBits(result[k]))
                        .as("number %d of %d: %s, expected %s", k - GUARD, expected.length, result[k], wanted)
                        .isEqualTo(Float.floatToRawIntBits(wanted));
            }
        }
    }
}
