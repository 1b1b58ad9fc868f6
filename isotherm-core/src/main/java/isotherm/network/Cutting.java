package isotherm.network;

import isotherm.field.Slice;
import isotherm.field.Window;
import isotherm.model.Edge;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Cuts a window out of a network. Its own nodes, and all of the halo but the outermost nodes, keep their links and what drives them to the bit;
 * what lies beyond the window is beyond a mirror, so what is computed there is wrong, and wrong one node further inward each step.
 */
final class Cutting {
    private final Network whole;
    private final Window window;

    Cutting(Network whole, Window window) {
        this.whole = whole;
        this.window = window;
    }

    /**
     * Some nodes of a list that are in a window; one may be there twice.
     *
     * @param chosen their places in the list
     * @param numbers in the window
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Picked(int[] chosen, int[] numbers) {
        double[] of(double[] all) {
            return Arrays.stream(chosen).mapToDouble(k -> all[k]).toArray();
        }
    }

    /** Those of a list of nodes that are in the window. */
    Picked pick(int[] nodes) {
        return pick(nodes.length, k -> nodes[k]);
    }

    private Picked pick(Drive drive) {
        return pick(drive.reached(), drive::node);
    }

    private interface Numbers {
        int at(int k);
    }

    private Picked pick(int count, Numbers nodes) {
        NodeList found = new NodeList(); // a node's number here, and its place in the list as its size
        for (int k = 0; k < count; k++) {
            int column = nodes.at(k) % window.x().nodes();
            int row = nodes.at(k) / window.x().nodes();
            for (int y = window.y().localFrom(row, 0); y >= 0; y = window.y().localFrom(row, y + 1)) {
                for (int x = window.x().localFrom(column, 0);
                        x >= 0;
                        x = window.x().localFrom(column, x + 1)) {
                    found.add(y * window.x().count() + x, k);
                }
            }
        }
        int[] chosen = Arrays.stream(found.sizes()).mapToInt(k -> (int) k).toArray();
        return new Picked(chosen, found.nodes());
    }

    /** The window's rows: those that are alike on the plate are alike in it, but for the last, from which no link leads up. */
    NodeRow[] nodes() {
        IdentityHashMap<NodeRow, NodeRow> cut = new IdentityHashMap<>();
        NodeRow[] rows = rows(NodeRow[]::new, row -> cut.computeIfAbsent(whole.nodes(row), this::row));
        if (!window.y().goesRound()) {
            NodeRow last = rows[rows.length - 1];
            rows[rows.length - 1] = new NodeRow(last.capacity(), last.east(), new double[last.north().length]);
        }
        return rows;
    }

    private NodeRow row(NodeRow row) {
        double[] east = slice(row.east());
        if (!window.x().goesRound()) {
            east[east.length - 1] = 0;
        }
        return new NodeRow(slice(row.capacity()), east, slice(row.north()));
    }

    private double[] slice(double[] row) {
        return columns().mapToDouble(column -> row[column]).toArray();
    }

    /** The kinds of the window's nodes. */
    byte[][] kinds() {
        IdentityHashMap<byte[], byte[]> cut = new IdentityHashMap<>();
        return rows(byte[][]::new, row -> cut.computeIfAbsent(whole.kinds(row), this::kinds));
    }

    private byte[] kinds(byte[] row) {
        byte[] kinds = new byte[window.x().count()];
        for (int column = 0; column < kinds.length; column++) {
            kinds[column] = row[window.x().global(column)];
        }
        return kinds;
    }

    private IntStream columns() {
        return IntStream.range(0, window.x().count()).map(window.x()::global);
    }

    private <T> T[] rows(IntFunction<T[]> room, IntFunction<T> row) {
        return IntStream.range(0, window.y().count())
                .map(window.y()::global)
                .mapToObj(row)
                .toArray(room);
    }

    List<Hold> holds() {
        return whole.holds().stream()
                .map(hold -> {
                    Picked picked = pick(hold.temperature());
                    return new Hold(hold.account(), hold.temperature().at(picked.chosen(), picked.numbers()));
                })
                .toList();
    }

    List<Film> films() {
        return whole.films().stream().map(film -> film.in(pick(film.air()))).toList();
    }

    List<Inflow> inflows() {
        return whole.inflows().stream()
                .map(inflow -> inflow.in(pick(inflow.density())))
                .toList();
    }

    List<Thaw> thaws(List<Thaw> thaws) {
        return thaws.stream().map(thaw -> thaw.in(this)).toList();
    }

    /** What stands beyond an edge of the window. */
    Beyond beyond(Edge edge) {
        Slice across = edge.isHorizontal() ? window.y() : window.x();
        boolean high = edge == Edge.RIGHT || edge == Edge.TOP;
        return across.endsAt(high) ? whole.beyond(edge) : Beyond.MIRROR;
    }
}
