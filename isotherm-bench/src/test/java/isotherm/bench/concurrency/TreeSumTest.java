package isotherm.bench.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** One tree, whoever adds. */
class TreeSumTest {
    private static double[] numbers(int length) {
        Random random = new Random(length);
        double[] numbers = new double[length];
        for (int k = 0; k < length; k++) {
            numbers[k] = random.nextGaussian() * Math.pow(10, random.nextInt(12));
        }
        return numbers;
    }

    /** The documented tree in plain lines. */
    private static double reference(double[] numbers) {
        List<Double> sums = new ArrayList<>();
        for (int from = 0; from < numbers.length; from += 4096) {
            double[] strands = new double[16];
            for (int k = from; k < Math.min(from + 4096, numbers.length); k++) {
                strands[(k - from) % 16] += numbers[k];
            }
            for (int half : new int[] {8, 4, 2, 1}) {
                double[] next = new double[half];
                for (int s = 0; s < half; s++) {
                    next[s] = strands[s] + strands[s + half];
                }
                strands = next;
            }
            sums.add(strands[0]);
        }
        while (sums.size() > 1) {
            List<Double> next = new ArrayList<>();
            for (int k = 0; k < sums.size(); k += 2) {
                next.add(k + 1 < sums.size() ? sums.get(k) + sums.get(k + 1) : sums.get(k));
            }
            sums = next;
        }
        return sums.isEmpty() ? 0 : sums.getFirst();
    }

    private static int[] lengths() {
        int[] lengths = Arrays.copyOf(new int[] {4095, 4096, 4097, 8191, 12289, 20481, 100_003, 1_000_001}, 408);
        for (int k = 8; k < lengths.length; k++) {
            lengths[k] = k < 108 ? k - 8 : 37 * k;
        }
        return lengths;
    }

    @Test
    void kernelsVectorsAndThreadsGiveTheBitsOfTheDocumentedTree() {
        List<TreeSum.Kernel> kernels =
                List.of(TreeSum.SCALAR, VectorSum::wide, VectorSum::narrow, VectorSum.preferred());
        try (ExecutorService workers = Summand.workers(8)) {
            for (int length : lengths()) {
                double[] numbers = numbers(length);
                double expected = reference(numbers);
                for (TreeSum.Kernel kernel : kernels) {
                    assertThat(TreeSum.of(kernel, numbers))
                            .as("%d numbers", length)
                            .isEqualTo(expected);
                    for (int threads : new int[] {1, 2, 3, 8}) {
                        assertThat(Summand.tree(kernel, numbers, workers, threads))
                                .as("%d numbers, %d threads", length, threads)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void theErrorIsWithinItsBound() {
        double[] numbers = numbers(100_003);
        BigDecimal exact = BigDecimal.ZERO;
        double magnitudes = 0;
        for (double number : numbers) {
            exact = exact.add(new BigDecimal(number));
            magnitudes += Math.abs(number);
        }
        double error = exact.subtract(new BigDecimal(TreeSum.of(TreeSum.SCALAR, numbers)))
                .abs()
                .doubleValue();
        assertThat(error).isLessThanOrEqualTo((256 + 5 + 4) * 0x1p-53 * magnitudes);
    }

    @Test
    void theLecturesWaysComeToTheSameSum() {
        double[] numbers = Summand.numbers(100_003);
        double tree = TreeSum.of(TreeSum.SCALAR, numbers);
        for (double other :
                new double[] {Summand.inOrder(numbers), Summand.stream(numbers), Summand.parallelStream(numbers)}) {
            assertThat(other).isCloseTo(tree, org.assertj.core.api.Assertions.within(1e-9 * tree));
        }
    }
}
