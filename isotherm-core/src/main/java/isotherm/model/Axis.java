package isotherm.model;

import isotherm.number.Check;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One coordinate axis of a grid: the places of its nodes, in metres, rising from 0.
 *
 * <p>Evenly spaced axes keep no array, so a grid too large for memory can still be asked about. A periodic axis stores
 * the nodes of one period; the node after the last is the first one again.
 */
public final class Axis {
    /** The fewest nodes an axis may have: two edges and something between them. */
    public static final int MIN_NODES = 3;
    /** The most nodes: rows are addressed with an int, with room for their padding. */
    public static final int MAX_NODES = 1_000_000_000;
    /** Places that are nearer than this part of an axis's length differ by rounding alone. */
    private static final double LIKE = 1e-9;

    private final int nodes;
    private final double spacing;
    private final boolean periodic;
    private final double @Nullable [] coordinates;

    private Axis(int nodes, double spacing, boolean periodic, double @Nullable [] coordinates) {
        if (nodes < MIN_NODES || nodes > MAX_NODES) {
            throw new IllegalArgumentException(
                    "an axis needs " + MIN_NODES + " to " + MAX_NODES + " nodes, was given " + nodes);
        }
        this.nodes = nodes;
        this.spacing = spacing;
        this.periodic = periodic;
        this.coordinates = coordinates;
    }

    /**
     * An evenly spaced axis with both ends stored.
     *
     * @param nodes how many nodes, at least {@value #MIN_NODES}
     * @param spacingMetres distance between neighbours, positive and finite
     */
    public static Axis even(int nodes, double spacingMetres) {
        Check.positive("grid spacing", spacingMetres, "m");
        return new Axis(nodes, spacingMetres, false, null);
    }

    /** An evenly spaced periodic axis: its length is {@code nodes * spacingMetres}. */
    public static Axis periodic(int nodes, double spacingMetres) {
        Check.positive("grid spacing", spacingMetres, "m");
        return new Axis(nodes, spacingMetres, true, null);
    }

    /**
     * An axis with given places.
     *
     * @param coordinatesMetres strictly rising, first 0, at least {@value #MIN_NODES}
     */
    public static Axis graded(double... coordinatesMetres) {
        double[] places = coordinatesMetres.clone();
        for (int i = 0; i < places.length; i++) {
            boolean fits = i == 0 ? places[0] == 0 : places[i] > places[i - 1] && Double.isFinite(places[i]);
            if (!fits) {
                throw new IllegalArgumentException("grid lines must rise from 0, line " + i + " is at " + places[i]);
            }
        }
        return new Axis(places.length, Double.NaN, false, places);
    }

    /** The axis with every cell cut in halves; the nodes of this one are every second of it. */
    public Axis finer() {
        double[] places = coordinates;
        if (2L * nodes > MAX_NODES) {
            throw new IllegalArgumentException(
                    "an axis needs " + MIN_NODES + " to " + MAX_NODES + " nodes, was given " + 2L * nodes);
        }
        if (places == null) {
            return new Axis(periodic ? 2 * nodes : 2 * nodes - 1, spacing / 2, periodic, null);
        }
        double[] finer = new double[2 * nodes - 1];
        for (int i = 0; i < nodes; i++) {
            finer[2 * i] = places[i];
            if (i > 0) {
                finer[2 * i - 1] = (places[i - 1] + places[i]) / 2;
            }
        }
        return graded(finer);
    }

    /**
     * The even axis with neighbouring cells joined in pairs.
     *
     * @throws IllegalArgumentException where the axis is graded, or has an odd number of cells
     */
    public Axis coarser() {
        if (!isEven()) {
            throw new IllegalArgumentException(
                    "a graded axis cannot be made coarser: its lines follow the edges of regions");
        }
        if (cells() % 2 != 0) {
            throw new IllegalArgumentException("an axis of " + cells() + " cells cannot have half as many");
        }
        return new Axis(periodic ? nodes / 2 : cells() / 2 + 1, spacing * 2, periodic, null);
    }

    /** The number of stored nodes. */
    public int nodes() {
        return nodes;
    }

    /** The number of cells between nodes: on a periodic axis as many as nodes. */
    public int cells() {
        return periodic ? nodes : nodes - 1;
    }

    public boolean isPeriodic() {
        return periodic;
    }

    public boolean isEven() {
        return coordinates == null;
    }

    /** The common distance between neighbours in metres; NaN on a graded axis. */
    public double spacing() {
        return spacing;
    }

    /** Metres of a cell, counted from 0. */
    public double cell(int number) {
        Objects.checkIndex(number, cells());
        return coordinates == null ? spacing : coordinates[number + 1] - coordinates[number];
    }

    /** Metres of the cell before a node, or of the first. */
    public double cellBefore(int node) {
        return cell(Math.max(0, node - 1));
    }

    /** Metres of the shortest cell. */
    public double shortestCell() {
        double shortest = cell(0);
        for (int number = 1; coordinates != null && number < cells(); number++) {
            shortest = Math.min(shortest, cell(number));
        }
        return shortest;
    }

    /** Metres of the longest cell. */
    public double longestCell() {
        double longest = cell(0);
        for (int number = 1; coordinates != null && number < cells(); number++) {
            longest = Math.max(longest, cell(number));
        }
        return longest;
    }

    /** Metres from the first node to the last, or over one period. */
    public double length() {
        return coordinates == null ? cells() * spacing : coordinates[nodes - 1];
    }

    /** The place of a node in metres. */
    public double at(int node) {
        Objects.checkIndex(node, nodes);
        return coordinates == null ? node * spacing : coordinates[node];
    }

    /** The metres of axis that a node stands for: half of each cell beside it. */
    public double dualLength(int node) {
        Objects.checkIndex(node, nodes);
        if (coordinates == null) {
            boolean end = !periodic && (node == 0 || node == nodes - 1);
            return end ? spacing / 2 : spacing;
        }
        double before = node == 0 ? 0 : coordinates[node] - coordinates[node - 1];
        double after = node == nodes - 1 ? 0 : coordinates[node + 1] - coordinates[node];
        return (before + after) / 2;
    }

    /** The node at or before {@code place}, so that it and its right neighbour enclose it; {@code place} lies on the axis. */
    public int nodeBefore(double place) {
        if (coordinates == null) {
            int node = (int) Math.floor(place / spacing);
            return Math.clamp(node, 0, cells() - 1);
        }
        int found = Arrays.binarySearch(coordinates, place);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, nodes - 2);
    }

    /** Whether another axis has as many nodes at the same places, but for rounding. */
    public boolean isLike(Axis other) {
        boolean same = nodes == other.nodes;
        for (int k = 0; k < nodes && same; k++) {
            same = Math.abs(at(k) - other.at(k)) <= LIKE * length();
        }
        return same;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis axis
                && nodes == axis.nodes
                && periodic == axis.periodic
                && Double.compare(spacing, axis.spacing) == 0
                && Arrays.equals(coordinates, axis.coordinates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nodes, spacing, periodic, Arrays.hashCode(coordinates));
    }

    @Override
    public String toString() {
        return nodes + " nodes over " + length() + " m" + (periodic ? ", periodic" : "");
    }
}
