package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.plan.Plan;
import isotherm.sim.RunReport.Extremes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lowest and highest temperatures of probes, and the least and greatest reaches, at the times that the output is written. */
final class ExtremeSeeker implements Observer {
    private final List<Probe> probes;
    private final List<Reach> reaches;
    private final Map<String, Extremes> seen = new LinkedHashMap<>();

    /** Of the probes and reaches of a plan that say since when. */
    ExtremeSeeker(Plan plan) {
        probes = plan.scenario().probes().stream()
                .filter(probe -> !Double.isNaN(probe.since()))
                .toList();
        reaches = plan.scenario().reaches().stream()
                .filter(reach -> !Double.isNaN(reach.since()))
                .toList();
    }

    boolean isWanted() {
        return !probes.isEmpty() || !reaches.isEmpty();
    }

    /** What was seen, by name; those that were not seen in time are missing. */
    Map<String, Extremes> seen() {
        return new LinkedHashMap<>(seen);
    }

    @Override
    public void observe(Snapshot snapshot) {
        probes.forEach(
                probe -> take(probe.name(), probe.since(), snapshot.time(), snapshot.atPlace(probe.x(), probe.y())));
        reaches.forEach(
                reach -> take(reach.name(), reach.since(), snapshot.time(), ReachGauge.metres(reach, snapshot)));
    }

    private void take(String name, double since, double time, double value) {
        if (time >= since && !Double.isNaN(value)) {
            seen.merge(name, new Extremes(since, value, time, value, time), Extremes::and);
        }
    }
}
