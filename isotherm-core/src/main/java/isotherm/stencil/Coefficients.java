package isotherm.stencil;

import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.network.Beyond;
import isotherm.network.CellMap;
import isotherm.network.Conditions;
import isotherm.network.Inflow;
import isotherm.network.MaterialAround;
import isotherm.network.Network;
import isotherm.network.Thaw;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the explicit method multiplies on a plate of any kind, row by row (N20), and which form each node has. */
public final class Coefficients {
    /** The source of a node that has none: adding it changes no number, not even the sign of a zero. */
    public static final double NO_SOURCE = -0.0;

    private static final NodeForm GENERAL = new NodeForm.General();
    private static final NodeForm KEPT = new NodeForm.Kept();

    private final Network network;
    private final CellMap cells;
    private final MaterialAround around;
    private final GhostNodes ghosts;
    private final double dt;
    /** By number of the material; null where its nodes have no form of their own. */
    private final @Nullable NodeForm[] inside;
    /** Nodes whose heat comes from elsewhere than their neighbours, or that thaw. */
    private final BitSet driven = new BitSet();

    private final BitSet heatedRows = new BitSet();
    private final double[] sources;
    private Conditions now;

    public Coefficients(Plan plan, Conditions now) {
        this.network = plan.network();
        this.cells = plan.cells();
        this.around = new MaterialAround(cells, network);
        this.ghosts = new GhostNodes(network);
        this.dt = plan.dt();
        this.now = now;
        this.inside = inside(plan.grid());
        this.sources = new double[network.inflows().isEmpty() ? 0 : network.size()];
        for (Inflow inflow : network.inflows()) {
            for (int k = 0; k < inflow.density().count(); k++) {
                driven.set(inflow.density().node(k));
                heatedRows.set(inflow.density().node(k) / network.columns());
            }
        }
        for (Thaw thaw : network.thaws()) {
            for (int k = 0; k < thaw.count(); k++) {
                driven.set(thaw.node(k));
            }
        }
        Arrays.fill(sources, NO_SOURCE);
        turnTo(now);
    }

    /**
     * What a row's coefficients and forms follow from, as long as films and sources stay as they are: rows of the same have the same.
     *
     * @param below the pattern of the cells below, and {@code above} of those above
     * @param nodes the pattern of the nodes
     * @param edge -1 for the lowest row, 1 for the highest, 0 for others
     * @param driven the row's number where nodes of it have sources or thaw, or where it is the lowest or highest and has air beyond; else -1
     * @param leftLink W/(m K) to the air beyond the left edge
     */
    public record RowKey(int below, int above, int nodes, int edge, int driven, double leftLink, double rightLink) {}

    /** What a row's coefficients and forms follow from. */
    public RowKey key(int row) {
        int columns = network.columns();
        int rows = network.rows();
        int edge = row == 0 ? -1 : row == rows - 1 ? 1 : 0;
        boolean open = edge != 0 && network.beyond(edge < 0 ? Edge.BOTTOM : Edge.TOP) == Beyond.AIR;
        int next = driven.nextSetBit(row * columns);
        boolean isDriven = next >= 0 && next < (row + 1) * columns;
        return new RowKey(
                cells.pattern(network.isPeriodicY() && row == 0 ? cells.up() - 1 : row - 1),
                cells.pattern(row),
                network.pattern(row),
                edge,
                open || isDriven ? row : -1,
                ghosts.link(Edge.LEFT, row, now),
                ghosts.link(Edge.RIGHT, row, now));
    }

    /** On one plate there is one form beside the general one: the square one if it is any material's. */
    private @Nullable NodeForm[] inside(Grid grid) {
        @Nullable NodeForm[] forms = new NodeForm[cells.materials()];
        if (!grid.isEven()) {
            return forms;
        }
        boolean square = false;
        for (int k = 0; k < forms.length; k++) {
            Material material = cells.material(k);
            forms[k] = NodeForm.inside(material, grid, dt);
            square |= forms[k] instanceof NodeForm.EvenSquare;
        }
        for (int k = 0; k < forms.length; k++) {
            if (square && forms[k] instanceof NodeForm.EvenOblong) {
                forms[k] = null;
            }
        }
        return forms;
    }

    /** Takes films and sources as they are now. */
    public void turnTo(Conditions conditions) {
        now = conditions;
        for (Inflow inflow : network.inflows()) {
            for (int k = 0; k < inflow.density().count(); k++) {
                sources[inflow.density().node(k)] = NO_SOURCE;
            }
        }
        for (int f = 0; f < network.inflows().size(); f++) {
            Inflow inflow = network.inflows().get(f);
            for (int k = 0; k < inflow.density().count(); k++) {
                sources[inflow.density().node(k)] += now.density(f, k) * inflow.size(k);
            }
        }
    }

    /** The air beyond the edges. */
    public GhostNodes ghosts() {
        return ghosts;
    }

    /** q of a row's nodes: dt / C in m K s/J, and 0 where the temperature is held or nothing is there. */
    public void rates(int row, double[] into) {
        for (int column = 0; column < network.columns(); column++) {
            int node = row * network.columns() + column;
            into[column] = network.kind(node) == Network.FREE ? dt / network.capacity(node) : 0;
        }
    }

    /** Links in W/(m K) along a row from the one that comes from beyond the left edge; one more than there are nodes. */
    public void easts(int row, double[] into) {
        int columns = network.columns();
        for (int column = 0; column < columns; column++) {
            into[column + 1] = network.east(row * columns + column);
        }
        into[0] = fromLeft(row);
        into[columns] = toRight(row);
    }

    /** The link in W/(m K) of a row's first node from beyond the left edge. */
    double fromLeft(int row) {
        return network.isPeriodicX() ? toRight(row) : ghosts.link(Edge.LEFT, row, now);
    }

    /** The link in W/(m K) of a row's last node to beyond the right edge. */
    double toRight(int row) {
        return network.isPeriodicX()
                ? network.east(row * network.columns() + network.columns() - 1)
                : ghosts.link(Edge.RIGHT, row, now);
    }

    /**
     * Links in W/(m K) from a row to the one above it.
     *
     * @param row from -1, beyond the bottom edge
     */
    public void norths(int row, double[] into) {
        int columns = network.columns();
        int rows = network.rows();
        boolean beyond = !network.isPeriodicY() && (row == -1 || row == rows - 1);
        int first = Math.floorMod(row, rows) * columns;
        for (int column = 0; column < columns; column++) {
            into[column] = beyond
                    ? ghosts.link(row == -1 ? Edge.BOTTOM : Edge.TOP, column, now)
                    : network.north(first + column);
        }
    }

    /** Whether nodes inside a material have the square form (N3), if they have any. */
    public boolean isSquare() {
        for (NodeForm form : inside) {
            if (form instanceof NodeForm.EvenSquare) {
                return true;
            }
        }
        return false;
    }

    /** True where a row has sources, or heat that enters over the edge. */
    public boolean isHeated(int row) {
        return heatedRows.get(row);
    }

    /** W/m that enter each node of a row whatever its temperature. */
    public void sources(int row, double[] into) {
        System.arraycopy(sources, row * network.columns(), into, 0, network.columns());
    }

    boolean hasSources() {
        return sources.length > 0;
    }

    /** W/m that enter a node whatever its temperature. */
    double source(int node) {
        return sources.length == 0 ? NO_SOURCE : sources[node];
    }

    /** A row's nodes in spans of one form each, from the left. */
    public List<NodeSpan> spans(int row) {
        List<NodeSpan> spans = new ArrayList<>();
        int from = 0;
        NodeForm form = form(0, row);
        for (int column = 1; column < network.columns(); column++) {
            NodeForm next = form(column, row);
            if (!next.equals(form)) {
                spans.add(new NodeSpan(from, column, form));
                from = column;
                form = next;
            }
        }
        spans.add(new NodeSpan(from, network.columns(), form));
        return spans;
    }

    /** True for a node of the first or last column that is held, on a plate that does not go on beyond. */
    public boolean isHeldEnd(int column, int row) {
        return !network.isPeriodicX() && network.kind(row * network.columns() + column) == Network.HELD;
    }

    private NodeForm form(int column, int row) {
        int node = row * network.columns() + column;
        if (network.kind(node) != Network.FREE) {
            return KEPT;
        }
        int material = driven.get(node) ? CellMap.NONE : around.of(column, row);
        NodeForm form = material == CellMap.NONE ? null : inside[material];
        return form == null ? GENERAL : form;
    }
}
