package isotherm.field;

import isotherm.model.Edge;

/**
 * What drove heat across the edges so far: for each edge node, the sum over the steps of its temperature minus that of
 * its neighbour inside, in kelvin. Each node's sum is formed by one thread in the order of the steps, so it has the same
 * bits whatever the number of threads; the accounts turn it into joules.
 */
public final class EdgeHeat {
    private final double[][] sums = new double[Edge.values().length][];

    public EdgeHeat(int columns, int rows) {
        for (Edge edge : Edge.values()) {
            sums[edge.ordinal()] = new double[edge.isHorizontal() ? columns : rows];
        }
    }

    /** Adds one step's temperature difference at a node counted along the edge. */
    public void add(Edge edge, int node, double difference) {
        sums[edge.ordinal()][node] += difference;
    }

    /** The sum so far at a node counted along the edge, in kelvin. */
    public double at(Edge edge, int node) {
        return sums[edge.ordinal()][node];
    }
}
