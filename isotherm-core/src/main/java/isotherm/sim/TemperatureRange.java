package isotherm.sim;

import isotherm.field.Field;
import isotherm.model.Output.Range;
import isotherm.plan.HeldEdge;
import isotherm.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The range that the maximum principle gives: nothing inside is colder or hotter than the start and the held edges. */
final class TemperatureRange {
    /** Varying edges are looked at this many times over the run. */
    private static final int SAMPLES = 200;

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
            for (int k = 0; k <= SAMPLES && held.temperature().variesInTime(); k++) {
                for (int node = held.from(); node < held.to(); node++) {
                    range.include(held.at(node, plan.duration() * k / SAMPLES));
                }
            }
        }
        return range.low < range.high ? new Range(range.low, range.high) : null;
    }

    private void include(double temperature) {
        if (Double.isFinite(temperature)) {
            low = Math.min(low, temperature);
            high = Math.max(high, temperature);
        }
    }
}
