package isotherm.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.convergence.Trend.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
    private static final Trend.Nature TEMPERATURE = new Trend.Nature(false, true, 0);
    private static final Trend.Nature FLOW = new Trend.Nature(false, false, 0);
    private static final Trend.Nature AT_STEPS = new Trend.Nature(true, true, 0);

    private static double[] values(double order, int count) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = 7 - 0.3 * Math.pow(2, -order * k);
        }
        return values;
    }

    private static Trend temperature(double... values) {
        return Trend.of(values, 0, TEMPERATURE);
    }

    /** Of numbers with one term of error, order and limit are found exactly; the errors stated hold, and are at most 1.5 and 3 times the true ones. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 4.0 / 3, 2})
    void oneTermOfErrorIsFoundExactly(double order) {
        double[] values = values(order, 4);
        for (Trend.Nature nature : new Trend.Nature[] {TEMPERATURE, FLOW}) {
            Trend trend = Trend.of(values, 1, nature);
            assertThat(trend.kind()).isEqualTo(Kind.ORDERLY);
            assertThat(trend.order()).isCloseTo(order, within(1e-9));
            assertThat(trend.extrapolated()).isCloseTo(7, within(1e-9));
            assertThat(trend.askedError()).isBetween(7 - values[1], 1.5 * (7 - values[1]));
            assertThat(trend.finestError()).isBetween(7 - values[3], 3.0001 * (7 - values[3]));
        }
    }

    /** A round steel bar between two films: the truth of finite elements is 2.86596, which three grids cannot see. */
    @Test
    void bordersInStepsGiveABoundInsteadOfAnOrder() {
        double[] flows = {2.884, 2.8763, 2.87284};
        Trend trend = Trend.of(flows, 0, new Trend.Nature(true, false, 0));
        assertThat(trend.kind()).isEqualTo(Kind.STEPPED);
        assertThat(trend.order()).isNaN();
        assertThat(trend.extrapolated() - trend.finestError()).isLessThan(2.86596);
        assertThat(flows[0] - trend.askedError()).isLessThan(2.86596);
    }

    /** Cells that happen to fall well on the finest grid do not make its number right. */
    @Test
    void bordersInStepsDoNotConvergeByChance() {
        assertThat(Trend.of(new double[] {1, 1.4, 1.4}, 0, AT_STEPS).finestError())
                .isGreaterThanOrEqualTo(0.4);
        assertThat(Trend.of(new double[] {1, 1.4}, 0, AT_STEPS).finestError())
                .isGreaterThan(temperature(1, 1.4).finestError());
    }

    @Test
    void withoutAnOrderTheErrorIsABound() {
        Trend swinging = temperature(1, 1.4, 1.3);
        assertThat(swinging.kind()).isEqualTo(Kind.OSCILLATING);
        assertThat(swinging.extrapolated()).isEqualTo(1.3);
        assertThat(swinging.finestError()).isGreaterThanOrEqualTo(1.4 - 1.3);
        assertThat(temperature(1, 2, 3).kind()).isEqualTo(Kind.STAGNANT);
        assertThat(temperature(1, 2, 3).finestError()).isGreaterThan(2);
        assertThat(temperature(5, 5, 4).kind()).isEqualTo(Kind.STAGNANT);
        Trend steep = temperature(0, 1, 1 + 1.0 / 64);
        assertThat(steep.kind()).isEqualTo(Kind.STEEP);
        assertThat(steep.finestError()).isGreaterThan(1.0 / 8);
    }

    /** A temperature lies between others; nothing keeps a heat flow from growing for ever. */
    @Test
    void anErrorIsNotToldWhereThereMayBeNoLimit() {
        Trend endless = Trend.of(new double[] {1, 2, 3}, 0, FLOW);
        assertThat(endless.kind()).isEqualTo(Kind.ENDLESS);
        assertThat(endless.askedError()).isNaN();
        assertThat(endless.finestError()).isNaN();
    }

    /** Differences that shrink by a ninth each time: an order of 0.17 after that of 0.3, below which none is believed. */
    @ParameterizedTest
    @ValueSource(doubles = {0.32, 0.4, 0.49})
    void anOrderOfLessThanOneHalfStillBounds(double order) {
        double[] values = values(order, 3);
        Trend trend = Trend.of(values, 0, FLOW);
        assertThat(trend.kind()).isEqualTo(Kind.STAGNANT);
        assertThat(trend.finestError()).isGreaterThan(7 - values[2]);
    }

    @Test
    void differencesWithinTheNoiseSayNothing() {
        Trend.Nature noisy = new Trend.Nature(false, true, 1e-8);
        assertThat(Trend.of(new double[] {1, 1 + 1e-9, 1}, 0, noisy))
                .isEqualTo(new Trend(Kind.SETTLED, Double.NaN, 1, 1e-8, 1e-8));
        assertThat(temperature(0, 0, 0)).isEqualTo(new Trend(Kind.SETTLED, Double.NaN, 0, 0, 0));
        assertThat(Trend.of(new double[] {5, 1 + 7e-8, 1 + 1e-8, 1}, 1, noisy).kind())
                .isEqualTo(Kind.SETTLED);
    }

    /** That the last two happen to be near to each other settles nothing. */
    @Test
    void onlyThatAllDifferencesAreNoiseIsSettled() {
        Trend chance = temperature(2, 1, 1);
        assertThat(chance.kind()).isEqualTo(Kind.STEEP);
        assertThat(chance.finestError()).isPositive();
        double[] swinging = {-14.69821, -14.72587, -14.72494};
        assertThat(Trend.of(swinging, 0, new Trend.Nature(false, true, 0.003)).kind())
                .isEqualTo(Kind.OSCILLATING);
    }

    /** Of second order the error of the finer is a third of the difference, of first order all of it. */
    @Test
    void twoGridsGiveABound() {
        Trend two = temperature(1, 4);
        assertThat(two.kind()).isEqualTo(Kind.UNTRIED);
        assertThat(two.order()).isNaN();
        assertThat(two.extrapolated()).isEqualTo(4);
        assertThat(two.finestError()).isGreaterThanOrEqualTo(3);
        assertThat(two.askedError()).isEqualTo(3 + two.finestError());
    }

    @Test
    void aPlaceInAHoleHasNoTrend() {
        assertThat(temperature(Double.NaN, Double.NaN, Double.NaN).kind()).isEqualTo(Kind.EMPTY);
    }
}
