package isotherm.borders;

import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell that borders of materials pass through, by the layers that it has something of.
 *
 * <pre>
 *      2 ---- 3      corners, and quarters beside them; sides are 0 below, 1 above, 2 left, 3 right
 *      |  \   |
 *      0 ---- 1
 * </pre>
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public final class CutCell {
    /** Of a corner or a side from the lower left. */
    private static final int BELOW = 0;

    private static final int ABOVE = 1;
    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    private static final int CORNERS = 4;
    /** Sides are looked at this far inside, in parts of the cell: a border along them belongs to one cell. */
    private static final double INSET = 1e-9;

    private final int[] regions;
    private final Material[] materials;
    private final double[][] quarters = new double[CORNERS][];
    private final double[][] sides = new double[CORNERS][];
    private final int[] corners = new int[CORNERS];
    private final double alongX;

    /**
     * Looks at a cell.
     *
     * @param plate the material below all layers
     * @param numbers of the regions that have materials and meet the cell
     * @param all regions of the plate
     */
    CutCell(Material plate, List<Integer> numbers, List<Region> all, Shape.Rectangle box) {
        List<Region> layers = numbers.stream().map(all::get).toList();
        int count = layers.size() + 1;
        regions = new int[count];
        materials = new Material[count];
        regions[0] = -1;
        materials[0] = plate;
        for (int layer = 1; layer < count; layer++) {
            regions[layer] = numbers.get(layer - 1);
            Material own = layers.get(layer - 1).material();
            materials[layer] = own == null ? plate : own;
        }
        double width = box.right() - box.left();
        double height = box.top() - box.bottom();
        Shape.Point centre = new Shape.Point(box.left() + width / 2, box.bottom() + height / 2);
        for (int corner = 0; corner < CORNERS; corner++) {
            double x = corner % 2 == 0 ? box.left() : centre.x();
            double y = corner < 2 ? box.bottom() : centre.y();
            quarters[corner] = areas(layers, new Shape.Rectangle(x, y, x + width / 2, y + height / 2), centre);
        }
        CutSide[] all4 = {
            CutSide.of(layers, true, box.bottom() + INSET * height, box.left(), box.right(), centre),
            CutSide.of(layers, true, box.top() - INSET * height, box.left(), box.right(), centre),
            CutSide.of(layers, false, box.left() + INSET * width, box.bottom(), box.top(), centre),
            CutSide.of(layers, false, box.right() - INSET * width, box.bottom(), box.top(), centre)
        };
        for (int side = 0; side < CORNERS; side++) {
            sides[side] = all4[side].shares(count);
        }
        for (int corner = 0; corner < CORNERS; corner++) { // of two that meet there the later region's
            CutSide level = all4[corner < 2 ? BELOW : ABOVE];
            CutSide upright = all4[corner % 2 == 0 ? LEFT : RIGHT];
            corners[corner] = Math.max(level.end(corner % 2 == 1), upright.end(corner >= 2));
        }
        alongX = direction(crossings(all4, box));
    }

    private static double[] areas(List<Region> layers, Shape.Rectangle quarter, Shape.Point centre) {
        double[] shares = new double[layers.size() + 1];
        for (int layer = 1; layer < shares.length; layer++) {
            shares[layer] = new QuarterArea(layers, layers.get(layer - 1), quarter, centre).share();
        }
        QuarterArea.roundToOne(shares);
        return shares;
    }

    /** Where another material begins, once round the cell against the clock. */
    private List<Shape.Point> crossings(CutSide[] all, Shape.Rectangle box) {
        List<Shape.Point> found = new ArrayList<>();
        int[] left = all[LEFT].layers();
        int before = left[0];
        for (int turn = 0; turn < CORNERS; turn++) {
            int side = new int[] {BELOW, RIGHT, ABOVE, LEFT}[turn];
            boolean back = side == ABOVE || side == LEFT;
            CutSide one = all[side];
            int count = one.layers().length;
            for (int k = 0; k < count; k++) {
                int layer = one.layers()[back ? count - 1 - k : k];
                if (!materials[layer].equals(materials[before])) {
                    double at = one.ends()[back ? count - k : k];
                    found.add(
                            side <= ABOVE
                                    ? new Shape.Point(at, side == BELOW ? box.bottom() : box.top())
                                    : new Shape.Point(side == LEFT ? box.left() : box.right(), at));
                }
                before = layer;
            }
        }
        return found;
    }

    /** The square of the cosine between x and the borders, of several the mean by their lengths; 1/2 where nobody can say. */
    private static double direction(List<Shape.Point> crossings) {
        double mean = switch (crossings.size()) {
            case 2 -> mean(crossings, 0, 1, 0, 1);
            case CORNERS -> // a sheet that passes through crosses far sides, so of both pairings the longer one
                length(crossings, 0, 1) + length(crossings, 2, 3) > length(crossings, 1, 2) + length(crossings, 3, 0)
                        ? mean(crossings, 0, 1, 2, 3)
                        : mean(crossings, 1, 2, 3, 0);
            default -> 0.5;
        };
        return Math.rint(mean / QuarterArea.PART) * QuarterArea.PART;
    }

    private static double mean(List<Shape.Point> ends, int a, int b, int c, int d) {
        double one = length(ends, a, b);
        double other = length(ends, c, d);
        double across = ends.get(b).x() - ends.get(a).x();
        double more = ends.get(d).x() - ends.get(c).x();
        double sum = (one > 0 ? across * across / one : 0) + (other > 0 ? more * more / other : 0);
        return one + other > 0 ? sum / (one + other) : 0.5;
    }

    private static double length(List<Shape.Point> ends, int from, int to) {
        return Math.hypot(
                ends.get(to).x() - ends.get(from).x(),
                ends.get(to).y() - ends.get(from).y());
    }

    /** Whether all that the cell has is of one material. */
    boolean isAlike() {
        Material one = materials[corners[0]];
        for (int layer = 0; layer < materials.length; layer++) {
            boolean there = false;
            for (int k = 0; k < CORNERS; k++) {
                there |= quarters[k][layer] > 0 || sides[k][layer] > 0;
            }
            if (there && !materials[layer].equals(one)) {
                return false;
            }
        }
        return true;
    }

    /** How many layers it knows, the plate's own material, number 0, included. */
    public int layers() {
        return materials.length;
    }

    /** The number of a layer's region; -1 of the plate's own material. */
    public int region(int layer) {
        return regions[layer];
    }

    public Material material(int layer) {
        return materials[layer];
    }

    /** The share of a quarter that a layer has, 0 to 1. */
    public double quarter(int corner, int layer) {
        return quarters[corner][layer];
    }

    /** The share of the cell that a layer has, 0 to 1. */
    public double share(int layer) {
        return ((quarters[0][layer] + quarters[3][layer]) + (quarters[1][layer] + quarters[2][layer])) / CORNERS;
    }

    /** The share of a side that a layer has, 0 to 1. */
    public double side(int side, int layer) {
        return sides[side][layer];
    }

    /** The layer at a corner, just inside the cell. */
    public int corner(int corner) {
        return corners[corner];
    }

    /** The square of the cosine between x and the border that passes through; 1 where it runs along x. */
    public double alongX() {
        return alongX;
    }
}
