package isotherm.io.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Axis;
import isotherm.model.Grading;
import isotherm.model.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HatsTest {
    private static final Axis GRADED = new Grading(0.001, 0.05, 1.4).axis(1, List.of(0.3, 0.301), List.of());

    private static double mean(HatMeans hats, int interval, double[] values) {
        double sum = 0;
        for (int k = 0; k < hats.nodes(interval); k++) {
            sum += hats.weight(interval, k) * values[hats.first(interval) + k];
        }
        return sum;
    }

    /** The mean of x over an interval is its middle, whatever the nodes. */
    @ParameterizedTest
    @ValueSource(ints = {3, 20, 101, 720})
    void aLinearFunctionHasTheMiddleAsItsMean(int count) {
        double[] places = HatMeans.places(GRADED);
        HatMeans around = HatMeans.around(GRADED, count);
        HatMeans beside = HatMeans.beside(GRADED, count);
        double pitch = 1.0 / (count - 1);
        for (int i = 0; i < count; i++) {
            double middle = i == 0 ? pitch / 4 : i == count - 1 ? 1 - pitch / 4 : i * pitch;
            assertThat(mean(around, i, places)).isCloseTo(middle, within(1e-13));
            assertThat(mean(beside, i, places)).isCloseTo((i + 0.5) / count, within(1e-13));
        }
    }

    /** All intervals together count each node by what it stands for. */
    @Test
    void noNodeIsMissed() {
        int count = 7;
        HatMeans hats = HatMeans.beside(GRADED, count);
        double[] shares = new double[GRADED.nodes()];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < hats.nodes(i); k++) {
                shares[hats.first(i) + k] += hats.weight(i, k) / count;
            }
        }
        for (int node = 0; node < shares.length; node++) {
            assertThat(shares[node]).isCloseTo(GRADED.dualLength(node), within(1e-14));
        }
    }

    /** A hot strip a thousandth of the plate wide, somewhere between the lines of a picture: its heat is in it all the same. */
    @Test
    void aStripThinnerThanAPixelIsSeenInFull() {
        Grid grid = new Grid(GRADED, Axis.even(4, 0.3));
        Sheet sheet =
                Sheet.of(Plates.of(grid, (x, y) -> x >= 0.3 && x <= 0.301 ? 1000 : 0), Plate.on(grid), 201, false);
        double sum = 0;
        for (int column = 0; column < sheet.columns(); column++) {
            boolean end = column == 0 || column == sheet.columns() - 1;
            sum += sheet.at(column, 50) * (end ? 0.5 : 1) / (sheet.columns() - 1);
        }
        double expected = 0;
        for (int node = 0; node < GRADED.nodes(); node++) {
            expected += GRADED.at(node) >= 0.3 && GRADED.at(node) <= 0.301 ? 1000 * GRADED.dualLength(node) : 0;
        }
        assertThat(sum).isCloseTo(expected, within(1e-9));
        assertThat(expected).isBetween(1.0, 3.0);
    }

    @Test
    void aConstantStaysConstantToTheBit() {
        Grid grid = new Grid(GRADED, GRADED);
        Sheet sheet =
                Sheet.of(Plates.of(grid, (x, y) -> x < 0.1 && y < 0.1 ? Double.NaN : 20.1), Plate.on(grid), 300, false);
        for (double temperature : sheet.temperatures()) {
            assertThat(Double.isNaN(temperature) || temperature == 20.1).isTrue();
        }
        assertThat(sheet.at(10, 10)).isNaN();
        assertThat(sheet.at(40, 10)).isEqualTo(20.1);
    }
}
