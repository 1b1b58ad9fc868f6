package isotherm.network;

import isotherm.model.Axis;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns cells into nodes and links (N12), then adds what drives them. */
public final class NetworkBuilder {
    final int columns;
    final int rows;
    final boolean periodicX;
    final boolean periodicY;
    final int regions;
    /** From the bottom. */
    final NodeRow[] nodes;
    /** What the nodes of each row are. Rows of the same kinds may be one array. */
    final byte[][] kinds;

    final List<Hold> holds = new ArrayList<>();
    final List<Film> films = new ArrayList<>();
    final List<Inflow> inflows = new ArrayList<>();
    final List<Thaw> thaws = new ArrayList<>();
    final List<Thaw> heldThaws = new ArrayList<>();
    /** Nodes at which two held edges meet. */
    final Set<Integer> corners = new HashSet<>();

    private final CellMap cells;
    private final CellLinks links;
    /** Rows whose kinds are in an array that no other row has. */
    private final BitSet owned = new BitSet();
    /** What kinds of a row became when its left, or its right end was held: rows that were alike stay so. */
    private final List<IdentityHashMap<byte[], byte[]>> heldAtEnd =
            List.of(new IdentityHashMap<>(), new IdentityHashMap<>());

    private NetworkBuilder(Scenario scenario, CellMap cells) {
        this.cells = cells;
        Grid grid = scenario.grid();
        Axis x = grid.x();
        Axis y = grid.y();
        columns = x.nodes();
        rows = y.nodes();
        if (grid.nodes() > Integer.MAX_VALUE - 8) {
            throw new RefusedScenarioException(
                    "grid", "a plate has at most 2147483639 nodes, this one has " + grid.nodes());
        }
        periodicX = x.isPeriodic();
        periodicY = y.isPeriodic();
        links = new CellLinks(cells, periodicX, periodicY);
        regions = scenario.regions().size();
        nodes = new NodeRow[rows];
        kinds = new byte[rows][];
    }

    /**
     * The network of a scenario.
     *
     * @throws RefusedScenarioException where a region or a part of an edge is nowhere on the grid
     */
    public static Network build(Scenario scenario, CellMap cells) {
        NetworkBuilder builder = new NetworkBuilder(scenario, cells);
        builder.conduct();
        new NetworkDrives(scenario, cells, builder).add();
        return new Network(builder);
    }

    /** The rows of cells around a row of nodes, by pattern, and their heights; the row itself where borders cut cells in or beside them. */
    private record Around(int below, int above, double heightBelow, double heightAbove, int cut) {}

    private void conduct() {
        Map<Around, NodeRow> found = new HashMap<>();
        Map<NodeRow, NodeRow> shared = new HashMap<>();
        IdentityHashMap<NodeRow, byte[]> kindsOf = new IdentityHashMap<>();
        for (int row = 0; row < rows; row++) {
            int below = periodicY && row == 0 ? cells.up() - 1 : row - 1;
            int above = row;
            Around around = new Around(
                    cells.pattern(below),
                    cells.pattern(above),
                    height(below),
                    height(above),
                    hasOwn(below) || hasOwn(above) ? row : CellMap.NONE);
            nodes[row] = found.computeIfAbsent(around, _ -> shared.computeIfAbsent(row(below, above), own -> own));
            kinds[row] = kindsOf.computeIfAbsent(nodes[row], NetworkBuilder::kinds);
        }
    }

    private boolean hasOwn(int cellRow) {
        for (int column = 0; column < cells.across(); column++) {
            if (!isEmpty(column, cellRow) && cells.isOwn(column, cellRow)) {
                return true;
            }
        }
        return false;
    }

    private double height(int cellRow) {
        return cellRow < 0 || cellRow >= cells.up() ? 0 : cells.height(cellRow);
    }

    private static byte[] kinds(NodeRow row) {
        byte[] kinds = new byte[row.capacity().length];
        for (int column = 0; column < kinds.length; column++) {
            kinds[column] = row.capacity()[column] == 0 ? Network.HOLE : Network.FREE;
        }
        return kinds;
    }

    /** The nodes between two rows of cells. */
    private NodeRow row(int below, int above) {
        double[] capacity = new double[columns];
        double[] east = new double[columns];
        double[] north = new double[columns];
        for (int column = 0; column < columns; column++) {
            int left = periodicX && column == 0 ? cells.across() - 1 : column - 1;
            // diagonal pairs: mirroring and transposing exchange them as wholes, so rounding prefers no side
            capacity[column] = (links.heat(left, below, 3) + links.heat(column, above, 0))
                    + (links.heat(column, below, 2) + links.heat(left, above, 1));
            east[column] = links.alongX(column, below, above);
            north[column] = links.alongY(left, column, above);
        }
        return new NodeRow(capacity, east, north);
    }

    byte kind(int node) {
        return kinds[node / columns][node % columns];
    }

    /** Makes a free node one whose temperature is known; false where it is none. */
    boolean hold(int node) {
        int row = node / columns;
        if (kinds[row][node % columns] != Network.FREE) {
            return false;
        }
        if (!owned.get(row)) {
            owned.set(row);
            kinds[row] = kinds[row].clone();
        }
        kinds[row][node % columns] = Network.HELD;
        return true;
    }

    /** As {@link #hold(int)}, of a node of an edge: beside a tall plate a copy of each row's kinds would take as much as its field. */
    boolean hold(Edge edge, int node) {
        int row = node / columns;
        if (edge.isHorizontal() || owned.get(row) || kind(node) != Network.FREE) {
            return hold(node);
        }
        kinds[row] = heldAtEnd.get(edge == Edge.LEFT ? 0 : 1).computeIfAbsent(kinds[row], alike -> {
            byte[] held = alike.clone();
            held[node % columns] = Network.HELD;
            return held;
        });
        return true;
    }

    private boolean isEmpty(int column, int row) {
        boolean outside = column < 0 || row < 0 || column >= cells.across() || row >= cells.up();
        return outside || cells.materialOf(column, row) == CellMap.NONE;
    }

    int node(Edge edge, int along) {
        return switch (edge) {
            case LEFT -> along * columns;
            case RIGHT -> along * columns + columns - 1;
            case BOTTOM -> along;
            case TOP -> (rows - 1) * columns + along;
        };
    }

    /** Whether the cell beside an edge, before or after a node along it, is there. */
    boolean hasCell(Edge edge, int along, boolean after) {
        int cell = after ? along : along - 1;
        return switch (edge) {
            case LEFT -> !isEmpty(0, cell);
            case RIGHT -> !isEmpty(cells.across() - 1, cell);
            case BOTTOM -> !isEmpty(cell, 0);
            case TOP -> !isEmpty(cell, cells.up() - 1);
        };
    }
}
