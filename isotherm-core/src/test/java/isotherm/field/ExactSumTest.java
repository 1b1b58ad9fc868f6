package isotherm.field;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.seeds.Seeds;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sum is the number nearest to the true one, which exact decimal numbers tell. */
class ExactSumTest {
    /** Terms of any size, with pairs that cancel, so that what is left is small. */
    private static double[] terms(Random random) {
        double[] terms = new double[1 + random.nextInt(2000)];
        int spread = 1 + random.nextInt(2000);
        for (int k = 0; k < terms.length; k++) {
            double size = Math.scalb(random.nextDouble(), random.nextInt(spread) - spread / 2 - random.nextInt(70));
            boolean cancels = k > 0 && random.nextInt(3) == 0;
            terms[k] = cancels ? -terms[random.nextInt(k)] : random.nextBoolean() ? size : -size;
        }
        return terms;
    }

    private static double nearest(double[] terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double term : terms) {
            sum = sum.add(new BigDecimal(term));
        }
        return sum.doubleValue();
    }

    private static ExactSum sum(double[] terms, int from, int to) {
        ExactSum sum = new ExactSum();
        for (int k = from; k < to; k++) {
            sum.add(terms[k]);
        }
        return sum;
    }

    @Test
    void isTheNearestNumberInAnyOrderAndInParts() {
        Seeds.each(300, seed -> {
            Random random = new Random(seed);
            double[] terms = terms(random);
            double expected = nearest(terms);
            assertThat(sum(terms, 0, terms.length).value()).isEqualTo(expected);
            ExactSum atOnce = new ExactSum();
            atOnce.add(terms, terms.length);
            assertThat(atOnce.value()).isEqualTo(expected);
            int cut = random.nextInt(terms.length + 1);
            long[] limbs = new long[ExactSum.LIMBS];
            long[] more = new long[ExactSum.LIMBS];
            sum(terms, cut, terms.length).copyTo(limbs, 0);
            sum(terms, 0, cut).copyTo(more, 0);
            Arrays.setAll(limbs, k -> limbs[k] + more[k]);
            assertThat(ExactSum.of(limbs, 0).value()).isEqualTo(expected);
            ExactSum together = sum(terms, cut, terms.length);
            together.add(sum(terms, 0, cut));
            assertThat(together.value()).isEqualTo(expected);
        });
    }

    @Test
    void isRightAtTheEndsOfTheRange() {
        double[] smallest = {Double.MIN_VALUE, Double.MIN_VALUE, -Double.MIN_NORMAL};
        assertThat(sum(smallest, 0, 3).value()).isEqualTo(nearest(smallest));
        double[] greatest = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
        assertThat(sum(greatest, 0, 3).value()).isEqualTo(Double.MAX_VALUE);
        assertThat(sum(greatest, 0, 2).value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sum(new double[] {1, -1}, 0, 2).value()).isEqualTo(0.0);
        assertThat(sum(new double[] {1, Double.NaN}, 0, 2).value()).isNaN();
        assertThat(new ExactSum().value()).isEqualTo(0.0);
    }
}
