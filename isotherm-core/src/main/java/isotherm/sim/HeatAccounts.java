package isotherm.sim;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.plan.Enthalpy;
import isotherm.plan.Network;
import isotherm.plan.Plan;
import isotherm.plan.Run;

/**
 * Where the heat went, in joules per metre of depth (N7, N8): content is summed over what the computed nodes hold, what entered
 * comes from the stepper's ledger, summed where it crossed. Neither is derived from the other.
 */
final class HeatAccounts {
    private final Plan plan;
    private final double initial;
    private double magnitude;

    HeatAccounts(Plan plan, Field field) {
        this.plan = plan;
        this.initial = content(field);
    }

    /**
     * The accounts at a state.
     *
     * @param entered what entered since the start, in J/m; of the steady state, what enters it, in W/m
     */
    RunReport.Energy energy(Field field, Ledger entered) {
        if (plan.method() == Method.STEADY) {
            double content = content(field);
            double rest = (entered.edges() + entered.sources()) + entered.helds();
            return energy(content, content, entered, share(rest, entered.magnitude()));
        }
        double last = content(field);
        double difference = (last - initial) - ((entered.edges() + entered.sources()) + entered.helds());
        return energy(initial, last, entered, share(difference, magnitude + entered.magnitude()));
    }

    private static RunReport.Energy energy(double first, double last, Ledger entered, double imbalance) {
        return new RunReport.Energy(first, last, entered.edges(), entered.sources(), entered.helds(), imbalance);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.abs(part) / whole;
    }

    private double content(Field field) {
        return plan.isPlain() ? plainContent(field) : networkContent(field);
    }

    private double networkContent(Field field) {
        Network network = plan.network();
        Enthalpy enthalpy = new Enthalpy(network);
        double[] row = new double[field.columns()];
        Sum sum = new Sum();
        Sum sizes = new Sum();
        for (int j = 0; j < field.rows(); j++) {
            field.copyRow(j, row);
            for (int i = 0; i < row.length; i++) {
                int node = j * row.length + i;
                if (network.kind(node) == Network.FREE) {
                    double heat = enthalpy.at(node, row[i]);
                    sum.add(heat);
                    sizes.add(Math.abs(heat));
                }
            }
        }
        magnitude += sizes.value();
        return sum.value();
    }

    private double plainContent(Field field) {
        Grid grid = plan.grid();
        double[] row = new double[field.columns()];
        Sum sum = new Sum();
        Sum sizes = new Sum();
        for (int j = plan.firstRow(); j < plan.endRow(); j++) {
            field.copyRow(j, row);
            double height = grid.y().dualLength(j);
            for (Run run : plan.runs(j)) {
                for (int i = run.from(); i < run.to(); i++) {
                    double heat = height * grid.x().dualLength(i) * row[i];
                    sum.add(heat);
                    sizes.add(Math.abs(heat));
                }
            }
        }
        double capacity = plan.scenario().material().volumetricHeatCapacity();
        magnitude += capacity * sizes.value();
        return capacity * sum.value();
    }
}
