package isotherm.plan;

import isotherm.field.Field;
import isotherm.field.Slice;
import isotherm.field.Window;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Network;
import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;
import java.util.BitSet;

/** The state at the start. */
final class InitialField {
    private InitialField() {}

    /**
     * Initial temperatures of a network's nodes, held ones over them.
     *
     * @throws RefusedScenarioException where a formula has no finite value, naming the node
     */
    static Field of(Scenario scenario, Network network) {
        Field field = of(scenario, network.window());
        hold(field, network);
        return field;
    }

    private static Field of(Scenario scenario, Window window) {
        Grid grid = scenario.grid();
        Precision precision = scenario.precision();
        Slice x = window.x();
        Slice y = window.y();
        Field field = Field.allocate(x.count(), y.count(), precision);
        double[] temperatures = new double[field.columns()];
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                double temperature = scenario.initial().at(grid, x.global(column), y.global(row));
                if (!Double.isFinite(precision.rounded(temperature))) {
                    throw new RefusedScenarioException(
                            "initial",
                            "the initial temperature is " + Digits.of(temperature) + " at node ("
                                    + x.global(column) + ", " + y.global(row) + ")"
                                    + (Double.isFinite(temperature) ? ", more than single precision holds" : ""));
                }
                temperatures[column] = temperature;
            }
            field.setRow(row, temperatures);
        }
        return field;
    }

    private static void hold(Field field, Network network) {
        Conditions start = Conditions.at(network, 0, new BitSet());
        for (int h = 0; h < network.holds().size(); h++) {
            Drive drive = network.holds().get(h).temperature();
            for (int k = 0; k < drive.count(); k++) {
                int node = drive.node(k);
                field.set(node % network.columns(), node / network.columns(), start.held(h, k));
            }
        }
    }
}
