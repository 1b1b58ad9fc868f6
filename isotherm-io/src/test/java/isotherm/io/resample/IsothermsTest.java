package isotherm.io.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.io.plot.Track;
import isotherm.model.Grid;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class IsothermsTest {
    private static List<Polyline> lines(Grid grid, DoubleBinaryOperator temperature, double level) {
        return new Isotherms(Plates.sheet(grid, temperature)).at(level);
    }

    /** Squared distances are quadratic, so between nodes at spacing h the line is off by less than h^2 / (4 r). */
    @Test
    void aCircleIsOneClosedLine() {
        List<Polyline> lines = lines(Grid.ofNodes(41, 41, 0.05), (x, y) -> (x - 1) * (x - 1) + (y - 1) * (y - 1), 0.49);
        assertThat(lines).hasSize(1);
        Polyline circle = lines.getFirst();
        assertThat(circle.isClosed()).isTrue();
        assertThat(circle.x(circle.count() - 1)).isEqualTo(circle.x(0));
        assertThat(circle.y(circle.count() - 1)).isEqualTo(circle.y(0));
        for (int i = 0; i < circle.count(); i++) {
            assertThat(Math.hypot(circle.x(i) - 1, circle.y(i) - 1)).isCloseTo(0.7, within(0.05 * 0.05 / (4 * 0.7)));
        }
        assertThat(new Track(circle).length()).isCloseTo(2 * Math.PI * 0.7, within(0.01));
    }

    @Test
    void aLinearFieldHasStraightOpenLinesFromEdgeToEdge() {
        List<Polyline> lines = lines(Grid.ofNodes(11, 6, 1), (x, y) -> 3 * x + y, 10.5);
        assertThat(lines).hasSize(1);
        Polyline line = lines.getFirst();
        assertThat(line.isClosed()).isFalse();
        for (int i = 0; i < line.count(); i++) {
            assertThat(3 * line.x(i) + line.y(i)).isCloseTo(10.5, within(1e-12));
        }
        double[] ends = {line.y(0), line.y(line.count() - 1)};
        assertThat(ends).containsExactlyInAnyOrder(0, 5);
    }

    /** T = x y about the centre: below the saddle's value the two branches lie in the quadrants of opposite sign. */
    @Test
    void aSaddleIsPartedByTheMeanOfItsCell() {
        Grid grid = Grid.ofNodes(4, 4, 1);
        DoubleBinaryOperator saddle = (x, y) -> (x - 1.5) * (y - 1.5);
        for (double level : new double[] {0.1, -0.1}) {
            List<Polyline> lines = lines(grid, saddle, level);
            assertThat(lines).hasSize(2);
            for (Polyline line : lines) {
                double side = Math.signum(line.x(0) - 1.5);
                for (int i = 0; i < line.count(); i++) {
                    assertThat(Math.signum(line.x(i) - 1.5)).isEqualTo(side);
                    assertThat(Math.signum(line.y(i) - 1.5)).isEqualTo(side * Math.signum(level));
                }
            }
        }
    }

    @Test
    void severalHillsAreSeveralLines() {
        DoubleBinaryOperator waves = (x, y) -> Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
        List<Polyline> lines = lines(Grid.ofCells(4, 4, 80, 80), waves, 0.5);
        assertThat(lines).hasSize(8).allMatch(Polyline::isClosed);
    }

    @Test
    void aLineEndsAtAHole() {
        DoubleBinaryOperator holed = (x, y) -> x > 3.5 && x < 6.5 ? Double.NaN : y;
        List<Polyline> lines = lines(Grid.ofNodes(11, 11, 1), holed, 4.25);
        assertThat(lines).hasSize(2);
        for (Polyline line : lines) {
            assertThat(line.isClosed()).isFalse();
            for (int i = 0; i < line.count(); i++) {
                assertThat(line.x(i) <= 3 || line.x(i) >= 7).isTrue();
                assertThat(line.y(i)).isCloseTo(4.25, within(1e-12));
            }
        }
    }

    @Test
    void levelsOutsideTheFieldHaveNoLines() {
        assertThat(lines(Grid.ofNodes(5, 5, 1), (x, y) -> x, 4.5)).isEmpty();
        assertThat(lines(Grid.ofNodes(5, 5, 1), (x, y) -> 7, 7)).isEmpty();
    }

    @Test
    void everyLevelIsFoundAgainOnTheSameObject() {
        Isotherms isotherms = new Isotherms(Plates.sheet(Grid.ofNodes(21, 21, 0.1), Math::hypot));
        int points = isotherms.at(0.95).getFirst().count();
        isotherms.at(1.35);
        assertThat(isotherms.at(0.95)).hasSize(1);
        assertThat(isotherms.at(0.95).getFirst().count()).isEqualTo(points);
    }
}
