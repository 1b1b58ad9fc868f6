package isotherm.heat;

import isotherm.field.ExactSum;
import isotherm.field.Ledger;
import isotherm.field.Reductions;
import isotherm.field.Window;
import isotherm.network.Conditions;
import isotherm.network.Film;
import isotherm.network.Inflow;
import isotherm.network.Network;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Watts that enter a network at a moment, where they enter (N7): over links from held nodes, through films, from sources. What the cells of
 * held nodes store is not among them: {@link HeldStorage} has that.
 */
public final class BoundaryFlow {
    private final Network network;
    private final List<BoundaryLink> links;
    private final Reductions reductions;
    private final Window window;
    /** Null where another part of the plate accounts for what does not depend on the temperatures of free nodes. */
    private final @Nullable HeldCells heldCells;

    /** Of a whole plate. */
    public BoundaryFlow(Network network) {
        this(network, Reductions.OWN);
    }

    /** Of a window of a plate, for one of those who compute it together: each counts what enters the nodes that it owns. */
    public BoundaryFlow(Network network, Reductions reductions) {
        this.network = network;
        this.reductions = reductions;
        this.window = network.window();
        this.links = BoundaryLink.of(network);
        heldCells = window.isFirst() ? new HeldCells(network.plate()) : null;
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
        for (BoundaryLink link : links) {
            double drop = temperature.applyAsDouble(link.held()) - temperature.applyAsDouble(link.free());
            sums[link.account()].add(seconds * (link.conductance() * drop));
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
