package isotherm.io.resample;

import isotherm.field.Field;
import isotherm.field.Snapshot;
import isotherm.model.Grid;
import java.util.function.DoubleBinaryOperator;

/** Fields from formulas. */
public final class Plates {
    private Plates() {}

    /** A temperature as a function of x and y in metres, 10 s after the start. */
    public static Snapshot of(Grid grid, DoubleBinaryOperator temperature) {
        return at(10, grid, temperature);
    }

    public static Snapshot at(double time, Grid grid, DoubleBinaryOperator temperature) {
        Field field = Field.allocate(grid.columns(), grid.rows());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                field.set(
                        column,
                        row,
                        temperature.applyAsDouble(grid.x().at(column), grid.y().at(row)));
            }
        }
        return new Snapshot(grid, field, 0, time);
    }

    public static Sheet sheet(Grid grid, DoubleBinaryOperator temperature) {
        return Sheet.of(of(grid, temperature), 10_000);
    }
}
