package isotherm.sim;

import isotherm.field.Field;
import isotherm.model.Output.Range;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The range that the maximum principle gives: nothing inside is colder or hotter than the start and the held edges. */
final class TemperatureRange {
    /** Varying edges are looked at this often over the run, and along the edge. */
    private static final int SAMPLES = 20_000;
    /** Steps of a sequence that fills a square evenly and is in tune with no period (Roberts' R2). */
    private static final double TIME_STRIDE = 0.7548776662466927;

    private static final double NODE_STRIDE = 0.5698402909980532;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private TemperatureRange() {}

    /** The range of a run; null where everything has one temperature. */
    static @Nullable Range of(Plan plan, Field initial) {
        TemperatureRange range = new TemperatureRange();
        double[] row = new double[initial.columns()];
        for (int j = 0; j < initial.rows(); j++) {
            initial.copyRow(j, row);
            for (double temperature : row) {
                range.include(temperature);
            }
        }
        for (HeldEdge held : plan.held()) {
            if (held.temperature().variesInTime()) {
                range.include(held, plan);
            }
        }
        return range.low < range.high ? new Range(range.low, range.high) : null;
    }

    private void include(HeldEdge held, Plan plan) {
        for (int k = 0; k < SAMPLES; k++) {
            double time = plan.duration() * (k * TIME_STRIDE % 1);
            int node = held.from() + (int) (held.nodes() * (k * NODE_STRIDE % 1));
            include(held.at(node, time));
        }
    }

    private void include(double temperature) {
        if (Double.isFinite(temperature)) {
            low = Math.min(low, temperature);
            high = Math.max(high, temperature);
        }
    }
}
