package isotherm.sim;

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
 */
public record Accuracy(double kelvin, int times) {
    private static final double SECONDS = 1;
    private static final int LATTICE = 8;

    /** Where nothing was tried. */
    public static Accuracy unknown() {
        return new Accuracy(Double.NaN, 1);
    }

    /** Estimates by two quick runs. */
    public static Accuracy byCoarserGrids(Plan plan, Execution execution) {
        int times = 1;
        try {
            Prediction.Quick quick = Prediction.quick(plan);
            Plan fine = quick.plan();
            times = quick.times();
            Plan coarse = Prediction.coarser(plan, 2 * times);
            Trial one = Trial.of(fine, execution, SECONDS);
            Trial other = Trial.of(coarse, execution, SECONDS);
            if (!one.isWhole()
                    || !other.isWhole()
                    || coarse.grid().nodes() == fine.grid().nodes()) {
                return new Accuracy(Double.NaN, times);
            }
            double difference = difference(plan.scenario(), one.end(), other.end());
            return new Accuracy(difference / 3 / ((double) times * times), times);
        } catch (IllegalArgumentException e) {
            return new Accuracy(Double.NaN, times);
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
        double most = 0;
        for (Probe place : places) {
            double apart = Math.abs(fine.atPlace(place.x(), place.y()) - coarse.atPlace(place.x(), place.y()));
            most = Double.isNaN(apart) ? most : Math.max(most, apart);
        }
        return most;
    }
}
