package isotherm.web.live;

import isotherm.io.raster.ColourMap;
import isotherm.io.report.JsonText;
import isotherm.model.Output;
import isotherm.model.Probe;
import isotherm.model.Region;
import isotherm.model.Shape;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page must know of a plate to draw it, which does not change while it runs. */
final class PlateCard {
    /** Sides of the polygon that is drawn for a round border. */
    private static final int SIDES = 72;

    private PlateCard() {}

    /**
     * As the interface gives it: sizes in metres from the lower left corner, times in seconds.
     *
     * @param widest the coldest and hottest that it can become, where something says
     * @param rate seconds of the plate in a second of the clock; infinite, so null, for as fast as it goes
     */
    static String json(Planner.Planned planned, Output.@Nullable Range widest, double rate) {
        Plan plan = planned.plan();
        return JsonText.object(json -> {
            json.text("title", plan.scenario().title())
                    .text("method", plan.method().word())
                    .wholes("nodes", plan.grid().columns(), plan.grid().rows())
                    .numbers("size", plan.grid().x().length(), plan.grid().y().length())
                    .number("duration", plan.duration())
                    .number("dt", plan.dt())
                    .whole("steps", plan.steps())
                    .number("rate", rate)
                    .numbers(
                            "rates",
                            Rates.of(plan).all().stream()
                                    .mapToDouble(each -> each)
                                    .toArray());
            Output.Range asked = plan.scenario().output().range();
            Output.Range range = asked == null ? widest : asked;
            if (range != null) {
                json.numbers("range", range.low(), range.high());
            }
            json.objects("probes", plan.scenario().probes(), probe -> probe(json, probe));
            json.objects("regions", plan.scenario().regions(), region -> region(json, region));
            json.wholes("colours", ColourMap.INFERNO.colours());
            json.texts("settings", planned.settings());
            json.texts("warnings", plan.warnings());
        });
    }

    private static void probe(JsonText json, Probe probe) {
        json.text("name", probe.name()).numbers("place", probe.x(), probe.y());
    }

    private static void region(JsonText json, Region region) {
        json.text("name", region.name()).flag("hole", region.hole());
        json.numbers(
                "outline",
                outline(region.shape()).stream().mapToDouble(number -> number).toArray());
    }

    /** Corners of a polygon, x and y in turn; none where a picture's colours make the region. */
    private static List<Double> outline(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle box ->
                List.of(
                        box.left(),
                        box.bottom(),
                        box.right(),
                        box.bottom(),
                        box.right(),
                        box.top(),
                        box.left(),
                        box.top());
            case Shape.Circle circle -> round(circle.x(), circle.y(), circle.radius(), circle.radius());
            case Shape.Ellipse ellipse -> round(ellipse.x(), ellipse.y(), ellipse.radiusX(), ellipse.radiusY());
            case Shape.Polygon polygon -> {
                List<Double> corners = new ArrayList<>();
                polygon.points().forEach(point -> corners.addAll(List.of(point.x(), point.y())));
                yield corners;
            }
            case Shape.Colour colour -> List.of();
        };
    }

    private static List<Double> round(double x, double y, double radiusX, double radiusY) {
        List<Double> corners = new ArrayList<>();
        for (int side = 0; side < SIDES; side++) {
            double angle = 2 * Math.PI * side / SIDES;
            corners.addAll(List.of(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)));
        }
        return corners;
    }
}
