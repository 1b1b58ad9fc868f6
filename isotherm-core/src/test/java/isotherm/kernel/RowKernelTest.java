package isotherm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.seeds.Seeds;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kernel of rows promises: the written tree to the bit, reading and writing exactly its nodes. */
class RowKernelTest {
    private static final int GUARD = 9;
    private static final int NODES = 1100;
    /** The first node that is computed, in its row. */
    private static final int COLUMN = 3;

    private static final double UNTOUCHED = 12345;

    record Kind(String name, Numbers in, RowKernel kernel) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kernels() {
        return List.of(
                new Kind("buffer", Numbers.DOUBLE, Kernels.scalar(Double.BYTES, 1)),
                new Kind("segment", Numbers.DOUBLE, Kernels.scalar(Double.BYTES, Long.MAX_VALUE)),
                new Kind("vector", Numbers.DOUBLE, Kernels.vector(Double.BYTES)),
                new Kind("single segment", Numbers.SINGLE, Kernels.scalar(Float.BYTES, Long.MAX_VALUE)),
                new Kind("single vector", Numbers.SINGLE, Kernels.vector(Float.BYTES)));
    }

    /** Three rows, one behind the other; the first node that is computed is number 0. */
    private static final class Rows {
        private final Numbers in;
        private final double[] all;

        Rows(Kind kind) {
            in = kind.in;
            all = in.temperatures(new Random(7), 3 * NODES);
        }

        private double at(int row, int k) {
            return all[row * NODES + GUARD + k];
        }

        double u(int k) {
            return at(1, k);
        }

        double w(int k) {
            return at(1, k - 1);
        }

        double e(int k) {
            return at(1, k + 1);
        }

        double s(int k) {
            return at(0, k);
        }

        double n(int k) {
            return at(2, k);
        }

        private long offset(int row) {
            return ((long) row * NODES + GUARD - COLUMN) * in.bytes;
        }

        RowPlaces in(MemorySegment from, MemorySegment to) {
            return new RowPlaces(from).lay(from, offset(0), from, offset(1), from, offset(2), to, offset(0));
        }
    }

    private interface Update {
        void of(MemorySegment from, MemorySegment to, int count);
    }

    /** All lengths up to several vectors, and a long one. */
    private static void check(Rows rows, IntToDoubleFunction tree, Update update) {
        Numbers in = rows.in;
        double[] untouched = new double[NODES];
        Arrays.fill(untouched, UNTOUCHED);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = in.inMemory(arena, rows.all);
            Seeds.each("nodes", IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.of(1021)), count -> {
                MemorySegment to = in.inMemory(arena, untouched);
                update.of(from, to, count);
                for (int k = -GUARD; k < NODES - GUARD; k++) {
                    double expected = k >= 0 && k < count ? tree.applyAsDouble(k) : UNTOUCHED;
                    double found = in.at(to, GUARD + k);
                    assertThat(Double.doubleToRawLongBits(found))
                            .as("node %d: %s, expected %s", k, found, expected)
                            .isEqualTo(Double.doubleToRawLongBits(expected));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squareIsTheWrittenTree(Kind kind) {
        double r = 0.2345678901;
        Numbers in = kind.in;
        Rows rows = new Rows(kind);
        check(
                rows,
                k -> {
                    double sum = in.plus(in.plus(rows.w(k), rows.e(k)), in.plus(rows.n(k), rows.s(k)));
                    return in.fma(r, in.fma(-4, rows.u(k), sum), rows.u(k));
                },
                (from, to, count) -> kind.kernel.square(rows.in(from, to), COLUMN, count, r));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void oblongIsTheWrittenTree(Kind kind) {
        double rx = 0.31;
        double ry = 0.123;
        Numbers in = kind.in;
        Rows rows = new Rows(kind);
        check(
                rows,
                k -> {
                    double alongX = in.fma(rx, in.fma(-2, rows.u(k), in.plus(rows.w(k), rows.e(k))), rows.u(k));
                    return in.fma(ry, in.fma(-2, rows.u(k), in.plus(rows.n(k), rows.s(k))), alongX);
                },
                (from, to, count) -> kind.kernel.oblong(rows.in(from, to), COLUMN, count, rx, ry));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void generalIsTheWrittenTree(Kind kind) {
        for (boolean heated : new boolean[] {false, true}) {
            Numbers in = kind.in;
            Rows rows = new Rows(kind);
            Random random = new Random(8);
            double[] q = in.coefficients(random, NODES);
            double[] east = in.coefficients(random, NODES);
            double[] north = in.coefficients(random, NODES);
            double[] south = in.coefficients(random, NODES);
            double[] source = in.temperatures(random, NODES);
            try (Arena arena = Arena.ofConfined()) {
                RowCoefficients coefficients = new RowCoefficients(
                        in.inMemory(arena, q),
                        in.inMemory(arena, east),
                        in.inMemory(arena, north),
                        in.inMemory(arena, south),
                        heated ? in.inMemory(arena, source) : null,
                        (long) (GUARD - COLUMN) * in.bytes);
                check(
                        rows,
                        k -> {
                            double u = rows.u(k);
                            int c = GUARD + k;
                            double across = in.minus(
                                    in.times(east[c], in.minus(rows.e(k), u)),
                                    in.times(east[c - 1], in.minus(u, rows.w(k))));
                            double along = in.minus(
                                    in.times(north[c], in.minus(rows.n(k), u)),
                                    in.times(south[c], in.minus(u, rows.s(k))));
                            double flow = in.plus(across, along);
                            return in.fma(q[c], heated ? in.plus(flow, source[c]) : flow, u);
                        },
                        (from, to, count) -> Kernels.generalFor(kind.kernel)
                                .general(rows.in(from, to), COLUMN, count, coefficients));
            }
        }
    }
}
