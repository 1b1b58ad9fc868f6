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
            switch (held.edge()) {
                case LEFT -> side(held, from, row, 1);
                case RIGHT -> side(held, from, row, from.columns() - 2);
                case BOTTOM -> horizontal(held, from, row, 1);
                case TOP -> horizontal(held, from, row, from.rows() - 2);
            }
        }
    }

    private void side(HeldEdge held, Field from, int row, int insideColumn) {
        if (row >= held.from() && row < held.to()) {
            heat.add(held.edge(), row, from.at(held.column(row), row) - from.at(insideColumn, row));
        }
    }

    private void horizontal(HeldEdge held, Field from, int row, int insideRow) {
        if (row != insideRow) {
            return;
        }
        Run computed = plan.runs(row).getFirst();
        for (int column = computed.from(); column < computed.to(); column++) {
            heat.add(held.edge(), column, from.at(column, held.row(column)) - from.at(column, row));
        }
    }
}
