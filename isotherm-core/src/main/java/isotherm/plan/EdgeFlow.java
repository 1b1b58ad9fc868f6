package isotherm.plan;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.model.Axis;
import isotherm.model.Edge;
import isotherm.model.Material;
import isotherm.model.Scenario;
import java.util.function.IntToDoubleFunction;

/** The heat that crosses the held edges of a plain plate (N7). */
public final class EdgeFlow {
    private final Plan plan;

    public EdgeFlow(Plan plan) {
        this.plan = plan;
    }

    /** What enters now, in W/m; nothing through insulated and periodic edges. */
    public Ledger now(Field field) {
        double[] amounts = new double[Edge.values().length];
        for (HeldEdge held : plan.held()) {
            amounts[Ledger.edgeAccount(held.edge())] = through(held, node -> held.drop(field, node));
        }
        return Ledger.of(amounts, 0);
    }

    /**
     * Sum of conductance times difference over the links from held nodes of an edge to computed ones.
     *
     * @param difference of a held node's temperature and its neighbour's inside
     */
    public double through(HeldEdge held, IntToDoubleFunction difference) {
        Scenario scenario = plan.scenario();
        boolean horizontal = held.edge().isHorizontal();
        Axis along = horizontal ? scenario.grid().x() : scenario.grid().y();
        Axis across = horizontal ? scenario.grid().y() : scenario.grid().x();
        Run computed = plan.runs(plan.firstRow()).getFirst();
        int from = horizontal ? computed.from() : held.from();
        int to = horizontal ? computed.to() : held.to();
        Sum sum = new Sum();
        for (int node = from; node < to; node++) {
            sum.add(along.dualLength(node) * difference.applyAsDouble(node));
        }
        Material material = scenario.material();
        double conductivity = horizontal ? material.conductivityY() : material.conductivityX();
        return conductivity / across.spacing() * sum.value();
    }
}
