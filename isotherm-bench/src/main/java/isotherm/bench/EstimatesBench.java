package isotherm.bench;

import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.sim.Accuracy;
import isotherm.sim.Convergence;
import isotherm.sim.Quantity;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How far the errors that {@code explain} and {@code converge} state are from the true ones, which a far finer grid knows. */
public final class EstimatesBench {
    /** Grids that {@code converge} has where nobody says how many. */
    private static final int CLAIMING = Convergence.LEVELS;
    /** The finest grid, which stands for the truth, has cells of a 32nd. */
    private static final int LEVELS = 6;
    /** A scenario that is given may have a truth of less: explain is tried against cells of a quarter, converge against those of a 16th. */
    private static final int LEAST_LEVELS = 3;

    private static final int LEAST_CLAIMED = 5;
    /** Seconds that the truth of a given scenario may take. */
    private static final double MOST_SECONDS = 60;
    /** What rounding may do to a claim that is met. */
    private static final double ROUNDING = 1e-9;

    private EstimatesBench() {}

    /** A scenario with a name. */
    public record Given(String name, Scenario scenario) {}

    /**
     * One scenario.
     *
     * @param set what it is one of
     * @param estimate kelvin that {@code explain} states; NaN where it states none
     * @param error kelvin that the scenario's own grid is off, the largest at its probes; NaN where no finer grid was tried
     * @param order that {@code explain} saw; NaN where it saw none
     * @param claims numbers of which {@code converge} states an error
     * @param held those whose errors are not larger than stated: of the scenario's grid, of the finest and of the extrapolated number
     * @param why nothing was tried; else empty
     */
    public record Row(
            String set, String name, double estimate, double error, double order, int claims, int held, String why) {
        boolean isEstimated() {
            return !Double.isNaN(estimate) && !Double.isNaN(error);
        }

        boolean covers() {
            return error <= estimate;
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
        String set = "given scenarios";
        Plan plan = Plan.of(given.scenario);
        int levels = LEVELS;
        while (levels >= LEAST_LEVELS && seconds(plan, execution, levels) > MOST_SECONDS) {
            levels--;
        }
        return levels < LEAST_LEVELS
                ? new Row(set, given.name, Double.NaN, Double.NaN, Double.NaN, 0, 0, "a far finer grid takes too long")
                : tried(set, given.name, given.scenario, levels, execution);
    }

    private static double seconds(Plan plan, Execution execution, int levels) {
        return Convergence.forecast(plan, execution, new Convergence.Grids(levels, 0)).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Row tried(String set, String name, Scenario asked, int levels, Execution execution) {
        Scenario scenario = asked.like(asked.grid())
                .probes(Accuracy.places(asked).toArray(Probe[]::new))
                .build();
        try {
            Plan plan = Plan.of(scenario);
            Accuracy accuracy = Accuracy.byOtherGrids(plan, execution);
            Convergence claimed = on(plan, execution, CLAIMING);
            Convergence truth = levels == CLAIMING ? claimed : on(plan, execution, levels);
            int claims = 0;
            int held = 0;
            double error = Double.NaN;
            for (Quantity each : claimed.quantities()) {
                double exact = exact(truth, each);
                if (each.kind() == Quantity.Kind.PROBE && !Double.isNaN(exact)) {
                    error = larger(error, Math.abs(each.values().getFirst() - exact));
                }
                if (levels >= LEAST_CLAIMED && !Double.isNaN(each.trend().finestError()) && !Double.isNaN(exact)) {
                    claims++;
                    held += holds(each, exact) ? 1 : 0;
                }
            }
            return new Row(set, name, accuracy.kelvin(), error, accuracy.order(), claims, held, accuracy.why());
        } catch (IllegalArgumentException e) {
            return new Row(set, name, Double.NaN, Double.NaN, Double.NaN, 0, 0, String.valueOf(e.getMessage()));
        }
    }

    private static Convergence on(Plan plan, Execution execution, int levels) {
        return Convergence.of(plan, execution, new Convergence.Grids(levels, 0), List.of(), (number, finer) -> {});
    }

    private static double larger(double known, double other) {
        return Double.isNaN(known) ? other : Math.max(known, other);
    }

    private static double exact(Convergence truth, Quantity of) {
        return truth.quantities().stream()
                .filter(each -> each.kind() == of.kind() && each.name().equals(of.name()))
                .mapToDouble(each -> each.values().getLast())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static boolean holds(Quantity claim, double exact) {
        double slack = ROUNDING * Math.abs(exact);
        double finest = claim.trend().finestError() + slack;
        return Math.abs(exact - claim.values().getFirst()) <= claim.trend().askedError() + slack
                && Math.abs(exact - claim.values().getLast()) <= finest
                && Math.abs(exact - claim.trend().extrapolated()) <= finest;
    }
}
