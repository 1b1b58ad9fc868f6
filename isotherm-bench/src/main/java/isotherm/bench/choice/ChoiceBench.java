package isotherm.bench.choice;

import isotherm.bench.Progress;
import isotherm.bench.race.SolvedPlan;
import isotherm.field.FieldSummary;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Scenario;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the method that {@code auto} takes is the fastest of those that meet the tolerance, and how near its counted work is to what a run takes, over
 * random plates. One thread computes, and its processor time is what counts, so that other work on the machine matters little.
 */
public final class ChoiceBench {
    private static final List<Method> METHODS =
            List.of(Method.EXPLICIT, Method.STABILISED, Method.SPECTRAL, Method.EXPONENTIAL, Method.IMPLICIT);
    /** Explicit updates of nodes that a run may take. */
    private static final double PATIENCE = 6e9;
    /** The tolerance of the run to compare with, in parts of the plate's. */
    private static final double FINER = 0.03;
    /** A run that is shorter, in seconds, is timed again. */
    private static final double SHORT = 0.2;

    private ChoiceBench() {}

    /**
     * One method on one plate.
     *
     * @param told work that was foretold, in explicit updates of all nodes
     * @param taken work as it was counted in the run
     * @param seconds of the processor; NaN where it was not run
     * @param error the largest at any node at the end, in parts of the range of temperatures; NaN where that is not known
     * @param why it was not run; else empty
     */
    public record Run(Method method, double told, double taken, double seconds, double error, String why) {
        boolean ran() {
            return !Double.isNaN(seconds);
        }
    }

    /**
     * One plate.
     *
     * @param chosen by {@code auto}
     * @param tolerance in parts of the range of temperatures
     */
    public record Row(String name, long nodes, Method chosen, double tolerance, List<Run> runs) {}

    /**
     * Tries random plates.
     *
     * @param seed of the first
     * @param progress hears what is going on, in words
     */
    public static List<Row> run(long seed, int plates, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < plates; k++) {
            Scenario scenario = ChoicePlates.of(seed + k);
            progress.now(scenario.title() + ", " + (k + 1) + " of " + plates);
            row(scenario).ifPresent(rows::add);
        }
        return List.copyOf(rows);
    }

    /** Empty where the plate is refused, such as one of which a part touches nothing. */
    private static Optional<Row> row(Scenario scenario) {
        Plan plan;
        try {
            plan = Plan.of(scenario);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        List<MethodTable.Row> table = plan.methods().rows();
        Seen truth = truth(scenario, plan);
        List<Run> runs = new ArrayList<>();
        for (Method method : METHODS) {
            MethodTable.Row told = table.stream()
                    .filter(row -> row.method() == method)
                    .findFirst()
                    .orElseThrow();
            runs.add(run(scenario, plan, told, truth));
        }
        return Optional.of(
                new Row(scenario.title(), plan.grid().nodes(), plan.method(), scenario.tolerance(), List.copyOf(runs)));
    }

    /** By the cheaper of two methods that have nothing to do with reduced models. */
    private static Seen truth(Scenario scenario, Plan plan) {
        Scenario finer = scenario.within(FINER * scenario.tolerance());
        MethodTable methods = Plan.of(finer).methods();
        double implicit = work(methods, Method.IMPLICIT);
        double stabilised = work(methods, Method.STABILISED);
        boolean affordable = Math.min(implicit, stabilised) * plan.grid().nodes() < 2 * PATIENCE;
        Method method = implicit < stabilised ? Method.IMPLICIT : Method.STABILISED;
        return affordable ? seen(finer, method) : Seen.NOTHING;
    }

    private static double work(MethodTable methods, Method method) {
        return methods.rows().stream()
                .filter(row -> row.method() == method && row.possible())
                .mapToDouble(MethodTable.Row::work)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Run run(Scenario scenario, Plan plan, MethodTable.Row told, Seen truth) {
        if (!told.possible()) {
            return not(told, told.why());
        }
        if (told.work() * plan.grid().nodes() > PATIENCE) {
            return not(told, "it takes too long");
        }
        try {
            Seen seen = seen(scenario, told.method());
            double seconds = seen.seconds;
            for (int more = 0; more < 2 && seconds < SHORT; more++) {
                seconds = Math.min(seconds, seen(scenario, told.method()).seconds);
            }
            return new Run(told.method(), told.work(), seen.work, seconds, seen.beside(truth), "");
        } catch (NoSolutionException | IllegalArgumentException e) {
            return not(told, String.valueOf(e.getMessage()));
        }
    }

    private static Run not(MethodTable.Row told, String why) {
        return new Run(told.method(), told.work(), Double.NaN, Double.NaN, Double.NaN, why);
    }

    /** What a run showed at its end; nothing where it was not run. */
    private record Seen(@Nullable SolvedPlan end, double work, double seconds) {
        static final Seen NOTHING = new Seen(null, 0, 0);

        double beside(Seen truth) {
            if (end == null || truth.end == null) {
                return Double.NaN;
            }
            FieldSummary range = FieldSummary.of(truth.end.field());
            return end.furthest(truth.end.field()) / (range.max() - range.min());
        }
    }

    private static Seen seen(Scenario scenario, Method method) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Plan plan = Plan.of(scenario.timed(scenario.timing().by(method)));
        Execution execution = new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, 1);
        SolvedPlan end = SolvedPlan.of(plan, execution, (long) Math.max(1, rhythm(plan)));
        double work = MethodTable.updates(plan, (double) end.taken(), end.work());
        long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new Seen(end, work, 1e-9 * (double) (now - begin));
    }

    /** How often somebody looks. */
    private static double rhythm(Plan plan) {
        return plan.scenario().output().rhythm() instanceof Output.Rhythm.EverySeconds every
                ? Math.rint(plan.duration() / every.seconds())
                : 1;
    }
}
