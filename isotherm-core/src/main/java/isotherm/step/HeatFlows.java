package isotherm.step;

import isotherm.multigrid.Team;
import isotherm.plan.Conditions;
import isotherm.plan.Network;

/** The heat that flows to each free node of a network (N2). */
final class HeatFlows {
    private final Network network;
    private final Team team;
    private final int columns;

    HeatFlows(Network network, Team team) {
        this.network = network;
        this.team = team;
        this.columns = network.columns();
    }

    /**
     * In W/m, in differences so that a constant field has none; 0 at held nodes and in holes.
     *
     * @param u temperatures of all nodes
     */
    void at(double[] u, Conditions now, double[] into) {
        team.share(network.rows(), columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                row(u, into, row);
            }
        });
        for (int f = 0; f < network.films().size(); f++) {
            Network.Film film = network.films().get(f);
            for (int k = 0; k < film.air().count(); k++) {
                int node = film.air().node(k);
                into[node] += now.coefficient(f, k) * film.length(k) * (now.air(f, k) - u[node]);
            }
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Network.Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                into[inflow.density().node(k)] += now.density(f, k) * inflow.size(k);
            }
        }
    }

    private void row(double[] u, double[] into, int row) {
        int first = row * columns;
        int last = first + columns - 1;
        int below = row > 0 ? -columns : network.size() - columns;
        int above = row < network.rows() - 1 ? columns : columns - network.size();
        into[first] = node(u, first, last, first + 1, first + below, first + above);
        for (int node = first + 1; node < last; node++) {
            into[node] = node(u, node, node - 1, node + 1, node + below, node + above);
        }
        into[last] = node(u, last, last - 1, first, last + below, last + above);
    }

    private double node(double[] u, int node, int west, int east, int south, int north) {
        if (network.kind(node) != Network.FREE) {
            return 0;
        }
        double own = u[node];
        return (network.east(node) * (u[east] - own) + network.east(west) * (u[west] - own))
                + (network.north(node) * (u[north] - own) + network.north(south) * (u[south] - own));
    }
}
