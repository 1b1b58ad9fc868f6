package isotherm.plan;

import isotherm.field.Ledger;
import isotherm.model.Boundary;
import isotherm.model.Region;
import isotherm.model.Scenario;

/**
 * The air in holes: a film on every side between a cell of the hole and one that is there. What it gives stands in the account of the
 * region's source.
 */
final class HoleRims {
    private final Scenario scenario;
    private final CellMap cells;
    private final NetworkBuilder network;

    HoleRims(Scenario scenario, CellMap cells, NetworkBuilder network) {
        this.scenario = scenario;
        this.cells = cells;
        this.network = network;
    }

    /** Adds a region's films, where it has air in it. */
    void add(int number) {
        Region region = scenario.regions().get(number);
        Boundary.Convection rim = region.rim();
        if (rim == null) {
            return;
        }
        double[] alongX = new double[network.columns * network.rows];
        double[] alongY = new double[network.columns * network.rows];
        for (int row = 0; row < cells.up(); row++) {
            for (int column = 0; column < cells.across(); column++) {
                if (cells.regionOf(column, row) == number && cells.materialOf(column, row) == CellMap.NONE) {
                    sides(column, row, alongX, alongY);
                }
            }
        }
        film(region, rim, number, true, alongX);
        film(region, rim, number, false, alongY);
    }

    /**
     * Half of each side of a cell beyond which something is, to each of the side's two nodes; where the sides are the stairs along a slanted or
     * round border, only so much of them as the border itself is long.
     */
    private void sides(int column, int row, double[] alongX, double[] alongY) {
        int right = network.periodicX && column == network.columns - 1 ? 0 : column + 1;
        int above = network.periodicY && row == network.rows - 1 ? 0 : row + 1;
        double width = cells.width(column);
        double height = cells.height(row);
        double left = scenario.grid().x().at(column);
        double bottom = scenario.grid().y().at(row);
        if (isThere(column, row - 1)) {
            double half = width / 2 / stairs(column, row, column, row - 1, left + width / 2, bottom);
            share(alongX, half, column, row, right, row);
        }
        if (isThere(column, row + 1)) {
            double half = width / 2 / stairs(column, row, column, row + 1, left + width / 2, bottom + height);
            share(alongX, half, column, above, right, above);
        }
        if (isThere(column - 1, row)) {
            double half = height / 2 / stairs(column, row, column - 1, row, left, bottom + height / 2);
            share(alongY, half, column, row, column, above);
        }
        if (isThere(column + 1, row)) {
            double half = height / 2 / stairs(column, row, column + 1, row, left + width, bottom + height / 2);
            share(alongY, half, right, row, right, above);
        }
    }

    /** Of the border between two cells, which is that of the region on top. */
    private double stairs(int column, int row, int beyondColumn, int beyondRow, double x, double y) {
        int top = Math.max(cells.regionOf(column, row), cells.regionOf(across(beyondColumn), up(beyondRow)));
        return scenario.regions().get(top).shape().stairs(x, y);
    }

    private void share(double[] lengths, double half, int column, int row, int otherColumn, int otherRow) {
        lengths[row * network.columns + column] += half;
        lengths[otherRow * network.columns + otherColumn] += half;
    }

    private boolean isThere(int column, int row) {
        int across = across(column);
        int up = up(row);
        boolean outside = across < 0 || up < 0 || across >= cells.across() || up >= cells.up();
        return !outside && cells.materialOf(across, up) != CellMap.NONE;
    }

    /** Round the plate where it is periodic. */
    private int across(int column) {
        return network.periodicX ? Math.floorMod(column, cells.across()) : column;
    }

    private int up(int row) {
        return network.periodicY ? Math.floorMod(row, cells.up()) : row;
    }

    private void film(Region region, Boundary.Convection rim, int number, boolean horizontal, double[] lengths) {
        NodeList nodes = NodeList.of(lengths, network);
        if (nodes.size() > 0) {
            String of = " of the air in the region \"" + region.name() + "\"";
            network.films.add(new Film(
                    Ledger.heldAccount(number, network.regions),
                    horizontal,
                    new Drive(
                            "the convection coefficient" + of,
                            rim.coefficient(),
                            scenario.grid(),
                            nodes.nodes(),
                            nodes.free()),
                    new Drive("the temperature" + of, rim.air(), scenario.grid(), nodes.nodes(), nodes.free()),
                    nodes.sizes()));
        }
    }
}
