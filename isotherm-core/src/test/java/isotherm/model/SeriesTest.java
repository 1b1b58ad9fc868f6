package isotherm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.expression.Expression;
import isotherm.model.Series.Between;
import isotherm.model.Series.Beyond;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Means of signals against sums over many moments, and where series jump and break. */
class SeriesTest {
    private static double sum(Signal signal, double from, double to) {
        int parts = 200_000;
        double sum = 0;
        for (int k = 0; k < parts; k++) {
            sum += signal.at(0, 0, from + (to - from) * (k + 0.5) / parts);
        }
        return sum / parts;
    }

    @Test
    void meansAreThoseOfManyMoments() {
        Random random = new Random(5);
        double[] times = {0, 3, 3.5, 8, 11};
        double[] values = {2, -1, 4, 4, 0};
        for (Between between : Between.values()) {
            for (Beyond beyond : new Beyond[] {Beyond.HOLD, Beyond.REPEAT}) {
                Signal signal = new Signal.Sampled(new Series("s", times, values, between, beyond));
                for (int k = 0; k < 20; k++) {
                    double from = 30 * random.nextDouble() - 5;
                    double to = from + 20 * random.nextDouble();
                    assertThat(signal.mean(from, to))
                            .as(between + " " + beyond + " from " + from + " to " + to)
                            .isCloseTo(sum(signal, from, to), within(1e-3));
                }
            }
        }
        Signal wave = new Signal.Sinusoid(3, 2, 7, 0.4);
        Signal formula = new Signal.Formula(Expression.parse("abs(sin(t)) + exp(-(t-9)^2)"));
        for (int k = 0; k < 20; k++) {
            double from = 10 * random.nextDouble();
            double to = from + 10 * random.nextDouble();
            assertThat(wave.mean(from, to)).isCloseTo(sum(wave, from, to), within(1e-8));
            assertThat(formula.mean(from, to)).isCloseTo(sum(formula, from, to), within(1e-7));
        }
        assertThat(wave.mean(4, 4)).isEqualTo(wave.at(0, 0, 4));
        assertThat(wave.mean(0, 7)).isCloseTo(3, within(1e-14));
    }

    private static Series series(Between between, Beyond beyond, double... values) {
        double[] times = new double[values.length];
        for (int k = 0; k < times.length; k++) {
            times[k] = 10 * k;
        }
        return new Series("s", times, values, between, beyond);
    }

    @Test
    void jumpsAreWhereValuesChangeAtOnce() {
        Series steps = series(Between.STEP, Beyond.HOLD, 1, 1, 2, 2, 3);
        assertThat(steps.jumpAfter(0)).isEqualTo(20); // nothing changes at 10
        assertThat(steps.jumpAfter(20)).isEqualTo(40);
        assertThat(steps.jumpAfter(40)).isInfinite();
        assertThat(series(Between.LINEAR, Beyond.HOLD, 1, 5, 2).jumpAfter(0)).isInfinite();
        Series sawtooth = series(Between.LINEAR, Beyond.REPEAT, 0, 1, 2);
        assertThat(sawtooth.jumpAfter(0)).isEqualTo(20); // where it begins again
        assertThat(sawtooth.jumpAfter(20)).isEqualTo(40);
        assertThat(series(Between.LINEAR, Beyond.REPEAT, 0, 1, 0).jumpAfter(0)).isInfinite();
        assertThat(series(Between.STEP, Beyond.REPEAT, 7, 7, 7).jumpAfter(0)).isInfinite();
    }

    @Test
    void aStraightLineEndsWhereValuesLeaveIt() {
        Series bent = series(Between.LINEAR, Beyond.HOLD, 0, 1, 2, 3, 13, 23);
        assertThat(bent.straightUntil(0, 30, 0.01)).isInfinite();
        assertThat(bent.straightUntil(0, 35, 0.01)).isEqualTo(30);
        assertThat(bent.straightUntil(30, 50, 0.01)).isInfinite();
        assertThat(bent.straightUntil(0, 50, 100)).isInfinite();
        Series ramp = new Series(
                "ramp", new double[] {0, 600, 601, 3600}, new double[] {0, 0, 20, 20}, Between.LINEAR, Beyond.HOLD);
        assertThat(ramp.straightUntil(0, 900, 1)).isEqualTo(600);
        assertThat(ramp.straightUntil(600, 900, 1)).isEqualTo(601);
        assertThat(ramp.bend(0, 900).time()).isEqualTo(600); // the line is at 20 * 600 / 900 there
        assertThat(ramp.bend(0, 900).off()).isCloseTo(20 * 600.0 / 900, within(1e-12));
    }
}
