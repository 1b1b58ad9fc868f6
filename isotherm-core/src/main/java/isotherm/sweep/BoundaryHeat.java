package isotherm.sweep;

import isotherm.field.ExactSum;
import isotherm.field.Ledger;
import isotherm.field.Numbers;
import isotherm.heat.BoundaryLink;
import isotherm.model.Edge;
import isotherm.network.Beyond;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.state.StateExchange;
import isotherm.stencil.GhostNodes;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The heat that crosses from held nodes and from the air to free nodes (N7): for each such link, the sum over the steps of the difference in
 * temperature, in kelvin; conductances are multiplied in when they change, and when somebody asks. Each sum is formed by whoever computes the
 * free node, in the order of the steps, so it has the same bits whatever the number of threads.
 *
 * <p>Links between the first or last column, where it is held, or the air beyond it, and the node inside are told by column: both ends are at
 * hand when that column is put back after a step. All others are told by row, as stripes of neighbouring links to one side.
 *
 * <pre>
 *   left   | bottom, a stripe of one row: S, from column 1 to n - 1
 *   column |   .   .   .   .   .   .  |
 *     H----+---o---o---o---o---o---o--+----A    right column: air over a film
 *     H----+---o---o---o---o---o---o--+----A
 *          |   H   H   H   H   H   H  |
 * </pre>
 */
public final class BoundaryHeat {
    private static final Edge[] EDGES = {Edge.LEFT, Edge.RIGHT, Edge.BOTTOM, Edge.TOP};

    private final Network network;
    private final GhostNodes ghosts;
    private final ColumnHeat left;
    private final ColumnHeat right;
    private final List<CountedLink> links = new ArrayList<>();
    private final double[] drops;

    public BoundaryHeat(Network network, GhostNodes ghosts, Conditions now) {
        this.network = network;
        this.ghosts = ghosts;
        left = new ColumnHeat(Edge.LEFT, ghosts, network.rows());
        right = new ColumnHeat(Edge.RIGHT, ghosts, network.rows());
        BoundaryLink.of(network).forEach(this::add);
        for (Edge edge : EDGES) {
            int nodes = edge.isHorizontal() ? network.columns() : network.rows();
            for (int along = 0; along < nodes && network.beyond(edge) == Beyond.AIR; along++) {
                film(edge, along, now);
            }
        }
        links.sort(Comparator.comparingInt((CountedLink link) -> link.row)
                .thenComparing(link -> link.side)
                .thenComparingInt(link -> link.column));
        drops = new double[links.size()];
    }

    private void add(BoundaryLink from) {
        int columns = network.columns();
        int held = from.held() % columns;
        CountedLink link = new CountedLink(
                from.free() / columns, from.free() % columns, from.side(), from.account(), from.conductance(), false);
        if (!network.isPeriodicX() && from.side() == BoundaryLink.Side.WEST && held == 0) {
            left.count(link);
        } else if (!network.isPeriodicX() && from.side() == BoundaryLink.Side.EAST && held == columns - 1) {
            right.count(link);
        } else {
            links.add(link);
        }
    }

    private void film(Edge edge, int along, Conditions now) {
        int row = switch (edge) {
            case LEFT, RIGHT -> along;
            case BOTTOM -> 0;
            case TOP -> network.rows() - 1;
        };
        int column = switch (edge) {
            case LEFT -> 0;
            case RIGHT -> network.columns() - 1;
            case BOTTOM, TOP -> along;
        };
        int node = row * network.columns() + column;
        boolean free = network.kind(node) == Network.FREE && network.window().owns(node);
        if (!free || !ghosts.isOpen(edge, along)) {
            return;
        }
        BoundaryLink.Side side = switch (edge) {
            case LEFT -> BoundaryLink.Side.WEST;
            case RIGHT -> BoundaryLink.Side.EAST;
            case BOTTOM -> BoundaryLink.Side.SOUTH;
            case TOP -> BoundaryLink.Side.NORTH;
        };
        CountedLink link =
                new CountedLink(row, column, side, Ledger.edgeAccount(edge), ghosts.link(edge, along, now), true);
        switch (edge) {
            case LEFT -> left.count(link);
            case RIGHT -> right.count(link);
            case BOTTOM, TOP -> links.add(link);
        }
    }

    /** Takes the films as they are now. */
    public void turnTo(Conditions now) {
        left.turnTo(now);
        right.turnTo(now);
        for (int k = 0; k < drops.length; k++) {
            CountedLink link = links.get(k);
            if (link.film) {
                Edge edge = link.side == BoundaryLink.Side.SOUTH ? Edge.BOTTOM : Edge.TOP;
                link.turnTo(ghosts.link(edge, link.column, now), drops[k]);
                drops[k] = 0;
            }
        }
    }

    /**
     * Adds what has crossed since the start to the accounts.
     *
     * @param seconds of a step
     */
    public void addTo(ExactSum[] accounts, double seconds) {
        left.addTo(accounts, seconds);
        right.addTo(accounts, seconds);
        for (int k = 0; k < drops.length; k++) {
            links.get(k).addTo(accounts, seconds, drops[k]);
        }
    }

    /** What has crossed so far, and over what. */
    public void exchange(StateExchange state) {
        LinkStates states = new LinkStates(network.window());
        left.tellTo(states);
        right.tellTo(states);
        for (int k = 0; k < drops.length; k++) {
            states.add(links.get(k), drops, k);
        }
        states.exchange(state);
    }

    /** The heat over the left or right column. */
    ColumnHeat column(Edge edge) {
        return edge == Edge.LEFT ? left : right;
    }

    /**
     * The links that are told by row, to the free nodes of some columns.
     *
     * @param from first column
     * @param to column after the last
     * @param place bytes from a row's offset to a column; the columns beside are asked for too
     */
    Stripes stripes(int from, int to, IntToLongFunction place) {
        return new Stripes(from, to, place);
    }

    /** Some columns of all rows, for one who computes them in rows of his own. */
    final class Stripes {
        /** Where a row's stripes begin in the list below. */
        private final int[] begin = new int[network.rows() + 1];

        private final List<Stripe> all = new ArrayList<>();

        private Stripes(int from, int to, IntToLongFunction place) {
            int next = 0;
            for (int row = 0; row < network.rows(); row++) {
                while (next < links.size() && links.get(next).row == row) {
                    int column = links.get(next).column;
                    int end = next + 1;
                    if (column >= from && column < to) {
                        end = stripeEnd(next, to);
                        all.add(new Stripe(next, end, place));
                    }
                    next = end;
                }
                begin[row + 1] = all.size();
            }
        }

        /** The link after the last that goes on from this one to the same side, up to a column. */
        private int stripeEnd(int first, int toColumn) {
            int end = first + 1;
            while (end < links.size()
                    && links.get(end).row == links.get(first).row
                    && links.get(end).side == links.get(first).side
                    && links.get(end).column == links.get(end - 1).column + 1
                    && links.get(end).column < toColumn) {
                end++;
            }
            return end;
        }

        /** True where a row has links. */
        boolean isEmpty(int row) {
            return begin[row] == begin[row + 1];
        }

        /**
         * Counts what crosses to the nodes of a row in one step.
         *
         * @param south offset of the row below in {@code below}
         * @param centre offset of the row itself in {@code memory}
         * @param north offset of the row above in {@code above}
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
            for (int s = begin[row]; s < begin[row + 1]; s++) {
                Stripe stripe = all.get(s);
                switch (stripe.side) {
                    case SOUTH -> stripe.count(numbers, below, south, memory, centre);
                    case NORTH -> stripe.count(numbers, above, north, memory, centre);
                    case WEST, EAST -> stripe.count(numbers, memory, centre, memory, centre);
                }
            }
        }
    }

    /** Neighbouring links of one row to one side. */
    private final class Stripe {
        private final int first;
        private final BoundaryLink.Side side;
        private final long[] own;
        private final long[] beyond;

        private Stripe(int first, int end, IntToLongFunction place) {
            this.first = first;
            this.side = links.get(first).side;
            own = new long[end - first];
            int aside = side == BoundaryLink.Side.WEST ? -1 : side == BoundaryLink.Side.EAST ? 1 : 0;
            for (int m = 0; m < own.length; m++) {
                own[m] = place.applyAsLong(links.get(first + m).column);
            }
            beyond = aside == 0 ? own : new long[own.length];
            for (int m = 0; m < own.length && aside != 0; m++) {
                beyond[m] = place.applyAsLong(links.get(first + m).column + aside);
            }
        }

        private void count(Numbers numbers, MemorySegment there, long offset, MemorySegment memory, long centre) {
            double[] sums = drops;
            for (int m = 0; m < own.length; m++) {
                double far = numbers.get(there, offset + beyond[m]);
                sums[first + m] += far - numbers.get(memory, centre + own[m]);
            }
        }
    }
}
