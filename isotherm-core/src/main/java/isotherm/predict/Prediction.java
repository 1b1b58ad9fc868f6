package isotherm.predict;

import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.MethodTable;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.NoSolutionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a method would cost and give.
 *
 * @param chosen whether the plan takes it
 * @param possible whether it can compute the scenario as asked
 * @param dt the step in seconds; the mean one where the method chooses its steps, NaN where it has none
 * @param steps how many; NaN where it is not possible
 * @param seconds predicted time of the steps on this machine; NaN where they were not tried
 * @param work in explicit updates of all nodes, as counted for the choice
 * @param accurate whether rounding leaves what the tolerance asks
 * @param why what speaks for it or against it
 */
public record Prediction(
        Method method,
        boolean chosen,
        boolean possible,
        double dt,
        double steps,
        double seconds,
        double work,
        boolean accurate,
        String why) {
    private static final double TRIAL_SECONDS = 0.8;
    /** Trials of methods that were not chosen may be rougher. */
    private static final double OTHER_SECONDS = 0.3;
    /** A whole run with this many explicit updates of a node takes a part of a second. */
    private static final double QUICK = 3e8;
    /** Steps by which the time of one is measured. */
    private static final int TIMED = 3;
    /** Explicit steps that a timed step is long at most. */
    private static final double LONGEST = 400;

    private static final int MOST_TIMES = 64;
    /** How many times faster another method must be to be named. */
    private static final double CLEARLY = 1.5;
    /** How often the time of steps is measured: whatever else the machine does only makes it longer. */
    private static final int MEASURED = 3;

    /** Every method's figures by count alone: for plans that this machine cannot try. */
    public static List<Prediction> byCount(Plan plan) {
        return plan.methods().rows().stream()
                .map(row -> of(plan, row, row.steps(), Double.NaN))
                .toList();
    }

    /** Every method's figures by trials, some seconds in all. */
    public static List<Prediction> byTrial(Plan plan, Execution execution) {
        List<Prediction> all = new ArrayList<>();
        for (MethodTable.Row row : plan.methods().rows()) {
            all.add(row.possible() ? perhaps(plan, row, execution) : of(plan, row, Double.NaN, Double.NaN));
        }
        return List.copyOf(all);
    }

    /**
     * Which methods would be faster than the one that the scenario names, in sentences: both by their counted work and by their seconds, where
     * they were tried. A method that was chosen by counted work has the least of it.
     *
     * @param all the chosen one among them
     */
    public static List<String> faster(List<Prediction> all) {
        Prediction chosen = all.stream().filter(Prediction::chosen).findFirst().orElseThrow();
        List<String> sentences = new ArrayList<>();
        for (Prediction other : all) {
            if (other.possible && !other.chosen && other.accurate) {
                boolean tried = !Double.isNaN(chosen.seconds) && !Double.isNaN(other.seconds);
                double work = chosen.work / other.work;
                double times = tried ? Math.min(work, chosen.seconds / other.seconds) : work;
                if (times > CLEARLY) {
                    sentences.add(String.format(
                            Locale.ROOT,
                            "method = \"%s\" takes about %.2g times less %s",
                            other.method.word(),
                            times,
                            tried ? "time" : "work"));
                }
            }
        }
        return List.copyOf(sentences);
    }

    private static Prediction of(Plan plan, MethodTable.Row row, double steps, double seconds) {
        boolean moves = row.possible() && row.method() != Method.STEADY;
        double dt = moves ? plan.duration() / steps : Double.NaN;
        return new Prediction(
                row.method(),
                row.method() == plan.method(),
                row.possible(),
                dt,
                steps,
                seconds,
                row.work(),
                row.accurate(),
                row.why());
    }

    private static Prediction perhaps(Plan plan, MethodTable.Row row, Execution execution) {
        try {
            return tried(plan, row, execution);
        } catch (NoSolutionException e) {
            Prediction counted = of(plan, row, row.steps(), Double.NaN);
            String why = Objects.requireNonNullElse(e.getMessage(), "it found no solution");
            return new Prediction(
                    row.method(),
                    counted.chosen,
                    false,
                    counted.dt,
                    counted.steps,
                    Double.NaN,
                    counted.work,
                    counted.accurate,
                    why);
        }
    }

    private static Prediction tried(Plan plan, MethodTable.Row row, Execution execution) {
        boolean chosen = row.method() == plan.method();
        double budget = chosen ? TRIAL_SECONDS : OTHER_SECONDS;
        Plan own = chosen ? plan : Plan.of(by(plan.scenario(), row.method()));
        return switch (row.method()) {
            case EXPLICIT, SPECTRAL -> {
                Trial trial = Trial.timed(own, execution, budget);
                double perStep = trial.secondsPerWork() * trial.work() / trial.steps();
                double steps = (double) own.steps();
                yield of(plan, row, steps, perStep * steps);
            }
            case STABILISED, IMPLICIT -> adaptive(plan, own, row, execution);
            case EXPONENTIAL -> {
                Plan coarse = quick(own).plan();
                double part = cost(coarse) / (row.work() * own.grid().nodes());
                yield of(plan, row, row.steps(), Trial.wholeSeconds(coarse, execution) / part);
            }
            case STEADY -> {
                Plan coarse = quick(own).plan();
                Trial.timed(coarse, execution, budget);
                Trial trial = Trial.timed(coarse, execution, budget);
                double size = (double) own.grid().nodes() / coarse.grid().nodes();
                yield of(plan, row, 1, trial.secondsPerWork() * trial.work() * size);
            }
            case AUTO -> throw new IllegalStateException("a plan's method is chosen");
        };
    }

    private static Scenario by(Scenario scenario, Method method) {
        return scenario.timed(scenario.timing().by(method));
    }

    /** Steps and work as the table of methods tells them; timed on the plan's own grid, by steps of the mean length. */
    private static Prediction adaptive(Plan plan, Plan own, MethodTable.Row row, Execution execution) {
        double dt = Math.min(own.duration() / row.steps(), LONGEST * own.stepLimit());
        Timing few = Timing.until(TIMED * dt).inStepsOf(dt).by(row.method());
        Plan steps = Plan.of(own.scenario().timed(few));
        double seconds = Double.POSITIVE_INFINITY; // for an explicit update of all nodes
        for (int k = 0; k < MEASURED; k++) {
            Trial timed = Trial.timed(steps, execution, OTHER_SECONDS / MEASURED);
            double updates = MethodTable.updates(steps, timed.steps(), timed.work());
            seconds = Math.min(seconds, timed.secondsPerWork() * timed.work() / updates);
        }
        return of(plan, row, row.steps(), seconds * row.work());
    }

    /** A plan on a grid so many times coarser. */
    public record Quick(Plan plan, int times) {}

    /** The plan on a grid so coarse that it takes a part of a second. */
    public static Quick quick(Plan plan) {
        Quick quick = new Quick(plan, 1);
        while (quick.times < MOST_TIMES && cost(quick.plan) > QUICK) {
            quick = new Quick(coarser(plan, 2 * quick.times), 2 * quick.times);
        }
        return quick;
    }

    static Plan coarser(Plan plan, int times) {
        return coarser(plan, times, plan.scenario().tolerance());
    }

    /** The plan on a grid so many times coarser, with a tolerance of its own. */
    public static Plan coarser(Plan plan, int times, double tolerance) {
        Scenario scenario = plan.scenario().within(tolerance);
        boolean counted = scenario.timing().span() instanceof Timing.Span.Steps; // of a length that goes with the grid
        Scenario lasting = counted ? scenario.timed(Timing.until(plan.duration())) : scenario;
        return Plan.of(by(Coarser.of(lasting, times), plan.method()));
    }

    /** Seconds that a run takes by its plan's method, from a short trial. */
    public static double seconds(Plan plan, Execution execution) {
        for (MethodTable.Row row : plan.methods().rows()) {
            if (row.method() == plan.method()) {
                return tried(plan, row, execution).seconds;
            }
        }
        throw new IllegalStateException("a plan's method is in its table");
    }

    /** Counted work of a whole run, in explicit updates of a node. */
    public static double cost(Plan plan) {
        for (MethodTable.Row row : plan.methods().rows()) {
            if (row.method() == plan.method()) {
                return row.work() * plan.grid().nodes();
            }
        }
        return 0;
    }
}
