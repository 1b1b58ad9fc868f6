package isotherm.borders;

import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells that borders between materials pass through. Holes and held regions of a material of their own take whole cells, by their centres;
 * so do colours of an image. Cells that they touch are not among these.
 */
public final class CutCells {
    private final Map<Integer, CutCell> cells = new HashMap<>();
    private final Grid grid;
    private final int across;

    /** The cut cells of a plate of a material, under regions of which later ones lie on top. */
    public CutCells(Grid grid, Material plate, List<Region> regions) {
        this.grid = grid;
        this.across = grid.x().cells();
        BorderCells borders = new BorderCells(grid);
        BorderCells whole = new BorderCells(grid);
        List<Integer> layers = new ArrayList<>();
        List<Shape> solid = new ArrayList<>();
        for (int k = 0; k < regions.size(); k++) {
            Region region = regions.get(k);
            if (isWhole(region)) {
                whole.add(region.shape());
                solid.add(region.shape());
            } else if (region.material() != null) {
                borders.add(region.shape());
                layers.add(k);
            }
        }
        borders.numbers().forEach(number -> {
            Shape.Rectangle box = box(number % across, number / across);
            double x = box.left() + (box.right() - box.left()) / 2;
            double y = box.bottom() + (box.top() - box.bottom()) / 2;
            boolean steps = whole.has(number % across, number / across)
                    || solid.stream().anyMatch(shape -> shape.contains(x, y, 0));
            if (!steps) {
                List<Integer> meeting = layers.stream()
                        .filter(k -> QuarterArea.meets(regions.get(k).shape().bounds(), box))
                        .toList();
                CutCell cell = new CutCell(plate, meeting, regions, box);
                if (!cell.isAlike()) {
                    cells.put(number, cell);
                }
            }
        });
    }

    private static boolean isWhole(Region region) {
        return region.hole() || (region.temperature() != null && region.material() != null);
    }

    private Shape.Rectangle box(int column, int row) {
        Axis x = grid.x();
        Axis y = grid.y();
        double left = x.at(column);
        double bottom = y.at(row);
        return new Shape.Rectangle(left, bottom, left + x.cell(column), bottom + y.cell(row));
    }

    /** A cell, or null where no border passes through it. */
    public @Nullable CutCell at(int column, int row) {
        return cells.isEmpty() ? null : cells.get(row * across + column);
    }

    /** The numbers, row by row from the bottom, of cut cells and the eight around each: their nodes, or their links, are of their own. */
    public BitSet near() {
        BitSet near = new BitSet();
        for (int number : cells.keySet()) {
            for (int up = number / across - 1; up <= number / across + 1; up++) {
                for (int right = number % across - 1; right <= number % across + 1; right++) {
                    near.set(round(grid.y(), up) * across + round(grid.x(), right));
                }
            }
        }
        return near;
    }

    private static int round(Axis axis, int cell) {
        return axis.isPeriodic() ? Math.floorMod(cell, axis.cells()) : Math.clamp(cell, 0, axis.cells() - 1);
    }
}
