package isotherm.plan;

import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Precision;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.model.Timing.Span;
import isotherm.number.Digits;
import isotherm.refusal.RefusedScenarioException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each method would take for a scenario, by count: never by a clock, so that every machine chooses the same. The unit of work is one
 * explicit update of all nodes.
 */
public final class MethodTable {
    private static final List<Method> OTHERS =
            List.of(Method.EXPLICIT, Method.STABILISED, Method.SPECTRAL, Method.EXPONENTIAL, Method.IMPLICIT);
    /** What an update of a node costs where materials differ on an even grid, and on a graded one; a row comes to it. */
    private static final double EVEN = 1.25;

    private static final double GRADED = 2.5;
    /** What a row costs besides, in updates of nodes of a plate of one material, and of any other: short rows are dear. */
    private static final double ROW = 64;

    private static final double GENERAL_ROW = 150;
    /** The same where heat that enters, or films, change from step to step, so that no tiles help; and where nodes thaw. */
    private static final double STEPWISE = 20;

    private static final double THAWING = 20;
    /** What a stage of the stabilised method costs, and a step of the implicit one; and both where nodes thaw. */
    private static final double STAGE = 5;

    private static final double THAWING_STAGE = 7;
    private static final double STEP = 600;
    private static final double THAWING_STEP = 2500;
    /** What the way to the steady state costs. */
    private static final double STEADY = 200;

    /**
     * One method.
     *
     * @param possible whether it can compute the scenario as asked
     * @param steps how many it would take; an estimate where the method chooses them
     * @param work in explicit updates of all nodes
     * @param accurate whether rounding leaves what the tolerance asks
     * @param why what speaks for it or against it
     */
    public record Row(Method method, boolean possible, double steps, double work, boolean accurate, String why) {
        /** A row for a method that cannot. */
        static Row not(Method method, String why) {
            return new Row(method, false, Double.NaN, Double.NaN, true, why);
        }
    }

    private final Method chosen;
    private final StepChoice steps;
    private final List<Row> rows;
    private final boolean singleServes;
    private final int exponentialVectors;
    /** Of explicit steps, in kelvin; 0 where it does not matter. */
    private final double lag;

    private MethodTable(
            Method chosen, StepChoice steps, List<Row> rows, boolean singleServes, int exponentialVectors, double lag) {
        this.singleServes = singleServes;
        this.exponentialVectors = exponentialVectors;
        this.lag = lag;
        this.chosen = chosen;
        this.steps = steps;
        this.rows = List.copyOf(rows);
    }

    static MethodTable of(Plan plan) {
        Scenario scenario = plan.scenario();
        Timing timing = scenario.timing();
        List<Row> rows = new ArrayList<>();
        Driving driving = timing.method() != Method.STEADY && timing.span() instanceof Span.Until until
                ? Driving.of(plan, until.seconds())
                : null;
        double lag = driving == null ? 0 : DriveLag.mattering(plan, driving);
        ExponentialSteps exponential = ExponentialSteps.of(plan);
        if (timing.method() == Method.STEADY) {
            for (Method method : OTHERS) {
                rows.add(Row.not(method, "the scenario asks for the steady state"));
            }
        } else {
            rows.add(explicit(plan, driving, lag));
            rows.add(stabilised(plan, driving));
            rows.add(spectral(plan));
            rows.add(exponential.row(plan));
            rows.add(implicit(plan, driving));
        }
        rows.add(steady(plan));
        Method chosen = timing.method() == Method.AUTO ? choose(plan, rows, exponential) : timing.method();
        StepChoice steps = steps(chosen, plan, exponential);
        boolean serves = driving == null
                || !(Rounding.kelvin(Precision.SINGLE, driving, (double) steps.steps()) > allowed(plan, driving));
        return new MethodTable(chosen, steps, rows, serves, exponential.vectors(), lag);
    }

    private static StepChoice steps(Method method, Plan plan, ExponentialSteps exponential) {
        Scenario scenario = plan.scenario();
        return switch (method) {
            case EXPLICIT -> explicitSteps(plan);
            case IMPLICIT, STABILISED ->
                StepChoice.looks(scenario.timing().by(method), scenario.output().rhythm());
            case SPECTRAL -> SpectralSteps.of(plan);
            case EXPONENTIAL -> exponential.looks();
            case STEADY -> StepChoice.steady(scenario.timing());
            case AUTO -> throw new IllegalStateException("a method is chosen by now");
        };
    }

    private static Method choose(Plan plan, List<Row> rows, ExponentialSteps exponential) {
        if (plan.scenario().timing().isCounted()) { // means explicit
            return Method.EXPLICIT;
        }
        return rows.stream()
                .filter(row -> row.possible && row.method != Method.STEADY)
                .sorted(Comparator.comparing((Row row) -> !row.accurate).thenComparingDouble(Row::work))
                .filter(row ->
                        row.method != Method.EXPONENTIAL || ExponentialWork.isModest(plan, exponential.vectors()))
                .findFirst()
                .map(Row::method)
                .orElse(Method.EXPLICIT); // and its own refusal says why
    }

    static StepChoice explicitSteps(Plan plan) {
        for (Region region : plan.scenario().regions()) {
            if (region.rim() != null) {
                throw new RefusedScenarioException(
                        plan.scenario().timing().methodKey(),
                        "the explicit method takes no holes with air in them, \"" + region.name()
                                + "\" is one; the stabilised, implicit and steady methods do");
            }
        }
        return StepChoice.of(plan.scenario().timing(), plan.stepLimit());
    }

    private static double cost(Plan plan) {
        if (plan.thawing() > 0) {
            return THAWING;
        }
        if (!plan.network().hasConstantCoefficients()) {
            return STEPWISE;
        }
        return (plan.grid().isEven() ? EVEN : GRADED)
                + GENERAL_ROW / plan.grid().columns();
    }

    private static double explicitCost(Plan plan) {
        return plan.isPlain() ? 1 + ROW / plan.grid().columns() : cost(plan);
    }

    private static Row explicit(Plan plan, @Nullable Driving driving, double lag) {
        Timing timing = plan.scenario().timing();
        double cost = explicitCost(plan);
        try {
            StepChoice choice = explicitSteps(plan);
            String why = timing.isCounted() ? "the scenario gives its steps" : "one update of all nodes a step";
            boolean accurate = true;
            double rounding = driving == null ? 0 : Rounding.kelvin(plan.precision(), driving, (double) choice.steps());
            if (driving != null && rounding > allowed(plan, driving)) {
                accurate = false;
                why += "; single precision rounds by about " + Digits.of(rounding, 1) + " K in so many";
            }
            if (lag > 0) {
                accurate = false;
                why += "; what drives the plate changes within a step, which leaves an error of about "
                        + Digits.of(lag, 1) + " K";
            }
            return new Row(Method.EXPLICIT, true, choice.steps(), cost * choice.steps(), accurate, why);
        } catch (RefusedScenarioException e) {
            return Row.not(Method.EXPLICIT, String.valueOf(e.getMessage()));
        }
    }

    /** The error that the tolerance allows, in kelvin. */
    private static double allowed(Plan plan, Driving driving) {
        return plan.scenario().tolerance() * driving.range();
    }

    private static Row stabilised(Plan plan, @Nullable Driving driving) {
        double stage = plan.thawing() > 0 ? THAWING_STAGE : STAGE;
        return adaptive(
                plan,
                driving,
                Method.STABILISED,
                estimate -> stage * estimate.stages(),
                "several updates a step, long steps");
    }

    private static Row spectral(Plan plan) {
        try {
            double looks = SpectralSteps.outputs(plan);
            double steps = SpectralSteps.of(plan).steps();
            double work = (1 + looks) * SpectralSteps.work(plan.grid());
            return new Row(Method.SPECTRAL, true, steps, work, true, "two transforms, and one more for each output");
        } catch (RefusedScenarioException e) {
            return Row.not(Method.SPECTRAL, String.valueOf(e.getMessage()));
        }
    }

    private static Row implicit(Plan plan, @Nullable Driving driving) {
        double step = plan.thawing() > 0 ? THAWING_STEP : STEP;
        return adaptive(
                plan,
                driving,
                Method.IMPLICIT,
                estimate -> step * estimate.steps(),
                "two systems of equations a step, any step is stable");
    }

    private static Row adaptive(
            Plan plan, @Nullable Driving driving, Method method, ToDoubleFunction<StepEstimate> work, String why) {
        if (driving == null) {
            return Row.not(method, "it chooses its steps, so it needs until");
        }
        boolean chooses = plan.scenario().timing().step() instanceof Timing.Step.Auto;
        if (chooses && plan.scenario().output().rhythm() instanceof Output.Rhythm.EverySteps) {
            return Row.not(method, "it chooses its steps, so output needs every instead of steps");
        }
        StepEstimate estimate;
        if (plan.scenario().timing().step() instanceof Timing.Step.Given given) {
            double steps = driving.duration() / given.seconds();
            double stages = steps * StepEstimate.stages(given.seconds() / plan.stepLimit());
            estimate = new StepEstimate(steps, stages);
        } else {
            estimate = StepEstimate.of(plan, method, driving);
        }
        return new Row(method, true, estimate.steps(), work.applyAsDouble(estimate), true, why);
    }

    private static Row steady(Plan plan) {
        boolean wanted = plan.scenario().timing().method() == Method.STEADY;
        return wanted
                ? new Row(Method.STEADY, true, 1, STEADY, true, "one system of equations")
                : Row.not(Method.STEADY, "the scenario asks for the evolution");
    }

    /** The method for the run; never {@code AUTO}. */
    public Method chosen() {
        return chosen;
    }

    /**
     * What a plan's method has done so far, in explicit updates of all nodes.
     *
     * @param taken its steps
     * @param work in the unit of the method: stages of the stabilised one
     */
    public static double updates(Plan plan, double taken, double work) {
        boolean thawing = plan.thawing() > 0;
        return switch (plan.method()) {
            case EXPLICIT -> taken * explicitCost(plan);
            case STABILISED -> work * (thawing ? THAWING_STAGE : STAGE);
            case IMPLICIT -> taken * (thawing ? THAWING_STEP : STEP);
            case SPECTRAL -> taken * SpectralSteps.work(plan.grid());
            case EXPONENTIAL -> work;
            case STEADY -> STEADY;
            case AUTO -> throw new IllegalStateException("a plan's method is chosen");
        };
    }

    /** Whether the chosen method's steps in single precision would leave what the tolerance asks. */
    boolean singleServes() {
        return singleServes;
    }

    /** The error in kelvin by which explicit steps lag behind what drives the plate; 0 where that is nothing. */
    double lag() {
        return lag;
    }

    /** How many vectors the exponential method is expected to make. */
    int exponentialVectors() {
        return exponentialVectors;
    }

    StepChoice steps() {
        return steps;
    }

    /** A method's row. */
    public Row row(Method method) {
        return rows.stream().filter(row -> row.method == method).findFirst().orElseThrow();
    }

    /** One row for each method. */
    public List<Row> rows() {
        return rows;
    }
}
