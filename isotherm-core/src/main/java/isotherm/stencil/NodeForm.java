package isotherm.stencil;

import isotherm.model.Grid;
import isotherm.model.Material;

/**
 * How a node is updated from its four neighbours: in differences, never as a sum of coefficients, so that a constant
 * field stays constant to the bit (N3, N4). W, E, S, N are the neighbours, u the node itself.
 */
public sealed interface NodeForm {
    /**
     * Inside one material on square cells (N3): {@code u + r (((W + E) + (N + S)) - 4u)}.
     *
     * @param r dt alpha / h^2
     */
    record EvenSquare(double r) implements NodeForm {}

    /**
     * Inside one material on oblong cells (N4): {@code u + rx ((W + E) - 2u) + ry ((N + S) - 2u)}.
     *
     * @param rx dt alpha / dx^2
     * @param ry dt alpha / dy^2
     */
    record EvenOblong(double rx, double ry) implements NodeForm {}

    /**
     * Anywhere else (N20): {@code u + q ((e (E - u) - w (u - W)) + (n (N - u) - s (u - S)) + source)}, with coefficients of its own.
     */
    record General() implements NodeForm {}

    /** Held, or in a hole: it stays as it is, until what holds it changes. */
    record Kept() implements NodeForm {}

    /** What stands for the weight of a node of the general form. */
    double GENERAL_WEIGHT = -1;

    /** r or rx, or ry across; {@link #GENERAL_WEIGHT} of the general form, 0 of nodes that are kept. */
    default double weight(boolean alongX) {
        return switch (this) {
            case EvenSquare square -> square.r;
            case EvenOblong oblong -> alongX ? oblong.rx : oblong.ry;
            case General general -> GENERAL_WEIGHT;
            case Kept kept -> 0;
        };
    }

    /** The form inside a material on an even grid, with steps of {@code dt} seconds. */
    static NodeForm inside(Material material, Grid grid, double dt) {
        double reach = dt / material.volumetricHeatCapacity();
        double dx = grid.x().spacing();
        double dy = grid.y().spacing();
        if (grid.isSquare() && material.isIsotropic()) {
            return new EvenSquare(dt * material.diffusivity() / (dx * dy));
        }
        return material.isIsotropic()
                ? new EvenOblong(dt * material.diffusivity() / (dx * dx), dt * material.diffusivity() / (dy * dy))
                : new EvenOblong(
                        reach * material.conductivityX() / (dx * dx), reach * material.conductivityY() / (dy * dy));
    }
}
