package isotherm.plan;

import isotherm.model.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Temperatures that vary in time, of held nodes and of the air beyond the edges, sampled before a block of steps for each state that it
 * passes through, so that no kernel and no sweep calls a signal. Nodes beyond the edges have the columns and rows -1 and one more than the
 * last.
 */
public final class MovingValues {
    private final Plan plan;
    private final Network network;
    private final Outside outside;
    private final List<Conditions> states = new ArrayList<>();
    private final boolean moving;
    /** Where a row begins in the arrays below, from row -1. */
    private final int[] first;
    /** Columns, what each follows (a hold's number, or -1 less an edge's), and which of its nodes it is. */
    private final int[] columns;

    private final int[] leads;
    private final int[] places;

    public MovingValues(Plan plan, Outside outside) {
        this.plan = plan;
        this.network = plan.network();
        this.outside = outside;
        this.moving = !network.isConstantInTime();
        List<NodeList> found = new ArrayList<>();
        for (int row = -1; row <= network.rows(); row++) {
            found.add(new NodeList());
        }
        List<NodeList> whose = new ArrayList<>(found);
        whose.replaceAll(_ -> new NodeList());
        collect(found, whose);
        first = new int[found.size() + 1];
        for (int k = 0; k < found.size(); k++) {
            first[k + 1] = first[k] + found.get(k).size();
        }
        columns = flat(found.stream().map(NodeList::nodes));
        places = flat(whose.stream().map(NodeList::nodes));
        leads = whose.stream()
                .flatMapToInt(row -> IntStream.range(0, row.size()).map(k -> (int) row.size(k)))
                .toArray();
    }

    private static int[] flat(Stream<int[]> rows) {
        return rows.flatMapToInt(Arrays::stream).toArray();
    }

    private void collect(List<NodeList> found, List<NodeList> whose) {
        for (int h = 0; h < network.holds().size(); h++) {
            Drive drive = network.holds().get(h).temperature();
            for (int k = 0; drive.variesInTime() && k < drive.count(); k++) {
                int row = drive.node(k) / network.columns();
                found.get(row + 1).add(drive.node(k) % network.columns(), 0);
                whose.get(row + 1).add(k, h);
            }
        }
        for (Edge edge : Edge.values()) {
            int nodes = edge.isHorizontal() ? network.columns() : network.rows();
            for (int along = 0; along < nodes; along++) {
                if (outside.varies(edge, along)) {
                    int row = switch (edge) {
                        case BOTTOM -> -1;
                        case TOP -> network.rows();
                        case LEFT, RIGHT -> along;
                    };
                    int column = switch (edge) {
                        case LEFT -> -1;
                        case RIGHT -> network.columns();
                        case BOTTOM, TOP -> along;
                    };
                    found.get(row + 1).add(column, 0);
                    whose.get(row + 1).add(along, -1 - edge.ordinal());
                }
            }
        }
    }

    /**
     * Samples the states of a block.
     *
     * @param done steps done before it
     * @param steps how many it has
     * @param off regions whose source is switched off
     * @throws NotFiniteException where a signal has no finite value
     */
    public void sample(long done, int steps, BitSet off) {
        Conditions first =
                Conditions.at(network, plan.timeAfter(done), off, states.isEmpty() ? null : states.getFirst());
        states.clear();
        states.add(first);
        for (int step = 1; moving && step <= steps; step++) {
            states.add(Conditions.at(network, plan.timeAfter(done + step), off, first));
        }
    }

    /** The conditions of a state of the block. */
    public Conditions at(int state) {
        return states.get(moving ? state : 0);
    }

    /** How many temperatures of a row vary. */
    public int count(int row) {
        return first[row + 2] - first[row + 1];
    }

    /** The column of a row's k-th. */
    public int column(int row, int k) {
        return columns[first[row + 1] + k];
    }

    /** The temperature of a row's k-th in a state of the block: that many steps after its start. */
    public double at(int state, int row, int k) {
        int lead = leads[first[row + 1] + k];
        int place = places[first[row + 1] + k];
        return lead >= 0 ? at(state).held(lead, place) : outside.air(Edge.values()[-1 - lead], place, at(state));
    }
}
