package isotherm.io.resample;

import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Method;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.network.CellMap;
import isotherm.number.Dates;
import isotherm.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a picture knows of a plate beside its temperatures: what its cells are, and whether it is at rest. */
public final class Plate {
    private final Grid grid;
    private final boolean steady;
    private final @Nullable Scenario scenario;
    private final @Nullable Dates dates;
    private final @Nullable CellMap cells;
    /** For each material the number of the first that is the same. */
    private final int[] alike;

    private Plate(
            Grid grid, boolean steady, @Nullable Scenario scenario, @Nullable Dates dates, @Nullable CellMap cells) {
        this.grid = grid;
        this.steady = steady;
        this.scenario = scenario;
        this.dates = dates;
        this.cells = cells;
        this.alike = new int[cells == null ? 0 : cells.materials()];
        for (int number = 0; cells != null && number < alike.length; number++) {
            int first = 0;
            while (!cells.material(first).equals(cells.material(number))) {
                first++;
            }
            alike[number] = first;
        }
    }

    /** The plate of a run. */
    public static Plate of(Plan plan) {
        Scenario scenario = plan.scenario();
        CellMap cells = scenario.regions().isEmpty() ? null : plan.cells();
        return new Plate(plan.grid(), plan.method() == Method.STEADY, scenario, plan.dates(), cells);
    }

    /** A plate of which no more is known. */
    public static Plate on(Grid grid) {
        return new Plate(grid, false, null, null, null);
    }

    public Grid grid() {
        return grid;
    }

    /** Whether all cells are alike. */
    public boolean isOfOneKind() {
        return cells == null;
    }

    /** Whether its run seeks the state at rest. */
    public boolean isSteady() {
        return steady;
    }

    /** The dates of its run; null where the run has none. */
    public @Nullable Dates dates() {
        return dates;
    }

    /** Cells along x. */
    public int across() {
        return grid.x().cells();
    }

    /** Cells along y. */
    public int up() {
        return grid.y().cells();
    }

    /** Whether there is nothing in a cell. */
    public boolean isHole(int column, int row) {
        return cells != null && cells.materialOf(column, row) == CellMap.NONE;
    }

    /** What a cell is made of; null in a hole, and where nobody said. */
    @Nullable
    Material material(int column, int row) {
        CellMap map = cells;
        if (map == null) {
            return scenario == null ? null : scenario.material();
        }
        int number = map.materialOf(column, row);
        return number == CellMap.NONE ? null : map.material(number);
    }

    /**
     * Whether two cells differ in what they are made of, in what heats them or in what holds them.
     *
     * @param rim true to ask instead whether just one of them is a hole
     */
    public boolean isJoint(int column, int row, int otherColumn, int otherRow, boolean rim) {
        CellMap map = cells;
        if (map == null) {
            return false;
        }
        int one = map.materialOf(column, row);
        int other = map.materialOf(otherColumn, otherRow);
        if (one == CellMap.NONE || other == CellMap.NONE) {
            return rim && one != other;
        }
        if (rim) {
            return false;
        }
        return alike[one] != alike[other]
                || map.sourceOf(column, row) != map.sourceOf(otherColumn, otherRow)
                || holder(map.regionOf(column, row)) != holder(map.regionOf(otherColumn, otherRow));
    }

    /** The region whose border lies between two cells: the upper of the two; -1 where there is none. */
    public int ownerOfJoint(int column, int row, int otherColumn, int otherRow) {
        CellMap map = cells;
        return map == null ? CellMap.NONE : Math.max(map.regionOf(column, row), map.regionOf(otherColumn, otherRow));
    }

    /** Whether the joint of two cells only follows a border that is drawn as it is. */
    public boolean isStep(int column, int row, int otherColumn, int otherRow) {
        int owner = ownerOfJoint(column, row, otherColumn, otherRow);
        return owner != CellMap.NONE && regions().get(owner).shape().isCurved();
    }

    /** The regions of its scenario. */
    public List<Region> regions() {
        return scenario == null ? List.of() : scenario.regions();
    }

    /** A region that is held at a temperature, or none. */
    private int holder(int number) {
        if (number == CellMap.NONE || scenario == null) {
            return CellMap.NONE;
        }
        Region region = scenario.regions().get(number);
        return region.temperature() == null ? CellMap.NONE : number;
    }
}
