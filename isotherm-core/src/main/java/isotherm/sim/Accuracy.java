package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.model.Method;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.GridFit;
import isotherm.plan.Plan;
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
    /** What seems to be better is chance. */
    private static final double MOST_ORDER = 2.5;
    /** Factors of safety: where a finer grid than the scenario's was tried, where none was, and where borders run in steps besides. */
    private static final double SAFETY = 1.5;

    private static final double COARSER_SAFETY = 2.5;
    private static final double STEPPED_SAFETY = 3;
    /** Orders that coarser grids are believed, and where borders run in steps. */
    private static final double COARSER_ORDER = 1.5;

    private static final double STEPPED_ORDER = 1.25;

    /** Where there is no estimate, and why. */
    public static Accuracy unknown(String why) {
        return new Accuracy(Double.NaN, Double.NaN, false, 1, why);
    }

    /** Estimates by three quick runs. */
    public static Accuracy byOtherGrids(Plan plan, Execution execution) {
        try {
            return estimate(plan, execution);
        } catch (IllegalArgumentException e) {
            return unknown("on another grid, which would tell, " + e.getMessage());
        }
    }

    private static Accuracy estimate(Plan plan, Execution execution) {
        Refinement refinement = new Refinement(plan);
        int finest = finest(plan, refinement);
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
        boolean stepped = GridFit.of(plan.scenario()).runsInSteps();
        double range = range(states.get(2));
        double left = plan.method() == Method.STEADY ? plan.scenario().tolerance() * range : 0;
        return of(before, last, finest, stepped, SUM * refinement.noise(0) * range).plus(left);
    }

    /**
     * The estimate, where the error shrinks with an order p from grid to grid: the difference of two grids is what the coarser is wrong by less
     * what the finer is.
     *
     * @param before kelvin between the coarsest grid and the next
     * @param last kelvin between that and the finest
     * @param finest how many times the finest grid's spacing is half of the scenario's; negative where it is coarser
     * @param noise kelvin by which equal states may differ
     */
    static Accuracy of(double before, double last, int finest, boolean stepped, double noise) {
        double observed = Math.log(before / last) / Math.log(2);
        double spacing = Math.pow(2, -finest);
        if (before <= noise && last <= noise) {
            return new Accuracy(noise, Double.NaN, true, spacing, "");
        }
        boolean ordered = !stepped && observed >= LEAST_ORDER && observed <= MOST_ORDER;
        double most = finest > 0 ? SCHEME_ORDER : stepped ? STEPPED_ORDER : COARSER_ORDER;
        double order = Math.clamp(Double.isNaN(observed) ? LEAST_ORDER : observed, LEAST_ORDER, most);
        double safety = finest > 0 ? SAFETY : stepped ? STEPPED_SAFETY : COARSER_SAFETY;
        double nearest = finest == MOST_FINER ? before : last;
        double grids = finest == MOST_FINER ? 1 : finest;
        double kelvin = safety * nearest * Math.pow(2, order * grids) * Trend.left(order);
        return new Accuracy(kelvin + noise, ordered ? observed : Double.NaN, !ordered, spacing, "");
    }

    /** With what the solver may leave at the scenario's own tolerance: the other grids' equations are solved better. */
    private Accuracy plus(double left) {
        return new Accuracy(kelvin + left, order, bound, finest, why);
    }

    /** The finest grid that takes a part of a second. */
    private static int finest(Plan plan, Refinement refinement) {
        Prediction.Quick quick = Prediction.quick(plan);
        if (quick.times() > 1) {
            return -Integer.numberOfTrailingZeros(quick.times());
        }
        double updates = Prediction.cost(plan);
        long available = AvailableMemory.bytes();
        int finest = 0;
        while (finest < MOST_FINER) {
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
                .mapToDouble(place -> Math.abs(fine.atPlace(place.x(), place.y()) - coarse.atPlace(place.x(), place.y())))
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
        Arrays.setAll(lattice, k -> new Probe(
                "lattice " + k,
                (k % LATTICE + 0.5) / LATTICE * scenario.grid().x().length(),
                ((double) (k / LATTICE) + 0.5) / LATTICE * scenario.grid().y().length()));
        return List.of(lattice);
    }
}
