package isotherm.predict;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A scenario on a coarser grid: fewer lines between the borders of its regions, whose lines stay. */
final class Coarser {
    /** Fewer nodes an axis say nothing of its temperatures. */
    private static final int LEAST_NODES = 5;

    private Coarser() {}

    /**
     * The scenario with cells some times as wide and as high. It writes nothing; its steps are chosen anew.
     *
     * @throws IllegalArgumentException where the regions do not stand on so coarse a grid
     */
    static Scenario of(Scenario scenario, int times) {
        TreeSet<Double> placesX = new TreeSet<>();
        TreeSet<Double> placesY = new TreeSet<>();
        for (Region region : scenario.regions()) {
            Shape.Rectangle box = region.shape().bounds();
            placesX.addAll(List.of(box.left(), box.right()));
            placesY.addAll(List.of(box.bottom(), box.top()));
        }
        Grid grid = new Grid(
                axis(scenario.grid().x(), placesX, times), axis(scenario.grid().y(), placesY, times));
        return scenario.on(grid, timing(scenario.timing()), scenario.tolerance());
    }

    private static Timing timing(Timing timing) {
        boolean given = timing.step() instanceof Timing.Step.Given;
        return given && timing.span() instanceof Timing.Span.Until
                ? new Timing(timing.span(), new Timing.Step.Auto(), timing.method())
                : timing;
    }

    private static Axis axis(Axis axis, Set<Double> places, int times) {
        if (axis.isPeriodic()) {
            int nodes = Math.max(LEAST_NODES, axis.nodes() / times);
            return Axis.periodic(nodes, axis.length() / nodes);
        }
        if (axis.isEven() && places.isEmpty()) {
            int cells = Math.max(LEAST_NODES - 1, axis.cells() / times);
            return Axis.even(cells + 1, axis.length() / cells);
        }
        return graded(axis, places, times);
    }

    private static Axis graded(Axis axis, Set<Double> places, int times) {
        TreeSet<Integer> pinned = new TreeSet<>(List.of(0, axis.nodes() - 1));
        for (double place : places) {
            if (place > 0 && place < axis.length()) {
                int node = axis.nodeBefore(place);
                double after = axis.at(Math.min(node + 1, axis.nodes() - 1)) - place;
                pinned.add(after < place - axis.at(node) ? node + 1 : node);
            }
        }
        List<Double> lines = new ArrayList<>(List.of(0.0));
        int from = 0;
        for (int to : pinned.tailSet(0, false)) {
            int cells = Math.max(Math.min(2, to - from), (to - from + times - 1) / times);
            for (int k = 1; k <= cells; k++) {
                lines.add(axis.at(from + (int) Math.round((double) (to - from) * k / cells)));
            }
            from = to;
        }
        return lines.size() < LEAST_NODES
                ? axis
                : Axis.graded(lines.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
