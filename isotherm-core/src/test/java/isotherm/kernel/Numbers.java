package isotherm.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;

/** Numbers of one precision in memory, and the arithmetic of that precision. */
final class Numbers {
    static final Numbers DOUBLE =
            new Numbers(Double.BYTES, 0.0, -0.0, Double.MIN_VALUE, -4.9e-320, 1e300, -1e300, 1e-300, Math.nextUp(1.0));
    static final Numbers SINGLE = new Numbers(
            Float.BYTES, 0f, -0f, Float.MIN_VALUE, -5 * Float.MIN_VALUE, 1e37f, -1e37f, 1e-37f, Math.nextUp(1f));

    final int bytes;
    private final boolean single;
    private final double[] awkward;

    private Numbers(int bytes, double... awkward) {
        this.bytes = bytes;
        this.single = bytes == Float.BYTES;
        this.awkward = awkward;
    }

    /** Ordinary temperatures with the awkward ones among them. */
    double[] temperatures(Random random, int count) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = random.nextInt(9) == 0
                    ? awkward[random.nextInt(awkward.length)]
                    : rounded(random.nextGaussian() * 50);
        }
        return numbers;
    }

    /** Numbers from 0 to 1, and 0 itself. */
    double[] coefficients(Random random, int count) {
        return random.doubles(count)
                .map(number -> number < 0.1 ? 0 : rounded(number))
                .toArray();
    }

    MemorySegment inMemory(Arena arena, double... numbers) {
        MemorySegment memory = arena.allocate((long) numbers.length * bytes, 64);
        for (int k = 0; k < numbers.length; k++) {
            if (single) {
                memory.setAtIndex(ValueLayout.JAVA_FLOAT, k, (float) numbers[k]);
            } else {
                memory.setAtIndex(ValueLayout.JAVA_DOUBLE, k, numbers[k]);
            }
        }
        return memory;
    }

    double at(MemorySegment memory, int index) {
        return single
                ? memory.getAtIndex(ValueLayout.JAVA_FLOAT, index)
                : memory.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
    }

    double rounded(double a) {
        return single ? (float) a : a;
    }

    double plus(double a, double b) {
        return single ? (float) a + (float) b : a + b;
    }

    double minus(double a, double b) {
        return single ? (float) a - (float) b : a - b;
    }

    double times(double a, double b) {
        return single ? (float) a * (float) b : a * b;
    }

    double fma(double a, double b, double c) {
        return single ? Math.fma((float) a, (float) b, (float) c) : Math.fma(a, b, c);
    }
}
