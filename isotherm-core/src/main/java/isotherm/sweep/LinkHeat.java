package isotherm.sweep;

import isotherm.field.Ledger;
import isotherm.field.Numbers;
import isotherm.field.Sum;
import isotherm.model.Edge;
import isotherm.plan.Conditions;
import isotherm.plan.Hold;
import isotherm.plan.Network;
import isotherm.plan.Outside;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/**
 * The heat that crosses from held nodes and from the air to free nodes (N7): for each such link, the sum over the steps of its
 * conductance times the difference. Each sum is formed by whoever computes the free node, in the order of the steps, so it has the same bits
 * whatever the number of threads.
 */
public final class LinkHeat {
    private static final int WEST = 0;
    private static final int EAST = 1;
    private static final int SOUTH = 2;
    private static final int NORTH = 3;
    private static final Edge[] EDGES = {Edge.LEFT, Edge.RIGHT, Edge.BOTTOM, Edge.TOP};

    private final Network network;
    private final Outside outside;
    private final int[] accountOf;
    /** Where a row's links begin in the arrays below. */
    private final int[] firstOf;

    private int[] column = new int[64];
    private byte[] side = new byte[64];
    private double[] link = new double[64];
    private int[] account = new int[64];
    /** Which of them go to the air. */
    private final BitSet films = new BitSet();

    private final double[] sum;
    private final double[] lost;
    private int count;

    public LinkHeat(Plan plan, Outside outside, Conditions now) {
        this.network = plan.network();
        this.outside = outside;
        this.accountOf = new int[network.size()];
        for (Hold hold : network.holds()) {
            for (int k = 0; k < hold.temperature().count(); k++) {
                accountOf[hold.temperature().node(k)] = hold.account();
            }
        }
        firstOf = new int[network.rows() + 1];
        for (int row = 0; row < network.rows(); row++) {
            for (int i = 0; i < network.columns(); i++) {
                collect(i, row, now);
            }
            firstOf[row + 1] = count;
        }
        sum = new double[count];
        lost = new double[count];
    }

    private void collect(int i, int row, Conditions now) {
        int columns = network.columns();
        int node = row * columns + i;
        if (network.kind(node) != Network.FREE) {
            return;
        }
        int west = network.westOf(node);
        int south = network.southOf(node);
        boolean x = network.isPeriodicX();
        boolean y = network.isPeriodicY();
        add(i, row, WEST, !x && i == 0, west, network.east(west), now);
        add(i, row, EAST, !x && i == columns - 1, network.eastOf(node), network.east(node), now);
        add(i, row, SOUTH, !y && row == 0, south, network.north(south), now);
        add(i, row, NORTH, !y && row == network.rows() - 1, network.northOf(node), network.north(node), now);
    }

    private void add(int i, int row, int from, boolean air, int other, double conductance, Conditions now) {
        int along = from < SOUTH ? row : i;
        if (air && outside.isOpen(EDGES[from], along)) {
            append(i, from, outside.link(EDGES[from], along, now), Ledger.edgeAccount(EDGES[from]));
            films.set(count - 1);
        } else if (!air && conductance != 0 && network.kind(other) == Network.HELD) {
            append(i, from, conductance, accountOf[other]);
        }
    }

    private void append(int i, int from, double conductance, int number) {
        if (count == column.length) {
            column = Arrays.copyOf(column, 2 * count);
            side = Arrays.copyOf(side, 2 * count);
            link = Arrays.copyOf(link, 2 * count);
            account = Arrays.copyOf(account, 2 * count);
        }
        column[count] = i;
        side[count] = (byte) from;
        link[count] = conductance;
        account[count] = number;
        count++;
    }

    /** Takes the films as they are now. */
    public void turnTo(Conditions now) {
        for (int row = 0; row < network.rows(); row++) {
            for (int k = firstOf[row]; k < firstOf[row + 1]; k++) {
                if (films.get(k)) {
                    link[k] = outside.link(EDGES[side[k]], side[k] < SOUTH ? row : column[k], now);
                }
            }
        }
    }

    /**
     * The links to the free nodes of some columns.
     *
     * @param from first column
     * @param to column after the last
     * @param place bytes from a row's offset to a column; the columns beside are asked for too
     */
    Span span(int from, int to, IntToLongFunction place) {
        return new Span(from, to, place);
    }

    /** Some columns of all rows, for one who computes them in rows of his own. */
    final class Span {
        /** Where a row's links begin in the arrays below. */
        private final int[] begin = new int[network.rows() + 1];

        private final int[] links;
        private final long[] own;
        private final long[] beyond;

        private Span(int from, int to, IntToLongFunction place) {
            int[] found = new int[count];
            int size = 0;
            for (int row = 0; row < network.rows(); row++) {
                for (int k = firstOf[row]; k < firstOf[row + 1]; k++) {
                    if (column[k] >= from && column[k] < to) {
                        found[size++] = k;
                    }
                }
                begin[row + 1] = size;
            }
            links = Arrays.copyOf(found, size);
            own = new long[size];
            beyond = new long[size];
            for (int m = 0; m < size; m++) {
                int i = column[links[m]];
                own[m] = place.applyAsLong(i);
                beyond[m] = switch (side[links[m]]) {
                    case WEST -> place.applyAsLong(i - 1);
                    case EAST -> place.applyAsLong(i + 1);
                    default -> own[m];
                };
            }
        }

        /**
         * Counts what crosses to the nodes of a row in one step.
         *
         * @param south offset of the row below
         * @param centre offset of the row itself
         * @param north offset of the row above
         */
        void count(
                int row,
                Numbers numbers,
                MemorySegment below,
                long south,
                MemorySegment memory,
                long centre,
                MemorySegment above,
                long north) {
            int end = begin[row + 1];
            for (int m = begin[row]; m < end; m++) {
                int k = links[m];
                double there = switch (side[k]) {
                    case SOUTH -> numbers.get(below, south + beyond[m]);
                    case NORTH -> numbers.get(above, north + beyond[m]);
                    default -> numbers.get(memory, centre + beyond[m]);
                };
                add(k, link[k] * (there - numbers.get(memory, centre + own[m])));
            }
        }
    }

    /** As {@link Sum} does. */
    private void add(int k, double term) {
        double before = sum[k];
        double next = before + term;
        lost[k] += Math.abs(before) >= Math.abs(term) ? (before - next) + term : (term - next) + before;
        sum[k] = next;
    }

    /**
     * Adds what has crossed since the start to the accounts.
     *
     * @param seconds of a step
     */
    public void addTo(Sum[] accounts, double seconds) {
        for (int k = 0; k < count; k++) {
            accounts[account[k]].add(seconds * sum[k]);
            accounts[account[k]].add(seconds * lost[k]);
        }
    }
}
