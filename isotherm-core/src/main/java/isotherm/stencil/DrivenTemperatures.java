package isotherm.stencil;

import isotherm.model.Edge;
import isotherm.network.Beyond;
import isotherm.network.Conditions;
import isotherm.network.Drive;
import isotherm.network.Network;
import isotherm.network.NotFiniteException;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures that are known in advance, of held nodes and of the air beyond the edges, sampled before a block of steps for each state that
 * it passes through: the last moment that user data is looked at. Those of the first and the last column are told by column, since they are
 * put back after every step; elsewhere those that vary in time are told by row.
 */
public final class DrivenTemperatures {
    private final Plan plan;
    private final Network network;
    private final GhostNodes ghosts;
    private final boolean moving;
    /** By state of the block; one where nothing varies in time. */
    private final Conditions[] states;

    private final Column left;
    private final Column right;
    /** Where a row begins in the arrays below, from row -1. */
    private final int[] first;

    private final int[] columns;
    /** What each follows: a hold's number, or -1 less an edge's; and which of its nodes it is. */
    private final int[] leads;

    private final int[] places;
    /** By state, then as the arrays above. */
    private final double[] values;

    /**
     * Samples nothing yet.
     *
     * @param depth the most steps of a block
     */
    public DrivenTemperatures(Plan plan, GhostNodes ghosts, int depth) {
        this.plan = plan;
        this.network = plan.network();
        this.ghosts = ghosts;
        this.moving = !network.isConstantInTime();
        this.states = new Conditions[moving ? depth + 1 : 1];
        this.left = new Column(Edge.LEFT, depth);
        this.right = new Column(Edge.RIGHT, depth);
        List<int[]> found = new ArrayList<>();
        first = new int[network.rows() + 3];
        List<List<int[]>> byRow = moving ? collect() : List.of();
        for (int k = 0; k < first.length - 1; k++) {
            if (moving) {
                found.addAll(byRow.get(k));
            }
            first[k + 1] = found.size();
        }
        columns = found.stream().mapToInt(entry -> entry[0]).toArray();
        leads = found.stream().mapToInt(entry -> entry[1]).toArray();
        places = found.stream().mapToInt(entry -> entry[2]).toArray();
        values = new double[states.length * columns.length];
    }

    /** By row from -1: column, lead and place of each temperature that varies in time. */
    private List<List<int[]>> collect() {
        List<List<int[]>> byRow = new ArrayList<>();
        for (int row = -1; row <= network.rows(); row++) {
            byRow.add(new ArrayList<>());
        }
        for (int h = 0; h < network.holds().size(); h++) {
            Drive drive = network.holds().get(h).temperature();
            for (int k = 0; drive.variesInTime() && k < drive.count(); k++) {
                int column = drive.node(k) % network.columns();
                int row = drive.node(k) / network.columns();
                boolean atEnd = column == 0 || column == network.columns() - 1;
                if (network.isPeriodicX() || !atEnd) {
                    byRow.get(row + 1).add(new int[] {column, h, k});
                }
            }
        }
        for (Edge edge : new Edge[] {Edge.BOTTOM, Edge.TOP}) {
            for (int along = 0; along < network.columns(); along++) {
                if (ghosts.varies(edge, along)) {
                    int row = edge == Edge.BOTTOM ? -1 : network.rows();
                    byRow.get(row + 1).add(new int[] {along, -1 - edge.ordinal(), along});
                }
            }
        }
        return byRow;
    }

    /**
     * Samples the states of a block.
     *
     * @param done steps done before it
     * @param steps how many it has
     * @param off regions whose source is switched off
     * @throws NotFiniteException where a signal has no finite value
     */
    public void sample(long done, int steps, BitSet off) {
        if (moving && steps >= states.length) {
            throw new IllegalArgumentException("a block of " + steps + " steps, room for " + (states.length - 1));
        }
        for (int state = 0; state <= (moving ? steps : 0); state++) {
            double time = plan.timeAfter(done + state);
            double end = state < steps ? plan.timeAfter(done + state + 1) : time;
            Conditions before = states[state];
            Conditions now = before == null
                    ? Conditions.over(network, time, end, off, states[0])
                    : before.turnedTo(time, end, off);
            if (before == null || moving) {
                states[state] = now;
                left.sample(state, now, before == null);
                right.sample(state, now, before == null);
                sampleRows(state, now);
            }
        }
    }

    private void sampleRows(int state, Conditions now) {
        for (int k = 0; k < columns.length; k++) {
            int lead = leads[k];
            values[state * columns.length + k] = lead >= 0
                    ? now.held(lead, places[k])
                    : ghosts.air(lead == -1 - Edge.BOTTOM.ordinal() ? Edge.BOTTOM : Edge.TOP, places[k], now);
        }
    }

    /** The conditions of a state of the block: that many steps after its start. */
    public Conditions at(int state) {
        Conditions now = states[moving ? state : 0];
        if (now == null) {
            throw new IllegalStateException("state " + state + " has not been sampled");
        }
        return now;
    }

    /** The air beyond a node of the bottom or top edge in a state of the block, in degrees Celsius. */
    public double air(Edge edge, int along, int state) {
        return ghosts.air(edge, along, at(state));
    }

    /** Whether temperatures vary elsewhere than in the first and the last column. */
    public boolean isMoving() {
        return columns.length > 0;
    }

    /** How many temperatures of a row vary, the first and the last column left out; rows -1 and one more than the last are air. */
    public int count(int row) {
        return first[row + 2] - first[row + 1];
    }

    /** The column of a row's k-th. */
    public int column(int row, int k) {
        return columns[first[row + 1] + k];
    }

    /** The temperature of a row's k-th in a state of the block: that many steps after its start. */
    public double at(int state, int row, int k) {
        return values[state * columns.length + first[row + 1] + k];
    }

    /** The first or the last column. */
    public Column column(Edge edge) {
        return edge == Edge.LEFT ? left : right;
    }

    /** What is known in advance of the nodes along the left or right edge: a held node's own temperature, or that of the air beyond it. */
    public final class Column {
        private final Edge edge;
        private final Beyond beyond;
        /** By row; null where nothing is known in advance. */
        private final int @Nullable [] heldBy;

        private final int[] place;
        private final boolean varies;
        private final double[] temperatures;

        private Column(Edge edge, int depth) {
            this.edge = edge;
            this.beyond = network.beyond(edge);
            int rows = network.rows();
            place = new int[network.isPeriodicX() ? 0 : rows];
            heldBy = network.isPeriodicX() ? null : holders();
            boolean anyVaries = false;
            for (int row = 0; row < place.length; row++) {
                anyVaries |= isHeld(row)
                        ? network.holds().get(holder(row)).temperature().variesInTime()
                        : ghosts.varies(edge, row);
            }
            varies = anyVaries;
            temperatures = new double[(varies ? depth + 1 : 1) * place.length];
        }

        private int[] holders() {
            int[] by = new int[network.rows()];
            Arrays.fill(by, -1);
            int column = edge == Edge.LEFT ? 0 : network.columns() - 1;
            for (int h = 0; h < network.holds().size(); h++) {
                Drive drive = network.holds().get(h).temperature();
                for (int k = 0; k < drive.count(); k++) {
                    if (drive.node(k) % network.columns() == column) {
                        by[drive.node(k) / network.columns()] = h;
                        place[drive.node(k) / network.columns()] = k;
                    }
                }
            }
            return by;
        }

        private int holder(int row) {
            return heldBy == null ? -1 : heldBy[row];
        }

        private void sample(int state, Conditions now, boolean all) {
            if (!varies && (!all || state > 0)) {
                return;
            }
            for (int row = 0; row < place.length; row++) {
                double known = isHeld(row) ? now.held(holder(row), place[row]) : ghosts.air(edge, row, now);
                temperatures[state * place.length + row] = plan.precision().rounded(known);
            }
        }

        /** What stands beyond it. */
        public Beyond beyond() {
            return beyond;
        }

        /** Whether any of it varies in time. */
        public boolean varies() {
            return varies;
        }

        /** True where the node itself is held. */
        public boolean isHeld(int row) {
            return holder(row) >= 0;
        }

        /** From the temperatures of a state to those of the next in {@link #temperatures}; 0 where they are the same. */
        public int stride() {
            return varies ? place.length : 0;
        }

        /** What {@link #at} tells, by state and row. */
        public double[] temperatures() {
            return temperatures;
        }

        /** Degrees Celsius of the held node of a row, or of the air beyond one that is not held, in a state of the block, as a field holds it. */
        public double at(int state, int row) {
            return temperatures[(varies ? state * place.length : 0) + row];
        }
    }
}
