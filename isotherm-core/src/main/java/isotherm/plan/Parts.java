package isotherm.plan;

import java.util.Arrays;
import java.util.BitSet;

/** The parts of a plate between which nothing conducts: held nodes and holes lie between them. */
public final class Parts {
    private final Network network;
    private final int[] part;
    private int count;
    private int[] open = new int[64];
    private int waiting;
    /** Which parts lose heat to a held node or to the air. */
    private final BitSet bound = new BitSet();

    /**
     * The parts of a network.
     *
     * @param now which films there are
     */
    public Parts(Network network, Conditions now) {
        this.network = network;
        part = new int[network.size()];
        Arrays.fill(part, -1);
        for (int start = 0; start < part.length; start++) {
            if (part[start] < 0 && network.kind(start) == Network.FREE) {
                fill(start);
                count++;
            }
        }
        for (int f = 0; f < network.films().size(); f++) {
            Network.Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                if (now.coefficient(f, k) > 0) {
                    bound.set(part[film.air().node(k)]);
                }
            }
        }
    }

    private void fill(int start) {
        reach(start);
        while (waiting > 0) {
            int node = open[--waiting];
            int west = network.westOf(node);
            int south = network.southOf(node);
            visit(network.eastOf(node), network.east(node));
            visit(network.northOf(node), network.north(node));
            visit(west, network.east(west));
            visit(south, network.north(south));
        }
    }

    private void visit(int node, double conductance) {
        if (conductance > 0 && network.kind(node) == Network.HELD) {
            bound.set(count);
        } else if (conductance > 0 && part[node] < 0) {
            reach(node);
        }
    }

    private void reach(int node) {
        part[node] = count;
        if (waiting == open.length) {
            open = Arrays.copyOf(open, 2 * waiting);
        }
        open[waiting++] = node;
    }

    /** How many parts there are. */
    int count() {
        return count;
    }

    /** The part of a free node. */
    int of(int node) {
        return part[node];
    }

    /** Whether a part loses heat to a held node or to the air. */
    boolean isBound(int number) {
        return bound.get(number);
    }

    /** The nodes of each part that loses heat nowhere. */
    public BitSet[] adrift() {
        BitSet[] nodes = new BitSet[count];
        Arrays.setAll(nodes, k -> new BitSet());
        for (int node = 0; node < part.length; node++) {
            if (part[node] >= 0 && !bound.get(part[node])) {
                nodes[part[node]].set(node);
            }
        }
        return Arrays.stream(nodes).filter(each -> !each.isEmpty()).toArray(BitSet[]::new);
    }
}
