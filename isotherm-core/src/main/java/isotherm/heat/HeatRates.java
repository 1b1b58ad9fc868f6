package isotherm.heat;

import isotherm.field.Ledger;
import isotherm.field.Sum;
import isotherm.network.Conditions;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.network.NodeList;
import java.util.function.IntToDoubleFunction;

/**
 * Watts that enter a network at a moment, where they enter (N7): over links from held nodes, through films, from sources. What the cells of
 * held nodes store is not among them: {@link HeldStorage} has that.
 */
public final class HeatRates {
    private final Network network;
    private final NodeList links = new NodeList();
    private final NodeList heldEnds = new NodeList();
    private final HeldCells heldCells;

    public HeatRates(Network network) {
        this.network = network;
        for (Hold hold : network.holds()) {
            for (int k = 0; k < hold.temperature().count(); k++) {
                int held = hold.temperature().node(k);
                int west = network.westOf(held);
                int south = network.southOf(held);
                link(held, network.eastOf(held), network.east(held), hold.account());
                link(held, west, network.east(west), hold.account());
                link(held, network.northOf(held), network.north(held), hold.account());
                link(held, south, network.north(south), hold.account());
            }
        }
        heldCells = new HeldCells(network);
    }

    private void link(int held, int other, double conductance, int account) {
        if (conductance != 0 && network.kind(other) == Network.FREE) {
            links.add(other, conductance);
            heldEnds.add(held, account);
        }
    }

    /** A sum for each account, at zero. */
    public Sum[] sums() {
        Sum[] sums = new Sum[network.accounts()];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = new Sum();
        }
        return sums;
    }

    /**
     * Adds what enters in a time to the accounts' sums.
     *
     * @param temperature of a node, held ones too
     * @param seconds how long; 1 for the rates themselves
     */
    public void add(IntToDoubleFunction temperature, Conditions now, double seconds, Sum[] sums) {
        for (int k = 0; k < links.size(); k++) {
            double drop = temperature.applyAsDouble(heldEnds.node(k)) - temperature.applyAsDouble(links.node(k));
            sums[(int) heldEnds.size(k)].add(seconds * (links.size(k) * drop));
        }
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                double drop =
                        now.air(f, k) - temperature.applyAsDouble(film.air().node(k));
                sums[film.account()].add(seconds * (now.coefficient(f, k) * film.length(k) * drop));
            }
        }
        addInflows(now, seconds, sums);
    }

    /** Whether anything enters whatever the temperatures of free nodes. */
    public boolean hasInflows() {
        return !network.inflows().isEmpty() || !heldCells.isEmpty();
    }

    /** What {@link #add} adds whatever the temperatures of free nodes: sources, given fluxes, and what the cells of held nodes take up. */
    public void addInflows(Conditions now, double seconds, Sum[] sums) {
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            if (!inflow.density().isLocal()) {
                sums[inflow.account()].add(seconds * (now.density(f, 0) * inflow.wholeSize()));
                continue;
            }
            for (int k = 0; k < inflow.density().reached(); k++) {
                sums[inflow.account()].add(seconds * (now.density(f, k) * inflow.size(k)));
            }
        }
        heldCells.add(now, seconds, sums);
    }

    /** The heat that flows to each free node, in W/m, and 0 to others: what {@link #add} tells by account, by node. */
    double[] changes(IntToDoubleFunction temperature, Conditions now) {
        double[] into = new double[network.size()];
        for (int node = 0; node < into.length; node++) {
            flow(node, network.eastOf(node), network.east(node), temperature, into);
            flow(node, network.northOf(node), network.north(node), temperature, into);
        }
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                into[node] +=
                        now.coefficient(f, k) * film.length(k) * (now.air(f, k) - temperature.applyAsDouble(node));
            }
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                into[inflow.density().node(k)] += now.density(f, k) * inflow.size(k);
            }
        }
        for (int node = 0; node < into.length; node++) {
            into[node] = network.kind(node) == Network.FREE ? into[node] : 0;
        }
        return into;
    }

    private static void flow(int a, int b, double conductance, IntToDoubleFunction temperature, double[] into) {
        if (conductance != 0) {
            double flow = conductance * (temperature.applyAsDouble(b) - temperature.applyAsDouble(a));
            into[a] += flow;
            into[b] -= flow;
        }
    }

    /** The rates at a state, in W/m. */
    public Ledger at(IntToDoubleFunction temperature, Conditions now) {
        Sum[] sums = sums();
        add(temperature, now, 1, sums);
        return ledger(sums);
    }

    /** What the sums have come to. */
    public Ledger ledger(Sum[] sums) {
        return Ledger.of(java.util.Arrays.stream(sums).mapToDouble(Sum::value).toArray(), network.regions());
    }
}
