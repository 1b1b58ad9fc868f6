package isotherm.exponential;

import isotherm.cholesky.GridMatrix;
import isotherm.heat.BandLinks;
import isotherm.heat.BandTemperatures;
import isotherm.heat.RowBands;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Network;
import isotherm.threads.Team;

/** The equations of a network with constant coefficients, C dT/dt = -K T + loads: capacities, links between free nodes, and what they lose. */
final class PlateMatrix {
    private final int columns;
    private final int rows;
    private final Team team;
    private final double[] capacity;
    private final double[] east;
    private final double[] north;
    private final double[] losses;
    private final RowBands bands;
    /** The same links, a band's in arrays of their own. */
    private final BandLinks[] links;

    PlateMatrix(Network network, Team team) {
        this.team = team;
        columns = network.columns();
        rows = network.rows();
        int size = network.size();
        capacity = new double[size];
        east = new double[size];
        north = new double[size];
        losses = new double[size];
        for (int node = 0; node < size; node++) {
            capacity[node] = network.kind(node) == Network.FREE ? network.capacity(node) : 0;
        }
        for (int node = 0; node < size; node++) {
            east[node] = link(node, network.eastOf(node), network.east(node));
            north[node] = link(node, network.northOf(node), network.north(node));
        }
        bands = new RowBands(columns, rows);
        links = BandLinks.of(bands, east, north);
        for (Film film : network.films()) {
            Drive coefficient = film.coefficient();
            double[] values = coefficient.sample(0);
            for (int k = 0; k < film.air().count(); k++) {
                losses[film.air().node(k)] += values[values.length == 1 ? 0 : k] * film.length(k);
            }
        }
    }

    /** A link between two free nodes; one to a held node is a loss. */
    private double link(int node, int other, double conductance) {
        boolean free = capacity[node] > 0;
        boolean otherFree = capacity[other] > 0;
        if (free && otherFree) {
            return conductance;
        }
        losses[node] += free ? conductance : 0;
        losses[other] += otherFree ? conductance : 0;
        return 0;
    }

    int size() {
        return capacity.length;
    }

    /** J/(m K) by node, 0 where it is not free. */
    double[] capacity() {
        return capacity;
    }

    /** The matrix {@code K + shift C}. */
    GridMatrix shifted(double shift) {
        double[] diagonal = new double[capacity.length];
        for (int node = 0; node < diagonal.length; node++) {
            int west = node % columns == 0 ? node + (columns - 1) : node - 1;
            int south = node >= columns ? node - columns : diagonal.length - columns + node;
            double links = (east[node] + east[west]) + (north[node] + north[south]);
            diagonal[node] = capacity[node] > 0 ? (links + losses[node]) + shift * capacity[node] : 0;
        }
        return new GridMatrix(columns, rows, diagonal, east, north);
    }

    /** {@code K u}, in differences, so that a constant loses nothing but through films and to held nodes. */
    void times(double[] u, double[] into) {
        team.share(bands.count(), bands.largest(), (from, to) -> {
            BandTemperatures near = new BandTemperatures(bands);
            double[] flows = new double[bands.largest()];
            for (int band = from; band < to; band++) {
                near.copy(u, band);
                links[band].flows(near, flows);
                int first = bands.firstNode(band);
                for (int k = 0; k < bands.size(band); k++) {
                    into[first + k] = losses[first + k] * u[first + k] - flows[k];
                }
            }
        });
    }
}
