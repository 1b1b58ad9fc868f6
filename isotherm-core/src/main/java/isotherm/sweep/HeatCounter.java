package isotherm.sweep;

import isotherm.field.EdgeHeat;
import isotherm.field.Field;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import isotherm.plan.Run;
import java.util.List;

/**
 * Counts the heat that crosses from held nodes to computed ones (N7), seen from the computed neighbour's row: each row is
 * updated by one thread, so each edge node is counted by one thread.
 */
final class HeatCounter {
    private final Plan plan;
    private final EdgeHeat heat;

    HeatCounter(Plan plan, EdgeHeat heat) {
        this.plan = plan;
        this.heat = heat;
    }

    /** Counts what crosses to a row in the step from this state. */
    void count(Field from, int row) {
        List<HeldEdge> all = plan.held();
        for (int k = 0; k < all.size(); k++) {
            HeldEdge held = all.get(k);
            if (held.edge().isHorizontal()) {
                alongRow(held, from, row);
            } else if (row >= held.from() && row < held.to()) {
                heat.along(held.edge()).add(row, held.drop(from, row));
            }
        }
    }

    private void alongRow(HeldEdge held, Field from, int row) {
        if (row != held.insideRow(0)) {
            return;
        }
        Run computed = plan.runs(row).getFirst();
        for (int column = computed.from(); column < computed.to(); column++) {
            heat.along(held.edge()).add(column, held.drop(from, column));
        }
    }
}
