package isotherm.heat;

import isotherm.network.Hold;
import isotherm.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * A link from a held node to a free one, over which heat is counted (N7).
 *
 * @param side where the held node is, seen from the free one
 * @param conductance in W/(m K)
 * @param account of who holds the node
 */
public record BoundaryLink(int held, int free, Side side, double conductance, int account) {
    /** One of four neighbours. */
    public enum Side {
        WEST,
        EAST,
        SOUTH,
        NORTH
    }

    /** All of a network's, to free nodes that its window owns: each is counted once, whoever computes the rest of the plate. */
    public static List<BoundaryLink> of(Network network) {
        List<BoundaryLink> links = new ArrayList<>();
        for (Hold hold : network.holds()) {
            for (int k = 0; k < hold.temperature().count(); k++) {
                int held = hold.temperature().node(k);
                int west = network.westOf(held);
                int south = network.southOf(held);
                List.of(
                                new BoundaryLink(
                                        held, network.eastOf(held), Side.WEST, network.east(held), hold.account()),
                                new BoundaryLink(held, west, Side.EAST, network.east(west), hold.account()),
                                new BoundaryLink(
                                        held, network.northOf(held), Side.SOUTH, network.north(held), hold.account()),
                                new BoundaryLink(held, south, Side.NORTH, network.north(south), hold.account()))
                        .stream()
                        .filter(link -> link.isCounted(network))
                        .forEach(links::add);
            }
        }
        return links;
    }

    private boolean isCounted(Network network) {
        return conductance != 0
                && network.kind(free) == Network.FREE
                && network.window().owns(free);
    }
}
