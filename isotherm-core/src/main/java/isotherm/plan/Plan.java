package isotherm.plan;

import isotherm.check.Gaps;
import isotherm.check.PhysicalRange;
import isotherm.check.SignalCheck;
import isotherm.check.SteadyCheck;
import isotherm.field.Field;
import isotherm.field.Window;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.network.CellMap;
import isotherm.network.Network;
import isotherm.network.NetworkBuilder;
import isotherm.network.Thaw;
import isotherm.number.Dates;
import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scenario turned into numbers. It depends on the scenario alone: never on threads, kernels or the machine.
 */
public final class Plan {
    private static final double ROUNDING = 1e-9;
    private static final int SHOWN = 4;

    private final Plan plate;
    private final Scenario scenario;
    private final CellMap cells;
    private final Network network;
    private final StabilityLimit limit;
    private final MethodTable methods;
    private final StepChoice choice;

    /** A window of a plate that has been planned: its steps, and all that is said of it, are the whole plate's. */
    private Plan(Plan plate, Window window) {
        this.plate = plate;
        this.scenario = plate.scenario;
        this.cells = plate.cells.in(window);
        this.network = plate.network.in(window);
        this.limit = plate.limit;
        this.methods = plate.methods;
        this.choice = plate.choice;
    }

    private Plan(Scenario scenario) {
        this.plate = this;
        this.scenario = scenario;
        this.cells = CellMap.of(scenario);
        this.network = NetworkBuilder.build(scenario, cells);
        Gaps.refuse(scenario, cells, network);
        this.limit = StabilityLimit.of(scenario, cells, network);
        checkLimit(scenario.grid(), limit.seconds());
        if (scenario.timing().span() instanceof Timing.Span.Until until) {
            SignalCheck.of(scenario, network, until.seconds()); // estimates of steps look at all of it
        }
        this.methods = MethodTable.of(this);
        this.choice = methods.steps();
        if (!(scenario.timing().span() instanceof Timing.Span.Until)) {
            SignalCheck.of(scenario, network, choice.duration());
        }
        if (method() == Method.STEADY) {
            SteadyCheck.of(scenario, network);
        }
    }

    private static void checkLimit(Grid grid, double seconds) {
        double square = grid.x().cell(0) * grid.x().cell(0);
        double other = grid.y().cell(0) * grid.y().cell(0);
        boolean lost = square == 0 || other == 0 || Double.isInfinite(square) || Double.isInfinite(other);
        boolean unbounded = seconds == Double.POSITIVE_INFINITY; // also where nothing is free
        if (!(seconds > 0) || (unbounded && lost)) {
            throw new RefusedScenarioException(
                    "grid",
                    "the grid spacing is too small or too large for numbers to hold its square: "
                            + Digits.of(grid.x().spacing()) + " m by "
                            + Digits.of(grid.y().spacing()) + " m");
        }
    }

    /**
     * Plans a scenario.
     *
     * @throws RefusedScenarioException where the scenario cannot be computed as asked, with the value and the limit
     */
    public static Plan of(Scenario scenario) {
        return new Plan(scenario);
    }

    /**
     * The plan of a window of this plate, for one of several who compute it together.
     *
     * @throws RefusedScenarioException where the method needs all of the plate
     */
    public Plan in(Window window) {
        if (window.isWhole()) {
            return this;
        }
        if (!takesParts()) {
            throw new RefusedScenarioException(
                    scenario.timing().methodKey(),
                    "the " + method().word()
                            + " method computes a plate as a whole; the explicit and the stabilised one take it in parts");
        }
        return new Plan(this, window);
    }

    /** Whether several may compute the plate, a part each. */
    public boolean takesParts() {
        return method() == Method.EXPLICIT || method() == Method.STABILISED;
    }

    /** The plan of the whole plate, of which this may be a window. */
    public Plan plate() {
        return plate;
    }

    /** True for one material on an even grid with edges that are fixed, insulated or periodic as wholes: its modes are known. */
    public boolean isPlain() {
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

    /** Which cells are of which material and region. */
    public CellMap cells() {
        return cells;
    }

    /** The plate as nodes and links. */
    public Network network() {
        return network;
    }

    /** True where several steps may be done in one visit to memory: nothing but temperatures varies in time. */
    public boolean isTileable() {
        return network.hasConstantCoefficients();
    }

    /** What the plate is made of, and how much of it. */
    public List<MaterialUse> materials() {
        return MaterialUse.all(this);
    }

    /** How many nodes take up latent heat. */
    public int thawing() {
        return network.thaws().stream().mapToInt(Thaw::count).sum();
    }

    /** The nodes that lie in holes, or null where there are none. */
    public @Nullable BitSet holes() {
        return network.holes();
    }

    /** What somebody should know of the question before believing the answer. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(PhysicalRange.warnings(scenario, duration()));
        all.addAll(RegionWarnings.warnings(this));
        List<String> skipped = SkippedBreaks.warnings(this);
        all.addAll(skipped);
        if (skipped.isEmpty()) {
            all.addAll(DriveLag.warnings(this));
        }
        if (scenario.output().rhythm() instanceof Output.Rhythm.EverySeconds(double every)
                && every < dt() * (1 - ROUNDING)) {
            all.add("output is wanted every " + Digits.of(every) + " s, and a step takes " + Digits.of(dt(), SHOWN)
                    + " s: there is one state for each step, no more");
        }
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

    /** The dates of times that are told of it; null where the run has none. */
    public @Nullable Dates dates() {
        double interval = switch (scenario.output().rhythm()) {
            case Output.Rhythm.AtEnd end -> duration();
            case Output.Rhythm.EverySeconds every -> Math.max(every.seconds(), dt());
            case Output.Rhythm.EverySteps every -> every.steps() * dt();
        };
        return scenario.start() == null ? null : Dates.of(scenario.start(), dt(), interval);
    }

    /** The step whose time is nearest to {@code time}. */
    public long stepNearest(double time) {
        return Math.clamp((long) Math.floor(time / choice.dt() + 0.5), 0, choice.steps());
    }

    /** The relative error of the decay rate of the plate's slowest mode (N10); NaN where nobody knows that mode. */
    public double slowestModeError() {
        return isPlain() && method() == Method.EXPLICIT ? SlowestMode.relativeError(scenario, choice.dt()) : Double.NaN;
    }

    /** Node updates of the whole run. */
    public double updates() {
        return (double) network.freeNodes() * steps();
    }

    /** Bytes of one field of these nodes. */
    public long fieldBytes() {
        return Field.bytes(network.columns(), network.rows(), precision());
    }

    /** Bytes that a run needs. */
    public long memoryBytes() {
        return MemoryNeed.bytes(this);
    }

    /**
     * The state at the start: initial temperatures, held edges over them.
     *
     * @throws RefusedScenarioException where a formula has no finite value, naming the node
     */
    public Field initialField() {
        return InitialField.of(scenario, network);
    }
}
