package isotherm.building;

import isotherm.model.Edge;
import isotherm.model.Material;
import isotherm.number.Digits;
import isotherm.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is odd about the ends of layers at the edges of a section.
 *
 * <pre>
 *      outside                        insulated, and perhaps forgotten
 *     --------+                      +-----------------
 *     layers  |  air at a cut        | layers | room
 *     --------+                      +-----------------
 *      inside                          cut
 * </pre>
 */
final class CutDoubts {
    /** Layers that resist less than this part of a wall's are a partition's, cut in half by a plane of symmetry. */
    private static final double LIKE_A_WALL = 0.5;

    /** Lengths that differ by less than this part are the same. */
    private static final double SAME = 1e-9;

    private static final int DIGITS = 4;

    private final EdgeCells cells;
    private final SurfaceLines inside;
    private final SurfaceLines outside;
    private final List<String> open = new ArrayList<>();
    private final List<Blind> blind = new ArrayList<>();

    CutDoubts(Plan plan, Surroundings air) {
        this.cells = new EdgeCells(plan);
        this.inside = new SurfaceLines(plan.grid(), air.inside());
        this.outside = new SurfaceLines(plan.grid(), air.outside());
        for (Edge edge : Edge.values()) {
            boolean periodic = edge.isHorizontal()
                    ? plan.network().isPeriodicY()
                    : plan.network().isPeriodicX();
            if (!periodic) {
                look(edge);
            }
        }
    }

    /**
     * Layers between an air and an edge that is insulated.
     *
     * @param cut the edge that cuts them
     * @param end the insulated one
     * @param resistance m^2 K/W, without films
     */
    private record Blind(Edge cut, Edge end, double resistance) {}

    /** A sentence for each edge that cuts layers between the two airs and has air itself. */
    List<String> open() {
        return List.copyOf(open);
    }

    /**
     * Why an edge without air may be a slip; empty where none is.
     *
     * @param wall m^2 K/W of the best wall that the section cuts through
     */
    String blind(double wall) {
        return blind.stream()
                .filter(each -> each.resistance >= LIKE_A_WALL * wall)
                .findFirst()
                .map(each -> "the " + each.end.word()
                        + " edge has no air there, though the layers behind it, as cut on the "
                        + each.cut.word() + ", have " + Digits.of(each.resistance, DIGITS)
                        + " m^2 K/W like a wall to outside: an outer edge needs a film, and a plane of symmetry flanks")
                .orElse("");
    }

    /** The stretches of an edge's cells without holes between them. */
    private void look(Edge edge) {
        int count = cells.count(edge);
        int from = 0;
        for (int k = 0; k <= count; k++) {
            if (k == count || cells.material(edge, 0, k) == null) {
                if (k > from) {
                    look(edge, from, k);
                }
                from = k + 1;
            }
        }
    }

    private void look(Edge edge, int from, int to) {
        boolean surface = !edge.isHorizontal();
        int start = cells.node(edge, from);
        int end = cells.node(edge, to);
        boolean startsAtAir = has(start, surface);
        boolean endsAtAir = has(end, surface);
        double air = air(edge, from, to);
        if (air > 0) {
            boolean between = (inside.coefficient(start, surface) > 0 && outside.coefficient(end, surface) > 0)
                    || (outside.coefficient(start, surface) > 0 && inside.coefficient(end, surface) > 0);
            if (between) {
                open.add(
                        "the " + edge.word() + " edge has air over " + Digits.of(air, DIGITS)
                                + " m, where it cuts layers between the two airs: a cut end is insulated; air before it is a slip, or the wall ends there in the open");
            }
        } else if (startsAtAir != endsAtAir
                && (startsAtAir ? to == cells.count(edge) : from == 0)
                && cells.reach(edge, from, to) >= thickness(edge, from, to) * (1 - SAME)) {
            Edge low = edge.isHorizontal() ? Edge.LEFT : Edge.BOTTOM;
            blind.add(new Blind(edge, startsAtAir ? low.opposite() : low, resistance(edge, from, to)));
        }
    }

    private boolean has(int node, boolean horizontal) {
        return inside.coefficient(node, horizontal) > 0 || outside.coefficient(node, horizontal) > 0;
    }

    private double thickness(Edge edge, int from, int to) {
        double thickness = 0;
        for (int k = from; k < to; k++) {
            thickness += cells.size(edge, k);
        }
        return thickness;
    }

    private double resistance(Edge edge, int from, int to) {
        double resistance = 0;
        for (int k = from; k < to; k++) {
            Material layer = Objects.requireNonNull(cells.material(edge, 0, k));
            resistance += cells.size(edge, k) / (edge.isHorizontal() ? layer.conductivityX() : layer.conductivityY());
        }
        return resistance;
    }

    /** Metres of a stretch of the edge with air before it. */
    private double air(Edge edge, int from, int to) {
        double length = 0;
        for (int k = from; k < to; k++) {
            boolean here =
                    has(cells.node(edge, k), edge.isHorizontal()) && has(cells.node(edge, k + 1), edge.isHorizontal());
            length += here ? cells.size(edge, k) : 0;
        }
        return length;
    }
}
