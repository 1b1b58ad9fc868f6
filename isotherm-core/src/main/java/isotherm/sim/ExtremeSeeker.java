package isotherm.sim;

import isotherm.field.Snapshot;
import isotherm.model.Probe;
import isotherm.model.Reach;
import isotherm.plan.Plan;
import isotherm.sim.RunReport.Extremes;
import isotherm.state.StateExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lowest and highest temperatures of probes, and the least and greatest reaches, at the times that the output is written. */
final class ExtremeSeeker implements Observer {
    /** Numbers of one that was seen. */
    private static final int PARTS = 5;

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

    /** What was seen, by name in the order of the scenario; those that were not seen in time are missing. */
    Map<String, Extremes> seen() {
        Map<String, Extremes> inOrder = new LinkedHashMap<>();
        names().filter(seen::containsKey).forEach(name -> inOrder.put(name, seen.get(name)));
        return inOrder;
    }

    @Override
    public void observe(Snapshot snapshot) {
        probes.forEach(
                probe -> take(probe.name(), probe.since(), snapshot.time(), snapshot.atPlace(probe.x(), probe.y())));
        reaches.forEach(
                reach -> take(reach.name(), reach.since(), snapshot.time(), ReachGauge.metres(reach, snapshot)));
    }

    /** What was seen so far. */
    void exchange(StateExchange state) {
        names().forEach(name -> exchange(name, state));
    }

    private Stream<String> names() {
        return Stream.concat(probes.stream().map(Probe::name), reaches.stream().map(Reach::name));
    }

    private void exchange(String name, StateExchange state) {
        Extremes known = seen.get(name);
        double[] kept = state.numbers(
                name,
                known == null
                        ? new double[0]
                        : new double[] {
                            known.since(), known.lowest(), known.lowestTime(), known.highest(), known.highestTime()
                        });
        if (kept.length == 0) {
            seen.remove(name);
        } else if (kept.length == PARTS) {
            seen.put(name, new Extremes(kept[0], kept[1], kept[2], kept[3], kept[4]));
        } else {
            throw StateExchange.wrong(name, kept.length, PARTS);
        }
    }

    private void take(String name, double since, double time, double value) {
        if (time >= since && !Double.isNaN(value)) {
            seen.merge(name, new Extremes(since, value, time, value, time), Extremes::and);
        }
    }
}
