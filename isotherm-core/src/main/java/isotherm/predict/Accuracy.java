package isotherm.predict;

import isotherm.field.Snapshot;
import isotherm.model.Probe;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import java.util.ArrayList;
import java.util.List;

/**
 * How far off the answer may be, from runs on two coarser grids (N22): halving the cells leaves about a quarter of the error.
 *
 * @param kelvin the largest error expected at the probes, or at a lattice of places where there are none; NaN where it cannot be told
 * @param times how many times coarser the finer of both grids was; 1 for the scenario's own
 * @param why there is no estimate; empty where there is one
 */
public record Accuracy(double kelvin, int times, String why) {
    /** Explicit updates of a node that a run on a coarser grid may take. */
    private static final double MOST_UPDATES = 1e9;

    private static final int LATTICE = 8;

    /** Where there is no estimate, and why. */
    public static Accuracy unknown(String why) {
        return new Accuracy(Double.NaN, 1, why);
    }

    /** Estimates by two quick runs. */
    public static Accuracy byCoarserGrids(Plan plan, Execution execution) {
        try {
            Prediction.Quick quick = Prediction.quick(plan);
            Plan fine = quick.plan();
            int times = quick.times();
            Plan coarse = Prediction.coarser(plan, 2 * times);
            if (coarse.grid().nodes() == fine.grid().nodes()) {
                return unknown("the grid is too coarse for one that is coarser still, which would tell");
            }
            Trial other = Trial.counted(coarse, execution, MOST_UPDATES);
            Trial one = other.isWhole() ? Trial.counted(fine, execution, MOST_UPDATES) : other;
            if (!one.isWhole()) {
                return unknown(
                        "runs on coarser grids, which would tell, take more than a second or two; try isotherm converge");
            }
            double difference = difference(plan.scenario(), one.end(), other.end());
            return Double.isNaN(difference)
                    ? unknown("all probes lie in holes")
                    : new Accuracy(difference / 3 / ((double) times * times), times, "");
        } catch (IllegalArgumentException e) {
            return unknown("on a coarser grid, which would tell, " + e.getMessage());
        }
    }

    private static double difference(Scenario scenario, Snapshot fine, Snapshot coarse) {
        List<Probe> places = new ArrayList<>(scenario.probes());
        for (int k = 0; k < LATTICE * LATTICE && scenario.probes().isEmpty(); k++) {
            int line = k / LATTICE;
            double x = (k % LATTICE + 0.5) / LATTICE * scenario.grid().x().length();
            double y = (line + 0.5) / LATTICE * scenario.grid().y().length();
            places.add(new Probe("lattice", x, y));
        }
        double most = Double.NaN;
        for (Probe place : places) {
            double apart = Math.abs(fine.atPlace(place.x(), place.y()) - coarse.atPlace(place.x(), place.y()));
            most = Double.isNaN(apart) || apart <= most ? most : apart;
        }
        return most;
    }
}
