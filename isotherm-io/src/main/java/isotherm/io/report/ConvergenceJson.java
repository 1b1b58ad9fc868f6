package isotherm.io.report;

import isotherm.convergence.Convergence;
import isotherm.convergence.ConvergingQuantity;
import isotherm.convergence.GridCriterion;
import isotherm.number.Digits;
import isotherm.sim.RunReport;
import isotherm.sim.Version;
import java.util.Locale;

/** A scenario on doubled grids as the JSON object of {@code converge}. */
public final class ConvergenceJson {
    private ConvergenceJson() {}

    /** The object's text. */
    public static String text(Convergence answer) {
        return JsonText.object(json -> {
            json.text("scenario", answer.scenario())
                    .text("version", Version.text())
                    .text("method", answer.method().word())
                    .whole("asked", answer.asked())
                    .objects("grids", answer.grids(), run -> write(json, run));
            json.member("probes", all -> write(all, answer, ConvergingQuantity.Kind.PROBE));
            if (answer.quantities().stream().anyMatch(each -> each.kind() == ConvergingQuantity.Kind.REACH)) {
                json.member("reaches", all -> write(all, answer, ConvergingQuantity.Kind.REACH));
            }
            json.member("edges", all -> write(all, answer, ConvergingQuantity.Kind.EDGE));
            json.member("regions", all -> write(all, answer, ConvergingQuantity.Kind.REGION));
            if (answer.quantities().stream().anyMatch(each -> each.kind() == ConvergingQuantity.Kind.FACTOR)) {
                json.member("section", all -> {
                    write(all, answer, ConvergingQuantity.Kind.COUPLING);
                    write(all, answer, ConvergingQuantity.Kind.FACTOR);
                });
            }
            json.objects("iso_10211", answer.criteria(), criterion -> write(json, criterion));
        });
    }

    private static void write(JsonText json, RunReport run) {
        json.wholes("nodes", run.mesh().columns(), run.mesh().rows())
                .number("dt", run.course().dt())
                .whole("steps", run.course().steps())
                .number("time", Digits.time(run.course().time()))
                .number("seconds", run.work().seconds().total());
    }

    private static void write(JsonText json, Convergence answer, ConvergingQuantity.Kind kind) {
        for (ConvergingQuantity each : answer.quantities()) {
            if (each.kind() == kind) {
                json.member(name(each), one -> write(one, each));
            }
        }
    }

    private static String name(ConvergingQuantity quantity) {
        return switch (quantity.kind()) {
            case PROBE, REACH, EDGE, REGION -> quantity.name();
            case COUPLING -> quantity.name().replace("L2D", "l2d");
            case FACTOR -> quantity.name().replace("fRsi", "f_rsi");
        };
    }

    private static void write(JsonText json, ConvergingQuantity quantity) {
        json.numbers(
                        "values",
                        quantity.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                .text("trend", quantity.trend().kind().name().toLowerCase(Locale.ROOT))
                .number("order", quantity.trend().order())
                .number("extrapolated", quantity.trend().extrapolated())
                .number("error", quantity.trend().askedError())
                .number("finest_error", quantity.trend().finestError());
    }

    private static void write(JsonText json, GridCriterion criterion) {
        json.wholes("grids", criterion.grid(), criterion.grid() + 1)
                .numbers("heat_flows", criterion.heatFlows(), criterion.finerHeatFlows())
                .number("heat_flow_difference", criterion.heatFlowDifference())
                .number("heat_flow_limit", GridCriterion.HEAT_FLOW_LIMIT)
                .number("heat_flow_error", criterion.heatFlowErrorPart())
                .number("f_rsi_difference", criterion.factorDifference())
                .number("f_rsi_limit", GridCriterion.FACTOR_LIMIT)
                .number("f_rsi_error", criterion.factorError())
                .flag("met", criterion.isMet());
    }
}
