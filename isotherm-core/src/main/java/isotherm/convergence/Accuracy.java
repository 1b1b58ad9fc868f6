package isotherm.convergence;

import isotherm.check.GridFit;
import isotherm.field.Snapshot;
import isotherm.model.Grid;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.predict.Prediction;
import isotherm.predict.Trial;
import isotherm.sim.AvailableMemory;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far off the answer may be, from runs on three other grids (N22): finer ones where they are quick, else coarser ones.
 *
 * @param kelvin the largest error expected at the probes, or at a lattice of places where there are none; NaN where it cannot be told
 * @param order at which the differences between the three grids shrink; NaN where they show none
 * @param bound true where there is no order to go by, so that the error is an upper bound
 * @param finest the spacing of the finest of the three grids, in parts of the scenario's; each other has twice the spacing of the one before
 * @param why there is no estimate; empty where there is one
 */
public record Accuracy(double kelvin, double order, boolean bound, double finest, String why) {
    /** Explicit updates of a node that a run on another grid may take. */
    private static final double MOST_UPDATES = 1e9;
    /** The same of a run on a finer grid than the scenario's, by what is counted before. */
    private static final double FINER_UPDATES = 1e8;

    private static final int MOST_FINER = 2;
    private static final int GRIDS = 3;
    private static final int LATTICE = 8;
    /** What the solver may leave, in parts of its tolerance. */
    private static final double SUM = 10;

    private static final double LEAST_ORDER = 0.5;
    private static final double SCHEME_ORDER = 2;
    /** Beyond this it is chance that the differences shrink so fast. */
    private static final double MOST_ORDER = 2.5;
    /** Coarse grids show orders that the finer ones do not keep. */
    private static final double COARSER_ORDER = 1.5;
    /** Factors of safety, from {@code isotherm bench estimates}: where a finer grid than the scenario's was tried, and where none was. */
    private static final double SAFETY = 1.5;

    private static final double COARSER_SAFETY = 2.5;
    /** What is left behind the finest grid where borders run in steps, in parts of the larger difference. */
    private static final double STEPPED_SAFETY = 1.25;
    /** The same behind coarser grids, whose lines at the borders stay, so that their steps move less than a finer grid's do. */
    private static final double STEPPED_COARSER_SAFETY = 2.5;
    /** Of first order, each difference is half of the one before. */
    private static final double FIRST_ORDER_PART = 1.0 / 2;

    /** Where there is no estimate, and why. */
    public static Accuracy unknown(String why) {
        return new Accuracy(Double.NaN, Double.NaN, false, 1, why);
    }

    /** Estimates by three quick runs. */
    public static Accuracy byOtherGrids(Plan plan, Execution execution) {
        return by(plan, execution, MOST_FINER);
    }

    /** As of a scenario whose finer grids would take too long. */
    public static Accuracy byCoarserGrids(Plan plan, Execution execution) {
        return by(plan, execution, 0);
    }

    private static Accuracy by(Plan plan, Execution execution, int mostFiner) {
        try {
            return estimate(plan, execution, mostFiner);
        } catch (IllegalArgumentException e) {
            return unknown("on another grid, which would tell, " + e.getMessage());
        }
    }

    private static Accuracy estimate(Plan plan, Execution execution, int mostFiner) {
        Refinement refinement = new Refinement(plan);
        int finest = finest(plan, refinement, mostFiner);
        List<Snapshot> states = new ArrayList<>();
        long nodes = 0;
        for (int level = finest - GRIDS + 1; level <= finest; level++) {
            Plan other = refinement.anyPlan(level);
            if (other.grid().nodes() <= nodes) {
                return unknown("the grid is too coarse for one that is coarser still, which would tell");
            }
            nodes = other.grid().nodes();
            Trial trial = Trial.counted(other, execution, MOST_UPDATES);
            if (!trial.isWhole()) {
                return unknown(
                        "runs on other grids, which would tell, take more than a second or two; try isotherm converge");
            }
            states.add(trial.end());
        }
        double before = difference(plan.scenario(), states.get(1), states.get(0));
        double last = difference(plan.scenario(), states.get(2), states.get(1));
        if (Double.isNaN(last)) {
            return unknown("all probes lie in holes");
        }
        boolean stepped = GridFit.of(plan.scenario()).isBetweenLines();
        double range = range(states.get(2));
        double left = plan.method() == Method.STEADY ? plan.scenario().tolerance() * range : 0;
        return of(before, last, finest, stepped, SUM * refinement.noise(0) * range)
                .plus(left);
    }

    /**
     * The estimate, where the error shrinks with an order p from grid to grid: the difference of two grids is what the coarser is wrong by less
     * what the finer is.
     *
     * @param before kelvin between the coarsest grid and the next
     * @param last kelvin between that and the finest
     * @param finest how many times the finest grid's spacing is half of the scenario's; negative where it is coarser
     * @param stepped borders lie between grid lines, anew on each grid, so that there is no order
     * @param noise kelvin by which equal states may differ
     */
    static Accuracy of(double before, double last, int finest, boolean stepped, double noise) {
        double spacing = Math.pow(2, -finest);
        if (before <= noise && last <= noise) {
            return new Accuracy(noise, Double.NaN, true, spacing, "");
        }
        if (stepped) {
            return new Accuracy(stepped(before, last, finest) + noise, Double.NaN, true, spacing, "");
        }
        double observed = Math.log(before / last) / Math.log(2);
        double order = Math.clamp(
                Double.isNaN(observed) ? LEAST_ORDER : observed,
                LEAST_ORDER,
                finest > 0 ? SCHEME_ORDER : COARSER_ORDER);
        double nearest = finest == MOST_FINER ? before : last;
        double grids = finest == MOST_FINER ? 1 : finest;
        double safety = finest > 0 ? SAFETY : COARSER_SAFETY;
        double kelvin = safety * nearest * Math.pow(2, order * grids) * Trend.left(order);
        boolean seen = observed >= LEAST_ORDER && observed <= MOST_ORDER;
        return new Accuracy(kelvin + noise, seen ? observed : Double.NaN, !seen, spacing, "");
    }

    /** The way from the scenario's grid to the finest, and what is left behind that; less where the scenario's grid is finer still. */
    private static double stepped(double before, double last, int finest) {
        double larger = Math.max(last, FIRST_ORDER_PART * before);
        if (finest <= 0) {
            return STEPPED_COARSER_SAFETY * larger * Math.pow(2, finest);
        }
        return STEPPED_SAFETY * larger + last + (finest == MOST_FINER ? before : 0);
    }

    /** With what the solver may leave at the scenario's own tolerance: the other grids' equations are solved better. */
    private Accuracy plus(double left) {
        return new Accuracy(kelvin + left, order, bound, finest, why);
    }

    /** The finest grid that takes a part of a second. */
    private static int finest(Plan plan, Refinement refinement, int mostFiner) {
        Prediction.Quick quick = Prediction.quick(plan);
        if (quick.times() > 1) {
            return -Integer.numberOfTrailingZeros(quick.times());
        }
        double updates = Prediction.cost(plan);
        long available = AvailableMemory.bytes();
        int finest = 0;
        while (finest < mostFiner) {
            updates *= refinement.growth();
            boolean fits = available == AvailableMemory.UNKNOWN || refinement.memoryBytes(finest + 1) <= available;
            if (updates > FINER_UPDATES || !fits) {
                break;
            }
            finest++;
        }
        return finest;
    }

    private static double range(Snapshot state) {
        return state.summary().max() - state.summary().min();
    }

    /** The largest at the places that lie in no hole. */
    private static double difference(Scenario scenario, Snapshot fine, Snapshot coarse) {
        return places(scenario).stream()
                .mapToDouble(
                        place -> Math.abs(fine.atPlace(place.x(), place.y()) - coarse.atPlace(place.x(), place.y())))
                .filter(apart -> !Double.isNaN(apart))
                .max()
                .orElse(Double.NaN);
    }

    /** Where the error is wanted: the probes, or a lattice of places where there are none. */
    public static List<Probe> places(Scenario scenario) {
        if (!scenario.probes().isEmpty()) {
            return scenario.probes();
        }
        Probe[] lattice = new Probe[LATTICE * LATTICE];
        Arrays.setAll(lattice, k -> inLattice(scenario.grid(), k % LATTICE, k / LATTICE));
        return List.of(lattice);
    }

    private static Probe inLattice(Grid grid, int column, int row) {
        return new Probe(
                "lattice " + column + ", " + row,
                (column + 0.5) / LATTICE * grid.x().length(),
                (row + 0.5) / LATTICE * grid.y().length());
    }
}
