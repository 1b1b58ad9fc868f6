package isotherm.network;

import isotherm.field.Field;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.number.Digits;

/** The state at the start. */
public final class InitialField {
    private InitialField() {}

    /**
     * Initial temperatures; held nodes are not looked at.
     *
     * @throws IllegalArgumentException where a formula has no finite value, naming the node
     */
    public static Field of(Scenario scenario) {
        Grid grid = scenario.grid();
        Precision precision = scenario.precision();
        Field field = Field.allocate(grid.columns(), grid.rows(), precision);
        double[] temperatures = new double[field.columns()];
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                double temperature = scenario.initial().at(grid, column, row);
                if (!Double.isFinite(precision.rounded(temperature))) {
                    throw new IllegalArgumentException(
                            "the initial temperature is " + Digits.of(temperature) + " at node ("
                                    + column + ", " + row + ")"
                                    + (Double.isFinite(temperature) ? ", more than single precision holds" : ""));
                }
                temperatures[column] = temperature;
            }
            field.setRow(row, temperatures);
        }
        return field;
    }
}
