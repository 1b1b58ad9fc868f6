package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * What of a scenario's regions does not fit its even grid: a joint between two grid lines is moved to the nearer one. A graded grid has
 * lines at all of them.
 */
public final class GridFit {
    /** A joint this close to a grid line, in parts of a cell, lies on it. */
    private static final double ON_LINE = 1e-6;
    /** Cell counts up to so many times the asked ones are tried. */
    private static final int MOST_TIMES = 8;

    /**
     * A straight side of a region between two grid lines.
     *
     * @param alongX whether the place is one of x
     * @param place in metres
     * @param moved metres from there to the nearest grid line
     */
    public record Misfit(String region, boolean alongX, double place, double moved) {}

    private final List<Misfit> misfits = new ArrayList<>();
    private final TreeSet<Double> placesX = new TreeSet<>();
    private final TreeSet<Double> placesY = new TreeSet<>();
    private final List<String> curved = new ArrayList<>();
    private final Scenario scenario;

    private GridFit(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Looks at every region of a scenario. */
    public static GridFit of(Scenario scenario) {
        GridFit fit = new GridFit(scenario);
        for (Region region : scenario.regions()) {
            fit.look(region);
        }
        return fit;
    }

    private void look(Region region) {
        switch (region.shape()) {
            case Shape.Rectangle box -> {
                sides(region.name(), true, box.left(), box.right());
                sides(region.name(), false, box.bottom(), box.top());
            }
            case Shape.Polygon polygon -> {
                Shape.Point before = polygon.points().getLast();
                for (Shape.Point point : polygon.points()) {
                    if (point.x() == before.x()) {
                        sides(region.name(), true, point.x());
                    } else if (point.y() == before.y()) {
                        sides(region.name(), false, point.y());
                    }
                    before = point;
                }
                if (polygon.isCurved()) {
                    curved.add(region.name());
                }
            }
            case Shape.Circle circle -> curved.add(region.name());
            case Shape.Ellipse ellipse -> curved.add(region.name());
            case Shape.Colour colour -> {}
        }
    }

    private void sides(String region, boolean alongX, double... places) {
        Axis axis = alongX ? scenario.grid().x() : scenario.grid().y();
        if (!axis.isEven()) {
            return;
        }
        for (double place : places) {
            boolean inside = place > 0 && place < axis.length();
            if (inside && (alongX ? placesX : placesY).add(place)) {
                double lines = place / axis.spacing();
                double moved = (Math.rint(lines) - lines) * axis.spacing();
                if (Math.abs(moved) > ON_LINE * axis.spacing()) {
                    misfits.add(new Misfit(region, alongX, place, moved));
                }
            }
        }
    }

    /** The sides that lie between grid lines, in the order of the regions. */
    public List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    /** Regions with curved or slanted borders, which cells follow in steps. */
    public List<String> curved() {
        return List.copyOf(curved);
    }

    /** The fewest cells along x, no fewer than now, under which all sides lie on grid lines; 0 where eight times as many do not. */
    public int fittingX() {
        return fitting(scenario.grid().x(), placesX);
    }

    /** The fewest cells along y. */
    public int fittingY() {
        return fitting(scenario.grid().y(), placesY);
    }

    private static int fitting(Axis axis, Set<Double> places) {
        for (long cells = axis.cells(); cells <= (long) MOST_TIMES * axis.cells() && axis.isEven(); cells++) {
            double perMetre = cells / axis.length();
            DoubleStream lines = places.stream().mapToDouble(place -> place * perMetre);
            if (lines.allMatch(line -> Math.abs(Math.rint(line) - line) <= ON_LINE)) {
                return (int) cells;
            }
        }
        return 0;
    }
}
