package isotherm.convergence;

import isotherm.model.Method;
import isotherm.plan.Plan;
import isotherm.predict.Prediction;
import isotherm.sim.AvailableMemory;
import isotherm.sim.RunReport;
import isotherm.sim.Simulation;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;

/**
 * A scenario on doubled grids (N23): what its numbers do as the cells become smaller, and how far from the truth they are.
 *
 * @param asked the number of the grid that the scenario asks for; not 0 where a coarser one came first
 * @param grids the runs, from the coarsest grid to the finest, each with half the spacing of the one before
 * @param criteria ISO 10211's criterion for each pair of grids; none where the run is not steady
 */
public record Convergence(
        String scenario,
        Method method,
        int asked,
        List<RunReport> grids,
        List<ConvergingQuantity> quantities,
        List<GridCriterion> criteria) {
    /** The grids where nobody says how many. */
    public static final int LEVELS = 3;

    private static final int LEAST_LEVELS = 2;
    private static final int MOST_LEVELS = 8;
    /** Explicit updates of a node, by count, of a finest grid that takes more than some ten seconds. */
    private static final double WORTH_A_FORECAST = 1e10;

    public Convergence {
        grids = List.copyOf(grids);
        quantities = List.copyOf(quantities);
        criteria = List.copyOf(criteria);
    }

    /**
     * Which grids.
     *
     * @param levels how many, {@value #LEAST_LEVELS} to {@value #MOST_LEVELS}
     * @param coarser how many of them are coarser than the one that the scenario asks for
     */
    public record Grids(int levels, int coarser) {
        public Grids {
            if (levels < LEAST_LEVELS || levels > MOST_LEVELS) {
                throw new IllegalArgumentException(
                        "grids must be " + LEAST_LEVELS + " to " + MOST_LEVELS + ", was " + levels);
            }
            if (coarser < 0 || coarser >= levels) {
                throw new IllegalArgumentException("of " + levels + " grids, 0 to " + (levels - 1)
                        + " can be coarser than the scenario's, was " + coarser);
            }
        }

        /** How many times the finest has been made finer than the scenario's. */
        private int finest() {
            return levels - 1 - coarser;
        }

        /** The scenario's own grid and two finer ones. */
        public static Grids standard() {
            return new Grids(LEVELS, 0);
        }
    }

    /** Hears which grid comes next. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A grid is about to be computed.
         *
         * @param number from 0, the coarsest
         */
        void next(int number, Plan plan);
    }

    /**
     * Seconds that each grid will take, from the coarsest: by counted work, and a trial of about a second that says how long a piece of it takes
     * here. None where so little is counted that it is not worth the trial.
     *
     * @throws IllegalArgumentException where the finest grid does not fit into memory, or a grid cannot be made coarser
     */
    public static List<Double> forecast(Plan asked, Execution execution, Grids wanted) {
        double growth = checked(asked, wanted).growth();
        int finest = wanted.finest();
        if (Prediction.cost(asked) * Math.pow(growth, finest) < WORTH_A_FORECAST) {
            return List.of();
        }
        double own = Prediction.seconds(asked, execution);
        List<Double> seconds = new ArrayList<>();
        for (int level = -wanted.coarser; level <= finest; level++) {
            seconds.add(own * Math.pow(growth, level));
        }
        return List.copyOf(seconds);
    }

    /**
     * Runs a scenario on all grids.
     *
     * @param probes the probes wanted; all where it is empty
     * @throws IllegalArgumentException where the finest grid does not fit into memory, where a grid cannot be made coarser, or where there
     *     is no such probe
     */
    public static Convergence of(
            Plan asked, Execution execution, Grids wanted, List<String> probes, Listener listener) {
        for (String name : probes) {
            if (asked.scenario().probes().stream().noneMatch(each -> each.name().equals(name))) {
                throw new IllegalArgumentException("there is no probe \"" + name + "\"");
            }
        }
        Refinement refinement = checked(asked, wanted);
        int finest = wanted.finest();
        List<RunReport> runs = new ArrayList<>();
        for (int level = -wanted.coarser; level <= finest; level++) {
            Plan plan = refinement.plan(level);
            listener.next(level + wanted.coarser, plan);
            runs.add(Simulation.of(plan, execution).run());
        }
        QuantityReader reader = new QuantityReader(asked, wanted.coarser, runs, refinement.noise(finest));
        return new Convergence(
                asked.scenario().title(),
                asked.method(),
                wanted.coarser,
                runs,
                reader.quantities(probes),
                asked.method() == Method.STEADY ? criteria(runs, reader) : List.of());
    }

    private static Refinement checked(Plan asked, Grids wanted) {
        Refinement refinement = new Refinement(asked);
        AvailableMemory.check(
                "the finest of " + wanted.levels + " grids, " + asked.grid().x().cells() + " x "
                        + asked.grid().y().cells() + " cells times " + (1 << wanted.finest()) + " along each axis,",
                refinement.memoryBytes(wanted.finest()));
        refinement.grid(-wanted.coarser);
        return refinement;
    }

    private static List<GridCriterion> criteria(List<RunReport> runs, QuantityReader reader) {
        List<GridCriterion> all = new ArrayList<>();
        for (int k = 0; k + 1 < runs.size(); k++) {
            all.add(GridCriterion.of(k, runs, reader::heatFlowError, reader::factorError));
        }
        return all;
    }
}
