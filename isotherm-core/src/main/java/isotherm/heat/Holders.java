package isotherm.heat;

import isotherm.field.Ledger;
import isotherm.model.Edge;
import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Hold;
import isotherm.network.Network;
import java.util.Arrays;
import java.util.List;

/**
 * Who holds each held node, and in whose account it stands (N7). At a corner where two held edges meet, each edge answers for its own side of
 * the node's cell.
 *
 * <pre>
 *     |              what flows along the bottom edge passes the left side of the corner's cell,
 *     o---           what flows along the left edge passes its lower side
 *     |  |
 *     o--+--o--
 * </pre>
 */
final class Holders {
    private final Network network;
    /** Held nodes in rising order, each with its hold and its place there. */
    private final int[] nodes;

    private final int[] holds;
    private final int[] places;

    Holders(Network network) {
        this.network = network;
        int count = network.holds().stream()
                .mapToInt(hold -> hold.temperature().count())
                .sum();
        int[] holdOf = new int[count];
        int[] placeOf = new int[count];
        long[] order = new long[count]; // node above, number below
        int found = 0;
        for (int h = 0; h < network.holds().size(); h++) {
            Drive drive = network.holds().get(h).temperature();
            for (int k = 0; k < drive.count(); k++) {
                holdOf[found] = h;
                placeOf[found] = k;
                order[found] = (long) drive.node(k) << Integer.SIZE | found;
                found++;
            }
        }
        Arrays.sort(order);
        nodes = Arrays.stream(order)
                .mapToInt(each -> (int) (each >> Integer.SIZE))
                .toArray();
        holds = Arrays.stream(order).mapToInt(each -> holdOf[(int) each]).toArray();
        places = Arrays.stream(order).mapToInt(each -> placeOf[(int) each]).toArray();
    }

    /** How many nodes are held. */
    int count() {
        return nodes.length;
    }

    /** The k-th held node, row by row from the bottom. */
    int node(int k) {
        return nodes[k];
    }

    /** Which of them a node is. */
    int of(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /** The temperature of the k-th held node. */
    double temperature(int k, Conditions now) {
        return now.held(holds[k], places[k]);
    }

    /** What holds the k-th held node. */
    Hold hold(int k) {
        return network.holds().get(holds[k]);
    }

    /** The accounts that share what the cell of the k-th held node stores and takes up, in equal parts. */
    List<Integer> accounts(int k) {
        return network.held().corners().contains(nodes[k])
                ? List.of(account(k, true), account(k, false))
                : List.of(holder(k));
    }

    /**
     * The account of the k-th held node for what flows between it and another one.
     *
     * @param alongX whether they lie side by side
     */
    int account(int k, boolean alongX) {
        if (!network.held().corners().contains(nodes[k])) {
            return holder(k);
        }
        Edge side = nodes[k] % network.columns() == 0 ? Edge.LEFT : Edge.RIGHT;
        Edge end = nodes[k] < network.columns() ? Edge.BOTTOM : Edge.TOP;
        return Ledger.edgeAccount(alongX ? side : end);
    }

    private int holder(int k) {
        return hold(k).account();
    }
}
