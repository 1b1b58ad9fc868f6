package isotherm.plan;

import isotherm.model.Edge;
import java.util.Arrays;

/**
 * The temperatures of held edges over the steps of a block, sampled before the block begins: the last moment that user
 * data is looked at. Edges that do not vary in time cost nothing: their nodes hold their values already.
 */
public final class EdgeValues {
    private final Plan plan;
    private final int depth;
    private final double[][] values = new double[Edge.values().length][];

    /**
     * @param depth the most steps a block may have
     */
    public EdgeValues(Plan plan, int depth) {
        this.plan = plan;
        this.depth = depth;
        Arrays.fill(values, new double[0]);
        for (HeldEdge held : plan.held()) {
            if (held.temperature().variesInTime()) {
                values[held.edge().ordinal()] = new double[depth * held.nodes()];
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
            double[] into = values[held.edge().ordinal()];
            for (int s = 0; s < steps && into.length > 0; s++) {
                double time = plan.timeAfter(first + s + 1);
                for (int k = 0; k < held.nodes(); k++) {
                    into[s * held.nodes() + k] = NotFiniteException.checked(held, held.from() + k, time);
                }
            }
        }
    }

    public boolean varies(Edge edge) {
        return values[edge.ordinal()].length > 0;
    }

    /** The value that a held node has at the end of a step of the block, counted from 0. */
    public double at(HeldEdge held, int step, int node) {
        return values[held.edge().ordinal()][step * held.nodes() + node - held.from()];
    }
}
