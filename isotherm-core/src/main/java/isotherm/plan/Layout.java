package isotherm.plan;

import isotherm.model.Digits;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Regions that lie elsewhere than somebody may think: allowed, but said. */
final class Layout {
    /** A region that reaches this far beyond the plate, in parts of its side, ends at it. */
    private static final double AT_EDGE = 1e-9;

    private Layout() {}

    static List<String> warnings(Plan plan) {
        List<String> warnings = new ArrayList<>();
        List<Region> regions = plan.scenario().regions();
        Shape.Rectangle plate = Driven.plate(plan.grid());
        for (Region region : regions) {
            Shape.Rectangle box = region.shape().bounds();
            if (reachesBeyond(box, plate)) {
                warnings.add("the region \"" + region.name() + "\" reaches beyond the plate: it goes from "
                        + place(box.left(), box.bottom()) + " to " + place(box.right(), box.top())
                        + ", the plate from [0, 0] to " + place(plate.right(), plate.top()));
            }
        }
        if (!plan.isPlain()) {
            for (int k : plan.cells().hidden(regions)) {
                warnings.add(
                        "nothing is left of the region \"" + regions.get(k).name() + "\": later ones cover all of it");
            }
        }
        return warnings;
    }

    private static boolean reachesBeyond(Shape.Rectangle box, Shape.Rectangle plate) {
        double slackX = AT_EDGE * plate.right();
        double slackY = AT_EDGE * plate.top();
        return box.left() < -slackX
                || box.bottom() < -slackY
                || box.right() > plate.right() + slackX
                || box.top() > plate.top() + slackY;
    }

    private static String place(double x, double y) {
        return "[" + Digits.of(x) + ", " + Digits.of(y) + "]";
    }
}
