package isotherm.sim;

import isotherm.field.Field;
import isotherm.field.Reductions;
import isotherm.model.Output.Range;
import isotherm.network.Drive;
import isotherm.network.Network;
import isotherm.network.NotFiniteException;
import isotherm.plan.Plan;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The range that the maximum principle gives: nothing inside is colder or hotter than the start, what is held and the air around (N5).
 * Latent heat leaves it as it is. Where heat enters whatever the temperature there is none.
 */
final class TemperatureRange {
    /** Varying edges are looked at this often over the run, and along the edge. */
    private static final int SAMPLES = 20_000;
    /** Steps of a sequence that fills a square evenly and is in tune with no period (Roberts' R2). */
    private static final double TIME_STRIDE = 0.7548776662466927;

    private static final double NODE_STRIDE = 0.5698402909980532;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private TemperatureRange() {}

    /** The range of a run; null where nothing bounds it, or everything has one temperature. */
    static @Nullable Range of(Plan plan, Field initial, Reductions reductions) {
        if (!plan.network().inflows().isEmpty()) {
            return null;
        }
        Network plate = plan.plate().network();
        TemperatureRange range = new TemperatureRange();
        range.include(initial, plan.holes());
        range.low = reductions.min(range.low);
        range.high = reductions.max(range.high);
        plate.holds().forEach(hold -> range.include(hold.temperature(), plan));
        plate.films().forEach(film -> range.include(film.air(), plan));
        return range.low < range.high ? new Range(range.low, range.high) : null;
    }

    private void include(Field initial, @Nullable BitSet holes) {
        double[] row = new double[initial.columns()];
        for (int j = 0; j < initial.rows(); j++) {
            initial.copyRow(j, row);
            for (int i = 0; i < row.length; i++) {
                if (holes == null || !holes.get(j * row.length + i)) {
                    include(row[i]);
                }
            }
        }
    }

    private void include(Drive drive, Plan plan) {
        for (int k = 0; k < drive.count() && !drive.variesInTime(); k++) {
            include(drive.at(k, 0));
        }
        for (int k = 0; k < SAMPLES && drive.variesInTime(); k++) {
            double time = plan.duration() * (k * TIME_STRIDE % 1);
            try {
                include(drive.at((int) (drive.count() * (k * NODE_STRIDE % 1)), time));
            } catch (NotFiniteException _) {
                return; // the run will say so when it gets there
            }
        }
    }

    private void include(double temperature) {
        if (Double.isFinite(temperature)) {
            low = Math.min(low, temperature);
            high = Math.max(high, temperature);
        }
    }
}
