package isotherm.sim;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.field.Sum;
import isotherm.model.Axis;
import isotherm.model.Edge;
import isotherm.model.Scenario;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import isotherm.plan.Run;

/**
 * Where the heat went, in joules per metre of depth (N7, N8): content is summed over the dual cells of the computed
 * nodes, edge heat where it crosses from a held node to a computed one. Neither is derived from the other.
 */
final class HeatAccounts {
    private final Plan plan;
    private final double initial;
    private double magnitude;

    HeatAccounts(Plan plan, Field field) {
        this.plan = plan;
        this.initial = content(field);
    }

    /** The accounts after some steps of {@code plan.dt()}, at a state and with what crossed the edges until then. */
    RunReport.Energy energy(Field field, EdgeHeat heat) {
        double last = content(field);
        double edges = 0;
        for (HeldEdge held : plan.held()) {
            double through = plan.dt() * throughEdge(held, heat.along(held.edge())::at);
            edges += through;
            magnitude += Math.abs(through);
        }
        double difference = (last - initial) - edges;
        return new RunReport.Energy(initial, last, edges, 0, 0, magnitude == 0 ? 0 : Math.abs(difference) / magnitude);
    }

    /** Watts per metre of depth into the plate through an edge at a state; 0 through insulated and periodic edges. */
    double flow(Edge edge, Field field) {
        for (HeldEdge held : plan.held()) {
            if (held.edge() == edge) {
                return throughEdge(held, node -> held.drop(field, node));
            }
        }
        return 0;
    }

    /** Sum of conductance times difference over the links from held nodes of an edge to computed ones (N7). */
    private double throughEdge(HeldEdge held, java.util.function.IntToDoubleFunction difference) {
        Scenario scenario = plan.scenario();
        boolean horizontal = held.edge().isHorizontal();
        Axis along = horizontal ? scenario.grid().x() : scenario.grid().y();
        Axis across = horizontal ? scenario.grid().y() : scenario.grid().x();
        Run computed = plan.runs(plan.firstRow()).getFirst();
        int from = horizontal ? computed.from() : held.from();
        int to = horizontal ? computed.to() : held.to();
        Sum sum = new Sum();
        for (int node = from; node < to; node++) {
            sum.add(dualLength(along, node) * difference.applyAsDouble(node));
        }
        return scenario.material().conductivity() / across.spacing() * sum.value();
    }

    private double content(Field field) {
        Scenario scenario = plan.scenario();
        double[] row = new double[field.columns()];
        Sum sum = new Sum();
        Sum sizes = new Sum();
        for (int j = plan.firstRow(); j < plan.endRow(); j++) {
            field.copyRow(j, row);
            double height = dualLength(scenario.grid().y(), j);
            for (Run run : plan.runs(j)) {
                for (int i = run.from(); i < run.to(); i++) {
                    double heat = height * dualLength(scenario.grid().x(), i) * row[i];
                    sum.add(heat);
                    sizes.add(Math.abs(heat));
                }
            }
        }
        double capacity = scenario.material().volumetricHeatCapacity();
        magnitude += capacity * sizes.value();
        return capacity * sum.value();
    }

    /** The length of axis that a node stands for: half a cell at the ends, a whole one elsewhere. */
    private static double dualLength(Axis axis, int node) {
        boolean end = !axis.isPeriodic() && (node == 0 || node == axis.nodes() - 1);
        return end ? axis.spacing() / 2 : axis.spacing();
    }
}
