package isotherm.bench;

import static jdk.incubator.vector.VectorOperators.FMA;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Where should a field's numbers live? One thread, the square form, vectors; heap arrays against native memory that is
 * aligned or not, and with the two fields at the same or another place in a page. Decision 0002 has its table:
 *
 * <pre>
 * mvn -q test-compile -pl isotherm-bench -am
 * java --add-modules jdk.incubator.vector -cp isotherm-bench/target/test-classes isotherm.bench.StorageTrial
 * </pre>
 */
final class StorageTrial {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int ROUNDS = 7;
    private static final double LAP_UPDATES = 3e8;
    private static final int PAGE = 4096;
    private static final double RATE = 0.2;

    private StorageTrial() {}

    /** Two fields, of which one step reads the first and writes the second. */
    private interface Fields {
        void step(int n, int stride);

        void exchange();
    }

    public static void main(String[] arguments) {
        System.out.printf("%-28s %6s %8s %8s %8s%n", "1e9 updates/s, 1 thread", "n", "median", "min", "max");
        for (int n : new int[] {128, 1024, 2048, 4096}) {
            Map<String, List<Double>> rates = new LinkedHashMap<>();
            for (int round = 0; round <= ROUNDS; round++) { // the first one warms up
                lap(rates, round, "heap", n, new Heap(n, stride(n)));
                lap(rates, round, "native, same place in page", n, new Native(n, stride(n), 64, 64));
                lap(rates, round, "native, 2112 bytes apart", n, new Native(n, stride(n), 64, 64 + 2112));
                lap(rates, round, "native, rows not aligned", n, new Native(n, stride(n), 80, 80 + 2112));
                lap(rates, round, "native, stride 4096 bytes", n, new Native(n, pages(n), 64, 64 + 2112));
            }
            rates.forEach((name, all) -> {
                double[] sorted =
                        all.stream().mapToDouble(rate -> rate).sorted().toArray();
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %6d %8.2f %8.2f %8.2f%n",
                        name,
                        n,
                        sorted[ROUNDS / 2],
                        sorted[0],
                        sorted[ROUNDS - 1]);
            });
        }
    }

    private static void lap(Map<String, List<Double>> rates, int round, String name, int n, Fields fields) {
        int steps = (int) Math.clamp(LAP_UPDATES / ((double) n * n), 4, 20_000);
        fields.step(n, name.endsWith("4096 bytes") ? pages(n) : stride(n));
        long begin = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            fields.step(n, name.endsWith("4096 bytes") ? pages(n) : stride(n));
            fields.exchange();
        }
        double rate = (double) (n - 2) * (n - 2) * steps / (System.nanoTime() - begin);
        if (round > 0) {
            rates.computeIfAbsent(name, key -> new ArrayList<>()).add(rate);
        }
    }

    /** Numbers from row to row: whole lines, never a multiple of a page. */
    private static int stride(int n) {
        int lines = (n + 16) / 8 * 8;
        return lines % 512 == 0 ? lines + 8 : lines;
    }

    /** The stride that is to be avoided. */
    private static int pages(int n) {
        return (n + 16 + 511) / 512 * 512;
    }

    private static final class Heap implements Fields {
        private double[] from;
        private double[] to;

        Heap(int n, int stride) {
            from = new double[stride * (n + 1)];
            to = new double[stride * (n + 1)];
            Arrays.fill(from, 1);
        }

        @Override
        public void step(int n, int stride) {
            for (int row = 1; row < n - 1; row++) {
                row(from, to, row * stride + 9, n - 2, stride);
            }
        }

        private static void row(double[] from, double[] to, int start, int count, int stride) {
            for (int k = start; k <= start + count - SPECIES.length(); k += SPECIES.length()) {
                DoubleVector u = DoubleVector.fromArray(SPECIES, from, k);
                DoubleVector we =
                        DoubleVector.fromArray(SPECIES, from, k - 1).add(DoubleVector.fromArray(SPECIES, from, k + 1));
                DoubleVector ns = DoubleVector.fromArray(SPECIES, from, k + stride)
                        .add(DoubleVector.fromArray(SPECIES, from, k - stride));
                u.lanewise(FMA, -4, we.add(ns)).lanewise(FMA, RATE, u).intoArray(to, k);
            }
        }

        @Override
        public void exchange() {
            double[] last = from;
            from = to;
            to = last;
        }
    }

    private static final class Native implements Fields {
        private MemorySegment from;
        private MemorySegment to;

        Native(int n, int stride, int firstInPage, int secondInPage) {
            long bytes = (long) stride * (n + 1) * Double.BYTES;
            from = Arena.ofAuto().allocate(bytes + PAGE, PAGE).asSlice(firstInPage, bytes);
            to = Arena.ofAuto().allocate(bytes + PAGE, PAGE).asSlice(secondInPage, bytes);
        }

        @Override
        public void step(int n, int stride) {
            for (int row = 1; row < n - 1; row++) {
                row(from, to, ((long) row * stride + 8) * Double.BYTES, n - 2, (long) stride * Double.BYTES);
            }
        }

        private static void row(MemorySegment from, MemorySegment to, long start, int count, long stride) {
            long width = (long) SPECIES.length() * Double.BYTES;
            for (long k = start; k <= start + (long) count * Double.BYTES - width; k += width) {
                DoubleVector u = DoubleVector.fromMemorySegment(SPECIES, from, k, ORDER);
                DoubleVector we = DoubleVector.fromMemorySegment(SPECIES, from, k - Double.BYTES, ORDER)
                        .add(DoubleVector.fromMemorySegment(SPECIES, from, k + Double.BYTES, ORDER));
                DoubleVector ns = DoubleVector.fromMemorySegment(SPECIES, from, k + stride, ORDER)
                        .add(DoubleVector.fromMemorySegment(SPECIES, from, k - stride, ORDER));
                u.lanewise(FMA, -4, we.add(ns)).lanewise(FMA, RATE, u).intoMemorySegment(to, k, ORDER);
            }
        }

        @Override
        public void exchange() {
            MemorySegment last = from;
            from = to;
            to = last;
        }
    }
}
