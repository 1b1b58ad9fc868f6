package isotherm.bench.estimates;

import isotherm.convergence.Accuracy;
import isotherm.convergence.Convergence;
import isotherm.convergence.ConvergingQuantity;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How far the errors that {@code explain} and {@code converge} state are from the true ones, which a far finer grid knows. */
public final class EstimatesBench {
    /** Grids that {@code converge} has where nobody says how many. */
    private static final int CLAIMING = Convergence.LEVELS;
    /** The finest grid, whose trend stands for the truth, has cells of a 32nd. */
    private static final int LEVELS = 6;
    /** A scenario that is given may have a truth of less: explain is tried against cells of an eighth, converge against those of a 16th. */
    private static final int LEAST_LEVELS = 4;

    private static final int LEAST_CLAIMED = 5;
    /** The grid on which explain may try none that is finer has cells of a quarter. */
    private static final int FINER = 2;
    /** Seconds that the truth of a given scenario may take. */
    private static final double MOST_SECONDS = 20;
    /** What rounding may do to a claim that is met. */
    private static final double ROUNDING = 1e-9;

    static final String GIVEN = "given scenarios";

    private EstimatesBench() {}

    /** A scenario with a name. */
    public record Given(String name, Scenario scenario) {}

    /**
     * What {@code explain} says of a grid, beside the truth.
     *
     * @param kelvin stated; NaN where it states none
     * @param error kelvin that the grid is off, the largest at the probes; NaN where that is not known
     * @param order that it saw; NaN where it saw none
     */
    public record Estimate(double kelvin, double error, double order) {
        static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

        boolean isKnown() {
            return !Double.isNaN(kelvin) && !Double.isNaN(error);
        }

        boolean covers() {
            return error <= kelvin;
        }
    }

    /**
     * One scenario.
     *
     * @param set what it is one of
     * @param own of the scenario's own grid
     * @param coarser of one with cells of a quarter, where {@code explain} may try nothing finer than that
     * @param claims numbers of which {@code converge} states an error
     * @param held those whose errors are not larger than stated: of the scenario's grid, of the finest and of the extrapolated number
     * @param why nothing was tried; else empty
     */
    public record Row(String set, String name, Estimate own, Estimate coarser, int claims, int held, String why) {
        static Row untried(String set, String name, String why) {
            return new Row(set, name, Estimate.NONE, Estimate.NONE, 0, 0, why);
        }
    }

    /**
     * Tries random plates, then the scenarios that are given.
     *
     * @param seed of the first plate of each kind
     * @param plates of each kind
     * @param progress hears what is going on, in words
     */
    public static List<Row> run(long seed, int plates, List<Given> given, int threads, Consumer<String> progress) {
        Execution execution = new Execution(Execution.Kernel.AUTO, Execution.Order.AUTO, threads);
        List<Row> rows = new ArrayList<>();
        for (EstimatesPlates.Borders borders : EstimatesPlates.Borders.values()) {
            for (int k = 0; k < plates; k++) {
                progress.accept(borders.words() + ", plate " + (k + 1) + " of " + plates);
                Scenario plate = EstimatesPlates.of(seed + k, borders);
                rows.add(tried(borders.words(), plate.title(), plate, LEVELS, execution));
            }
        }
        for (Given each : given) {
            progress.accept(each.name);
            rows.add(given(each, execution));
        }
        return rows;
    }

    private static Row given(Given given, Execution execution) {
        String set = GIVEN;
        Plan plan = Plan.of(given.scenario);
        int levels = LEVELS;
        while (levels >= LEAST_LEVELS && seconds(plan, execution, levels) > MOST_SECONDS) {
            levels--;
        }
        return levels < LEAST_LEVELS
                ? Row.untried(set, given.name, "a far finer grid takes too long")
                : tried(set, given.name, given.scenario, levels, execution);
    }

    /** Infinite where the finest grid does not fit into memory. */
    private static double seconds(Plan plan, Execution execution, int levels) {
        try {
            return Convergence.forecast(plan, execution, new Convergence.Grids(levels, 0)).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        } catch (IllegalArgumentException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static Row tried(String set, String name, Scenario asked, int levels, Execution execution) {
        try {
            Plan plan = Plan.of(probed(asked, asked.grid()));
            Convergence claimed = on(plan, execution, CLAIMING);
            Convergence truth = on(plan, execution, levels);
            int claims = 0;
            int held = 0;
            for (ConvergingQuantity each : claimed.quantities()) {
                double exact = exact(truth, each);
                if (levels >= LEAST_CLAIMED && !Double.isNaN(each.trend().finestError()) && !Double.isNaN(exact)) {
                    claims++;
                    held += holds(each, exact) ? 1 : 0;
                }
            }
            Accuracy accuracy = Accuracy.byOtherGrids(plan, execution);
            Estimate coarser = levels < LEVELS || plan.method() != Method.STEADY
                    ? Estimate.NONE
                    : estimate(Accuracy.byCoarserGrids(Plan.of(probed(asked, finer(asked))), execution), truth, FINER);
            return new Row(set, name, estimate(accuracy, truth, 0), coarser, claims, held, accuracy.why());
        } catch (IllegalArgumentException e) {
            return Row.untried(set, name, String.valueOf(e.getMessage()));
        }
    }

    private static Scenario probed(Scenario asked, Grid grid) {
        return asked.like(grid)
                .probes(Accuracy.places(asked).toArray(Probe[]::new))
                .build();
    }

    private static Grid finer(Scenario asked) {
        Grid grid = asked.grid();
        for (int k = 0; k < FINER; k++) {
            grid = grid.finer();
        }
        return grid;
    }

    /** @param level of the grid of which the accuracy is */
    private static Estimate estimate(Accuracy accuracy, Convergence truth, int level) {
        double error = Double.NaN;
        for (ConvergingQuantity each : truth.quantities()) {
            double off = Math.abs(each.values().get(level) - each.trend().extrapolated());
            if (each.kind() == ConvergingQuantity.Kind.PROBE && !Double.isNaN(off)) {
                error = Double.isNaN(error) ? off : Math.max(error, off);
            }
        }
        return new Estimate(accuracy.kelvin(), error, accuracy.order());
    }

    private static Convergence on(Plan plan, Execution execution, int levels) {
        return Convergence.of(plan, execution, new Convergence.Grids(levels, 0), List.of(), (number, finer) -> {});
    }

    /** The number on the finest grid of all, and what its own trend adds. */
    private static double exact(Convergence truth, ConvergingQuantity of) {
        return truth.quantities().stream()
                .filter(each -> each.kind() == of.kind() && each.name().equals(of.name()))
                .mapToDouble(each -> each.trend().extrapolated())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static boolean holds(ConvergingQuantity claim, double exact) {
        double slack = ROUNDING * Math.abs(exact);
        double finest = claim.trend().finestError() + slack;
        return Math.abs(exact - claim.values().getFirst()) <= claim.trend().askedError() + slack
                && Math.abs(exact - claim.values().getLast()) <= finest
                && Math.abs(exact - claim.trend().extrapolated()) <= finest;
    }
}
