package isotherm.network;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the nodes of one row hold, and what their links conduct. Rows that are alike share one: a plate of one material has three. */
public final class NodeRow {
    private final double[] capacity;
    private final double[] east;
    private final double[] north;

    NodeRow(double[] capacity, double[] east, double[] north) {
        this.capacity = capacity;
        this.east = east;
        this.north = north;
    }

    /** J/(m K) of each node, without latent heat; 0 in a hole. */
    public double[] capacity() {
        return capacity;
    }

    /** W/(m K) of the link from each node to the one on its right; 0 at the right edge, round the plate where it is periodic. */
    public double[] east() {
        return east;
    }

    /** W/(m K) of the link from each node to the one above it. */
    public double[] north() {
        return north;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeRow row
                && Arrays.equals(capacity, row.capacity)
                && Arrays.equals(east, row.east)
                && Arrays.equals(north, row.north);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(capacity), Arrays.hashCode(east), Arrays.hashCode(north));
    }
}
