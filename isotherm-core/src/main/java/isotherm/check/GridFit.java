package isotherm.check;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.EdgePart;
import isotherm.model.Pixels;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What of a scenario's regions does not fit its even grid: the side of a hole or of a held region between two grid lines is moved to the nearer one;
 * borders between materials cut cells. A graded grid has lines at all straight sides.
 */
public final class GridFit {
    /** A joint this close to a grid line, in parts of a cell, lies on it. */
    private static final double ON_LINE = 1e-6;
    /** Cell counts up to so many times the asked ones are tried. */
    private static final int MOST_TIMES = 8;

    /** A colour with more borders along an axis is a drawing, whose border cells follow as they can. */
    private static final int MOST_BORDERS = 8;

    private static final int SHOWN = 6;

    /**
     * A straight side of a region, or the end of an edge's part, between two grid lines.
     *
     * @param region its name, or "part of the top edge"
     * @param part whether it is the end of a part
     * @param alongX whether the place is one of x
     * @param place in metres
     * @param moved metres from there to the nearest grid line
     */
    public record Misfit(String region, boolean part, boolean alongX, double place, double moved) {
        /** What people call it. */
        public String what() {
            return part ? "a " + region : "the region \"" + region + "\"";
        }
    }

    private final List<Misfit> misfits = new ArrayList<>();
    private final TreeSet<Double> placesX = new TreeSet<>();
    private final TreeSet<Double> placesY = new TreeSet<>();
    private final List<String> curved = new ArrayList<>();
    private final Scenario scenario;
    /** Whether a border between materials cuts cells. */
    private boolean cuts;

    private GridFit(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Looks at every region of a scenario. */
    public static GridFit of(Scenario scenario) {
        GridFit fit = new GridFit(scenario);
        for (Region region : scenario.regions()) {
            boolean conducts = region.material() != null && region.temperature() == null;
            if (conducts && !(region.shape() instanceof Shape.Colour)) {
                fit.cuts |= fit.liesBetweenLines(region.shape());
            } else if (!region.isSourceAlone()) { // whose cells are cut too, but conduct as if they were not
                fit.look(region);
            }
        }
        for (EdgePart part : scenario.edges().parts()) {
            fit.look(part);
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
            case Shape.Colour colour -> look(region.name(), colour);
        }
    }

    /** The lines between pixels at which a colour begins or ends. */
    private void look(String region, Shape.Colour colour) {
        Pixels image = colour.image();
        Shape.Rectangle box = colour.bounds();
        double[] x = IntStream.rangeClosed(0, image.width())
                .filter(column -> image.changesAtColumn(column, colour.rgb()))
                .mapToDouble(column -> box.left() + (box.right() - box.left()) * column / image.width())
                .toArray();
        double[] y = IntStream.rangeClosed(0, image.height())
                .filter(row -> image.changesAtRow(row, colour.rgb()))
                .mapToDouble(row -> box.top() - (box.top() - box.bottom()) * row / image.height())
                .toArray();
        if (Math.max(x.length, y.length) <= MOST_BORDERS) {
            sides(region, true, x);
            sides(region, false, y);
        } else if (!areLines(scenario.grid().x(), x)
                || !areLines(scenario.grid().y(), y)) {
            curved.add(region);
        }
    }

    private static boolean areLines(Axis axis, double... places) {
        return DoubleStream.of(places).allMatch(place -> {
            double lines = place / axis.spacing();
            return !axis.isEven() || Math.abs(Math.rint(lines) - lines) <= ON_LINE;
        });
    }

    /** Films and fluxes are shared by the metre; what is held ends at a node, the last within it. */
    private void look(EdgePart part) {
        boolean held = part.boundary() instanceof Boundary.Fixed;
        boolean alongX = part.edge().isHorizontal();
        Axis axis = alongX ? scenario.grid().x() : scenario.grid().y();
        if (axis.isEven() && (held || scenario.edges().isFixed(part.edge()))) {
            String name = "part of the " + part.edge().word() + " edge";
            double from = part.from() / axis.spacing();
            double to = part.to() / axis.spacing();
            moved(
                    new Misfit(name, true, alongX, part.from(), (held ? Math.ceil(from) : Math.floor(from)) - from),
                    axis);
            moved(new Misfit(name, true, alongX, part.to(), (held ? Math.floor(to) : Math.ceil(to)) - to), axis);
        }
    }

    /** A misfit whose move is in cells still. */
    private void moved(Misfit cells, Axis axis) {
        boolean inside = cells.place > 0 && cells.place < axis.length();
        boolean onLine = Math.abs(cells.moved) <= ON_LINE || Math.abs(cells.moved) >= 1 - ON_LINE;
        if (inside && (cells.alongX ? placesX : placesY).add(cells.place) && !onLine) {
            double metres = cells.moved * axis.spacing();
            misfits.add(new Misfit(cells.region, cells.part, cells.alongX, cells.place, metres));
        }
    }

    private void sides(String region, boolean alongX, double... places) {
        Axis axis = alongX ? scenario.grid().x() : scenario.grid().y();
        if (!axis.isEven()) {
            return;
        }
        for (double place : places) {
            double lines = place / axis.spacing();
            moved(new Misfit(region, false, alongX, place, Math.rint(lines) - lines), axis);
        }
    }

    /** What moved, one sentence for each region or part. */
    public List<String> warnings() {
        Map<String, List<Misfit>> byName = new LinkedHashMap<>();
        misfits.forEach(misfit ->
                byName.computeIfAbsent(misfit.what(), name -> new ArrayList<>()).add(misfit));
        List<String> sentences = new ArrayList<>();
        byName.forEach((name, sides) -> {
            Misfit worst = sides.getFirst();
            for (Misfit side : sides) {
                worst = Math.abs(side.moved) > Math.abs(worst.moved) ? side : worst;
            }
            sentences.add(name + " is moved to grid lines, at " + (worst.alongX ? "x" : "y") + " = "
                    + Digits.of(worst.place, SHOWN) + " m by " + Digits.of(worst.moved, 3) + " m; " + fits()
                    + " would fit");
        });
        return sentences;
    }

    /** What would fit, in words. */
    public String fits() {
        return fittingX() > 0 && fittingY() > 0
                ? "cells = [" + fittingX() + ", " + fittingY() + "], or finest instead of cells,"
                : "finest instead of cells, a graded grid,";
    }

    /** The sides that lie between grid lines, in the order of the regions. */
    public List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    /** Regions with curved or slanted borders, which cells follow in steps. */
    public List<String> curved() {
        return List.copyOf(curved);
    }

    /** Whether a border falls between grid lines, so that it cuts cells, or they follow it in steps, anew on each finer grid. */
    public boolean isBetweenLines() {
        return cuts
                || !curved.isEmpty()
                || !misfits.isEmpty()
                || scenario.initial().patches().stream().anyMatch(patch -> liesBetweenLines(patch.shape()));
    }

    private boolean liesBetweenLines(Shape shape) {
        Shape.Rectangle box = shape.bounds();
        Axis x = scenario.grid().x();
        Axis y = scenario.grid().y();
        return shape.isCurved() || !areLines(x, box.left(), box.right()) || !areLines(y, box.bottom(), box.top());
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
