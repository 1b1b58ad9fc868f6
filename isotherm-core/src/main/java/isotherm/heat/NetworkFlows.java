package isotherm.heat;

import isotherm.network.Conditions;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.threads.Team;

/** The heat that flows to each node of a network, in differences, so that a constant field has none (N2). */
public final class NetworkFlows {
    private final Network network;
    private final Team team;
    private final int columns;
    private final int rows;

    public NetworkFlows(Network network, Team team) {
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
    public void of(double[] u, Conditions now, double[] into) {
        team.share(rows, columns, (from, to) -> {
            for (int row = from; row < to; row++) {
                RowLinks.of(network, row).flows(u, row, columns, into);
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
}
