package isotherm.check;

import isotherm.field.Sum;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.EdgePart;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.network.CellMap;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Airs of different temperature with nothing between them: a hole with air beside another one, or at an edge with air. Films are on materials
 * alone, so no heat crosses where the airs meet, and a window or a wall that was forgotten there would look like perfect insulation.
 */
public final class TouchingAirs {
    /** Airs are compared at so many moments of a run. */
    private static final int MOMENTS = 16;
    /** K: airs that differ by less are one. */
    private static final double SAME = 1e-9;

    private final Scenario scenario;
    private final CellMap cells;
    private final double duration;
    /** By region: its air, null where it has none. */
    private final List<@Nullable Air> airs;

    private final Map<Pair, List<Side>> found = new LinkedHashMap<>();

    private TouchingAirs(Scenario scenario, CellMap cells, double duration) {
        this.scenario = scenario;
        this.cells = cells;
        this.duration = Double.isFinite(duration) ? duration : 0;
        this.airs = new ArrayList<>();
        scenario.regions().forEach(region -> airs.add(air(region)));
    }

    private record Air(String name, Signal temperature) {}

    private record Pair(Air one, Air other) {}

    /** A cell's side where they touch: its length and its middle in metres. */
    private record Side(double length, double x, double y) {}

    /**
     * A sentence for each two airs: which, how long they touch in metres, and one place.
     *
     * @param duration seconds; airs that vary count as different if they ever are
     */
    public static List<String> of(Scenario scenario, CellMap cells, double duration) {
        TouchingAirs all = new TouchingAirs(scenario, cells, duration);
        if (all.airs.stream().anyMatch(Objects::nonNull)) {
            all.look();
        }
        return all.found.entrySet().stream()
                .map(each -> all.sentence(each.getKey(), each.getValue()))
                .toList();
    }

    private void look() {
        boolean aroundX = scenario.edges().at(Edge.LEFT) instanceof Boundary.Periodic;
        boolean aroundY = scenario.edges().at(Edge.BOTTOM) instanceof Boundary.Periodic;
        double right = scenario.grid().x().length();
        double top = scenario.grid().y().length();
        for (int row = 0; row < cells.up(); row++) {
            double y = scenario.grid().y().at(row);
            double height = cells.height(row);
            for (int column = 0; column < cells.across(); column++) {
                Air here = airIn(column, row);
                if (here == null) {
                    continue;
                }
                double x = scenario.grid().x().at(column);
                double width = cells.width(column);
                boolean last = column + 1 == cells.across();
                boolean highest = row + 1 == cells.up();
                Side east = new Side(height, x + width, y + height / 2);
                Side north = new Side(width, x + width / 2, y + height);
                if (!last || aroundX) {
                    meet(here, airIn(last ? 0 : column + 1, row), east);
                }
                if (!highest || aroundY) {
                    meet(here, airIn(column, highest ? 0 : row + 1), north);
                }
                if (column == 0) {
                    meet(here, airAt(Edge.LEFT, east.y), new Side(height, 0, east.y));
                }
                if (last) {
                    meet(here, airAt(Edge.RIGHT, east.y), new Side(height, right, east.y));
                }
                if (row == 0) {
                    meet(here, airAt(Edge.BOTTOM, north.x), new Side(width, north.x, 0));
                }
                if (highest) {
                    meet(here, airAt(Edge.TOP, north.x), new Side(width, north.x, top));
                }
            }
        }
    }

    private void meet(Air here, @Nullable Air there, Side side) {
        if (there != null && !here.equals(there)) {
            Pair pair = new Pair(here, there);
            Pair turned = new Pair(there, here);
            if (found.containsKey(turned)) {
                found.get(turned).add(side);
            } else if (found.containsKey(pair) || differ(here.temperature, there.temperature, side)) {
                found.computeIfAbsent(pair, _ -> new ArrayList<>()).add(side);
            }
        }
    }

    private boolean differ(Signal one, Signal other, Side at) {
        for (int k = 0; k <= MOMENTS; k++) {
            double time = duration * k / MOMENTS;
            if (Math.abs(one.at(at.x, at.y, time) - other.at(at.x, at.y, time)) > SAME) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Air airIn(int column, int row) {
        boolean hole = cells.materialOf(column, row) == CellMap.NONE;
        return hole ? airs.get(cells.regionOf(column, row)) : null;
    }

    private static @Nullable Air air(Region region) {
        Rim rim = region.rim();
        if (rim == null || rim.films().values().stream().noneMatch(TouchingAirs::isOpen)) {
            return null;
        }
        return new Air("the region \"" + region.name() + "\"", rim.air());
    }

    /** What lies at a place along an edge: of its parts the last that is there. */
    private @Nullable Air airAt(Edge edge, double place) {
        Boundary boundary = scenario.edges().at(edge);
        for (EdgePart part : scenario.edges().parts()) {
            if (part.edge() == edge && part.from() <= place && place <= part.to()) {
                boundary = part.boundary();
            }
        }
        return boundary instanceof Boundary.Convection film && isOpen(film)
                ? new Air("the " + edge.word() + " edge", film.air())
                : null;
    }

    /** A film that lets nothing through is none. */
    private static boolean isOpen(Boundary.Convection film) {
        return !(film.coefficient() instanceof Signal.Constant(double value) && value == 0);
    }

    private String sentence(Pair pair, List<Side> sides) {
        Sum sum = new Sum();
        sides.forEach(side -> sum.add(side.length));
        double length = sum.value();
        double before = 0;
        Side middle = sides.getLast();
        for (Side side : sides) { // a place that is surely one of them, where a mean would not be
            before += side.length;
            if (2 * before >= length) {
                middle = side;
                break;
            }
        }
        return "the air at " + name(pair.one) + " and the air at " + name(pair.other) + " touch over "
                + Digits.of(length, 4) + " m around x = " + Digits.of(middle.x, 4) + " m, y = "
                + Digits.of(middle.y, 4)
                + " m with nothing between them: the heat that flows there is not counted; something is missing between them, or one reaches too far";
    }

    private static String name(Air air) {
        return air.temperature instanceof Signal.Constant(double value)
                ? air.name + " (" + Digits.of(value, 4) + " degC)"
                : air.name;
    }
}
