package isotherm.heat;

import isotherm.field.ExactSum;
import isotherm.field.Ledger;
import isotherm.field.Reductions;
import isotherm.field.Window;
import isotherm.network.Conditions;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.network.NodeList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Watts that enter a network at a moment, where they enter (N7): over links from held nodes, through films, from sources. What the cells of
 * held nodes store is not among them: {@link HeldStorage} has that.
 */
public final class HeatRates {
    private final Network network;
    private final NodeList links = new NodeList();
    private final NodeList heldEnds = new NodeList();
    private final Reductions reductions;
    private final Window window;
    /** Null where another part of the plate accounts for what does not depend on the temperatures of free nodes. */
    private final @Nullable HeldCells heldCells;

    /** Of a whole plate. */
    public HeatRates(Network network) {
        this(network, Reductions.OWN);
    }

    /** Of a window of a plate, for one of those who compute it together: each counts what enters the nodes that it owns. */
    public HeatRates(Network network, Reductions reductions) {
        this.network = network;
        this.reductions = reductions;
        this.window = network.window();
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
        heldCells = window.isFirst() ? new HeldCells(network.plate()) : null;
    }

    private void link(int held, int other, double conductance, int account) {
        if (conductance != 0 && network.kind(other) == Network.FREE && window.owns(other)) {
            links.add(other, conductance);
            heldEnds.add(held, account);
        }
    }

    /** A sum for each account, at zero. */
    public ExactSum[] sums() {
        ExactSum[] sums = new ExactSum[network.accounts()];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = new ExactSum();
        }
        return sums;
    }

    /**
     * Adds what enters in a time to the accounts' sums.
     *
     * @param temperature of a node, held ones too
     * @param seconds how long; 1 for the rates themselves
     */
    public void add(IntToDoubleFunction temperature, Conditions now, double seconds, ExactSum[] sums) {
        for (int k = 0; k < links.size(); k++) {
            double drop = temperature.applyAsDouble(heldEnds.node(k)) - temperature.applyAsDouble(links.node(k));
            sums[(int) heldEnds.size(k)].add(seconds * (links.size(k) * drop));
        }
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                if (!window.owns(node)) {
                    continue;
                }
                double drop = now.air(f, k) - temperature.applyAsDouble(node);
                sums[film.account()].add(seconds * (now.coefficient(f, k) * film.length(k) * drop));
            }
        }
        addInflows(now, seconds, sums);
    }

    /** Whether anything enters whatever the temperatures of free nodes, and is counted here: that of a whole plate by its first part. */
    public boolean hasInflows() {
        return heldCells != null && !(network.inflows().isEmpty() && heldCells.isEmpty());
    }

    /** What {@link #add} adds whatever the temperatures of free nodes: sources, given fluxes, and what the cells of held nodes take up. */
    public void addInflows(Conditions now, double seconds, ExactSum[] sums) {
        if (heldCells == null) {
            return;
        }
        List<Inflow> inflows = network.plate().inflows();
        Conditions all = now.plate();
        for (int f = 0; f < inflows.size(); f++) {
            Inflow inflow = inflows.get(f);
            if (!inflow.density().isLocal()) {
                sums[inflow.account()].add(seconds * (all.density(f, 0) * inflow.wholeSize()));
                continue;
            }
            for (int k = 0; k < inflow.density().reached(); k++) {
                sums[inflow.account()].add(seconds * (all.density(f, k) * inflow.size(k)));
            }
        }
        heldCells.add(all, seconds, sums);
    }

    /** The heat that flows to each free node, in W/m, and 0 to others: what {@link #add} tells by account, by node. */
    double[] changes(IntToDoubleFunction temperature, Conditions now) {
        double[] into = new double[network.size()];
        for (int node = 0; node < into.length; node++) {
            double u = temperature.applyAsDouble(node);
            int west = network.westOf(node);
            int south = network.southOf(node);
            into[node] = (flow(network.east(node), temperature, network.eastOf(node), u)
                            + flow(network.east(west), temperature, west, u))
                    + (flow(network.north(node), temperature, network.northOf(node), u)
                            + flow(network.north(south), temperature, south, u));
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

    private static double flow(double conductance, IntToDoubleFunction temperature, int from, double u) {
        return conductance == 0 ? 0 : conductance * (temperature.applyAsDouble(from) - u);
    }

    /** The rates at a state, in W/m. */
    public Ledger at(IntToDoubleFunction temperature, Conditions now) {
        ExactSum[] sums = sums();
        add(temperature, now, 1, sums);
        return ledger(sums);
    }

    /** What the sums of all who compute the plate have come to. */
    public Ledger ledger(ExactSum[] sums) {
        return Ledger.of(reductions.values(sums), network.regions());
    }
}
