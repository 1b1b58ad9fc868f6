package isotherm.building;

import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.network.Network;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the building elements that the insulated edges of a section cut through (N24).
 *
 * <pre>
 *        outside            a cut edge       a symmetry plane: its layers end
 *     ------------------+   goes through     sooner than the element is thick
 *     layers            |   layers between
 *     ------------------+   two airs
 *        inside
 * </pre>
 */
public final class CutElements {
    /** U values and lengths that differ by less than this part are the same. */
    private static final double SAME = 1e-9;
    /** What lies between the elements may be this many times as long as the thickest of them is thick. */
    private static final double JUNCTION = 2;

    private static final int DIGITS = 4;

    private final Grid grid;
    private final EdgeCells cells;
    private final Network network;
    private final SurfaceLines inside;
    private final SurfaceLines outside;

    private CutElements(Plan plan, Surroundings air) {
        this.grid = plan.grid();
        this.cells = new EdgeCells(plan);
        this.network = plan.network();
        this.inside = new SurfaceLines(grid, air.inside());
        this.outside = new SurfaceLines(grid, air.outside());
    }

    /** Layers along a cut edge, and how far they go on from it unchanged, in metres. */
    private record Layers(Edge edge, double transmittance, double thickness, double reach, boolean throughout) {}

    /**
     * What was found.
     *
     * @param elements those whose lengths the geometry leaves no doubt about; none where it does
     * @param whyNone what the doubt is, and how the scenario takes it away; empty where there is none
     */
    public record Found(List<CutElement> elements, String whyNone) {
        public Found {
            elements = List.copyOf(elements);
        }

        private static Found none(String why) {
            return new Found(List.of(), why);
        }
    }

    /** The elements that a section between two airs cuts through. */
    public static Found of(Plan plan, Surroundings air) {
        CutElements finder = new CutElements(plan, air);
        List<Layers> alongX = finder.cut(true);
        List<Layers> alongY = finder.cut(false);
        List<Layers> all = Stream.concat(alongX.stream(), alongY.stream()).toList();
        double thickest = all.stream().mapToDouble(Layers::thickness).max().orElse(0);
        CutDoubts doubts = new CutDoubts(plan, air);
        double best =
                all.stream().mapToDouble(each -> 1 / each.transmittance).max().orElse(Double.POSITIVE_INFINITY);
        String doubt = doubts.open().stream().findFirst().orElse(doubts.blind(best));
        if (!doubt.isEmpty()) {
            return Found.none(doubt + "; " + remedy(all));
        }
        Found one = finder.along(true, alongX, thickest);
        Found other = finder.along(false, alongY, thickest);
        String why = all.isEmpty()
                ? "no insulated edge of the plate cuts through layers that lead from inside to outside"
                : one.whyNone.isEmpty() ? other.whyNone : one.whyNone;
        return why.isEmpty()
                ? new Found(
                        Stream.concat(one.elements.stream(), other.elements.stream())
                                .toList(),
                        "")
                : Found.none(why + "; " + remedy(all));
    }

    /** A sentence for each edge that cuts layers between a section's airs and has air itself, so that L2D is not that of a wall that goes on. */
    static List<String> openCuts(Plan plan) {
        Surroundings air = Surroundings.of(plan);
        return air == null ? List.of() : new CutDoubts(plan, air).open();
    }

    /** The line that a scenario needs, with what is known of its elements. */
    private static String remedy(List<Layers> found) {
        String flanks = found.isEmpty()
                ? "{ u = U VALUE, length = METRES }, ..."
                : found.stream()
                        .map(each -> "{ u = " + Digits.of(each.transmittance, DIGITS) + ", length = "
                                + Digits.of(each.reach, DIGITS) + " }")
                        .collect(Collectors.joining(", "));
        return "add flanks = [" + flanks + "] below [section], with the U values and lengths to subtract";
    }

    /** What is cut of the elements that run along x, or along y. */
    private List<Layers> cut(boolean horizontal) {
        List<Layers> found = new ArrayList<>();
        boolean periodic = horizontal ? network.isPeriodicX() : network.isPeriodicY();
        for (Edge edge : Edge.values()) {
            if (edge.isHorizontal() != horizontal && !periodic) {
                cut(edge, found);
            }
        }
        return found;
    }

    /** Elements that run along x, or along y: of one kind, or of two that meet. */
    private Found along(boolean horizontal, List<Layers> found, double thickest) {
        if (found.isEmpty()) {
            return new Found(List.of(), "");
        }
        double whole = (horizontal ? grid.x() : grid.y()).length();
        double from = reach(found, horizontal ? Edge.LEFT : Edge.BOTTOM);
        double to = whole - reach(found, horizontal ? Edge.RIGHT : Edge.TOP);
        SurfaceLines.Plane inner = inside.plane(horizontal, from, to);
        SurfaceLines.Plane outer = outside.plane(horizontal, from, to);
        String axis = horizontal ? "x" : "y";
        for (boolean isInner : new boolean[] {true, false}) {
            SurfaceLines.Plane plane = isInner ? inner : outer;
            String which = "the " + (isInner ? "inner" : "outer") + " surfaces along " + axis;
            if (plane.line() < 0 || (inner.strays() && outer.strays())) {
                return Found.none(which + " do not lie in one plane");
            }
            if (!plane.oneFilm()) {
                return Found.none(which + " have different films");
            }
            if (!isWhole(plane, horizontal)) {
                return Found.none(which + " cover only a part of their edge");
            }
        }
        double innerLength = inside.length(horizontal);
        double outerLength = outer.strays() ? span(found, outer, whole) : outside.length(horizontal);
        double between = Math.max(innerLength, outerLength)
                - found.stream().mapToDouble(Layers::reach).sum();
        if (between > JUNCTION * thickest * (1 + SAME)) {
            return Found.none("between the elements along " + axis + " there are " + Digits.of(between, DIGITS)
                    + " m of other layers, more than twice the thickness of " + Digits.of(thickest, DIGITS)
                    + " m, so this is an element of its own");
        }
        return lengths(found, innerLength, outerLength, axis);
    }

    private static Found lengths(List<Layers> found, double inner, double outer, String axis) {
        Layers first = found.getFirst();
        if (found.stream().allMatch(each -> same(each.transmittance, first.transmittance))) {
            return new Found(List.of(new CutElement(first.edge, first.transmittance, inner, outer)), "");
        }
        Layers last = found.getLast();
        boolean meet = found.size() == 2
                && first.edge != last.edge
                && first.throughout
                && last.throughout
                && same(first.reach + last.reach, inner)
                && same(inner, outer);
        return meet
                ? new Found(
                        List.of(
                                new CutElement(first.edge, first.transmittance, first.reach, first.reach),
                                new CutElement(last.edge, last.transmittance, last.reach, last.reach)),
                        "")
                : Found.none("the elements along " + axis
                        + " differ, and it is not clear where one ends and the other begins");
    }

    /** How far the elements cut at an edge go on from it; 0 where it cuts none. */
    private static double reach(List<Layers> found, Edge edge) {
        return found.stream()
                .filter(each -> each.edge == edge)
                .mapToDouble(Layers::reach)
                .max()
                .orElse(0);
    }

    /** By outer dimensions, from a cut to the other, or to the end of the surfaces: what sticks out in between does not count. */
    private static double span(List<Layers> found, SurfaceLines.Plane outer, double whole) {
        boolean low = found.stream().anyMatch(each -> each.edge == Edge.LEFT || each.edge == Edge.BOTTOM);
        boolean high = found.stream().anyMatch(each -> each.edge == Edge.RIGHT || each.edge == Edge.TOP);
        return (high ? whole : outer.end()) - (low ? 0 : outer.begin());
    }

    /** Whether surfaces on the plate's edge take up all of it where there is material. */
    private boolean isWhole(SurfaceLines.Plane plane, boolean horizontal) {
        int last = (horizontal ? network.rows() : network.columns()) - 1;
        Edge low = horizontal ? Edge.BOTTOM : Edge.LEFT;
        boolean between = plane.line() > 0 && plane.line() < last;
        return between || same(cells.length(plane.line() == 0 ? low : low.opposite()), plane.onLine());
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    /** The stretches of an edge's cells without holes between them. */
    private void cut(Edge edge, List<Layers> found) {
        int count = cells.count(edge);
        int from = 0;
        for (int k = 0; k <= count; k++) {
            if (k == count || cells.material(edge, 0, k) == null) {
                if (k > from) {
                    stack(edge, from, k, k - from == count, found);
                }
                from = k + 1;
            }
        }
    }

    /** One stretch, where one end of it is inside and the other outside. */
    private void stack(Edge edge, int from, int to, boolean throughout, List<Layers> found) {
        boolean surface = !edge.isHorizontal();
        int start = cells.node(edge, from);
        int end = cells.node(edge, to);
        boolean begins = inside.coefficient(start, surface) > 0;
        double rsi = 1 / inside.coefficient(begins ? start : end, surface);
        double rse = 1 / outside.coefficient(begins ? end : start, surface);
        if (!Double.isFinite(rsi + rse) || isOpen(edge, from, to)) {
            return;
        }
        double thickness = 0;
        double resistance = rsi + rse;
        for (int k = from; k < to; k++) {
            Material layer = Objects.requireNonNull(cells.material(edge, 0, k));
            double depth = cells.size(edge, k);
            thickness += depth;
            resistance += depth / (edge.isHorizontal() ? layer.conductivityX() : layer.conductivityY());
        }
        double reach = cells.reach(edge, from, to);
        if (reach >= thickness * (1 - SAME)) {
            found.add(new Layers(edge, 1 / resistance, thickness, reach, throughout));
        }
    }

    /** Whether air lies beyond a stretch of the edge itself: then it is a surface and no cut. */
    private boolean isOpen(Edge edge, int from, int to) {
        for (int k = from; k <= to; k++) {
            int node = cells.node(edge, k);
            if (inside.coefficient(node, edge.isHorizontal()) > 0
                    || outside.coefficient(node, edge.isHorizontal()) > 0) {
                return true;
            }
        }
        return false;
    }
}
