package isotherm.network;

import isotherm.borders.BorderCells;
import isotherm.borders.CutCell;
import isotherm.borders.CutCells;
import isotherm.field.Window;
import isotherm.model.Axis;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.number.Digits;
import isotherm.refusal.KeyPath;
import isotherm.refusal.RefusedScenarioException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each cell is made of and which region it belongs to: later regions lie on top, a cell goes by its centre. What a cell has of each material
 * where borders pass through it, {@link #cut} says.
 */
public final class CellMap {
    /** Of a cell without material, and of one without region or source. */
    public static final int NONE = -1;
    /** A centre this close to a border, in parts of the smaller side of its cell, belongs to the shape. */
    private static final double BORDER = 1e-9;

    private final Grid grid;
    private final Window window;
    private final CutCells cuts;
    private final List<Material> materials = new ArrayList<>();
    /** What cells can be; a cell holds the number of its kind. */
    private final List<CellKind> kinds = new ArrayList<>();

    private final Map<CellKind, Integer> numberOf = new HashMap<>();
    /** The cells of each row, from the bottom. Rows that are alike are one array. */
    private final int[][] rows;
    /** A number for each row: rows that are alike have the same. */
    private final int[] patterns;

    private final int across;
    private final int up;

    private CellMap(Scenario scenario) {
        grid = scenario.grid();
        window = Window.whole(grid);
        across = grid.x().cells();
        up = grid.y().cells();
        materials.add(scenario.material());
        rows = new int[up][];
        patterns = new int[up];
        Arrays.fill(rows, new int[across]);
        cuts = new CutCells(grid, scenario.material(), scenario.regions());
        number(new CellKind(0, NONE, NONE, false));
    }

    private CellMap(CellMap plate, Window window) {
        this.window = window;
        this.grid = plate.grid;
        this.cuts = plate.cuts;
        this.across = window.x().cells();
        this.up = window.y().cells();
        this.materials.addAll(plate.materials);
        this.kinds.addAll(plate.kinds);
        this.rows = new int[up][];
        this.patterns = new int[up];
        Map<Integer, int[]> cut = new HashMap<>();
        for (int row = 0; row < up; row++) {
            patterns[row] = plate.patterns[window.y().global(row)];
            rows[row] = cut.computeIfAbsent(
                    patterns[row],
                    alike -> IntStream.range(0, across)
                            .map(column -> plate.rows[alike][window.x().global(column)])
                            .toArray());
        }
    }

    /** The cells between the nodes of a window of the plate. */
    public CellMap in(Window part) {
        return part.isWhole() ? this : new CellMap(this, part);
    }

    private int number(CellKind kind) {
        return numberOf.computeIfAbsent(kind, added -> {
            kinds.add(added);
            return kinds.size() - 1;
        });
    }

    /**
     * The cells of a scenario.
     *
     * @throws RefusedScenarioException where a region covers no cell, or holds no node, naming the cells' size; where holes leave nothing
     */
    public static CellMap of(Scenario scenario) {
        CellMap map = new CellMap(scenario);
        List<Region> regions = scenario.regions();
        BitSet owned = new BitSet();
        for (int k = 0; k < regions.size(); k++) {
            map.lay(regions.get(k), k, owned);
        }
        map.cuts.near().stream().forEach(cell -> {
            int[] cells = map.own(cell / map.across, owned);
            cells[cell % map.across] =
                    map.number(map.kinds.get(cells[cell % map.across]).own());
        });
        map.shareAlike();
        map.checkMatter(regions);
        return map;
    }

    /** Lets rows that are alike be one array, and numbers them. */
    private void shareAlike() {
        Map<IntBuffer, Integer> found = new HashMap<>();
        for (int row = 0; row < up; row++) {
            if (row > 0 && Arrays.equals(rows[row], rows[row - 1])) {
                patterns[row] = patterns[row - 1];
                continue;
            }
            int first = row;
            patterns[row] = found.computeIfAbsent(IntBuffer.wrap(rows[row]), _ -> first);
            rows[row] = rows[patterns[row]];
        }
    }

    private void checkMatter(List<Region> regions) {
        if (used().stream().anyMatch(kind -> kinds.get(kind).material() != NONE)) {
            return;
        }
        Region last =
                regions.reversed().stream().filter(Region::hole).findFirst().orElseThrow();
        throw new RefusedScenarioException(
                KeyPath.region(regions.indexOf(last)),
                "nothing is left of the plate: with the region \"" + last.name() + "\" all of it is a hole");
    }

    /** The kinds that cells have now. */
    private BitSet used() {
        BitSet used = new BitSet();
        for (int row = 0; row < up; row++) {
            if (patterns[row] == row) {
                for (int kind : rows[row]) {
                    used.set(kind);
                }
            }
        }
        return used;
    }

    /** The numbers of regions of which later ones leave no cell. */
    public List<Integer> hidden(List<Region> regions) {
        BitSet seen = new BitSet();
        BitSet seenMaterials = new BitSet();
        used().stream().mapToObj(kinds::get).forEach(kind -> {
            mark(seen, kind.region());
            mark(seen, kind.source());
            mark(seenMaterials, kind.material());
        });
        List<Integer> hidden = new ArrayList<>();
        int kind = 0;
        for (int k = 0; k < regions.size(); k++) {
            Region each = regions.get(k);
            kind += each.material() == null ? 0 : 1;
            boolean shows = seen.get(k) || (each.material() != null && seenMaterials.get(kind));
            if (!shows && each.temperature() == null) {
                hidden.add(k);
            }
        }
        return hidden;
    }

    private static void mark(BitSet set, int number) {
        if (number != NONE) {
            set.set(number);
        }
    }

    private void lay(Region layer, int number, BitSet owned) {
        Shape.Rectangle box = layer.shape().bounds();
        int kind = layer.material() == null ? NONE : materials.size();
        if (layer.material() != null) {
            materials.add(layer.material());
        }
        int covered = 0;
        int seen = NONE; // the kind that was covered last, and what it became
        int covering = NONE;
        int endRow = Math.min(up, 2 + nodeBefore(grid.y(), box.top()));
        int endColumn = Math.min(across, 2 + nodeBefore(grid.x(), box.right()));
        for (int row = nodeBefore(grid.y(), box.bottom()); row < endRow; row++) {
            for (int column = nodeBefore(grid.x(), box.left()); column < endColumn; column++) {
                double border = BORDER * Math.min(width(column), height(row));
                double x = grid.x().at(column) + width(column) / 2;
                double y = grid.y().at(row) + height(row) / 2;
                if (layer.shape().contains(x, y, border)) {
                    int[] cells = own(row, owned);
                    if (cells[column] != seen) {
                        seen = cells[column];
                        covering = number(kinds.get(seen).under(layer, kind, number));
                    }
                    cells[column] = covering;
                    covered++;
                }
            }
        }
        boolean cut =
                layer.isSourceAlone() && !BorderCells.of(grid, layer.shape()).isEmpty(); // needs no cell's centre
        if (covered == 0 && layer.temperature() == null && !cut) {
            throw new RefusedScenarioException(
                    KeyPath.region(number),
                    "the region \"" + layer.name() + "\" covers no cell's centre; cells there are "
                            + Digits.of(width(nodeBefore(grid.x(), box.left()))) + " m by "
                            + Digits.of(height(nodeBefore(grid.y(), box.bottom())))
                            + " m");
        }
    }

    /** A row's cells, in an array that no other row has. */
    private int[] own(int row, BitSet owned) {
        if (!owned.get(row)) {
            owned.set(row);
            rows[row] = rows[row].clone();
        }
        return rows[row];
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
    public double width(int column) {
        return grid.x().cell(window.x().global(column));
    }

    /** Metres along y. */
    public double height(int row) {
        return grid.y().cell(window.y().global(row));
    }

    /** The number of a cell's material, {@link #NONE} in a hole. */
    public int materialOf(int column, int row) {
        return kinds.get(rows[row][column]).material();
    }

    /** What borders make of a cell; null where none passes through it, or where it goes by its centre. */
    public @Nullable CutCell cut(int column, int row) {
        return isOwn(column, row)
                ? cuts.at(window.x().global(column), window.y().global(row))
                : null;
    }

    /** Whether a cell is cut or beside one that is: its nodes or their links are of their own. */
    public boolean isOwn(int column, int row) {
        return kinds.get(rows[row][column]).isOwn();
    }

    /** A number for a row of cells, {@link #NONE} where there is no such row: rows that are alike have the same. */
    public int pattern(int row) {
        return row < 0 || row >= up ? NONE : patterns[row];
    }

    /** A material by its number. */
    public Material material(int number) {
        return materials.get(number);
    }

    /** How many materials there are. */
    public int materials() {
        return materials.size();
    }

    /** The region on top at a cell, or {@link #NONE}. */
    public int regionOf(int column, int row) {
        return kinds.get(rows[row][column]).region();
    }

    /** The region whose source heats a cell, or {@link #NONE}. */
    public int sourceOf(int column, int row) {
        return kinds.get(rows[row][column]).source();
    }
}
