package isotherm.plan;

import isotherm.field.Field;
import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scenario turned into numbers. It depends on the scenario alone: never on threads, kernels or the machine.
 */
public final class Plan {
    private final Scenario scenario;
    private final StepChoice choice;
    private final double limit;
    private final List<Run> rowRuns;
    private final List<HeldEdge> held;

    private Plan(Scenario scenario) {
        this.scenario = scenario;
        Grid grid = scenario.grid();
        if (!grid.isEven()) {
            throw new IllegalArgumentException("graded grids are not solved yet; space the grid lines evenly");
        }
        this.limit = StabilityLimit.of(grid, scenario.material().diffusivity());
        if (!(limit > 0 && Double.isFinite(limit))) {
            throw new IllegalArgumentException(
                    "the grid spacing is too small or too large for numbers to hold its square: "
                            + grid.x().spacing() + " m by " + grid.y().spacing() + " m");
        }
        this.choice = StepChoice.of(scenario.timing(), limit);
        this.held = heldEdges();
        int from = scenario.edges().isFixed(Edge.LEFT) ? 1 : 0;
        int to = grid.columns() - (scenario.edges().isFixed(Edge.RIGHT) ? 1 : 0);
        this.rowRuns = List.of(new Run(from, to, form(grid)));
    }

    /**
     * Plans a scenario.
     *
     * @throws IllegalArgumentException where the scenario cannot be computed as asked, with the value and the limit
     */
    public static Plan of(Scenario scenario) {
        return new Plan(scenario);
    }

    private NodeForm form(Grid grid) {
        double reach = choice.dt() * scenario.material().diffusivity();
        double dx = grid.x().spacing();
        double dy = grid.y().spacing();
        return grid.isSquare()
                ? new NodeForm.EvenSquare(reach / (dx * dy))
                : new NodeForm.EvenOblong(reach / (dx * dx), reach / (dy * dy));
    }

    private List<HeldEdge> heldEdges() {
        Edges edges = scenario.edges();
        List<HeldEdge> held = new ArrayList<>();
        for (Edge edge : Edge.values()) {
            if (edges.at(edge) instanceof Boundary.Fixed fixed) {
                held.add(
                        edge.isHorizontal()
                                ? new HeldEdge(
                                        scenario.grid(),
                                        precision(),
                                        edge,
                                        fixed.temperature(),
                                        0,
                                        scenario.grid().columns())
                                : new HeldEdge(
                                        scenario.grid(), precision(), edge, fixed.temperature(), firstRow(), endRow()));
            }
        }
        return List.copyOf(held);
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

    /** The method's name: "explicit". */
    public String method() {
        return "explicit";
    }

    /** The step in seconds. */
    public double dt() {
        return choice.dt();
    }

    /** How many steps the whole run has. */
    public long steps() {
        return choice.steps();
    }

    /** Seconds from start to end. */
    public double duration() {
        return choice.duration();
    }

    /** The longest step of the explicit method in seconds (N5). */
    public double stepLimit() {
        return limit;
    }

    /** Seconds since the start after this many steps: a product, never a sum, and exact at the end. */
    public double timeAfter(long steps) {
        return steps == choice.steps() ? choice.duration() : steps * choice.dt();
    }

    /** The step whose time is nearest to {@code time}. */
    public long stepNearest(double time) {
        return Math.clamp((long) Math.floor(time / choice.dt() + 0.5), 0, choice.steps());
    }

    /** The relative error of the decay rate of the plate's slowest mode (N10). */
    public double slowestModeError() {
        return SlowestMode.relativeError(scenario, choice.dt());
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
        Run run = rowRuns.getFirst();
        return (double) (run.to() - run.from()) * (endRow() - firstRow()) * steps();
    }

    /** Bytes of one field. */
    public long fieldBytes() {
        return Field.bytes(grid().columns(), grid().rows(), precision());
    }

    /** Bytes of the fields that a run needs. */
    public long memoryBytes() {
        return 2 * fieldBytes();
    }

    /**
     * The state at the start: initial temperatures, held edges over them.
     *
     * @throws IllegalArgumentException where a formula has no finite value, naming the node
     */
    public Field initialField() {
        Field field = Field.allocate(grid().columns(), grid().rows(), precision());
        Initial initial = scenario.initial();
        double[] temperatures = new double[field.columns()];
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                double temperature = initial.at(grid(), column, row);
                if (!Double.isFinite(precision().rounded(temperature))) {
                    throw new IllegalArgumentException("the initial temperature is " + temperature + " at node ("
                            + column + ", " + row + ")"
                            + (Double.isFinite(temperature) ? ", more than single precision holds" : ""));
                }
                temperatures[column] = temperature;
            }
            field.setRow(row, temperatures);
        }
        for (HeldEdge edge : held) {
            for (int node = edge.from(); node < edge.to(); node++) {
                field.set(edge.column(node), edge.row(node), NotFiniteException.checked(edge, node, 0));
            }
        }
        return field;
    }
}
