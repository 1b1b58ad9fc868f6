package isotherm.io.report;

import isotherm.check.GridFit;
import isotherm.convergence.Accuracy;
import isotherm.model.Method;
import isotherm.model.Timing;
import isotherm.plan.Advice;
import isotherm.plan.Plan;
import isotherm.plan.SourceHeat;
import isotherm.predict.Prediction;
import isotherm.sim.Version;
import java.util.ArrayList;
import java.util.List;

/** A plan as the JSON object of {@code explain}. */
public final class PlanJson {
    private PlanJson() {}

    /**
     * The object's text.
     *
     * @param weather who gave it, a line for each series
     * @param availableBytes memory that a run could have, or -1 where the machine does not say
     */
    public static String text(
            Plan plan,
            List<String> weather,
            List<Prediction> methods,
            Accuracy accuracy,
            long availableBytes,
            List<String> warnings) {
        return JsonText.object(json -> {
            question(json, plan);
            steps(json, plan, methods);
            json.objects("methods", methods, row -> method(json, row));
            json.member(
                    "error",
                    error -> error.number("kelvin", accuracy.kelvin())
                            .number("order", accuracy.order())
                            .flag("bound", accuracy.bound())
                            .number("slowest_mode", plan.slowestModeError())
                            .number("finest_grid", accuracy.finest())
                            .text("why_none", accuracy.why()));
            json.objects("sources", SourceHeat.of(plan), heat -> source(json, heat));
            fit(json, GridFit.of(plan.scenario()));
            json.texts("cheaper", cheaper(plan, methods))
                    .member(
                            "memory",
                            memory -> memory.whole("needed", plan.memoryBytes()).whole("available", availableBytes))
                    .texts("warnings", warnings);
            if (!weather.isEmpty()) {
                json.texts("weather", weather);
            }
        });
    }

    private static List<String> cheaper(Plan plan, List<Prediction> methods) {
        List<String> all = new ArrayList<>(Prediction.faster(methods));
        all.addAll(Advice.cheaper(plan));
        return all;
    }

    private static void question(JsonText json, Plan plan) {
        json.text("scenario", plan.scenario().title())
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
                .text("method_why", Advice.choice(plan))
                .number("step_limit", plan.stepLimit())
                .text("step_limited_by", Advice.limit(plan));
    }

    /** Of a method that chooses its steps, how many it is expected to take, and how long they are on average. */
    private static void steps(JsonText json, Plan plan, List<Prediction> methods) {
        double expected = methods.stream()
                .filter(Prediction::chosen)
                .mapToDouble(Prediction::steps)
                .findFirst()
                .orElse(Double.NaN);
        boolean chooses = (plan.method() == Method.IMPLICIT || plan.method() == Method.STABILISED)
                && !(plan.scenario().timing().step() instanceof Timing.Step.Given);
        if (chooses && Double.isFinite(expected)) {
            long steps = Math.max(1, Math.round(expected));
            json.number("dt", plan.duration() / steps).whole("steps", steps);
        } else {
            json.number("dt", plan.dt()).whole("steps", plan.steps());
        }
        json.number("time", plan.duration());
    }

    private static void method(JsonText json, Prediction row) {
        json.text("method", row.method().word())
                .flag("chosen", row.chosen())
                .flag("possible", row.possible())
                .number("dt", row.dt())
                .number("steps", row.steps())
                .number("seconds", row.seconds())
                .number("work", row.work())
                .text("why", row.why());
    }

    private static void source(JsonText json, SourceHeat heat) {
        json.text("region", heat.region())
                .number("power", heat.power())
                .number("density", heat.density())
                .number("area", heat.area());
    }

    private static void fit(JsonText json, GridFit fit) {
        json.member("fit", one -> {
            one.objects(
                    "moved",
                    fit.misfits(),
                    misfit -> one.text("region", misfit.region())
                            .text("axis", misfit.alongX() ? "x" : "y")
                            .number("place", misfit.place())
                            .number("by", misfit.moved()));
            one.wholes("cells_that_fit", fit.fittingX(), fit.fittingY());
            one.texts("curved", fit.curved());
        });
    }
}
