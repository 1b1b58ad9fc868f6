package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Grid;

/**
 * The longest explicit step that keeps every update a weighted mean of old temperatures: dt at most C / (sum of the
 * node's conductances) at each node (N5). Below it no temperature leaves the range of its neighbours.
 */
final class StabilityLimit {
    private StabilityLimit() {}

    /** The limit in seconds for one material of this diffusivity (m^2/s); edge nodes, mirrored, have the same limit. */
    static double of(Grid grid, double diffusivity) {
        return 1 / (diffusivity * (inverseSquares(grid.x()) + inverseSquares(grid.y())));
    }

    private static double inverseSquares(Axis axis) {
        return 2 / (axis.spacing() * axis.spacing());
    }
}
