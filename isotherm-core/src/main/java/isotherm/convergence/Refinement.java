package isotherm.convergence;

import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.predict.Prediction;

/**
 * A planned scenario on finer and coarser grids, by the same method, in steps whose error shrinks and grows as that of the grid does (N23).
 * One level finer has every cell cut in four.
 */
final class Refinement {
    /** Equations are solved this well, in parts of the range of temperatures: what is left must not be taken for the grid's error. */
    private static final double SOLVED = 1e-11;
    /** Where the tolerance chooses the steps, a step half as long has this part of the error. */
    private static final double HALF_STEP = 1.0 / 8;

    private static final double LEAST_TOLERANCE = 1e-12;
    private static final double MOST_TOLERANCE = 0.1;

    private final Plan asked;

    Refinement(Plan asked) {
        this.asked = asked;
    }

    /** The grid some levels finer, or coarser where the level is negative. */
    Grid grid(int level) {
        Grid grid = asked.grid();
        for (int k = 0; k < Math.abs(level); k++) {
            grid = level > 0 ? grid.finer() : grid.coarser();
        }
        return grid;
    }

    /** Bytes that a level needs, by those of the grid asked for. */
    double memoryBytes(int level) {
        return asked.memoryBytes() * Math.pow(4, level);
    }

    /** The error of temperatures that a level's equations are solved with, in parts of the range of temperatures. */
    double tolerance(int level) {
        double wanted = asked.scenario().tolerance();
        return asked.method() == Method.STEADY
                ? Math.min(wanted, SOLVED)
                : Math.clamp(wanted * Math.pow(HALF_STEP, level), LEAST_TOLERANCE, MOST_TOLERANCE);
    }

    /** What of that error is in a level's temperatures: nothing where the method solves no equations and chooses no steps. */
    double noise(int level) {
        return switch (asked.method()) {
            case EXPLICIT, SPECTRAL -> 0;
            case STEADY, IMPLICIT, STABILISED, EXPONENTIAL -> tolerance(level);
            case AUTO -> throw new IllegalStateException("a plan has chosen its method");
        };
    }

    /**
     * The plan of a level.
     *
     * @throws IllegalArgumentException where the scenario does not fit that grid
     */
    Plan plan(int level) {
        Scenario scenario = asked.scenario();
        return Plan.of(scenario.on(grid(level), timing(level), tolerance(level)));
    }

    /**
     * As {@link #plan}, also on coarser grids that cannot have half as many cells everywhere: lines at the borders of regions stay.
     *
     * @throws IllegalArgumentException where the scenario does not fit that grid
     */
    Plan anyPlan(int level) {
        return level >= 0 ? plan(level) : Prediction.coarser(asked, 1 << -level, tolerance(level));
    }

    /** How many times as much work one level finer takes. */
    double growth() {
        return switch (asked.method()) {
            case STEADY, SPECTRAL -> 4;
            case EXPONENTIAL -> 4 * 2;
            case IMPLICIT -> 4 * 2;
            case STABILISED -> 4 * 2 * Math.sqrt(2);
            case EXPLICIT -> 4 * 4;
            case AUTO -> throw new IllegalStateException("a plan has chosen its method");
        };
    }

    private Timing timing(int level) {
        Timing timing = asked.scenario().timing();
        Method method = asked.method();
        boolean given = timing.step() instanceof Timing.Step.Given;
        return switch (method) {
            case STEADY, SPECTRAL, EXPONENTIAL -> timing.by(method);
            case IMPLICIT, STABILISED -> given ? inSteps(parts(2, level)) : timing.by(method);
            case EXPLICIT -> inSteps(allowed(parts(4, level), level));
            case AUTO -> throw new IllegalStateException("a plan has chosen its method");
        };
    }

    /** The asked steps, each in this many parts a level. */
    private double parts(int shorter, int level) {
        return Math.max(1, Math.ceil(asked.steps() * Math.pow(shorter, level)));
    }

    private Timing inSteps(double steps) {
        return Timing.until(asked.duration())
                .inStepsOf(asked.duration() / steps)
                .by(asked.method());
    }

    /** A thin sheet that no node had to itself can make the limit shrink faster than the cells do. */
    private double allowed(double steps, int level) {
        Timing free = Timing.until(asked.duration()).by(Method.EXPLICIT);
        double limit = Plan.of(asked.scenario().on(grid(level), free, tolerance(level)))
                .stepLimit();
        return steps * Math.max(1, Math.ceil(asked.duration() / steps / limit * (1 - 1e-12)));
    }
}
