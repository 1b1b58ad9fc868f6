package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Digits;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What each cell is made of and which region it belongs to: later regions lie on top, a cell goes by its centre. */
public final class CellMap {
    /** Of a cell without material, and of one without region or source. */
    public static final int NONE = -1;
    /** A centre this close to a border, in parts of the smaller side of its cell, belongs to the shape. */
    private static final double BORDER = 1e-9;

    private final Grid grid;
    private final List<Material> materials = new ArrayList<>();
    private final short[] material;
    private final short[] region;
    private final short[] source;
    private final int across;
    private final int up;

    private CellMap(Scenario scenario) {
        grid = scenario.grid();
        across = grid.x().cells();
        up = grid.y().cells();
        if ((long) across * up > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a plate with regions or edges of other kinds than fixed, insulated and"
                    + " periodic has at most 2147483639 cells, this one has " + (long) across * up);
        }
        materials.add(scenario.material());
        material = new short[across * up];
        region = new short[across * up];
        source = new short[across * up];
        Arrays.fill(region, (short) NONE);
        Arrays.fill(source, (short) NONE);
    }

    /**
     * The cells of a scenario.
     *
     * @throws IllegalArgumentException where a region covers no cell, or holds no node, naming the cells' size; where holes leave nothing
     */
    static CellMap of(Scenario scenario) {
        CellMap map = new CellMap(scenario);
        List<Region> regions = scenario.regions();
        for (int k = 0; k < regions.size(); k++) {
            map.lay(regions.get(k), k);
        }
        map.checkMatter(regions);
        return map;
    }

    private void checkMatter(List<Region> regions) {
        for (short each : material) {
            if (each != NONE) {
                return;
            }
        }
        String last = regions.reversed().stream()
                .filter(Region::hole)
                .map(Region::name)
                .findFirst()
                .orElse("");
        throw new IllegalArgumentException(
                "nothing is left of the plate: with the region \"" + last + "\" it is all hole");
    }

    /** The numbers of regions of which later ones leave no cell. */
    List<Integer> hidden(List<Region> regions) {
        BitSet seen = new BitSet();
        BitSet kinds = new BitSet();
        for (int cell = 0; cell < region.length; cell++) {
            seen(seen, region[cell]);
            seen(seen, source[cell]);
            seen(kinds, material[cell]);
        }
        List<Integer> hidden = new ArrayList<>();
        int kind = 0;
        for (int k = 0; k < regions.size(); k++) {
            Region each = regions.get(k);
            kind += each.material() == null ? 0 : 1;
            boolean shows = seen.get(k) || (each.material() != null && kinds.get(kind));
            if (!shows && each.temperature() == null) {
                hidden.add(k);
            }
        }
        return hidden;
    }

    private static void seen(BitSet set, short number) {
        if (number != NONE) {
            set.set(number);
        }
    }

    private void lay(Region layer, int number) {
        Shape.Rectangle box = layer.shape().bounds();
        int kind = layer.material() == null ? NONE : materials.size();
        if (layer.material() != null) {
            materials.add(layer.material());
        }
        int covered = 0;
        int endRow = Math.min(up, 2 + nodeBefore(grid.y(), box.top()));
        int endColumn = Math.min(across, 2 + nodeBefore(grid.x(), box.right()));
        for (int row = nodeBefore(grid.y(), box.bottom()); row < endRow; row++) {
            for (int column = nodeBefore(grid.x(), box.left()); column < endColumn; column++) {
                double border = BORDER * Math.min(width(column), height(row));
                if (layer.shape().contains(centreX(column), centreY(row), border)) {
                    set(row * across + column, layer, kind, number);
                    covered++;
                }
            }
        }
        if (covered == 0 && layer.temperature() == null) {
            throw new IllegalArgumentException("the region \"" + layer.name()
                    + "\" covers no cell's centre; cells there are "
                    + Digits.of(width(nodeBefore(grid.x(), box.left()))) + " m by "
                    + Digits.of(height(nodeBefore(grid.y(), box.bottom())))
                    + " m");
        }
    }

    private void set(int cell, Region layer, int kind, int number) {
        region[cell] = (short) number;
        if (layer.hole()) {
            material[cell] = (short) NONE;
            source[cell] = (short) NONE;
        } else if (kind != NONE) {
            material[cell] = (short) kind;
            source[cell] = (short) NONE;
        }
        if (layer.heating() != null) {
            source[cell] = (short) number;
        }
    }

    private static int nodeBefore(Axis axis, double place) {
        return axis.nodeBefore(Math.clamp(place, 0, axis.length()));
    }

    /** Cells along x. */
    public int across() {
        return across;
    }

    /** Cells along y. */
    public int up() {
        return up;
    }

    /** Metres along x. */
    double width(int column) {
        return grid.x().cell(column);
    }

    /** Metres along y. */
    double height(int row) {
        return grid.y().cell(row);
    }

    private double centreX(int column) {
        return grid.x().at(column) + width(column) / 2;
    }

    private double centreY(int row) {
        return grid.y().at(row) + height(row) / 2;
    }

    /** The number of a cell's material, {@link #NONE} in a hole. */
    public int materialOf(int column, int row) {
        return material[row * across + column];
    }

    /** A material by its number. */
    public Material material(int number) {
        return materials.get(number);
    }

    /** How many materials there are. */
    public int materials() {
        return materials.size();
    }

    /** For each node the sum over its four cells; nothing lies beyond an edge, the far side beyond a periodic one. */
    double[] toNodes(double[] perCell) {
        int columns = grid.columns();
        double[] sums = new double[columns * grid.rows()];
        for (int node = 0; node < sums.length; node++) {
            int right = node % columns;
            int above = node / columns;
            int left = right == 0 && grid.x().isPeriodic() ? across - 1 : right - 1;
            int below = above == 0 && grid.y().isPeriodic() ? up - 1 : above - 1;
            // diagonal pairs: mirroring and transposing exchange them as wholes, so rounding prefers no side
            sums[node] = (at(perCell, left, below) + at(perCell, right, above))
                    + (at(perCell, right, below) + at(perCell, left, above));
        }
        return sums;
    }

    private double at(double[] perCell, int column, int row) {
        boolean outside = column < 0 || row < 0 || column >= across || row >= up;
        return outside ? 0 : perCell[row * across + column];
    }

    /** The region on top at a cell, or {@link #NONE}. */
    public int regionOf(int column, int row) {
        return region[row * across + column];
    }

    /** The region whose source heats a cell, or {@link #NONE}. */
    public int sourceOf(int column, int row) {
        return source[row * across + column];
    }
}
