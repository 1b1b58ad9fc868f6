package isotherm.plan;

import isotherm.model.Edge;
import java.util.Arrays;

/**
 * The temperatures of held edges over the steps of a block, sampled before the block begins: the last moment that user
 * data is looked at. Edges that do not vary in time are sampled once.
 */
public final class EdgeValues {
    private final Plan plan;
    private final int depth;
    private final double[][] values = new double[Edge.values().length][];
    private final boolean[] varying = new boolean[Edge.values().length];

    /**
     * @param depth the most steps a block may have
     */
    public EdgeValues(Plan plan, int depth) {
        this.plan = plan;
        this.depth = depth;
        Arrays.fill(values, new double[0]);
        for (HeldEdge held : plan.held()) {
            boolean varies = held.temperature().variesInTime();
            double[] into = new double[(varies ? depth : 1) * held.nodes()];
            values[held.edge().ordinal()] = into;
            varying[held.edge().ordinal()] = varies;
            if (!varies) {
                sample(held, into, 0, 0);
            }
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
            for (int s = 0; s < steps && varies(held.edge()); s++) {
                sample(held, values[held.edge().ordinal()], s, plan.timeAfter(first + s + 1));
            }
        }
    }

    private static void sample(HeldEdge held, double[] into, int step, double time) {
        for (int k = 0; k < held.nodes(); k++) {
            into[step * held.nodes() + k] = NotFiniteException.checked(held, held.from() + k, time);
        }
    }

    public boolean varies(Edge edge) {
        return varying[edge.ordinal()];
    }

    /** The value that a held node has at the end of a step of the block, counted from 0. */
    public double at(HeldEdge held, int step, int node) {
        int edge = held.edge().ordinal();
        return values[edge][(varying[edge] ? step * held.nodes() : 0) + node - held.from()];
    }
}
