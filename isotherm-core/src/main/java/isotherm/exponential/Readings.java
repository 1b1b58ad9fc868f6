package isotherm.exponential;

import isotherm.model.Probe;
import isotherm.network.Conditions;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.step.NodeTemperatures;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the probes of thermostats show in a reduced model: the start around them, and so much of each mode. */
final class Readings {
    private final Plan plan;
    /** Temperatures of all nodes at the start, in degrees Celsius; of held ones, those of the last reading that needed them. */
    private final double[] before;

    private final Map<Probe, Row> rows = new HashMap<>();

    /**
     * A probe's part of a model.
     *
     * @param start what it shows of nodes that are not held at the start
     * @param modes what it shows of each mode
     * @param seesHeld whether it stands beside held nodes
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Row(double start, double[] modes, boolean seesHeld) {}

    /**
     * The readings of a model.
     *
     * @param start temperatures of all nodes at the start, in degrees Celsius
     */
    Readings(Plan plan, List<Probe> probes, double[] start, ReducedModel model) {
        this.plan = plan;
        this.before = start.clone();
        for (Probe probe : probes) {
            rows.put(probe, row(probe, model));
        }
    }

    private Row row(Probe probe, ReducedModel model) {
        double[] ofVectors = new double[model.vectors().size()];
        for (int k = 0; k < ofVectors.length; k++) {
            double[] vector = model.vectors().get(k);
            ofVectors[k] = NodeTemperatures.at(plan, probe, node -> vector[node]);
        }
        double[] modes = new double[model.modes()];
        for (int mode = 0; mode < modes.length; mode++) {
            for (int k = 0; k < ofVectors.length; k++) {
                modes[mode] += model.turn()[k][mode] * ofVectors[k];
            }
        }
        Network network = plan.network();
        boolean seesHeld = NodeTemperatures.at(plan, probe, node -> network.kind(node) == Network.HELD ? 1 : 0) > 0;
        return new Row(NodeTemperatures.at(plan, probe, node -> before[node]), modes, seesHeld);
    }

    /** In degrees Celsius, at a time, where modes are so large. */
    double at(Probe probe, double[] modes, double time) {
        Row row = java.util.Objects.requireNonNull(rows.get(probe));
        double temperature = row.start;
        if (row.seesHeld) {
            NodeTemperatures.hold(plan.network(), Conditions.at(plan.network(), time, new BitSet()), before);
            temperature = NodeTemperatures.at(plan, probe, node -> before[node]);
        }
        for (int mode = 0; mode < modes.length; mode++) {
            temperature += row.modes[mode] * modes[mode];
        }
        return temperature;
    }
}
