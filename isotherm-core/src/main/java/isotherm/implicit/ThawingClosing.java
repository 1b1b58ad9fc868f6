package isotherm.implicit;

import isotherm.adaptive.PlateState;
import isotherm.field.Sum;
import isotherm.network.Components;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import java.util.Arrays;

/**
 * Closes the heat accounts of a solution that is not exact, where nodes thaw (N18). A node whose own storage outweighs its links takes what
 * its own balance lacks: its temperature hardly moves. All others of a part are shifted alike, as if those were held. Were the few nodes within a
 * narrow range shifted with the rest, they would take nearly all that the others lack.
 */
final class ThawingClosing {
    private final Network network;
    private final Enthalpy enthalpy;
    private final Components parts;

    ThawingClosing(Network network, Enthalpy enthalpy) {
        this.network = network;
        this.enthalpy = enthalpy;
        this.parts = new Components(network);
    }

    /**
     * Closes as far as no node passes a kink.
     *
     * @param left what is lacking at each node, in W/m; 0 where a node is not free
     * @param slopes of the nodes' heat, in J/(m K)
     * @param losses of each free node, in W/(m K): what leaves the plate there, and what its storage takes
     * @param weight of the storage, in 1/s
     * @return whether a node passed a kink
     */
    boolean close(PlateState state, double[] left, double[] slopes, double[] losses, double weight) {
        Sum[] lacking = new Sum[parts.count()];
        Sum[] gains = new Sum[parts.count()];
        Arrays.setAll(lacking, part -> new Sum());
        Arrays.setAll(gains, part -> new Sum());
        for (int node = 0; node < left.length; node++) {
            int part = parts.of(node);
            if (part >= 0 && !isHeavy(node, slopes, weight)) {
                lacking[part].add(left[node]);
                gains[part].add(losses[node] + toHeavy(node, slopes, weight));
            }
        }
        double[] shifts = new double[parts.count()];
        Arrays.setAll(shifts, part -> gains[part].value() > 0 ? lacking[part].value() / gains[part].value() : 0);
        boolean passed = false;
        for (int node = 0; node < left.length; node++) {
            int part = parts.of(node);
            if (part >= 0) {
                double own = shifts[part];
                if (isHeavy(node, slopes, weight)) {
                    double more = shifts[part] * (toFree(node) - toHeavy(node, slopes, weight));
                    own = (left[node] + more) / losses[node];
                }
                state.move(node, own, slopes[node]);
                passed |= state.slope(node) != slopes[node];
            }
        }
        return passed;
    }

    private boolean isHeavy(int node, double[] slopes, double weight) {
        return enthalpy.thaws(node) && weight * slopes[node] > network.links(node);
    }

    /** The links to heavy nodes, in W/(m K). */
    private double toHeavy(int node, double[] slopes, double weight) {
        double sum = 0;
        sum += isHeavy(network.eastOf(node), slopes, weight) ? network.east(node) : 0;
        sum += isHeavy(network.westOf(node), slopes, weight) ? network.east(network.westOf(node)) : 0;
        sum += isHeavy(network.northOf(node), slopes, weight) ? network.north(node) : 0;
        sum += isHeavy(network.southOf(node), slopes, weight) ? network.north(network.southOf(node)) : 0;
        return sum;
    }

    /** The links to free nodes, in W/(m K). */
    private double toFree(int node) {
        double sum = 0;
        sum += isFree(network.eastOf(node)) ? network.east(node) : 0;
        sum += isFree(network.westOf(node)) ? network.east(network.westOf(node)) : 0;
        sum += isFree(network.northOf(node)) ? network.north(node) : 0;
        sum += isFree(network.southOf(node)) ? network.north(network.southOf(node)) : 0;
        return sum;
    }

    private boolean isFree(int node) {
        return network.kind(node) == Network.FREE;
    }
}
