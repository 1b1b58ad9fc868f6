package isotherm.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isotherm.model.Axis;
import isotherm.model.Grid;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private interface Plane {
        double at(double x, double y);
    }

    private static Snapshot snapshot(Grid grid, Plane plane) {
        Field field = Field.allocate(grid.columns(), grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                field.set(column, row, plane.at(grid.x().at(column), grid.y().at(row)));
            }
        }
        return new Snapshot(grid, field, 3, 1.5);
    }

    /** x, y and x y are what a bilinear form holds exactly. */
    @Test
    void bilinearFunctionsAreMet() {
        Plane plane = (x, y) -> 2 + 3 * x - 5 * y + 7 * x * y;
        for (Grid grid :
                new Grid[] {Grid.ofCells(1, 2, 10, 7), new Grid(Axis.graded(0, 0.1, 0.5, 1), Axis.graded(0, 1.5, 2))}) {
            Snapshot snapshot = snapshot(grid, plane);
            for (double x = 0; x <= 1; x += 0.0625) {
                for (double y = 0; y <= 2; y += 0.125) {
                    assertThat(snapshot.atPlace(x, y)).isCloseTo(plane.at(x, y), within(1e-13));
                }
            }
        }
    }

    @Test
    void nodesAndCornersAreMet() {
        Snapshot snapshot = snapshot(Grid.ofCells(1, 2, 10, 7), (x, y) -> Math.sin(9 * x) + 10 * y);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 11; column++) {
                double x = snapshot.grid().x().at(column);
                double y = snapshot.grid().y().at(row);
                assertThat(snapshot.atPlace(x, y)).isCloseTo(snapshot.at(column, row), within(1e-13));
            }
        }
        assertThat(snapshot.atPlace(1.0, 2.0)).isEqualTo(snapshot.at(10, 7));
        assertThat(snapshot.step()).isEqualTo(3);
        assertThat(snapshot.time()).isEqualTo(1.5);
    }

    /** Between the last stored node and the end of the period lies the first node again. */
    @Test
    void periodicAxesCloseTheirRing() {
        Grid grid = new Grid(Axis.periodic(4, 1), Axis.even(3, 1));
        Snapshot snapshot = snapshot(grid, (x, y) -> 10 * x);
        assertThat(snapshot.atPlace(3.5, 1.0)).isEqualTo(15);
        assertThat(snapshot.atPlace(4.0, 1.0)).isEqualTo(0);
        assertThat(snapshot.atPlace(2.25, 0.5)).isEqualTo(22.5);
    }
}
