package isotherm.io.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final int COLUMNS = 30;
    private static final int ROWS = 20;

    private static Sheet sheet(double[] temperatures) {
        return Sheet.of(29, 19, COLUMNS, temperatures);
    }

    @Test
    void aSlopeStaysAndSoDoesAGap() {
        double[] slope = new double[COLUMNS * ROWS];
        for (int at = 0; at < slope.length; at++) {
            slope[at] = 3 * (at % COLUMNS) - 2 * Math.floorDiv(at, COLUMNS);
        }
        slope[7 * COLUMNS + 12] = Double.NaN;
        double[] smooth = Smoothing.of(sheet(slope), 3, 2).temperatures();
        for (int at = 0; at < slope.length; at++) {
            if (at == 7 * COLUMNS + 12) {
                assertThat(smooth[at]).isNaN();
            } else {
                assertThat(smooth[at]).isCloseTo(slope[at], within(1e-12));
            }
        }
    }

    @Test
    void aSpikeIsSpreadOverItsNeighbours() {
        double[] spike = new double[COLUMNS * ROWS];
        spike[10 * COLUMNS + 15] = 49;
        double[] smooth = Smoothing.of(sheet(spike), 3, 1).temperatures();
        assertThat(smooth[10 * COLUMNS + 15]).isEqualTo(1);
        assertThat(smooth[13 * COLUMNS + 12]).isEqualTo(1);
        assertThat(smooth[14 * COLUMNS + 12]).isZero();
        assertThat(smooth[13 * COLUMNS + 11]).isZero();
    }
}
