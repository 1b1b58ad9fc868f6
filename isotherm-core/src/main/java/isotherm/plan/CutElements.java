package isotherm.plan;

import isotherm.field.Sum;
import isotherm.model.Edge;
import isotherm.model.Material;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private final CellMap cells;
    private final Network network;
    private final Surfaces inside;
    private final Surfaces outside;

    private CutElements(Plan plan, Surroundings air) {
        this.cells = plan.cells();
        this.network = plan.network();
        this.inside = new Surfaces(air.inside());
        this.outside = new Surfaces(air.outside());
    }

    /** The surfaces of one side by node. */
    private static final class Surfaces {
        private final Map<Integer, Double> alongX = new HashMap<>();
        private final Map<Integer, Double> alongY = new HashMap<>();
        private final Surroundings.Side side;

        Surfaces(Surroundings.Side side) {
            this.side = side;
            for (Film film : side.films()) {
                double coefficient = film.coefficient().constant();
                for (int k = 0; k < film.air().count(); k++) {
                    (film.isHorizontal() ? alongX : alongY).put(film.air().node(k), coefficient);
                }
            }
        }

        /** At a node's surface along x, or along y, in W/(m^2 K); 0 where there is none. */
        double coefficient(int node, boolean horizontal) {
            return (horizontal ? alongX : alongY).getOrDefault(node, 0.0);
        }

        /** The row of all surfaces along x, or the column of those along y; -1 where they lie in several or under several films. */
        int line(boolean horizontal, int columns) {
            int line = -1;
            double film = Double.NaN;
            for (Map.Entry<Integer, Double> each : (horizontal ? alongX : alongY).entrySet()) {
                int node = each.getKey();
                int here = horizontal ? node / columns : node % columns;
                if (line >= 0 && (here != line || !same(each.getValue(), film))) {
                    return -1;
                }
                line = here;
                film = each.getValue();
            }
            return line;
        }
    }

    /** Layers along a cut edge, and how far they go on from it unchanged, in metres. */
    private record Layers(Edge edge, double transmittance, double thickness, double reach, boolean throughout) {}

    /** Those whose lengths the geometry leaves no doubt about; none where it does. */
    public static List<CutElement> of(Plan plan, Surroundings air) {
        CutElements finder = new CutElements(plan, air);
        List<Layers> alongX = finder.cut(true);
        List<Layers> alongY = finder.cut(false);
        double thickest = Stream.concat(alongX.stream(), alongY.stream())
                .mapToDouble(Layers::thickness)
                .max()
                .orElse(0);
        List<CutElement> one = finder.along(true, alongX, thickest);
        List<CutElement> other = finder.along(false, alongY, thickest);
        return one == null || other == null
                ? List.of()
                : Stream.concat(one.stream(), other.stream()).toList();
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

    /** Elements that run along x, or along y: of one kind, or of two that meet; null where nobody can say where they end. */
    private @Nullable List<CutElement> along(boolean horizontal, List<Layers> found, double thickest) {
        if (found.isEmpty()) {
            return List.of();
        }
        double inner = inside.side.length(horizontal);
        double outer = outside.side.length(horizontal);
        double between = Math.max(inner, outer)
                - found.stream().mapToDouble(Layers::reach).sum();
        if (!isPlane(inside, horizontal)
                || !isPlane(outside, horizontal)
                || between > JUNCTION * thickest * (1 + SAME)) {
            return null;
        }
        Layers first = found.getFirst();
        if (found.stream().allMatch(each -> same(each.transmittance, first.transmittance))) {
            return List.of(new CutElement(first.edge, first.transmittance, inner, outer));
        }
        Layers last = found.getLast();
        boolean meet = found.size() == 2
                && first.edge != last.edge
                && first.throughout
                && last.throughout
                && same(first.reach + last.reach, inner)
                && same(inner, outer);
        return meet
                ? List.of(
                        new CutElement(first.edge, first.transmittance, first.reach, first.reach),
                        new CutElement(last.edge, last.transmittance, last.reach, last.reach))
                : null;
    }

    /** Whether the surfaces of a side along x, or along y, are one plane under one film; on the plate's edge all of that edge. */
    private boolean isPlane(Surfaces side, boolean horizontal) {
        int line = side.line(horizontal, network.columns());
        int last = (horizontal ? network.rows() : network.columns()) - 1;
        Edge low = horizontal ? Edge.BOTTOM : Edge.LEFT;
        boolean between = line > 0 && line < last;
        return line >= 0 && (between || same(length(line == 0 ? low : low.opposite()), side.side.length(horizontal)));
    }

    /** Metres of an edge where there is material. */
    private double length(Edge edge) {
        Sum sum = new Sum();
        for (int k = 0; k < (edge.isHorizontal() ? cells.across() : cells.up()); k++) {
            boolean there = number(edge, 0, k) != CellMap.NONE;
            sum.add(there ? edge.isHorizontal() ? cells.width(k) : cells.height(k) : 0);
        }
        return sum.value();
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }

    /** The stretches of an edge's cells without holes between them. */
    private void cut(Edge edge, List<Layers> found) {
        int count = edge.isHorizontal() ? cells.across() : cells.up();
        int from = 0;
        for (int k = 0; k <= count; k++) {
            if (k == count || number(edge, 0, k) == CellMap.NONE) {
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
        int start = node(edge, from);
        int end = node(edge, to);
        boolean begins = inside.coefficient(start, surface) > 0;
        double rsi = 1 / inside.coefficient(begins ? start : end, surface);
        double rse = 1 / outside.coefficient(begins ? end : start, surface);
        if (!Double.isFinite(rsi + rse) || isOpen(edge, from, to)) {
            return;
        }
        double thickness = 0;
        double resistance = rsi + rse;
        for (int k = from; k < to; k++) {
            Material layer = cells.material(number(edge, 0, k));
            double depth = edge.isHorizontal() ? cells.width(k) : cells.height(k);
            thickness += depth;
            resistance += depth / (edge.isHorizontal() ? layer.conductivityX() : layer.conductivityY());
        }
        double reach = reach(edge, from, to);
        if (reach >= thickness * (1 - SAME)) {
            found.add(new Layers(edge, 1 / resistance, thickness, reach, throughout));
        }
    }

    /** Whether air lies beyond a stretch of the edge itself: then it is a surface and no cut. */
    private boolean isOpen(Edge edge, int from, int to) {
        for (int k = from; k <= to; k++) {
            int node = node(edge, k);
            if (inside.coefficient(node, edge.isHorizontal()) > 0
                    || outside.coefficient(node, edge.isHorizontal()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How far from the edge every line of cells is like the first, in metres. */
    private double reach(Edge edge, int from, int to) {
        int deep = edge.isHorizontal() ? cells.up() : cells.across();
        double reach = 0;
        for (int depth = 0; depth < deep; depth++) {
            for (int k = from - 1; k <= to; k++) {
                if (!alike(number(edge, 0, k), number(edge, depth, k))) {
                    return reach;
                }
            }
            int line = depth(edge, depth);
            reach += edge.isHorizontal() ? cells.height(line) : cells.width(line);
        }
        return reach;
    }

    private boolean alike(int a, int b) {
        if (a == CellMap.NONE || b == CellMap.NONE) {
            return a == b;
        }
        Material one = cells.material(a);
        Material other = cells.material(b);
        return one.conductivityX() == other.conductivityX() && one.conductivityY() == other.conductivityY();
    }

    private int depth(Edge edge, int depth) {
        return switch (edge) {
            case LEFT, BOTTOM -> depth;
            case RIGHT -> cells.across() - 1 - depth;
            case TOP -> cells.up() - 1 - depth;
        };
    }

    /** The material of the k-th cell along an edge, some cells away from it; none beyond its ends. */
    private int number(Edge edge, int depth, int k) {
        if (k < 0 || k >= (edge.isHorizontal() ? cells.across() : cells.up())) {
            return CellMap.NONE;
        }
        int line = depth(edge, depth);
        return edge.isHorizontal() ? cells.materialOf(k, line) : cells.materialOf(line, k);
    }

    private int node(Edge edge, int along) {
        return switch (edge) {
            case LEFT -> along * network.columns();
            case RIGHT -> along * network.columns() + network.columns() - 1;
            case BOTTOM -> along;
            case TOP -> (network.rows() - 1) * network.columns() + along;
        };
    }
}
