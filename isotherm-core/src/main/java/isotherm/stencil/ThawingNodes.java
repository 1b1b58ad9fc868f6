package isotherm.stencil;

import isotherm.field.Field;
import isotherm.model.Edge;
import isotherm.model.Precision;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.network.Thaw;
import isotherm.plan.Plan;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Nodes with latent heat in the explicit method (N13): each keeps what it holds, in double precision whatever the field's, takes up what flows
 * to it, and finds its temperature from that.
 */
public final class ThawingNodes {
    private final Network network;
    private final Coefficients coefficients;
    private final Enthalpy enthalpy;
    private final double dt;
    private final Precision precision;
    private final BitSet nodes = new BitSet();
    /** J/m that each holds; not a number until its first step. */
    private final double[] held;

    public ThawingNodes(Plan plan, Coefficients coefficients) {
        this.network = plan.network();
        this.coefficients = coefficients;
        this.enthalpy = new Enthalpy(network);
        this.dt = plan.dt();
        this.precision = plan.precision();
        this.held = new double[enthalpy.hasLatent() ? network.size() : 0];
        Arrays.fill(held, Double.NaN);
        for (Thaw thaw : network.thaws()) {
            for (int k = 0; k < thaw.count(); k++) {
                nodes.set(thaw.node(k));
            }
        }
    }

    /** Sets those of a row in the next state. */
    public void update(Field from, Field to, int row, Conditions now) {
        int first = row * network.columns();
        int end = first + network.columns();
        for (int node = nodes.nextSetBit(first); node >= 0 && node < end; node = nodes.nextSetBit(node + 1)) {
            int column = node - first;
            double u = from.at(column, row);
            double flow = flow(from, column, row, u, now);
            double before = Double.isNaN(held[node]) ? enthalpy.at(node, u) : held[node];
            held[node] = before + dt * flow;
            to.set(column, row, flow == 0 ? u : enthalpy.temperature(node, held[node]));
        }
    }

    /** J/m that a node holds; not a number where its temperature says it. */
    public double held(int node) {
        return held.length == 0 ? Double.NaN : held[node];
    }

    /** W/m that flow to a node, in the order of N20. */
    private double flow(Field from, int column, int row, double u, Conditions now) {
        int node = row * network.columns() + column;
        double east = crossing(from, network.eastOf(node), network.east(node), u);
        double west = -crossing(from, network.westOf(node), network.east(network.westOf(node)), u);
        double north = crossing(from, network.northOf(node), network.north(node), u);
        double south = -crossing(from, network.southOf(node), network.north(network.southOf(node)), u);
        if (!network.isPeriodicX()) {
            west = column == 0 ? -film(Edge.LEFT, row, u, now) : west;
            east = column == network.columns() - 1 ? film(Edge.RIGHT, row, u, now) : east;
        }
        if (!network.isPeriodicY()) {
            south = row == 0 ? -film(Edge.BOTTOM, column, u, now) : south;
            north = row == network.rows() - 1 ? film(Edge.TOP, column, u, now) : north;
        }
        return ((east - west) + (north - south)) + coefficients.source(node);
    }

    private double crossing(Field from, int other, double link, double u) {
        return link == 0 ? 0 : link * (from.at(other % network.columns(), other / network.columns()) - u);
    }

    private double film(Edge edge, int along, double u, Conditions now) {
        GhostNodes ghosts = coefficients.ghosts();
        return ghosts.link(edge, along, now) * (precision.rounded(ghosts.air(edge, along, now)) - u);
    }
}
