package isotherm.step;

import isotherm.multigrid.Team;
import isotherm.plan.Conditions;
import isotherm.plan.Film;
import isotherm.plan.Hold;
import isotherm.plan.Inflow;
import isotherm.plan.Network;

/** The heat that flows to each node of a network, in differences, so that a constant field has none (N2). */
final class NetworkFlows {
    private final Network network;
    private final Team team;
    private final int columns;
    private final int rows;

    NetworkFlows(Network network, Team team) {
        this.network = network;
        this.team = team;
        this.columns = network.columns();
        this.rows = network.rows();
    }

    /**
     * The flow to each free node, in W/m; 0 at others.
     *
     * @param u temperatures of all nodes
     */
    void of(double[] u, Conditions now, double[] into) {
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                links(u, into, row);
            }
        });
        for (Hold hold : network.holds()) {
            for (int k = 0; k < hold.temperature().count(); k++) {
                into[hold.temperature().node(k)] = 0;
            }
        }
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                into[node] += now.coefficient(f, k) * film.length(k) * (now.air(f, k) - u[node]);
            }
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                into[inflow.density().node(k)] += now.density(f, k) * inflow.size(k);
            }
        }
    }

    private void links(double[] u, double[] into, int row) {
        int first = row * columns;
        int last = first + columns - 1;
        int south = row > 0 ? -columns : network.size() - columns;
        int north = row < rows - 1 ? columns : columns - network.size();
        into[first] = link(u, first, last, first + 1, first + south, first + north);
        for (int node = first + 1; node < last; node++) {
            double own = u[node];
            into[node] = (network.east(node) * (u[node + 1] - own) + network.east(node - 1) * (u[node - 1] - own))
                    + (network.north(node) * (u[node + north] - own)
                            + network.north(node + south) * (u[node + south] - own));
        }
        into[last] = link(u, last, last - 1, first, last + south, last + north);
    }

    private double link(double[] u, int node, int west, int east, int south, int north) {
        double own = u[node];
        return (network.east(node) * (u[east] - own) + network.east(west) * (u[west] - own))
                + (network.north(node) * (u[north] - own) + network.north(south) * (u[south] - own));
    }
}
