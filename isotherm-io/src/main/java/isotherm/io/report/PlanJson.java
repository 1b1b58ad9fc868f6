package isotherm.io.report;

import isotherm.plan.Plan;
import isotherm.sim.Prediction;
import isotherm.sim.Version;
import java.util.List;

/** A plan as the JSON object of {@code explain}. */
public final class PlanJson {
    private PlanJson() {}

    /**
     * The object's text.
     *
     * @param availableBytes memory that a run could have, or -1 where the machine does not say
     */
    public static String text(Plan plan, Prediction prediction, long availableBytes, List<String> warnings) {
        return JsonText.object(json -> json.text("scenario", plan.scenario().title())
                .text("version", Version.text())
                .text("precision", plan.precision().word())
                .member(
                        "grid",
                        grid -> grid.wholes(
                                        "nodes",
                                        plan.grid().columns(),
                                        plan.grid().rows())
                                .numbers(
                                        "spacing",
                                        plan.grid().x().spacing(),
                                        plan.grid().y().spacing()))
                .text("method", plan.method().word())
                .number("step_limit", plan.stepLimit())
                .number("dt", plan.dt())
                .whole("steps", plan.steps())
                .number("time", plan.duration())
                .objects(
                        "methods",
                        List.of(prediction),
                        row -> json.text("method", row.method())
                                .flag("chosen", true)
                                .number("dt", row.dt())
                                .whole("steps", row.steps())
                                .number("seconds", row.seconds())
                                .number("error", row.relativeError())
                                .text("why", row.why()))
                .member(
                        "memory",
                        memory -> memory.whole("needed", plan.memoryBytes()).whole("available", availableBytes))
                .texts("warnings", warnings));
    }
}
