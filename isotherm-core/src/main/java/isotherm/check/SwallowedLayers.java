package isotherm.check;

import isotherm.field.Sum;
import isotherm.model.Axis;
import isotherm.model.Edge;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.network.CellMap;
import isotherm.number.Digits;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers that are thinner than they are drawn, because a hole with air reaches over their side. Holes are drawn over other regions on purpose as
 * well, so it takes a hole that comes from beyond the side and goes some way in, all along where the side is free:
 *
 * <pre>
 *      hole               hole                 hole
 *     +--------+         ---------+          --+    +---
 *     |        | side             |            |    |
 *   ..|........|..       .........|..        ..|....|...  side
 *     +--------+         ---------+            +----+
 *      layer, told        layer, told          a pocket, as it is meant
 * </pre>
 */
public final class SwallowedLayers {
    /** In parts of the smaller side of a cell, as cells take their regions. */
    private static final double BORDER = 1e-9;
    /** Metres: layers of buildings are thinner; what is thicker is ground, or a block out of which a room is cut. */
    private static final double THICKEST = 1;
    /** A strip is at least so many times as long as deep. */
    private static final double SLENDER = 2;

    private static final int SHOWN = 4;

    private final Scenario scenario;
    private final CellMap cells;
    private final List<String> found = new ArrayList<>();

    private SwallowedLayers(Scenario scenario, CellMap cells) {
        this.scenario = scenario;
        this.cells = cells;
    }

    /** A sentence for each strip of a layer that a hole takes. */
    public static List<String> of(Scenario scenario, CellMap cells) {
        SwallowedLayers layers = new SwallowedLayers(scenario, cells);
        List<Region> regions = scenario.regions();
        for (int hole = 0; hole < regions.size(); hole++) {
            for (int layer = 0; layer < hole && regions.get(hole).rim() != null; layer++) {
                if (regions.get(layer).material() != null && layers.meet(layer, hole)) {
                    for (Edge side : Edge.values()) {
                        layers.look(layer, hole, side);
                    }
                }
            }
        }
        return layers.found;
    }

    private boolean meet(int one, int other) {
        Shape.Rectangle a = bounds(one);
        Shape.Rectangle b = bounds(other);
        return a.left() < b.right() && b.left() < a.right() && a.bottom() < b.top() && b.bottom() < a.top();
    }

    private Shape.Rectangle bounds(int region) {
        return scenario.regions().get(region).shape().bounds();
    }

    /** All strips at one side of a layer: line after line of cells, and along each, as far as both reach. */
    private void look(int layer, int hole, Edge side) {
        Shape.Rectangle a = bounds(layer);
        Shape.Rectangle b = bounds(hole);
        Axis x = scenario.grid().x();
        Axis y = scenario.grid().y();
        Axis across = side.isHorizontal() ? y : x;
        Axis along = side.isHorizontal() ? x : y;
        double low = side.isHorizontal() ? Math.max(a.bottom(), b.bottom()) : Math.max(a.left(), b.left());
        double high = side.isHorizontal() ? Math.min(a.top(), b.top()) : Math.min(a.right(), b.right());
        double begin = side.isHorizontal() ? Math.max(a.left(), b.left()) : Math.max(a.bottom(), b.bottom());
        double end = side.isHorizontal() ? Math.min(a.right(), b.right()) : Math.min(a.top(), b.top());
        int last = Math.min(along.cells(), 2 + cell(along, end));
        for (int line = cell(across, low); line < Math.min(across.cells(), 2 + cell(across, high)); line++) {
            int from = 0;
            int depth = 0;
            for (int k = cell(along, begin); k <= last; k++) {
                int here = k < last ? depth(layer, hole, side, line, k) : 0;
                if (here != depth && depth > 0) {
                    strip(layer, hole, side, line, from, k, depth);
                }
                from = here == depth ? from : k;
                depth = here;
            }
        }
    }

    private static int cell(Axis axis, double place) {
        return axis.nodeBefore(Math.clamp(place, 0, axis.length()));
    }

    /** How many cells of the layer, from one at its side on, the hole takes; 0 where the cell is no such one, or nothing is left behind. */
    private int depth(int layer, int hole, Edge side, int line, int k) {
        int out = outward(side);
        if (!isTaken(layer, hole, side, line, k)
                || !isHole(hole, side, line + out, k)
                || isIn(layer, side, line + out, k)
                || coversAnother(hole, side, line, k)) {
            return 0;
        }
        int depth = 1;
        while (isTaken(layer, hole, side, line - depth * out, k)) {
            depth++;
        }
        int behind = line - depth * out;
        return isIn(layer, side, behind, k) && material(side, behind, k) != CellMap.NONE ? depth : 0;
    }

    private static int outward(Edge side) {
        return side == Edge.TOP || side == Edge.RIGHT ? 1 : -1;
    }

    private void strip(int layer, int hole, Edge side, int line, int from, int to, int depth) {
        if (isFreeBeside(layer, side, line, from - 1) || isFreeBeside(layer, side, line, to)) {
            return;
        }
        int out = outward(side);
        double swallowed = size(side, line, line - (depth - 1) * out);
        int last = line - depth * out;
        while (isIn(layer, side, last - out, from)) {
            last -= out;
        }
        double thickness = size(side, line, last);
        double length = size(side.isHorizontal() ? Edge.LEFT : Edge.BOTTOM, from, to - 1);
        if (thickness <= THICKEST
                && length >= SLENDER * swallowed
                && (2 * swallowed <= thickness || length >= thickness)) {
            double place =
                    (side.isHorizontal() ? scenario.grid().y() : scenario.grid().x()).at(out > 0 ? line + 1 : line);
            String at = (side.isHorizontal() ? "y = " : "x = ") + Digits.of(place, SHOWN) + " m";
            found.add("the hole \"" + name(hole) + "\" covers " + Digits.of(swallowed, SHOWN) + " of the "
                    + Digits.of(thickness, SHOWN) + " m of the region \"" + name(layer) + "\", which ends at " + at
                    + ", over " + Digits.of(length, SHOWN)
                    + " m: the layer is thinner there than it is drawn, unless the hole ends at " + at);
        }
    }

    private String name(int region) {
        return scenario.regions().get(region).name();
    }

    /** Whether the layer's side is free beside a strip, with air before it: then the strip is a pocket that is meant. */
    private boolean isFreeBeside(int layer, Edge side, int line, int k) {
        boolean there = k >= 0 && k < (side.isHorizontal() ? cells.across() : cells.up());
        return there
                && isIn(layer, side, line, k)
                && region(side, line, k) == layer
                && material(side, line + outward(side), k) == CellMap.NONE;
    }

    /** Whether beyond the side there is, under the hole, something that ends there: then the hole is drawn over all of it. */
    private boolean coversAnother(int hole, Edge side, int line, int k) {
        for (int under = hole - 1; under >= 0; under--) {
            if (scenario.regions().get(under).material() != null && isIn(under, side, line + outward(side), k)) {
                return !isIn(under, side, line, k);
            }
        }
        return false;
    }

    private boolean isTaken(int layer, int hole, Edge side, int line, int k) {
        return isHole(hole, side, line, k) && isIn(layer, side, line, k);
    }

    private boolean isHole(int hole, Edge side, int line, int k) {
        return isThere(side, line) && material(side, line, k) == CellMap.NONE && region(side, line, k) == hole;
    }

    private boolean isThere(Edge side, int line) {
        return line >= 0 && line < (side.isHorizontal() ? cells.up() : cells.across());
    }

    private int material(Edge side, int line, int k) {
        return side.isHorizontal() ? cells.materialOf(k, line) : cells.materialOf(line, k);
    }

    private int region(Edge side, int line, int k) {
        return side.isHorizontal() ? cells.regionOf(k, line) : cells.regionOf(line, k);
    }

    private boolean isIn(int region, Edge side, int line, int k) {
        if (!isThere(side, line)) {
            return false;
        }
        int column = side.isHorizontal() ? k : line;
        int row = side.isHorizontal() ? line : k;
        double width = cells.width(column);
        double height = cells.height(row);
        double x = scenario.grid().x().at(column) + width / 2;
        double y = scenario.grid().y().at(row) + height / 2;
        return scenario.regions().get(region).shape().contains(x, y, BORDER * Math.min(width, height));
    }

    /** Metres from a line of cells to another, both included. */
    private double size(Edge side, int one, int other) {
        Sum sum = new Sum();
        for (int line = Math.min(one, other); line <= Math.max(one, other); line++) {
            sum.add(side.isHorizontal() ? cells.height(line) : cells.width(line));
        }
        return sum.value();
    }
}
