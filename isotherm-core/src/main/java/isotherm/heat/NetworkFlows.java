package isotherm.heat;

import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.threads.Team;

/** The heat that flows to each node of a network, in differences, so that a constant field has none (N2). */
public final class NetworkFlows {
    private final Team team;
    private final RowBands bands;
    private final BandFlows flows;

    public NetworkFlows(Network network, Team team) {
        this.team = team;
        this.bands = new RowBands(network.columns(), network.rows());
        this.flows = new BandFlows(network, bands);
    }

    /**
     * The flow to each free node, in W/m; 0 at others.
     *
     * @param u temperatures of all nodes
     */
    public void of(double[] u, Conditions now, double[] into) {
        team.share(bands.count(), bands.largest(), (from, to) -> {
            BandTemperatures near = new BandTemperatures(bands);
            double[] flow = new double[bands.largest()];
            for (int band = from; band < to; band++) {
                near.copy(u, band);
                flows.of(band, near, now, flow);
                System.arraycopy(flow, 0, into, bands.firstNode(band), bands.size(band));
            }
        });
    }
}
