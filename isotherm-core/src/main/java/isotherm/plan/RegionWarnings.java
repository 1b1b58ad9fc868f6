package isotherm.plan;

import isotherm.check.Driven;
import isotherm.check.SwallowedLayers;
import isotherm.check.TouchingAirs;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Shape;
import isotherm.network.Network;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Regions that lie elsewhere than somebody may think: allowed, but said. */
final class RegionWarnings {
    /** A region that reaches this far beyond the plate, in parts of its side, ends at it. */
    private static final double AT_EDGE = 1e-9;

    private RegionWarnings() {}

    static List<String> warnings(Plan plan) {
        List<String> warnings = new ArrayList<>();
        List<Region> regions = plan.scenario().regions();
        Shape.Rectangle plate = Driven.plate(plan.grid());
        for (Region region : regions) {
            Shape.Rectangle box = region.shape().bounds();
            if (reachesBeyond(region.shape(), plate)) {
                warnings.add("the region \"" + region.name() + "\" reaches beyond the plate: it goes from "
                        + place(box.left(), box.bottom()) + " to " + place(box.right(), box.top())
                        + ", the plate from [0, 0] to " + place(plate.right(), plate.top()));
            }
        }
        if (!plan.isPlain()) {
            for (int k : plan.cells().hidden(regions)) {
                if (SourceHeat.area(plan, k) == 0) {
                    warnings.add("nothing is left of the region \""
                            + regions.get(k).name() + "\": later ones cover all of it");
                }
            }
            warnings.addAll(TouchingAirs.of(plan.scenario(), plan.cells(), plan.duration()));
            warnings.addAll(SwallowedLayers.of(plan.scenario(), plan.cells()));
            Network network = plan.network();
            if (IntStream.range(0, network.size()).allMatch(node -> network.kind(node) != Network.FREE)) {
                warnings.add("all of the plate is held, so there is nothing to compute");
            }
            if (plan.method() == Method.STEADY) {
                warnings.addAll(Islands.of(plan).warnings());
            }
        }
        return warnings;
    }

    /** Round shapes whose middle lies on an edge are cut in half by a line of symmetry: that is how one writes them. */
    private static boolean reachesBeyond(Shape shape, Shape.Rectangle plate) {
        Shape.Rectangle box = shape.bounds();
        boolean round = shape instanceof Shape.Circle || shape instanceof Shape.Ellipse;
        return reachesBeyond(round, box.left(), box.right(), plate.right())
                || reachesBeyond(round, box.bottom(), box.top(), plate.top());
    }

    private static boolean reachesBeyond(boolean round, double from, double to, double length) {
        double slack = AT_EDGE * length;
        double middle = (from + to) / 2;
        boolean below = from < -slack && !(round && Math.abs(middle) <= slack);
        boolean above = to > length + slack && !(round && Math.abs(middle - length) <= slack);
        return below || above;
    }

    private static String place(double x, double y) {
        return "[" + Digits.of(x) + ", " + Digits.of(y) + "]";
    }
}
