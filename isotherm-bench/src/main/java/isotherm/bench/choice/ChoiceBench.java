package isotherm.bench.choice;

import isotherm.bench.Progress;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Method;
import isotherm.model.Output;
import isotherm.model.Scenario;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import isotherm.step.Stepper;
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

    /** What a run showed at its end; no field where it was not run. */
    private record Seen(@Nullable Field field, double work, double seconds) {
        static final Seen NOTHING = new Seen(null, 0, 0);

        double beside(Seen truth) {
            if (field == null || truth.field == null) {
                return Double.NaN;
            }
            double most = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < field.rows(); row++) {
                for (int column = 0; column < field.columns(); column++) {
                    double other = truth.field.at(column, row);
                    most = Math.max(most, Math.abs(field.at(column, row) - other));
                    low = Math.min(low, other);
                    high = Math.max(high, other);
                }
            }
            return most / (high - low);
        }
    }

    private static Seen seen(Scenario scenario, Method method) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Plan plan = Plan.of(scenario.timed(scenario.timing().by(method)));
        Field field = plan.initialField();
        try (Stepper stepper =
                Steppers.of(plan, new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, 1), new Alone())) {
            double looks = Math.max(1, rhythm(plan));
            long done = 0;
            for (int look = 1; look <= looks; look++) {
                long upTo = look == looks ? plan.steps() : Math.round((double) plan.steps() * look / looks);
                while (done < upTo) {
                    int steps = (int) Math.min(upTo - done, 4096);
                    stepper.advance(field, steps);
                    done += steps;
                }
            }
            double work = MethodTable.updates(plan, (double) stepper.taken(), stepper.work());
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new Seen(field, work, 1e-9 * (double) (end - begin));
        }
    }

    /** How often somebody looks. */
    private static double rhythm(Plan plan) {
        return plan.scenario().output().rhythm() instanceof Output.Rhythm.EverySeconds every
                ? Math.rint(plan.duration() / every.seconds())
                : 1;
    }
}
