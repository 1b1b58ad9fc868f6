package isotherm.adaptive;

import isotherm.field.Field;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.state.StateExchange;
import isotherm.step.NodeTemperatures;

/**
 * The state of a plate at a moment: temperatures of all nodes, and the heat of those that thaw. Within a narrow range a temperature says next
 * to nothing of the heat, so there the heat is the state, and the temperature what follows from it (N13).
 */
public final class PlateState {
    /** J/(m K) outside the ranges of thawing, by node; 0 of those that are not free. */
    private final double[] capacity;

    private final Enthalpy enthalpy;
    /** In degrees Celsius, by node. */
    public final double[] u;
    /** In J/m, by node, of those that thaw; empty where none does. */
    public final double[] heat;

    public PlateState(double[] capacity, Enthalpy enthalpy) {
        this.capacity = capacity;
        this.enthalpy = enthalpy;
        u = new double[capacity.length];
        heat = new double[enthalpy.hasLatent() ? u.length : 0];
    }

    /** J/(m K) of all free nodes, latent heat left out, and 0 of all others. */
    public static double[] capacities(Network network) {
        double[] all = new double[network.size()];
        int columns = network.columns();
        for (int row = 0; row < network.rows(); row++) {
            byte[] kinds = network.kinds(row);
            double[] capacity = network.nodes(row).capacity();
            for (int column = 0; column < columns; column++) {
                all[row * columns + column] = kinds[column] == Network.FREE ? capacity[column] : 0;
            }
        }
        return all;
    }

    /** Takes a field's temperatures, and what nodes hold at them. */
    void load(Field field) {
        NodeTemperatures.load(field, u);
        for (int node = 0; node < heat.length; node++) {
            heat[node] = enthalpy.thaws(node) ? enthalpy.at(node, u[node]) : 0;
        }
    }

    public void copyFrom(PlateState other) {
        System.arraycopy(other.u, 0, u, 0, u.length);
        System.arraycopy(other.heat, 0, heat, 0, heat.length);
    }

    /** Tells temperatures and heat, or takes them up. */
    public void exchange(StateExchange state) {
        Network network = enthalpy.network();
        state.nodes("u", u, network.columns());
        if (!network.thaws().isEmpty()) { // of a window, perhaps elsewhere on the plate
            state.nodes("heat", heat.length > 0 ? heat : new double[u.length], network.columns());
        }
    }

    /** What is kept of a node: its heat in J/m where it thaws, else its temperature. */
    public double kept(int node) {
        return enthalpy.thaws(node) ? heat[node] : u[node];
    }

    /** Sets what is kept of a node; where that is the same as in another state, so is the temperature, to the bit. */
    public void keep(int node, double value, PlateState other) {
        if (enthalpy.thaws(node)) {
            heat[node] = value;
            u[node] = value == other.heat[node] ? other.u[node] : enthalpy.temperature(node, value);
        } else {
            u[node] = value;
        }
    }

    /**
     * Moves a free node: its heat by a slope times a temperature, and its temperature by what follows from that.
     *
     * @return how far it stays from the temperature it would have if its slope were the same all the way, in kelvin
     */
    public double move(int node, double kelvin, double slope) {
        double wanted = u[node] + kelvin;
        if (!enthalpy.thaws(node) || kelvin == 0) {
            u[node] = wanted;
            return 0;
        }
        heat[node] += slope * kelvin;
        u[node] = enthalpy.temperature(node, heat[node]);
        return slope(node) == slope ? 0 : Math.abs(u[node] - wanted);
    }

    /** What one more kelvin takes, in J/(m K). */
    public double slope(int node) {
        return enthalpy.thaws(node) ? enthalpy.slopeHolding(node, heat[node]) : capacity[node];
    }

    /** J/m that a node has more than in another state. */
    public double heatSince(PlateState other, int node) {
        return enthalpy.thaws(node) ? heat[node] - other.heat[node] : capacity[node] * (u[node] - other.u[node]);
    }

    /** How far two states are from one another at most, as heat over what a kelvin takes outside the ranges of thawing, in K; of free nodes. */
    public double change(PlateState other) {
        double most = 0;
        for (int node = 0; node < capacity.length; node++) {
            if (capacity[node] > 0) {
                double apart = enthalpy.thaws(node)
                        ? Math.abs(heat[node] - other.heat[node]) / capacity[node]
                        : Math.abs(u[node] - other.u[node]);
                if (!(apart <= most)) { // seldom, and it minds what is no number
                    most = Math.max(most, apart);
                }
            }
        }
        return most;
    }
}
