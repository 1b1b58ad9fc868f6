package isotherm.plan;

import isotherm.field.Field;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Digits;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scenario turned into numbers. It depends on the scenario alone: never on threads, kernels or the machine.
 */
public final class Plan {
    private final Scenario scenario;
    private final boolean plain;
    private @Nullable CellMap cells;
    private @Nullable Network network;
    private final StabilityLimit limit;
    private final MethodTable methods;
    private final StepChoice choice;
    private final List<Run> rowRuns;
    private final List<HeldEdge> held;

    private Plan(Scenario scenario) {
        this.scenario = scenario;
        this.plain = isPlain(scenario);
        Grid grid = scenario.grid();
        this.limit = plain
                ? StabilityLimit.of(grid, scenario.material())
                : StabilityLimit.of(network(), scenario.timing().span());
        boolean isNumber = plain ? limit.seconds() < Double.POSITIVE_INFINITY : !Double.isNaN(limit.seconds());
        if (!(limit.seconds() > 0 && isNumber)) {
            throw new IllegalArgumentException(
                    "the grid spacing is too small or too large for numbers to hold its square: "
                            + Digits.of(grid.x().spacing()) + " m by "
                            + Digits.of(grid.y().spacing()) + " m");
        }
        this.methods = MethodTable.of(this);
        this.choice = methods.steps();
        SignalCheck.of(scenario, choice.duration());
        if (method() == Method.STEADY) {
            SteadyCheck.of(scenario, network());
        }
        this.held = plain ? HeldEdge.all(scenario, firstRow(), endRow()) : List.of();
        int from = scenario.edges().isFixed(Edge.LEFT) ? 1 : 0;
        int to = grid.columns() - (scenario.edges().isFixed(Edge.RIGHT) ? 1 : 0);
        this.rowRuns =
                plain ? List.of(new Run(from, to, NodeForm.inside(scenario.material(), grid, choice.dt()))) : List.of();
    }

    /**
     * Plans a scenario.
     *
     * @throws IllegalArgumentException where the scenario cannot be computed as asked, with the value and the limit
     */
    public static Plan of(Scenario scenario) {
        return new Plan(scenario);
    }

    /** One material, an even grid, edges that are fixed, insulated or periodic as wholes: the case with forms of its own. */
    private static boolean isPlain(Scenario scenario) {
        Edges edges = scenario.edges();
        boolean plainEdges = edges.parts().isEmpty();
        for (Edge edge : Edge.values()) {
            plainEdges &= switch (edges.at(edge)) {
                case Boundary.Fixed fixed -> true;
                case Boundary.Insulated insulated -> true;
                case Boundary.Periodic periodic -> true;
                case Boundary.Flux flux -> false;
                case Boundary.Convection film -> false;
            };
        }
        return plainEdges
                && scenario.grid().isEven()
                && scenario.regions().isEmpty()
                && scenario.material().latentHeat() == null;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Grid grid() {
        return scenario.grid();
    }

    public Precision precision() {
        return scenario.precision();
    }

    /** How the state is carried forward; never {@code AUTO}. */
    public Method method() {
        return methods.chosen();
    }

    /** What each method would take, and why one was chosen. */
    public MethodTable methods() {
        return methods;
    }

    /** True for one material on an even grid with edges that are fixed, insulated or periodic as wholes. */
    public boolean isPlain() {
        return plain;
    }

    /** Which cells are of which material and region. */
    public CellMap cells() {
        CellMap made = cells;
        if (made == null) {
            made = CellMap.of(scenario);
            cells = made;
        }
        return made;
    }

    /** True where several steps may be done in one visit to memory: nothing but temperatures varies in time. */
    public boolean isTileable() {
        return plain || network().hasConstantCoefficients();
    }

    /** The plate as nodes and links. */
    public Network network() {
        Network made = network;
        if (made == null) {
            made = NetworkBuilder.build(scenario, cells());
            Gaps.refuse(scenario, cells(), made);
            network = made;
        }
        return made;
    }

    /** What the plate is made of, and how much of it. */
    public List<MaterialUse> materials() {
        return MaterialUse.all(this);
    }

    /** How many nodes take up latent heat. */
    public int thawing() {
        return plain ? 0 : network().thaws().stream().mapToInt(Thaw::count).sum();
    }

    /** The nodes that lie in holes, or null where there are none. */
    public @Nullable BitSet holes() {
        return plain ? null : network().holes();
    }

    /** What somebody should know of the question before believing the answer. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(PhysicalRange.warnings(scenario, duration()));
        all.addAll(Layout.warnings(this));
        return List.copyOf(all);
    }

    /** The step in seconds. */
    public double dt() {
        return choice.dt();
    }

    /** How many steps the whole run has; of a method that chooses its steps, how many moments at which it can be looked at. */
    public long steps() {
        return choice.steps();
    }

    /** Seconds from start to end. */
    public double duration() {
        return choice.duration();
    }

    /** The longest step of the explicit method in seconds (N5). */
    public double stepLimit() {
        return limit.seconds();
    }

    /** The node that allows no longer explicit step, row by row from the bottom; -1 where all allow the same. */
    public int limitingNode() {
        return limit.node();
    }

    /** Seconds since the start after this many steps: a product, never a sum, and exact at the end. */
    public double timeAfter(long steps) {
        return steps == choice.steps() ? choice.duration() : steps * choice.dt();
    }

    /** The step whose time is nearest to {@code time}. */
    public long stepNearest(double time) {
        return Math.clamp((long) Math.floor(time / choice.dt() + 0.5), 0, choice.steps());
    }

    /** The relative error of the decay rate of the plate's slowest mode (N10); NaN where nobody knows that mode. */
    public double slowestModeError() {
        return plain && method() == Method.EXPLICIT ? SlowestMode.relativeError(scenario, choice.dt()) : Double.NaN;
    }

    /** The nodes of a row that are computed, in runs of one form each, from the left. Held nodes are in no run. */
    public List<Run> runs(int row) {
        return row < firstRow() || row >= endRow() ? List.of() : rowRuns;
    }

    /** The one form that all computed nodes have. */
    public NodeForm form() {
        return rowRuns.getFirst().form();
    }

    /** The lowest row that is computed. */
    public int firstRow() {
        return scenario.edges().isFixed(Edge.BOTTOM) ? 1 : 0;
    }

    /** The row after the highest that is computed. */
    public int endRow() {
        return grid().rows() - (scenario.edges().isFixed(Edge.TOP) ? 1 : 0);
    }

    /** The row that stands below a computed row: mirrored at an insulated edge (N6), the far one at a periodic edge. */
    public int below(int row) {
        return row > 0 ? row - 1 : beyond(Edge.BOTTOM, grid().y());
    }

    /** The row that stands above a computed row. */
    public int above(int row) {
        return row < grid().rows() - 1 ? row + 1 : beyond(Edge.TOP, grid().y());
    }

    private int beyond(Edge edge, Axis axis) {
        boolean periodic = scenario.edges().at(edge) instanceof Boundary.Periodic;
        return switch (edge) {
            case LEFT, BOTTOM -> periodic ? axis.nodes() - 1 : 1;
            case RIGHT, TOP -> periodic ? 0 : axis.nodes() - 2;
        };
    }

    /** The column that stands beyond the left or right edge. */
    public int columnBeyond(Edge edge) {
        return beyond(edge, grid().x());
    }

    /** The edges with held temperatures. */
    public List<HeldEdge> held() {
        return held;
    }

    /** The edge's held nodes, or null where it is not held. */
    public @Nullable HeldEdge heldAt(Edge edge) {
        for (HeldEdge candidate : held) {
            if (candidate.edge() == edge) {
                return candidate;
            }
        }
        return null;
    }

    /** Node updates of the whole run. */
    public double updates() {
        if (!plain) {
            return (double) grid().nodes() * steps();
        }
        Run run = rowRuns.getFirst();
        return (double) (run.to() - run.from()) * (endRow() - firstRow()) * steps();
    }

    /** Bytes of one field. */
    public long fieldBytes() {
        return Field.bytes(grid().columns(), grid().rows(), precision());
    }

    /** Bytes that a run needs. */
    public long memoryBytes() {
        return methods.memoryBytes(this);
    }

    /**
     * The state at the start: initial temperatures, held edges over them.
     *
     * @throws IllegalArgumentException where a formula has no finite value, naming the node
     */
    public Field initialField() {
        Field field = InitialField.of(scenario);
        if (!plain) {
            network().hold(field, Conditions.at(network(), 0, new BitSet()));
        }
        for (HeldEdge edge : held) {
            for (int node = edge.from(); node < edge.to(); node++) {
                field.set(edge.column(node), edge.row(node), NotFiniteException.checked(edge, node, 0));
            }
        }
        return field;
    }
}
