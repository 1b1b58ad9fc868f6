package isotherm.field;

/**
 * Some neighbouring nodes of an axis: those that a part of the plate owns, and those around them, its halo, that it computes for itself alone
 * and throws away. Where the plate ends there is no halo; round a periodic axis the halo goes on at the other end.
 *
 * <pre>
 *   the axis    0  1  2  3  4  5  6  7  8  9
 *   a slice           h  h  o  o  o  h  h         from 4 to 7 with a halo of 2: its nodes 0 to 6
 * </pre>
 *
 * @param nodes of the whole axis
 * @param periodic whether the axis is
 * @param from the first node that it owns
 * @param to the node after the last
 * @param halo how many nodes it has on either side, where the axis goes on
 */
public record Slice(int nodes, boolean periodic, int from, int to, int halo) {
    /** Nodes that a part owns at least, along each axis that is cut. */
    public static final int LEAST = 2;

    public Slice {
        if (from < 0 || to > nodes || from >= to) {
            throw new IllegalArgumentException("nodes " + from + " to " + to + " of an axis of " + nodes);
        }
        if (halo < 0 || (halo > to - from && to - from < nodes)) {
            throw new IllegalArgumentException("a halo of " + halo + " nodes around " + (to - from));
        }
    }

    /** All of an axis. */
    public static Slice whole(int nodes, boolean periodic) {
        return new Slice(nodes, periodic, 0, nodes, 0);
    }

    /** True for all of an axis. */
    public boolean isWhole() {
        return to - from == nodes;
    }

    /** The first node, of the whole axis; below 0 where it is beyond the seam of a periodic one. */
    private int first() {
        return isWhole() ? 0 : periodic ? from - halo : Math.max(0, from - halo);
    }

    private int end() {
        return isWhole() ? nodes : periodic ? to + halo : Math.min(nodes, to + halo);
    }

    /** How many nodes it has, halo and all. */
    public int count() {
        return end() - first();
    }

    /** Cells between them; as many as nodes where it is all of a periodic axis. */
    public int cells() {
        return isWhole() && periodic ? nodes : count() - 1;
    }

    /** Whether its last node is beside its first. */
    public boolean goesRound() {
        return isWhole() && periodic;
    }

    /** The number on the whole axis of one of its nodes, or of the cell after it. */
    public int global(int local) {
        return Math.floorMod(first() + local, nodes);
    }

    /** The first of its own nodes. */
    public int ownFrom() {
        return from - first();
    }

    /** The node after the last of its own. */
    public int ownTo() {
        return to - first();
    }

    /** Whether one of its nodes is its own. */
    public boolean owns(int local) {
        return local >= ownFrom() && local < ownTo();
    }

    /** Whether a node of the whole axis is its own. */
    public boolean hasOwn(int global) {
        return global >= from && global < to;
    }

    /** Where a node of the whole axis stands in it, from a place on: the next such place, or -1. Near a seam one node may stand twice. */
    public int localFrom(int global, int start) {
        int local = start + Math.floorMod(global - first() - start, nodes);
        return local < count() ? local : -1;
    }

    /** Whether the axis ends at its first node, or at its last. */
    public boolean endsAt(boolean high) {
        return isWhole() || (!periodic && (high ? end() == nodes : first() == 0));
    }
}
