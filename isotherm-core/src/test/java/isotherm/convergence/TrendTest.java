package isotherm.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.convergence.Trend.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
    private static double[] values(double order, int count) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = 7 - 0.3 * Math.pow(2, -order * k);
        }
        return values;
    }

    /** Of numbers with one term of error, order and limit are found exactly, and the estimates are 1.25 times the errors. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 4.0 / 3, 2, 2.9})
    void oneTermOfErrorIsFoundExactly(double order) {
        double[] values = values(order, 4);
        Trend trend = Trend.of(values, 1, 0);
        assertThat(trend.kind()).isEqualTo(Kind.ORDERLY);
        assertThat(trend.order()).isCloseTo(order, within(1e-9));
        assertThat(trend.extrapolated()).isCloseTo(7, within(1e-9));
        assertThat(trend.askedError()).isCloseTo(1.25 * (7 - values[1]), within(1e-9));
        assertThat(trend.finestError()).isCloseTo(1.25 * (7 - values[3]), within(1e-9));
    }

    @Test
    void withoutAnOrderTheLargestDifferenceIsTheEstimate() {
        assertThat(Trend.of(new double[] {1, 1.4, 1.3}, 0, 0))
                .isEqualTo(new Trend(Kind.OSCILLATING, Double.NaN, 1.3, 1.4 - 1, 1.4 - 1));
        Trend stagnant = Trend.of(new double[] {1, 2, 3}, 0, 0);
        assertThat(stagnant).isEqualTo(new Trend(Kind.STAGNANT, Double.NaN, 3, 2, 1));
        assertThat(Trend.of(new double[] {1, 2, 4}, 1, 0).kind()).isEqualTo(Kind.STAGNANT);
        assertThat(Trend.of(new double[] {5, 5, 4}, 0, 0).kind()).isEqualTo(Kind.STAGNANT);
        Trend steep = Trend.of(new double[] {0, 1, 1 + 1.0 / 64}, 1, 0);
        assertThat(steep).isEqualTo(new Trend(Kind.STEEP, Double.NaN, 1 + 1.0 / 64, 1, 1));
    }

    @Test
    void differencesWithinTheNoiseSayNothing() {
        assertThat(Trend.of(new double[] {1, 1 + 1e-9, 1}, 0, 1e-8))
                .isEqualTo(new Trend(Kind.SETTLED, Double.NaN, 1, 1e-8, 1e-8));
        assertThat(Trend.of(new double[] {0, 0, 0}, 0, 0)).isEqualTo(new Trend(Kind.SETTLED, Double.NaN, 0, 0, 0));
        assertThat(Trend.of(new double[] {5, 1 + 7e-8, 1 + 1e-8, 1}, 1, 1e-8).kind())
                .isEqualTo(Kind.SETTLED);
    }

    /** That the last two happen to be near to each other settles nothing. */
    @Test
    void onlyThatAllDifferencesAreNoiseIsSettled() {
        assertThat(Trend.of(new double[] {2, 1, 1}, 0, 0)).isEqualTo(new Trend(Kind.STEEP, Double.NaN, 1, 1, 1));
        assertThat(Trend.of(new double[] {-14.69821, -14.72587, -14.72494}, 0, 0.003)
                        .kind())
                .isEqualTo(Kind.OSCILLATING);
    }

    /** A factor of safety of 3 with order 2 gives back the difference. */
    @Test
    void twoGridsAreTakenForSecondOrder() {
        assertThat(Trend.of(new double[] {1, 4}, 0, 0)).isEqualTo(new Trend(Kind.UNTRIED, Double.NaN, 5, 12, 3));
    }

    @Test
    void aPlaceInAHoleHasNoTrend() {
        assertThat(Trend.of(new double[] {Double.NaN, Double.NaN, Double.NaN}, 0, 0)
                        .kind())
                .isEqualTo(Kind.EMPTY);
    }
}
