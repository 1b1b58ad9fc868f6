package isotherm.step;

import isotherm.field.Field;
import isotherm.field.Reductions;
import isotherm.field.Window;
import isotherm.model.Grid;
import isotherm.model.Probe;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.plan.Plan;
import java.util.function.IntToDoubleFunction;

/** Temperatures of all nodes in one array, and the ways to and from fields. */
public final class NodeTemperatures {
    private NodeTemperatures() {}

    public static void load(Field field, double[] into) {
        double[] row = new double[field.columns()];
        for (int k = 0; k < field.rows(); k++) {
            field.copyRow(k, row);
            System.arraycopy(row, 0, into, k * row.length, row.length);
        }
    }

    public static void store(double[] temperatures, Field field) {
        double[] row = new double[field.columns()];
        for (int k = 0; k < field.rows(); k++) {
            System.arraycopy(temperatures, k * row.length, row, 0, row.length);
            field.setRow(k, row);
        }
    }

    /** Sets the held nodes. */
    public static void hold(Network network, Conditions now, double[] temperatures) {
        for (int h = 0; h < network.holds().size(); h++) {
            var drive = network.holds().get(h).temperature();
            for (int k = 0; k < drive.count(); k++) {
                temperatures[drive.node(k)] = now.held(h, k);
            }
        }
    }

    /** A field's temperatures by the number of the node. */
    public static IntToDoubleFunction of(Field field) {
        int columns = field.columns();
        return node -> field.at(node % columns, node / columns);
    }

    /**
     * At a probe of a plate that several compute, whoever has the nodes around it.
     *
     * @param u of the nodes of our window
     */
    public static double at(Plan plan, Probe probe, Reductions all, double[] u) {
        Window window = plan.network().window();
        Grid.AtNode ours = (column, row) -> u[row * window.x().count() + column];
        return plan.grid().mean(probe.x(), probe.y(), (column, row) -> all.at(ours, window, column, row));
    }

    /** At a probe, bilinear between the nodes around it (N9). */
    public static double at(Plan plan, Probe probe, IntToDoubleFunction temperature) {
        return plan.grid()
                .mean(
                        probe.x(),
                        probe.y(),
                        (column, row) ->
                                temperature.applyAsDouble(row * plan.grid().columns() + column));
    }
}
