package isotherm.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialTest {
    /** A node on the border belongs to a shape within 1e-9 of the smaller spacing, whichever way the border runs. */
    @Test
    void theBorderIsAsThickAsTheFinerSpacingSays() {
        Grid grid = new Grid(Axis.even(5, 1), Axis.even(5, 1e-3));
        assertThat(rectangleUpTo(1 - 1e-10).at(grid, 1, 1)).isEqualTo(0);
        assertThat(rectangleUpTo(1 - 1e-13).at(grid, 1, 1)).isEqualTo(7);
    }

    private static Initial rectangleUpTo(double right) {
        return Initial.uniform(0).with(new Shape.Rectangle(0, 0, right, 1), 7);
    }

    @Test
    void laterPatchesLieOnTop() {
        Grid grid = Grid.ofNodes(5, 5, 1);
        Initial initial =
                Initial.uniform(1).with(new Shape.Rectangle(0, 0, 2, 2), 5).with(new Shape.Circle(2, 2, 1), 9);
        assertThat(initial.at(grid, 0, 0)).isEqualTo(5);
        assertThat(initial.at(grid, 2, 2)).isEqualTo(9);
        assertThat(initial.at(grid, 4, 4)).isEqualTo(1);
    }
}
