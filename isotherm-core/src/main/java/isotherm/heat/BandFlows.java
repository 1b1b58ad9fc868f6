package isotherm.heat;

import isotherm.network.Conditions;
import isotherm.network.Network;

/** The heat that flows to the nodes of a band, over links, through films, from sources: the one place that knows it, for all that need it. */
public final class BandFlows {
    private final BandLinks[] links;
    private final BandDrives drives;

    public BandFlows(Network network, RowBands bands) {
        links = BandLinks.of(network, bands);
        drives = new BandDrives(network, bands);
    }

    /** The flow to each free node of a band, in W/m; 0 at others. */
    public void of(int band, BandTemperatures near, Conditions now, double[] into) {
        links[band].flows(near, into);
        drives.flow(band, now, near.own(), into);
    }

    /** What drives the bands. */
    public BandDrives drives() {
        return drives;
    }
}
