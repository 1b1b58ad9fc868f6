package isotherm.stabilised;

import isotherm.field.ExactSum;
import isotherm.field.Reductions;
import isotherm.heat.BandTemperatures;
import isotherm.heat.BoundaryFlow;
import isotherm.heat.BoundaryTally;
import isotherm.heat.RowBands;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.state.StateExchange;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What enters a plate in a step, by account: over the boundary as its stages count it, band by band, and from sources. */
final class StepIntake {
    private final Reductions reductions;
    private final BoundaryFlow flow;
    /** In W/m as the step begins and as it ends, and in J/m over seconds in all of it. */
    private BoundaryTally start;

    private BoundaryTally end;
    private final BoundaryTally whole;
    private @Nullable Conditions startConditions;
    private @Nullable Conditions endConditions;
    private double[] entered = {};
    /** In W/m, by account, as the step begins and as it ends; empty until they are asked for. */
    private double[] startRates = {};

    private double[] endRates = {};
    private double length;

    StepIntake(Network network, RowBands bands, Reductions reductions) {
        this.reductions = reductions;
        flow = new BoundaryFlow(network, reductions);
        whole = new BoundaryTally(network, bands);
        start = whole.another();
        end = whole.another();
    }

    /** Whether a step begins under the same conditions as the last one ended; then what entered there enters now. */
    boolean goesOn(Conditions now) {
        boolean same = now == endConditions;
        if (same) {
            BoundaryTally passed = start;
            start = end;
            end = passed;
        }
        startConditions = now;
        return same;
    }

    /** What enters as the step begins, to be counted. */
    BoundaryTally atStart() {
        start.clear();
        return start;
    }

    /** What enters as the step ends, to be counted. */
    BoundaryTally atEnd(Conditions now) {
        endConditions = now;
        end.clear();
        return end;
    }

    /** The first stage, which is the start, has a weight in the step. */
    void begin(double weight) {
        whole.set(start, weight);
    }

    /** Counts what enters in a band at a stage. */
    void add(int band, BandTemperatures near, Conditions now, double weight) {
        whole.add(band, near, now, weight);
    }

    /** All stages are counted. */
    void close(double seconds, Conditions[] stages, double[] weights) {
        length = seconds;
        ExactSum[] sums = flow.sums();
        whole.addTo(sums, length);
        double weight = 0;
        int last = stages.length - 2; // the one after it is the step's end
        for (int j = 0; j <= last; j++) {
            weight += weights[j];
            if (stages[j + 1] != stages[j] || j == last) {
                flow.addInflows(stages[j], length * weight, sums);
                weight = 0;
            }
        }
        entered = reductions.values(sums);
        startRates = new double[0];
        endRates = new double[0];
    }

    /** By a share of the step, by account, in J/m. */
    double[] by(double share) {
        double[] by = entered.clone();
        if (share < 1) {
            findRates();
            Arrays.setAll(by, k -> StageLoops.cubic(share, entered[k], length * startRates[k], length * endRates[k]));
        }
        return by;
    }

    private void findRates() {
        if (startRates.length == 0) {
            startRates = rates(start, Objects.requireNonNull(startConditions));
            endRates = rates(end, Objects.requireNonNull(endConditions));
        }
    }

    /** What entered in the last step, if there was one. */
    void exchange(StateExchange state) {
        if (entered.length > 0 && !state.restores()) {
            findRates();
        }
        startRates = state.numbers("start-rates", startRates);
        endRates = state.numbers("end-rates", endRates);
        entered = state.numbers("entered", entered);
        length = state.number("length", length);
    }

    private double[] rates(BoundaryTally tally, Conditions now) {
        ExactSum[] sums = flow.sums();
        tally.addTo(sums, 1);
        flow.addInflows(now, 1, sums);
        return reductions.values(sums);
    }
}
