package isotherm.stencil;

import isotherm.field.Field;
import isotherm.model.Edge;
import isotherm.model.Precision;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.network.ThawingBand;
import isotherm.plan.Plan;
import isotherm.state.StateExchange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Nodes with latent heat in the explicit method (N13): each keeps what it holds, in double precision whatever the field's, takes up what flows
 * to it, and finds its temperature from that.
 */
public final class ThawingNodes {
    private static final double[] NONE = {};

    private final Network network;
    private final Coefficients coefficients;
    private final Enthalpy enthalpy;
    private final double dt;
    private final Precision precision;
    private final int columns;
    private final int rows;
    /** By row; null where no node thaws. */
    private final @Nullable ThawingBand[] thawing;
    /** By row: J/m that each node holds; empty until its first step. */
    private final double[][] held;
    /** Of each thread. */
    private final ThreadLocal<Room> rooms;

    public ThawingNodes(Plan plan, Coefficients coefficients) {
        this.network = plan.network();
        this.coefficients = coefficients;
        this.enthalpy = new Enthalpy(network);
        this.dt = plan.dt();
        this.precision = plan.precision();
        this.columns = network.columns();
        this.rows = network.rows();
        this.thawing = new ThawingBand[rows];
        Arrays.setAll(thawing, row -> enthalpy.band(row * columns, columns));
        this.held = new double[rows][];
        Arrays.fill(held, NONE);
        this.rooms = ThreadLocal.withInitial(() -> new Room(columns));
    }

    /** Temperatures of a row and of those around it, each from the first column on, and what flows: so loops run in vectors. */
    private static final class Room {
        private final double[] own;
        private final double[] above;
        private final double[] below;
        /** Temperatures of the nodes on the right, then what flows from there, in W/m. */
        private final double[] east;
        /** What flows on to the left. */
        private final double[] west;

        private final double[] flow;
        private final double[] next;
        private final double[] zero;

        private Room(int columns) {
            own = new double[columns];
            above = new double[columns];
            below = new double[columns];
            east = new double[columns];
            west = new double[columns];
            flow = new double[columns];
            next = new double[columns];
            zero = new double[columns];
        }
    }

    /** Sets those of a row in the next state. */
    public void update(Field from, Field to, int row, Conditions now) {
        ThawingBand thaws = thawing[row];
        if (thaws == null) {
            return;
        }
        Room room = rooms.get();
        from.copyRow(row, room.own);
        from.copyRow(row == rows - 1 ? 0 : row + 1, room.above);
        from.copyRow(below(row), room.below);
        double[] heat = held[row];
        if (heat.length == 0) {
            heat = new double[columns];
            thaws.hold(room.own, heat);
            held[row] = heat;
        }
        flow(row, room, now);
        double[] taken = room.flow;
        for (int k = 0; k < columns; k++) {
            taken[k] *= dt;
        }
        thaws.take(heat, room.own, taken, room.zero, heat, room.next);
        if (thaws.hasDry()) {
            to.copyRow(row, room.own);
            thaws.keepDry(room.own, room.next);
        }
        to.setRow(row, room.next);
    }

    private int below(int row) {
        return row == 0 ? rows - 1 : row - 1;
    }

    /** W/m that flow to each node, in the order of N20. */
    private void flow(int row, Room room, Conditions now) {
        double[] link = network.nodes(row).east();
        double[] north = network.nodes(row).north();
        double[] south = network.nodes(below(row)).north();
        double[] own = room.own;
        double[] east = room.east;
        double[] west = room.west;
        double[] flow = room.flow;
        int last = columns - 1;
        System.arraycopy(own, 1, east, 0, last);
        east[last] = own[0];
        for (int k = 0; k < link.length; k++) {
            east[k] = link[k] * (east[k] - own[k]);
        }
        System.arraycopy(east, 0, west, 1, last);
        west[0] = east[last];
        for (int k = 0; k < link.length; k++) {
            double u = own[k];
            flow[k] = (east[k] - west[k]) + (north[k] * (room.above[k] - u) + south[k] * (room.below[k] - u));
        }
        boolean airBeside = (row == 0 || row == rows - 1) && !network.isPeriodicY();
        for (int k = 0; airBeside && k <= last; k++) {
            flow[k] = atEdge(row, k, room, now);
        }
        if (!network.isPeriodicX()) {
            flow[0] = atEdge(row, 0, room, now);
            flow[last] = atEdge(row, last, room, now);
        }
        for (int k = 0; coefficients.hasSources() && k <= last; k++) {
            flow[k] += coefficients.source(row * columns + k);
        }
    }

    /** What flows to a node at an edge, where air takes the place of a neighbour. */
    private double atEdge(int row, int k, Room room, Conditions now) {
        double u = room.own[k];
        boolean aside = !network.isPeriodicX();
        boolean beside = !network.isPeriodicY();
        double toEast = aside && k == columns - 1 ? film(Edge.RIGHT, row, u, now) : room.east[k];
        double toWest = aside && k == 0 ? -film(Edge.LEFT, row, u, now) : room.west[k];
        double up = beside && row == rows - 1
                ? film(Edge.TOP, k, u, now)
                : network.nodes(row).north()[k] * (room.above[k] - u);
        double down = beside && row == 0
                ? film(Edge.BOTTOM, k, u, now)
                : network.nodes(below(row)).north()[k] * (room.below[k] - u);
        return (toEast - toWest) + (up + down);
    }

    private double film(Edge edge, int along, double u, Conditions now) {
        GhostNodes ghosts = coefficients.ghosts();
        return ghosts.link(edge, along, now) * (precision.rounded(ghosts.air(edge, along, now)) - u);
    }

    /** J/m that a node holds; not a number where its temperature says it. */
    public double held(int node) {
        double[] heat = held[node / columns];
        return heat.length > 0 && enthalpy.thaws(node) ? heat[node % columns] : Double.NaN;
    }

    /** What each node holds; of those that do not thaw, and of rows that have not begun, no numbers. */
    public void exchange(StateExchange state) {
        double[] all = new double[rows * columns];
        Arrays.setAll(all, this::held);
        state.nodes("held", all, columns);
        for (int row = 0; row < rows && state.restores(); row++) {
            held[row] = heat(Arrays.copyOfRange(all, row * columns, (row + 1) * columns));
        }
    }

    private static double[] heat(double[] told) {
        boolean begun = Arrays.stream(told).anyMatch(heat -> !Double.isNaN(heat));
        return begun
                ? Arrays.stream(told).map(heat -> Double.isNaN(heat) ? 0 : heat).toArray()
                : NONE;
    }
}
