package isotherm.network;

import isotherm.field.Field;
import isotherm.field.Ledger;
import isotherm.model.Edge;
import isotherm.model.Signal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plate of any materials, edges and sources as what it is to a solver (N2, N12): nodes that hold heat, links that conduct it, and
 * places where it enters from outside. Nodes are numbered row by row from the bottom; everything is for one metre of depth.
 *
 * <pre>
 *        north[n]
 *           |           the link to the node above, in W/(m K)
 *     . --- n --- .     capacity[n] in J/(m K)
 *           |   east[n]
 * </pre>
 */
public final class Network {
    /** What a node is. */
    public static final byte FREE = 0;
    /** Its temperature is known in advance. */
    public static final byte HELD = 1;
    /** It lies in a hole: there is nothing. */
    public static final byte HOLE = 2;

    private final int columns;
    private final int rows;
    private final boolean periodicX;
    private final boolean periodicY;
    private final int regions;
    private final NodeRow[] nodes;
    private final byte[][] kinds;
    private final int[] patterns;
    private final @Nullable BitSet holes;
    private final List<Hold> holds;
    private final List<Film> films;
    private final List<Inflow> inflows;
    private final List<Thaw> thaws;
    private final HeldNodes held;
    private final Beyond[] beyond = new Beyond[Edge.values().length];

    Network(NetworkBuilder builder) {
        columns = builder.columns;
        rows = builder.rows;
        periodicX = builder.periodicX;
        periodicY = builder.periodicY;
        regions = builder.regions;
        nodes = builder.nodes;
        kinds = builder.kinds;
        shareKinds();
        patterns = findPatterns();
        holes = findHoles();
        holds = List.copyOf(builder.holds);
        films = List.copyOf(builder.films);
        inflows = List.copyOf(builder.inflows);
        thaws = List.copyOf(builder.thaws);
        held = new HeldNodes(builder.heldThaws, builder.corners);
        for (Edge edge : Edge.values()) {
            beyond[edge.ordinal()] = findBeyond(edge);
        }
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Nodes, held ones and holes too. */
    public int size() {
        return columns * rows;
    }

    public boolean isPeriodicX() {
        return periodicX;
    }

    public boolean isPeriodicY() {
        return periodicY;
    }

    /** J/(m K) of a node, without latent heat; 0 in a hole. */
    public double capacity(int node) {
        return nodes[node / columns].capacity()[node % columns];
    }

    /** W/(m K) of the link from a node to the one on its right; 0 at the right edge, round the plate where it is periodic. */
    public double east(int node) {
        return nodes[node / columns].east()[node % columns];
    }

    /** W/(m K) of the link from a node to the one above it. */
    public double north(int node) {
        return nodes[node / columns].north()[node % columns];
    }

    public byte kind(int node) {
        return kinds[node / columns][node % columns];
    }

    public List<Hold> holds() {
        return holds;
    }

    public List<Film> films() {
        return films;
    }

    public List<Inflow> inflows() {
        return inflows;
    }

    public List<Thaw> thaws() {
        return thaws;
    }

    public HeldNodes held() {
        return held;
    }

    /** The node to the right, round a periodic plate; the right edge's own neighbour, over a link of 0, is never used. */
    public int eastOf(int node) {
        return node % columns == columns - 1 ? node - (columns - 1) : node + 1;
    }

    /** The node above, round a periodic plate. */
    public int northOf(int node) {
        int above = node + columns;
        return above < size() ? above : node % columns;
    }

    /** The node to the left, round a periodic plate; the left edge's own, over a link of 0. */
    public int westOf(int node) {
        return node % columns == 0 ? node + columns - 1 : node - 1;
    }

    /** The node below, round a periodic plate; the bottom edge's own, over a link of 0. */
    public int southOf(int node) {
        return node >= columns ? node - columns : size() - columns + node;
    }

    /** The sum of a node's links in W/(m K). */
    public double links(int node) {
        return (east(node) + east(westOf(node))) + (north(node) + north(southOf(node)));
    }

    public int accounts() {
        return Ledger.accounts(regions);
    }

    /** What stands beyond an edge. */
    public Beyond beyond(Edge edge) {
        return beyond[edge.ordinal()];
    }

    private Beyond findBeyond(Edge edge) {
        if (edge.isHorizontal() ? periodicY : periodicX) {
            return Beyond.WRAP;
        }
        boolean air = films.stream().anyMatch(film -> film.account() == Ledger.edgeAccount(edge));
        return air ? Beyond.AIR : Beyond.MIRROR;
    }

    /** Sets the held nodes of a field. */
    public void hold(Field field, Conditions now) {
        for (int h = 0; h < holds.size(); h++) {
            Drive drive = holds.get(h).temperature();
            for (int k = 0; k < drive.count(); k++) {
                field.set(drive.node(k) % columns, drive.node(k) / columns, now.held(h, k));
            }
        }
    }

    /** The nodes that lie in holes, or null where there are none. */
    public @Nullable BitSet holes() {
        return holes;
    }

    private @Nullable BitSet findHoles() {
        BitSet found = new BitSet();
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            if (!any && row > 0 && patterns[row] == patterns[row - 1]) {
                continue;
            }
            for (int column = 0; column < columns; column++) {
                if (kinds[row][column] == HOLE) {
                    found.set(row * columns + column);
                    any = true;
                }
            }
        }
        return found.isEmpty() ? null : found;
    }

    /** Lets rows of the same kinds be one array. */
    private void shareKinds() {
        Map<ByteBuffer, byte[]> found = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            byte[] own = kinds[row];
            boolean known = row > 0 && Arrays.equals(own, kinds[row - 1]);
            kinds[row] = known ? kinds[row - 1] : found.computeIfAbsent(ByteBuffer.wrap(own), _ -> own);
        }
    }

    /** How many nodes are neither held nor in a hole. */
    public long freeNodes() {
        long all = 0;
        long inRow = 0;
        for (int row = 0; row < rows; row++) {
            if (row == 0 || patterns[row] != patterns[row - 1]) {
                inRow = 0;
                for (byte kind : kinds[row]) {
                    inRow += kind == FREE ? 1 : 0;
                }
            }
            all += inRow;
        }
        return all;
    }

    /** Numbers rows so that those of the same nodes and kinds have the same number. */
    private int[] findPatterns() {
        IdentityHashMap<NodeRow, IdentityHashMap<byte[], Integer>> numbers = new IdentityHashMap<>();
        int[] found = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            Integer known = numbers.computeIfAbsent(nodes[row], _ -> new IdentityHashMap<>())
                    .putIfAbsent(kinds[row], count);
            found[row] = known == null ? count++ : known;
        }
        return found;
    }

    /** A number for a row: rows of the same nodes and kinds have the same. */
    public int pattern(int row) {
        return patterns[row];
    }

    /** How many different rows there are. */
    public int patterns() {
        return Arrays.stream(patterns).max().orElse(-1) + 1;
    }

    /** The nodes of a row; the same object for rows that are alike. */
    public NodeRow nodes(int row) {
        return nodes[row];
    }

    /** The kinds of a row's nodes; the same array for rows that are alike. */
    public byte[] kinds(int row) {
        return kinds[row];
    }

    /** How many regions the plate has. */
    public int regions() {
        return regions;
    }

    /** True where everything that drives the plate is the same at all times. */
    public boolean isConstantInTime() {
        return drives().noneMatch(Drive::variesInTime);
    }

    /** True where a formula drives the plate over time: of its jumps nothing is known. */
    public boolean hasFormulasInTime() {
        return drives().anyMatch(drive -> drive.signal() instanceof Signal.Formula formula && formula.variesInTime());
    }

    /** True where only temperatures vary in time, and no node takes up latent heat: every step is the same linear map of them. */
    public boolean hasConstantCoefficients() {
        return thaws.isEmpty()
                && films.stream().noneMatch(film -> film.coefficient().variesInTime())
                && inflows.stream().noneMatch(inflow -> inflow.density().variesInTime());
    }

    /** The first moment after {@code time} at which something that drives the plate may jump; infinite where nothing does. */
    public double jumpAfter(double time) {
        return drives().mapToDouble(drive -> drive.jumpAfter(time)).min().orElse(Double.POSITIVE_INFINITY);
    }

    Stream<Drive> drives() {
        Stream<Drive> air = films.stream().flatMap(film -> Stream.of(film.coefficient(), film.air()));
        Stream<Drive> heat = inflows.stream().map(Inflow::density);
        return Stream.concat(Stream.concat(holds.stream().map(Hold::temperature), air), heat);
    }
}
