package isotherm.network;

import isotherm.borders.CutCell;
import isotherm.model.Material;
import org.jspecify.annotations.Nullable;

/**
 * What nodes and links get of cells (N12). A side of a cell conducts through its stretches in series. What a cut cell
 * conducts along its borders beyond that is given to the links beside them, inside the better conductor.
 */
final class CellLinks {
    private static final int BELOW = 0;
    private static final int ABOVE = 1;
    private static final int LEFT = 2;
    private static final int RIGHT = 3;
    /** A link keeps at least so much of what its sides conduct. */
    private static final double LEAST = 0.25;
    /** Beside borders this level, as the tangent of their angle to an axis, links across that axis are given ever less. */
    private static final double LEVEL = 0.125;

    private final CellMap cells;
    private final boolean periodicX;
    private final boolean periodicY;

    CellLinks(CellMap cells, boolean periodicX, boolean periodicY) {
        this.cells = cells;
        this.periodicX = periodicX;
        this.periodicY = periodicY;
    }

    /** J/(m K) that a cell gives to a node at its corner: of four from the lower left, row by row. */
    double heat(int column, int row, int corner) {
        if (isEmpty(column, row)) {
            return 0;
        }
        double area = cells.width(column) * cells.height(row) / 4;
        CutCell cut = cells.cut(column, row);
        if (cut == null) {
            return cells.material(cells.materialOf(column, row)).volumetricHeatCapacity() * area;
        }
        double heat = 0;
        for (int layer = 0; layer < cut.layers(); layer++) {
            heat += cut.quarter(corner, layer) * cut.material(layer).volumetricHeatCapacity();
        }
        return heat * area;
    }

    /** W/(m K) of the link along x between two rows of cells, over a column of cells. */
    double alongX(int column, int below, int above) {
        double sides = side(column, below, ABOVE) + side(column, above, BELOW);
        if (!isOwn(column, below) && !isOwn(column, above)) {
            return sides;
        }
        double length = cells.width(column);
        double more = own(column, below, true) + own(column, above, true);
        Material whole = wholeX(column, below, above);
        if (whole != null) {
            more += fromNode(column - 1, column, below, above, whole, true)
                    + fromNode(column, column + 1, below, above, whole, true);
        }
        return Math.max(sides + more / (length * length), LEAST * sides);
    }

    /** W/(m K) of the link along y between two columns of cells, over a row of cells. */
    double alongY(int left, int right, int row) {
        double sides = side(left, row, RIGHT) + side(right, row, LEFT);
        if (!isOwn(left, row) && !isOwn(right, row)) {
            return sides;
        }
        double length = cells.height(row);
        double more = own(left, row, false) + own(right, row, false);
        Material whole = wholeY(left, right, row);
        if (whole != null) {
            more += fromNode(left, right, row - 1, row, whole, false)
                    + fromNode(left, right, row, row + 1, whole, false);
        }
        return Math.max(sides + more / (length * length), LEAST * sides);
    }

    /** W/(m K) of a cell's side, half the cell wide. */
    private double side(int column, int row, int side) {
        if (isEmpty(column, row)) {
            return 0;
        }
        int x = across(column);
        int y = up(row);
        CutCell cut = cells.cut(x, y);
        double k = cut == null ? conductivity(cells.material(cells.materialOf(x, y)), side < LEFT) : series(cut, side);
        return side < LEFT ? k * (cells.height(y) / 2) / cells.width(x) : k * (cells.width(x) / 2) / cells.height(y);
    }

    /** W/(m K) per metre of a side's stretches in series. */
    private static double series(CutCell cut, int side) {
        double resistance = 0;
        for (int layer = 0; layer < cut.layers(); layer++) {
            resistance += cut.side(side, layer) / conductivity(cut.material(layer), side < LEFT);
        }
        return 1 / resistance;
    }

    private static double conductivity(Material material, boolean alongX) {
        return alongX ? material.conductivityX() : material.conductivityY();
    }

    /** What a cell conducts along an axis beyond its sides, were its materials side by side: conductivity times area. */
    private double surplus(CutCell cut, int column, int row, boolean alongX) {
        double beside = 0;
        for (int layer = 0; layer < cut.layers(); layer++) {
            beside += cut.share(layer) * conductivity(cut.material(layer), alongX);
        }
        double sides = series(cut, alongX ? BELOW : LEFT) + series(cut, alongX ? ABOVE : RIGHT);
        return (beside - sides / 2) * (cells.width(across(column)) * cells.height(up(row)));
    }

    /** What a cell gives to each of its own sides, times their length squared: where the best conductor is at no corner of it. */
    private double own(int column, int row, boolean alongX) {
        CutCell cut = cut(column, row);
        return cut == null || best(cut) != null ? 0 : surplus(cut, column, row, alongX) / 2;
    }

    /** What cells around a node give to each link of it along an axis that is wholly of a material, times the link's length squared. */
    private double fromNode(int left, int right, int below, int above, Material whole, boolean alongX) {
        // diagonal pairs: mirroring and transposing exchange them as wholes, so rounding prefers no side
        double sum = (fromCell(left, below, 3, whole, alongX) + fromCell(right, above, 0, whole, alongX))
                + (fromCell(right, below, 2, whole, alongX) + fromCell(left, above, 1, whole, alongX));
        if (sum == 0) {
            return 0;
        }
        Material one = alongX ? wholeX(left, below, above) : wholeY(left, right, below);
        Material other = alongX ? wholeX(right, below, above) : wholeY(left, right, above);
        return whole.equals(one) && whole.equals(other) ? sum / 2 : sum;
    }

    private double fromCell(int column, int row, int corner, Material whole, boolean alongX) {
        CutCell cut = cut(column, row);
        if (cut == null
                || !whole.equals(best(cut))
                || !cut.material(cut.corner(corner)).equals(whole)) {
            return 0;
        }
        int count = 0;
        for (int k = 0; k < 4; k++) {
            count += cut.material(cut.corner(k)).equals(whole) ? 1 : 0;
        }
        double x = cut.alongX();
        double y = 1 - x;
        double level = Math.min(1, Math.sqrt(Math.min(x, y) / Math.max(x, y)) / LEVEL);
        double shareX = x >= y ? 1 : level;
        double shareY = x >= y ? level : 1;
        double along = x * surplus(cut, column, row, true) + y * surplus(cut, column, row, false);
        return along * (alongX ? shareX : shareY) / (x * shareX + y * shareY) / count;
    }

    /** The best conductor that a cell has anything of; null where it is at no corner. */
    private static @Nullable Material best(CutCell cut) {
        double most = 0;
        for (int layer = 0; layer < cut.layers(); layer++) {
            most = Math.max(most, cut.share(layer) > 0 ? conductivity(cut.material(layer)) : 0);
        }
        int best = CellMap.NONE; // of materials that are equal the later region's, whatever the corner
        for (int k = 0; k < 4; k++) {
            if (conductivity(cut.material(cut.corner(k))) >= most) {
                best = Math.max(best, cut.corner(k));
            }
        }
        return best == CellMap.NONE ? null : cut.material(best);
    }

    private static double conductivity(Material material) {
        return material.conductivityX() + material.conductivityY();
    }

    /** The material that a link along x is wholly of; null where there are several, or none. */
    private @Nullable Material wholeX(int column, int below, int above) {
        return one(column, below, ABOVE, column, above, BELOW);
    }

    private @Nullable Material wholeY(int left, int right, int row) {
        return one(left, row, RIGHT, right, row, LEFT);
    }

    private @Nullable Material one(int column, int row, int side, int otherColumn, int otherRow, int otherSide) {
        boolean first = isOutside(column, row);
        boolean second = isOutside(otherColumn, otherRow);
        Material one = first ? null : whole(column, row, side);
        Material other = second ? null : whole(otherColumn, otherRow, otherSide);
        if (first || second) {
            return first ? other : one;
        }
        return one != null && one.equals(other) ? one : null;
    }

    private @Nullable Material whole(int column, int row, int side) {
        CutCell cut = cut(column, row);
        if (cut == null) {
            return isEmpty(column, row) ? null : cells.material(cells.materialOf(across(column), up(row)));
        }
        Material found = null;
        for (int layer = 0; layer < cut.layers(); layer++) {
            if (cut.side(side, layer) > 0) {
                if (found != null && !found.equals(cut.material(layer))) {
                    return null;
                }
                found = cut.material(layer);
            }
        }
        return found;
    }

    private @Nullable CutCell cut(int column, int row) {
        return isOutside(column, row) ? null : cells.cut(across(column), up(row));
    }

    private boolean isEmpty(int column, int row) {
        return isOutside(column, row) || cells.materialOf(across(column), up(row)) == CellMap.NONE;
    }

    private boolean isOwn(int column, int row) {
        return !isEmpty(column, row) && cells.isOwn(across(column), up(row));
    }

    private boolean isOutside(int column, int row) {
        int x = across(column);
        int y = up(row);
        return x < 0 || y < 0 || x >= cells.across() || y >= cells.up();
    }

    /** Round the plate where it is periodic. */
    private int across(int column) {
        return periodicX ? Math.floorMod(column, cells.across()) : column;
    }

    private int up(int row) {
        return periodicY ? Math.floorMod(row, cells.up()) : row;
    }
}
