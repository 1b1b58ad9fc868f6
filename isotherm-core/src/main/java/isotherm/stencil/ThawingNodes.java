package isotherm.stencil;

import isotherm.field.Field;
import isotherm.model.Edge;
import isotherm.model.Precision;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.network.Thaw;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
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
        int node = nodes.nextSetBit(first);
        if (node < 0 || node >= end) {
            return;
        }
        Row own = new Row(from, row, now);
        for (; node >= 0 && node < end; node = nodes.nextSetBit(node + 1)) {
            int column = node - first;
            double u = from.at(column, row);
            double flow = own.flow(column, u);
            double before = Double.isNaN(held[node]) ? enthalpy.at(node, u) : held[node];
            held[node] = before + dt * flow;
            to.set(column, row, flow == 0 ? u : enthalpy.temperature(node, held[node]));
        }
    }

    /** J/m that a node holds; not a number where its temperature says it. */
    public double held(int node) {
        return held.length == 0 ? Double.NaN : held[node];
    }

    /** What each node holds. */
    public void exchange(StateExchange state) {
        state.fill("held", held);
    }

    /** The links of a row and the rows around it, looked up once for all of its nodes. */
    private final class Row {
        private final Field from;
        private final Conditions now;
        private final int row;
        private final int below;
        private final int above;
        private final int last = network.columns() - 1;
        private final double[] east;
        private final double[] north;
        private final double[] south;
        private final boolean airBelow;
        private final boolean airAbove;
        private final boolean airAside = !network.isPeriodicX();

        Row(Field from, int row, Conditions now) {
            this.from = from;
            this.row = row;
            this.now = now;
            int top = network.rows() - 1;
            below = row == 0 ? top : row - 1;
            above = row == top ? 0 : row + 1;
            east = network.nodes(row).east();
            north = network.nodes(row).north();
            south = network.nodes(below).north();
            airBelow = row == 0 && !network.isPeriodicY();
            airAbove = row == top && !network.isPeriodicY();
        }

        /** W/m that flow to a node, in the order of N20. */
        double flow(int column, double u) {
            int right = column == last ? 0 : column + 1;
            int left = column == 0 ? last : column - 1;
            double toEast =
                    airAside && column == last ? film(Edge.RIGHT, row, u, now) : crossing(right, row, east[column], u);
            double toWest =
                    -(airAside && column == 0 ? film(Edge.LEFT, row, u, now) : crossing(left, row, east[left], u));
            double up = airAbove ? film(Edge.TOP, column, u, now) : crossing(column, above, north[column], u);
            double down = -(airBelow ? film(Edge.BOTTOM, column, u, now) : crossing(column, below, south[column], u));
            return ((toEast - toWest) + (up - down)) + coefficients.source(row * (last + 1) + column);
        }

        private double crossing(int column, int otherRow, double link, double u) {
            return link == 0 ? 0 : link * (from.at(column, otherRow) - u);
        }
    }

    private double film(Edge edge, int along, double u, Conditions now) {
        GhostNodes ghosts = coefficients.ghosts();
        return ghosts.link(edge, along, now) * (precision.rounded(ghosts.air(edge, along, now)) - u);
    }
}
