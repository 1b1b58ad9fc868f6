package isotherm.field;

import isotherm.model.Edge;

/**
 * What drove heat across the edges so far: for each edge node, the sum over the steps of its temperature minus that of
 * its neighbour inside, in kelvin. Each node's sum is formed by one thread in the order of the steps, so it has the same
 * bits whatever the number of threads; the accounts turn it into joules.
 */
public final class EdgeHeat {
    private final Along[] edges = new Along[Edge.values().length];

    public EdgeHeat(int columns, int rows) {
        for (Edge edge : Edge.values()) {
            edges[edge.ordinal()] = new Along(edge.isHorizontal() ? columns : rows);
        }
    }

    /** The sums of one edge. */
    public static final class Along {
        private final double[] sums;

        private Along(int nodes) {
            sums = new double[nodes];
        }

        /** Adds one step's temperature difference at a node counted along the edge. */
        public void add(int node, double difference) {
            sums[node] += difference;
        }

        /** The sum so far at a node counted along the edge, in kelvin. */
        public double at(int node) {
            return sums[node];
        }
    }

    /** The sums of one edge. */
    public Along along(Edge edge) {
        return edges[edge.ordinal()];
    }
}
