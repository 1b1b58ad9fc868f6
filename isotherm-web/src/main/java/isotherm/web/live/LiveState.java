package isotherm.web.live;

import isotherm.field.FieldSummary;
import isotherm.field.Snapshot;
import isotherm.io.report.JsonText;
import isotherm.model.Edge;
import isotherm.model.Probe;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A plate at one moment.
 *
 * @param probes temperatures in degrees Celsius, by name
 * @param edges heat flows in W/m, positive into the plate
 */
public record LiveState(
        double time, long step, FieldSummary field, Map<String, Double> probes, Map<Edge, Double> edges) {
    static LiveState of(Plan plan, Snapshot seen) {
        Map<String, Double> probes = new LinkedHashMap<>();
        for (Probe probe : plan.scenario().probes()) {
            probes.put(probe.name(), seen.atPlace(probe.x(), probe.y()));
        }
        Map<Edge, Double> edges = new EnumMap<>(Edge.class);
        for (Edge edge : Edge.values()) {
            edges.put(edge, seen.accounts().flows().edge(edge));
        }
        return new LiveState(seen.time(), seen.step(), seen.summary(), probes, edges);
    }

    /** As the interface gives it. */
    public String json(boolean running) {
        return JsonText.object(json -> {
            json.number("time", Digits.time(time)).whole("step", step).flag("running", running);
            json.member(
                    "field",
                    of -> of.number("min", field.min())
                            .number("max", field.max())
                            .number("mean", field.mean())
                            .text("sha256", field.sha256()));
            json.member("probes", all -> probes.forEach(all::number));
            json.member(
                    "edges",
                    all -> edges.forEach(
                            (edge, flow) -> all.member(edge.word(), one -> one.number("heat_flow", flow))));
        });
    }
}
