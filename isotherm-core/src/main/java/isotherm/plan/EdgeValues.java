package isotherm.plan;

import isotherm.model.Edge;

/**
 * The temperatures of held edges over the steps of a block, sampled before the block begins: the last moment that user
 * data is looked at. Edges that do not vary in time are sampled once.
 */
public final class EdgeValues {
    private final Plan plan;
    private final int depth;
    private final Along[] edges = new Along[Edge.values().length];

    /**
     * @param depth the most steps a block may have
     */
    public EdgeValues(Plan plan, int depth) {
        this.plan = plan;
        this.depth = depth;
        for (Edge edge : Edge.values()) {
            HeldEdge held = plan.heldAt(edge);
            edges[edge.ordinal()] = held == null ? Along.NONE : new Along(held, depth);
        }
    }

    /** The temperatures of one edge. */
    public static final class Along {
        private static final Along NONE = new Along();

        private final boolean varies;
        private final int from;
        private final int nodes;
        private final double[] values;

        private Along() {
            varies = false;
            from = 0;
            nodes = 0;
            values = new double[0];
        }

        private Along(HeldEdge held, int depth) {
            varies = held.temperature().variesInTime();
            from = held.from();
            nodes = held.nodes();
            values = new double[(varies ? depth : 1) * nodes];
            if (!varies) {
                sample(held, 0, 0);
            }
        }

        private void sample(HeldEdge held, int step, double time) {
            for (int k = 0; k < nodes; k++) {
                values[step * nodes + k] = NotFiniteException.checked(held, from + k, time);
            }
        }

        /** Whether they vary in time. */
        public boolean varies() {
            return varies;
        }

        /** The value that a held node has at the end of a step of the block, counted from 0. */
        public double at(int step, int node) {
            return values[(varies ? step * nodes : 0) + node - from];
        }
    }

    /**
     * Samples every varying edge at the ends of the steps {@code first + 1 ... first + steps}.
     *
     * @throws NotFiniteException where a signal has no finite value
     */
    public void sample(long first, int steps) {
        if (steps > depth) {
            throw new IllegalArgumentException("a block of " + steps + " steps, room for " + depth);
        }
        for (HeldEdge held : plan.held()) {
            Along along = along(held.edge());
            for (int s = 0; s < steps && along.varies; s++) {
                along.sample(held, s, plan.timeAfter(first + s + 1));
            }
        }
    }

    /** The temperatures of one edge; of an edge that is not held there are none. */
    public Along along(Edge edge) {
        return edges[edge.ordinal()];
    }
}
