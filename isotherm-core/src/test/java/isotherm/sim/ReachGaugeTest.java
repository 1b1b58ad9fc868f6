package isotherm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Reach;
import java.util.BitSet;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the cold reaches into fields that are linear, so that every answer is known. */
class ReachGaugeTest {
    private static final Grid GRID = new Grid(Axis.even(4, 1), Axis.graded(0, 0.5, 1.5, 2, 2.25, 3, 4)); // 3 m by 4 m

    private static Snapshot state(DoubleBinaryOperator temperature, BitSet holes) {
        Field field = Field.allocate(GRID.columns(), GRID.rows(), Precision.DOUBLE);
        for (int row = 0; row < GRID.rows(); row++) {
            for (int column = 0; column < GRID.columns(); column++) {
                field.set(
                        column,
                        row,
                        temperature.applyAsDouble(GRID.x().at(column), GRID.y().at(row)));
            }
        }
        return new Snapshot(GRID, field, holes, 0, 0);
    }

    private static double below(double limit, DoubleBinaryOperator temperature, double... line) {
        Reach reach = new Reach("r", Reach.Side.BELOW, limit, line[0], line[1], line[2], line[3], Double.NaN);
        return ReachGauge.metres(reach, state(temperature, new BitSet()));
    }

    /** Ground that warms by 2 K a metre downward from the surface at y = 4. */
    @ParameterizedTest
    @CsvSource({"-3, 0", "-2, 0", "-1, 0.5", "0, 1", "1.1, 1.55", "5.99, 3.995", "6, 4", "7, 4"})
    void downward(double limit, double metres) {
        assertThat(below(limit, (x, y) -> -2 + 2 * (4 - y), 0.3, 4, 0.3, 0)).isCloseTo(metres, within(1e-12));
    }

    @Test
    void aboveIsTheOtherSide() {
        Reach hot = new Reach("r", Reach.Side.ABOVE, 1, 0, 0, 0, 4, Double.NaN);
        assertThat(ReachGauge.metres(hot, state((x, y) -> 6 - 2 * y, new BitSet())))
                .isCloseTo(2.5, within(1e-12));
    }

    /** Along x and y alike, between places on no line of the grid. */
    @Test
    void aSlantedLine() {
        assertThat(below(2.1, (x, y) -> x + y, 0.1, 0.2, 2.1, 1.7)).isCloseTo(1.8 / 3.5 * 2.5, within(1e-12));
    }

    /** The surface has thawed: what counts is how deep the ground below is still frozen. */
    @Test
    void theFarthestPlaceCounts() {
        assertThat(below(0, (x, y) -> Math.abs(y - 2) - 0.5, 0, 4, 0, 0)).isCloseTo(2 + 0.5, within(1e-12));
    }

    @Test
    void itEndsAtAHole() {
        BitSet holes = new BitSet();
        for (int row = 0; row < 4; row++) {
            holes.set(row * GRID.columns(), row * GRID.columns() + 2);
        }
        Reach cold = new Reach("r", Reach.Side.BELOW, 0, 0.5, 4, 0.5, 0, Double.NaN);
        assertThat(ReachGauge.metres(cold, state((x, y) -> -1, holes)))
                .isEqualTo(1.75); // the last whole node lies at 2.25 m
        assertThat(ReachGauge.metres(cold, state((x, y) -> 1, holes))).isZero();
    }

    @Test
    void aLineHasALength() {
        assertThatThrownBy(() -> new Reach("r", Reach.Side.BELOW, 0, 1, 2, 1, 2, Double.NaN))
                .hasMessage("the line of the reach \"r\" ends where it begins");
    }
}
