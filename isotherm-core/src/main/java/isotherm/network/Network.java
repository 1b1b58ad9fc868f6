package isotherm.network;

import isotherm.field.Ledger;
import isotherm.field.Slice;
import isotherm.field.Window;
import isotherm.model.Edge;
import isotherm.model.Signal;
import java.util.BitSet;
import java.util.List;
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
    private final RowPatterns patterns;
    private final @Nullable BitSet holes;
    private final List<Hold> holds;
    private final List<Film> films;
    private final List<Inflow> inflows;
    private final List<Thaw> thaws;
    private final HeldNodes held;
    private final Beyond[] beyond = new Beyond[Edge.values().length];
    private final Window window;
    private final Network plate;

    Network(NetworkBuilder builder) {
        columns = builder.columns;
        rows = builder.rows;
        periodicX = builder.periodicX;
        periodicY = builder.periodicY;
        regions = builder.regions;
        nodes = builder.nodes;
        kinds = RowPatterns.shared(builder.kinds);
        patterns = new RowPatterns(nodes, kinds);
        holes = patterns.holes();
        holds = List.copyOf(builder.holds);
        films = List.copyOf(builder.films);
        inflows = List.copyOf(builder.inflows);
        thaws = List.copyOf(builder.thaws);
        held = new HeldNodes(builder.heldThaws, builder.corners);
        for (Edge edge : Edge.values()) {
            beyond[edge.ordinal()] = findBeyond(edge);
        }
        window = new Window(Slice.whole(columns, periodicX), Slice.whole(rows, periodicY));
        plate = this;
    }

    private Network(Network plate, Window window) {
        Cutting cutting = new Cutting(plate, window);
        this.plate = plate;
        this.window = window;
        columns = window.x().count();
        rows = window.y().count();
        periodicX = window.x().goesRound();
        periodicY = window.y().goesRound();
        regions = plate.regions;
        nodes = cutting.nodes();
        kinds = cutting.kinds();
        patterns = new RowPatterns(nodes, kinds);
        holes = patterns.holes();
        holds = cutting.holds();
        films = cutting.films();
        inflows = cutting.inflows();
        thaws = cutting.thaws(plate.thaws);
        held = new HeldNodes(cutting.thaws(plate.held.thaws()), plate.held.corners());
        for (Edge edge : Edge.values()) {
            beyond[edge.ordinal()] = cutting.beyond(edge);
        }
    }

    /** A window of this plate, as a network of its own: what is right in it after some steps, and what is not, {@link Window} says. */
    public Network in(Window part) {
        return part.isWhole() ? this : new Network(this, part);
    }

    /** Which nodes of the plate these are. */
    public Window window() {
        return window;
    }

    /** The whole plate, of which this may be a window. */
    public Network plate() {
        return plate;
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

    /** The nodes that lie in holes, or null where there are none. */
    public @Nullable BitSet holes() {
        return holes;
    }

    /** How many nodes are neither held nor in a hole. */
    public long freeNodes() {
        return patterns.free();
    }

    /** A number for a row: rows of the same nodes and kinds have the same. */
    public int pattern(int row) {
        return patterns.number(row);
    }

    /** How many different rows there are. */
    public int patterns() {
        return patterns.count();
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
        return thaws.isEmpty() && !hasVaryingEntries();
    }

    /** True where the coefficient of a film varies in time. */
    public boolean hasVaryingFilms() {
        return films.stream().anyMatch(film -> film.coefficient().variesInTime());
    }

    /** True where films or the heat that is given vary in time. */
    public boolean hasVaryingEntries() {
        return hasVaryingFilms()
                || inflows.stream().anyMatch(inflow -> inflow.density().variesInTime());
    }

    /** The first moment after {@code time} at which something that drives the plate may jump; infinite where nothing does. */
    public double jumpAfter(double time) {
        return drives().mapToDouble(drive -> drive.jumpAfter(time)).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** All that drives it: held temperatures, films with their air, heat that is given. */
    public Stream<Drive> drives() {
        Stream<Drive> air = films.stream().flatMap(film -> Stream.of(film.coefficient(), film.air()));
        Stream<Drive> heat = inflows.stream().map(Inflow::density);
        return Stream.concat(Stream.concat(holds.stream().map(Hold::temperature), air), heat);
    }
}
