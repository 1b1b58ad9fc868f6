package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.model.Probe;
import isotherm.plan.Plan;
import isotherm.sim.RunReport.Extremes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lowest and highest temperatures of probes, at the times that the output is written. */
final class ProbeExtremes implements Observer {
    private final List<Probe> probes;
    private final Map<String, Extremes> seen = new LinkedHashMap<>();

    private ProbeExtremes(List<Probe> probes) {
        this.probes = probes;
    }

    /** Of the probes of a plan that say since when. */
    static ProbeExtremes of(Plan plan) {
        return new ProbeExtremes(plan.scenario().probes().stream()
                .filter(probe -> !Double.isNaN(probe.since()))
                .toList());
    }

    boolean isWanted() {
        return !probes.isEmpty();
    }

    /** What was seen, by the probe's name; those that were not seen in time are missing. */
    Map<String, Extremes> seen() {
        return new LinkedHashMap<>(seen);
    }

    @Override
    public void observe(Snapshot snapshot) {
        double time = snapshot.time();
        for (Probe probe : probes) {
            double temperature = snapshot.atPlace(probe.x(), probe.y());
            if (time >= probe.since() && !Double.isNaN(temperature)) {
                Extremes now = new Extremes(probe.since(), temperature, time, temperature, time);
                seen.merge(probe.name(), now, Extremes::and);
            }
        }
    }
}
