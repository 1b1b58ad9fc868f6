package isotherm.field;

import isotherm.model.Grid;

/** Some columns and rows of a plate: a part of it and the halo around. Nodes are numbered row by row from the bottom, in it and on the plate. */
public record Window(Slice x, Slice y) {
    /** All of a plate. */
    public static Window whole(Grid grid) {
        return new Window(
                Slice.whole(grid.columns(), grid.x().isPeriodic()),
                Slice.whole(grid.rows(), grid.y().isPeriodic()));
    }

    public boolean isWhole() {
        return x.isWhole() && y.isWhole();
    }

    /** Whether it owns the lowest left node. */
    public boolean isFirst() {
        return x.from() == 0 && y.from() == 0;
    }

    /** Whether a node is its own. */
    public boolean owns(int node) {
        return x.owns(node % x.count()) && y.owns(node / x.count());
    }

    /** The number on the plate of a node. */
    public int global(int node) {
        return y.global(node / x.count()) * x.nodes() + x.global(node % x.count());
    }
}
