package isotherm.sweep;

import isotherm.field.Field;
import isotherm.field.Numbers;
import isotherm.model.Edge;
import isotherm.plan.Plan;

/**
 * Fills the columns just beyond the left and right edge, so that the row kernels need not know what an edge is: the
 * mirrored neighbour at an insulated edge (N6), the far column at a periodic one. Held edges never look there.
 *
 * <pre>
 *   ghost -1 |  0   1   2  ...  n-2 n-1 | ghost n
 *       u1   |  u0  u1  u2 ...          |  u(n-2)      insulated
 *     u(n-1) |  u0  u1  u2 ...          |    u0        periodic
 * </pre>
 */
final class GhostColumns {
    private final Numbers numbers;
    private final int beyondLeft;
    private final int beyondRight;
    private final int columns;
    private final boolean leftOpen;
    private final boolean rightOpen;

    GhostColumns(Plan plan) {
        numbers = new Numbers(plan.precision());
        beyondLeft = plan.columnBeyond(Edge.LEFT);
        beyondRight = plan.columnBeyond(Edge.RIGHT);
        columns = plan.grid().columns();
        leftOpen = !plan.scenario().edges().isFixed(Edge.LEFT);
        rightOpen = !plan.scenario().edges().isFixed(Edge.RIGHT);
    }

    void fill(Field field, int row) {
        long start = field.offset(row);
        if (leftOpen) {
            copy(field, start, beyondLeft, -1);
        }
        if (rightOpen) {
            copy(field, start, beyondRight, columns);
        }
    }

    private void copy(Field field, long start, int from, int to) {
        double temperature = numbers.get(field.memory(), start + (long) from * numbers.bytes());
        numbers.set(field.memory(), start + (long) to * numbers.bytes(), temperature);
    }
}
