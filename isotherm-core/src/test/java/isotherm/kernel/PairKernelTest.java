package isotherm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.seeds.Seeds;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kernel of pairs of rows promises: each node by its own written tree, to the bit, however spans are cut. */
class PairKernelTest {
    record Kind(String name, Numbers in, PairKernel kernel) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kernels() {
        return List.of(
                new Kind("scalar", Numbers.DOUBLE, Kernels.pairsFor(Kernels.scalar(Double.BYTES, Long.MAX_VALUE))),
                new Kind("vector", Numbers.DOUBLE, Kernels.pairsFor(Kernels.vector(Double.BYTES))),
                new Kind("single scalar", Numbers.SINGLE, Kernels.pairsFor(Kernels.scalar(Float.BYTES, 1))),
                new Kind("single vector", Numbers.SINGLE, Kernels.pairsFor(Kernels.vector(Float.BYTES))));
    }

    /** Rows as they are, which transposes them into memory. */
    private static final class Rows {
        private final Kind kind;
        private final int length;
        private final MemorySegment memory;
        private final int work;
        private int end;

        Rows(Kind kind, int length, Arena arena) {
            this.kind = kind;
            this.length = length;
            memory = kind.in.inMemory(arena, new double[40 * (length + 2) * kind.kernel.lanes() + room()]);
            work = take(room());
        }

        private int room() {
            return (int) kind.kernel.workBytes() / kind.in.bytes;
        }

        int nodes() {
            return length * kind.kernel.lanes();
        }

        private int take(int numbers) {
            end += numbers;
            return end - numbers;
        }

        long bytes(int numbers) {
            return (long) numbers * kind.in.bytes;
        }

        /** A transposed row between its ghost vectors. */
        int empty() {
            return take(nodes() + 2 * kind.kernel.lanes()) + kind.kernel.lanes();
        }

        int of(double[] numbers) {
            int plain = take(numbers.length);
            MemorySegment.copy(
                    kind.in.inMemory(Arena.ofAuto(), numbers), 0, memory, bytes(plain), bytes(numbers.length));
            int row = empty();
            kind.kernel.transpose(memory, bytes(plain), bytes(row), length, bytes(work));
            return row;
        }

        double[] restored(int row) {
            int plain = take(nodes());
            kind.kernel.restore(memory, bytes(row), bytes(plain), length, bytes(work));
            return IntStream.range(plain, end)
                    .mapToDouble(k -> kind.in.at(memory, k))
                    .toArray();
        }
    }

    /** What a row's nodes are updated with. */
    private static final class Coefficients {
        final double[] q;
        final double[] east;
        final double[] north;
        final double[] source;
        final double[] rx;
        final double[] ry;

        Coefficients(Random random, Numbers in, int nodes) {
            q = in.coefficients(random, nodes);
            east = in.coefficients(random, nodes);
            north = in.coefficients(random, nodes);
            source = in.temperatures(random, nodes);
            rx = in.coefficients(random, nodes);
            ry = in.coefficients(random, nodes);
        }

        void general(int node) {
            rx[node] = -1;
            ry[node] = -1;
        }

        CoefficientPlaces in(Rows rows) {
            int[] places = Arrays.stream(new double[][] {q, east, north, source, rx, ry})
                    .mapToInt(rows::of)
                    .toArray();
            return new CoefficientPlaces(
                    rows.bytes(places[0]),
                    rows.bytes(places[1]),
                    rows.bytes(places[2]),
                    rows.bytes(places[3]),
                    rows.bytes(places[4]),
                    rows.bytes(places[5]));
        }
    }

    /** Cuts into spans, and gives the nodes of each the forms that it may have. */
    private static Spans spans(Random random, int length, int lanes, Coefficients... rows) {
        List<Integer> spans = new ArrayList<>();
        List<Integer> blended = new ArrayList<>();
        boolean one = random.nextInt(4) == 0;
        for (int from = 0; from < length; ) {
            int to = one ? length : from + 1 + random.nextInt(Math.min(length - from, 12));
            int form = random.nextInt(4);
            for (int vector = from; vector < to; vector++) {
                boolean mixed = form == Spans.BLENDED || (form == Spans.PER_NODE && random.nextInt(5) == 0);
                if (mixed) {
                    blended.add(vector);
                }
                for (int lane = 0; lane < lanes; lane++) {
                    int node = lane * length + vector;
                    for (Coefficients row : rows) {
                        if (form == Spans.GENERAL || (mixed && random.nextBoolean())) {
                            row.general(node);
                        } else if (form == Spans.UNIFORM) {
                            row.rx[node] = row.rx[lane * length + from];
                            row.ry[node] = row.ry[lane * length + from];
                        }
                    }
                }
            }
            spans.addAll(List.of(to, form));
            from = to;
        }
        return new Spans(ints(spans), ints(blended));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The trees of N3, N4 and N20. */
    private static double tree(
            Numbers in, boolean square, Coefficients by, double[] below, double[][] u, int row, int k) {
        double centre = u[row][k];
        double w = u[row][k - 1];
        double e = u[row][k + 1];
        double s = u[row - 1][k];
        double n = u[row + 1][k];
        if (by.rx[k] < 0) {
            double across =
                    in.minus(in.times(by.east[k], in.minus(e, centre)), in.times(by.east[k - 1], in.minus(centre, w)));
            double along =
                    in.minus(in.times(by.north[k], in.minus(n, centre)), in.times(below[k], in.minus(centre, s)));
            return in.fma(by.q[k], in.plus(in.plus(across, along), by.source[k]), centre);
        }
        if (square) {
            return in.fma(by.rx[k], in.fma(-4, centre, in.plus(in.plus(w, e), in.plus(n, s))), centre);
        }
        double alongX = in.fma(by.rx[k], in.fma(-2, centre, in.plus(w, e)), centre);
        return in.fma(by.ry[k], in.fma(-2, centre, in.plus(n, s)), alongX);
    }

    /** The ends of a row have no neighbours that a kernel knows: whoever has the row puts them right. */
    private static void check(Rows rows, double[] found, double[] expected, String which) {
        for (int k = 1; k < found.length - 1; k++) {
            assertThat(Double.doubleToRawLongBits(found[k]))
                    .as("%s, node %d of %d: %s, expected %s", which, k, found.length, found[k], expected[k])
                    .isEqualTo(Double.doubleToRawLongBits(expected[k]));
        }
        assertThat(found).hasSize(rows.nodes());
    }

    private static void checkSealed(Rows rows, int row, double[] nodes) {
        int lanes = rows.kind.kernel.lanes();
        for (int lane = 0; lane < lanes - 1; lane++) {
            int border = (lane + 1) * rows.length;
            assertThat(rows.kind.in.at(rows.memory, row + nodes.length + lane)).isEqualTo(nodes[border]);
            assertThat(rows.kind.in.at(rows.memory, row - lanes + lane + 1)).isEqualTo(nodes[border - 1]);
        }
    }

    private static void update(Kind kind, int length, int seed) {
        Random random = new Random(seed);
        Numbers in = kind.in;
        try (Arena arena = Arena.ofConfined()) {
            Rows rows = new Rows(kind, length, arena);
            boolean square = random.nextBoolean();
            double[][] u = new double[4][];
            Arrays.setAll(u, row -> in.temperatures(random, rows.nodes()));
            Coefficients lower = new Coefficients(random, in, rows.nodes());
            Coefficients upper = new Coefficients(random, in, rows.nodes());
            double[] below = in.coefficients(random, rows.nodes());
            Spans spans = spans(random, length, kind.kernel.lanes(), lower, upper);
            int[] places = Arrays.stream(u).mapToInt(rows::of).toArray();
            long aside = rows.bytes(rows.take((2 * length + 2) * kind.kernel.lanes()));
            boolean inPlace = random.nextBoolean();
            int outLower = inPlace ? places[0] : rows.empty();
            int outUpper = inPlace ? places[1] : rows.empty();

            PairOfRows pair = new PairOfRows(rows.memory, square, aside);
            pair.links(rows.memory);
            pair.length(length);
            pair.read(rows.bytes(places[0]), rows.bytes(places[1]), rows.bytes(places[2]), rows.bytes(places[3]));
            pair.write(rows.bytes(outLower), rows.bytes(outUpper));
            pair.coefficients(lower.in(rows), upper.in(rows), rows.bytes(rows.of(below)), spans);
            kind.kernel.update(pair);

            double[][] expected = new double[2][rows.nodes()];
            for (int k = 1; k < rows.nodes() - 1; k++) {
                expected[0][k] = tree(in, square, lower, below, u, 1, k);
                expected[1][k] = tree(in, square, upper, lower.north, u, 2, k);
            }
            double[] newLower = rows.restored(outLower);
            double[] newUpper = rows.restored(outUpper);
            check(rows, newLower, expected[0], "lower row");
            check(rows, newUpper, expected[1], "upper row");
            checkSealed(rows, outLower, newLower);
            checkSealed(rows, outUpper, newUpper);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyNodeIsItsWrittenTreeHoweverSpansAreCut(Kind kind) {
        Seeds.each(
                "length",
                IntStream.rangeClosed(1, 70),
                length -> Seeds.each(20, seed -> update(kind, length, 1000 * length + seed)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void whatIsTransposedIsRestored(Kind kind) {
        Seeds.each("length", IntStream.rangeClosed(1, 70), length -> {
            try (Arena arena = Arena.ofConfined()) {
                Rows rows = new Rows(kind, length, arena);
                double[] nodes = kind.in.temperatures(new Random(length), rows.nodes());
                int row = rows.of(nodes);
                assertThat(rows.restored(row)).containsExactly(nodes);
                checkSealed(rows, row, nodes);
            }
        });
    }
}
