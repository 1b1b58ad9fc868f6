package isotherm.io.files;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.model.Grid;
import isotherm.model.Scenario;
import java.util.function.DoubleBinaryOperator;

/** Small plates whose columns cannot be taken for their rows. */
final class Plates {
    /** 7 nodes along x, 4 along y, 1 m apart along x and 0.5 m along y. */
    static final Grid OBLONG = Grid.ofCells(6, 1.5, 6, 3);

    static final Grid SQUARE = Grid.ofNodes(5, 5, 0.25);

    /** Too large to be handed to a file in one piece. */
    static final Grid LARGE = Grid.ofNodes(400, 300, 0.1);

    private Plates() {}

    static Scenario scenario(Grid grid) {
        return Scenario.on(grid)
                .title("Plate \u03b1")
                .source("title = \"Plate \u03b1\"\n[grid]\n")
                .build();
    }

    /** The column plus ten times the row. */
    static double ramp(double column, double row) {
        return column + 10 * row;
    }

    static Snapshot ramp(Grid grid, long step, double time) {
        return snapshot(grid, step, time, Plates::ramp);
    }

    /** A state whose upper half cannot be read: who writes it out stops in the middle, as if the process had died. */
    static Snapshot broken(Grid grid) {
        return new Snapshot(grid, Field.allocate(grid.columns(), grid.rows() / 2), 1, 1);
    }

    static Snapshot snapshot(Grid grid, long step, double time, DoubleBinaryOperator temperature) {
        Field field = Field.allocate(grid.columns(), grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                field.set(column, row, temperature.applyAsDouble(column, row));
            }
        }
        return new Snapshot(grid, field, step, time);
    }
}
