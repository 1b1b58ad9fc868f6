package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Turns cells into nodes and links (N12), then adds what drives them. */
final class NetworkBuilder {
    final int columns;
    final int rows;
    final boolean periodicX;
    final boolean periodicY;
    final int regions;
    double[] capacity = {};
    final double[] east;
    final double[] north;
    final byte[] kinds;
    final List<Hold> holds = new ArrayList<>();
    final List<Film> films = new ArrayList<>();
    final List<Inflow> inflows = new ArrayList<>();
    final List<Thaw> thaws = new ArrayList<>();

    private final CellMap cells;

    private NetworkBuilder(Scenario scenario, CellMap cells) {
        this.cells = cells;
        Grid grid = scenario.grid();
        Axis x = grid.x();
        Axis y = grid.y();
        columns = x.nodes();
        rows = y.nodes();
        if (grid.nodes() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("this method takes at most 2147483639 nodes, was given " + grid.nodes());
        }
        periodicX = x.isPeriodic();
        periodicY = y.isPeriodic();
        regions = scenario.regions().size();
        int size = columns * rows;
        east = new double[size];
        north = new double[size];
        kinds = new byte[size];
    }

    /**
     * The network of a scenario.
     *
     * @throws IllegalArgumentException where a region or a part of an edge is nowhere on the grid
     */
    static Network build(Scenario scenario, CellMap cells) {
        NetworkBuilder builder = new NetworkBuilder(scenario, cells);
        builder.conduct();
        new NetworkDrives(scenario, cells, builder).add();
        return new Network(builder);
    }

    private void conduct() {
        double[] heats = new double[cells.across() * cells.up()];
        for (int cell = 0; cell < heats.length; cell++) {
            heats[cell] = heat(cell % cells.across(), cell / cells.across());
        }
        capacity = cells.toNodes(heats);
        for (int row = 0; row < rows; row++) {
            int below = periodicY && row == 0 ? cells.up() - 1 : row - 1;
            for (int column = 0; column < columns; column++) {
                int left = periodicX && column == 0 ? cells.across() - 1 : column - 1;
                int node = row * columns + column;
                east[node] = alongX(column, below) + alongX(column, row);
                north[node] = alongY(left, row) + alongY(column, row);
                if (capacity[node] == 0) {
                    kinds[node] = Network.HOLE;
                }
            }
        }
    }

    private boolean isEmpty(int column, int row) {
        boolean outside = column < 0 || row < 0 || column >= cells.across() || row >= cells.up();
        return outside || cells.materialOf(column, row) == CellMap.NONE;
    }

    private Material material(int column, int row) {
        return cells.material(cells.materialOf(column, row));
    }

    /** J/(m K) that a cell gives to each of its four nodes. */
    private double heat(int column, int row) {
        return isEmpty(column, row)
                ? 0
                : material(column, row).volumetricHeatCapacity() * (cells.width(column) * cells.height(row) / 4);
    }

    /** W/(m K) that a cell gives to the link along its lower side, and to that along its upper. */
    private double alongX(int column, int row) {
        return isEmpty(column, row)
                ? 0
                : material(column, row).conductivityX() * (cells.height(row) / 2) / cells.width(column);
    }

    /** W/(m K) that a cell gives to the link along its left side, and to that along its right. */
    private double alongY(int column, int row) {
        return isEmpty(column, row)
                ? 0
                : material(column, row).conductivityY() * (cells.width(column) / 2) / cells.height(row);
    }

    int node(Edge edge, int along) {
        return switch (edge) {
            case LEFT -> along * columns;
            case RIGHT -> along * columns + columns - 1;
            case BOTTOM -> along;
            case TOP -> (rows - 1) * columns + along;
        };
    }

    /** Whether the cell beside an edge, before or after a node along it, is there. */
    boolean hasCell(Edge edge, int along, boolean after) {
        int cell = after ? along : along - 1;
        return switch (edge) {
            case LEFT -> !isEmpty(0, cell);
            case RIGHT -> !isEmpty(cells.across() - 1, cell);
            case BOTTOM -> !isEmpty(cell, 0);
            case TOP -> !isEmpty(cell, cells.up() - 1);
        };
    }
}
