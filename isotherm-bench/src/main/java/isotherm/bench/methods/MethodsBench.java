package isotherm.bench.methods;

import isotherm.bench.Progress;
import isotherm.bench.Samples;
import isotherm.bench.race.SolvedPlan;
import isotherm.field.Field;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;

/** How many seconds each method takes to come within a given error of what the grid has to say. */
public final class MethodsBench {
    /** Tolerances of methods that choose their steps, from rough to fine. */
    private static final double[] TOLERANCES = {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};
    /** Shares of the limit of the explicit method's steps. */
    private static final double[] SHARES = {0.9, 0.225, 0.05625};
    /** A method that has come this near is not asked for more. */
    static final double NEAR = 1e-7;
    /** A setting that would take longer, in seconds, is left out. */
    private static final double PATIENCE = 10;
    /** The next setting takes so many times as long at most as one that took part of a second. */
    private static final double FINER = 4;

    private MethodsBench() {}

    /**
     * One setting of one method.
     *
     * @param setting the tolerance, or the explicit step in parts of its limit; NaN where there is nothing to set
     * @param error the largest at any node at the end, in parts of the range of temperatures at the start and around the plate
     */
    public record Row(String problem, Method method, double setting, double steps, double error, Samples seconds) {}

    /**
     * Measures.
     *
     * @param rounds runs of each setting, at least 1
     * @param progress hears what is going on, in words
     */
    public static List<Row> run(int threads, int rounds, Progress progress) {
        Execution execution = new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, threads);
        List<Row> rows = new ArrayList<>();
        for (MethodsProblem problem : MethodsProblem.all()) {
            progress.now(problem.name() + ": the answer to compare with");
            Field reference =
                    SolvedPlan.of(Plan.of(problem.reference()), execution).field();
            for (Method method :
                    List.of(Method.EXPLICIT, Method.STABILISED, Method.IMPLICIT, Method.EXPONENTIAL, Method.SPECTRAL)) {
                for (Setting setting : settings(problem.scenario(), method)) {
                    progress.now(problem.name() + ": " + method.word() + " " + setting.value);
                    Row row = row(problem, method, setting, reference, execution, rounds);
                    rows.add(row);
                    if (row.error <= NEAR || row.seconds.median() * FINER > PATIENCE) {
                        break;
                    }
                }
            }
        }
        return List.copyOf(rows);
    }

    private record Setting(double value, Scenario scenario) {}

    private static List<Setting> settings(Scenario scenario, Method method) {
        List<Setting> settings = new ArrayList<>();
        Timing timing = scenario.timing().by(method);
        boolean possible = Plan.of(scenario.timed(Timing.until(1))).methods().rows().stream()
                .anyMatch(row -> row.method() == method && row.possible());
        if (!possible) {
            return settings;
        }
        switch (method) {
            case EXPLICIT -> {
                double duration = Plan.of(scenario).duration();
                double limit = Plan.of(scenario).stepLimit();
                for (double share : SHARES) {
                    double step = duration / Math.ceil(duration / (share * limit));
                    settings.add(new Setting(share, scenario.timed(timing.inStepsOf(step))));
                }
            }
            case STABILISED, IMPLICIT, EXPONENTIAL -> {
                for (double tolerance : TOLERANCES) {
                    settings.add(new Setting(tolerance, scenario.timed(timing).within(tolerance)));
                }
            }
            case SPECTRAL -> settings.add(new Setting(Double.NaN, scenario.timed(timing)));
            case AUTO, STEADY -> throw new IllegalArgumentException("no method to compare: " + method.word());
        }
        return settings;
    }

    private static Row row(
            MethodsProblem problem, Method method, Setting setting, Field reference, Execution execution, int rounds) {
        List<Double> seconds = new ArrayList<>();
        SolvedPlan end = SolvedPlan.of(Plan.of(setting.scenario), execution);
        for (int round = 0; round < rounds; round++) {
            Plan plan = Plan.of(setting.scenario);
            long begin = System.nanoTime();
            SolvedPlan.of(plan, execution);
            seconds.add((System.nanoTime() - begin) * 1e-9);
        }
        double error = problem.range() == 0 ? 0 : end.furthest(reference) / problem.range();
        return new Row(problem.name(), method, setting.value, (double) end.taken(), error, new Samples(seconds));
    }
}
