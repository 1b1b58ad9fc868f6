package isotherm.network;

import isotherm.field.Ledger;
import isotherm.model.Boundary;
import isotherm.model.Region;
import isotherm.model.Rim;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.refusal.KeyPath;
import org.jspecify.annotations.Nullable;

/**
 * The air in holes: a film on every side between a cell of the hole and one that is there. What it gives stands in the account of the
 * region's source.
 */
final class HoleRims {
    /** The sine of 30 degrees. */
    private static final double LEVEL = 0.5;

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
        Rim rim = region.rim();
        KeyPath key = KeyPath.region(number);
        if (rim == null) {
            return;
        }
        Lengths lengths = new Lengths(rim.isAlike());
        for (int row = 0; row < cells.up(); row++) {
            for (int column = 0; column < cells.across(); column++) {
                if (cells.regionOf(column, row) == number && cells.materialOf(column, row) == CellMap.NONE) {
                    sides(column, row, lengths);
                }
            }
        }
        rim.films().forEach((face, film) -> {
            film(rim.key(key, face), region, film, number, true, lengths.of(face, true));
            film(rim.key(key, face), region, film, number, false, lengths.of(face, false));
        });
    }

    /** Metres of film at each node, by the face that it lies on and whether that runs along x or along y. */
    private final class Lengths {
        private final double[][] lengths = new double[2 * Rim.Face.values().length][];
        private final boolean alike;

        Lengths(boolean alike) {
            this.alike = alike;
        }

        double[] of(Rim.Face face, boolean horizontal) {
            int which = 2 * (alike ? Rim.Face.WALL : face).ordinal() + (horizontal ? 0 : 1);
            if (lengths[which] == null) {
                lengths[which] = new double[network.columns * network.rows];
            }
            return lengths[which];
        }
    }

    /**
     * Half of each side of a cell beyond which something is, to each of the side's two nodes; where the sides are the stairs along a slanted or
     * round border, only so much of them as the border itself is long.
     */
    private void sides(int column, int row, Lengths lengths) {
        int right = network.periodicX && column == network.columns - 1 ? 0 : column + 1;
        int above = network.periodicY && row == network.rows - 1 ? 0 : row + 1;
        double width = cells.width(column);
        double height = cells.height(row);
        double left = scenario.grid().x().at(column);
        double bottom = scenario.grid().y().at(row);
        if (isThere(column, row - 1)) {
            Border border = border(column, row, 0, -1, left + width / 2, bottom);
            share(lengths.of(border.face, true), width / 2 / border.stairs, column, row, right, row);
        }
        if (isThere(column, row + 1)) {
            Border border = border(column, row, 0, 1, left + width / 2, bottom + height);
            share(lengths.of(border.face, true), width / 2 / border.stairs, column, above, right, above);
        }
        if (isThere(column - 1, row)) {
            Border border = border(column, row, -1, 0, left, bottom + height / 2);
            share(lengths.of(border.face, false), height / 2 / border.stairs, column, row, column, above);
        }
        if (isThere(column + 1, row)) {
            Border border = border(column, row, 1, 0, left + width, bottom + height / 2);
            share(lengths.of(border.face, false), height / 2 / border.stairs, right, row, right, above);
        }
    }

    /**
     * The border between two cells.
     *
     * @param stairs how much longer the cells' sides along it are than it is itself
     */
    private record Border(Rim.Face face, double stairs) {}

    /** Of a cell of the hole and the one so many columns and rows on, which is that of the region on top. */
    private Border border(int column, int row, int across, int up, double x, double y) {
        int top = Math.max(cells.regionOf(column, row), cells.regionOf(across(column + across), up(row + up)));
        Shape shape = scenario.regions().get(top).shape();
        return new Border(face(across, up, shape.normal(x, y)), shape.stairs(x, y));
    }

    /**
     * The face of a border. Heat that goes at most 30 degrees off the level counts as going sideways (ISO 6946).
     *
     * @param across from the hole into the material, along x
     * @param up the same, along y
     */
    private static Rim.Face face(int across, int up, Shape.@Nullable Point normal) {
        double nx = normal == null ? across : normal.x();
        double ny = normal == null ? up : normal.y();
        double rises = across * nx + up * ny < 0 ? -ny : ny;
        double level = LEVEL * Math.hypot(nx, ny);
        return rises > level ? Rim.Face.CEILING : rises < -level ? Rim.Face.FLOOR : Rim.Face.WALL;
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

    private void film(
            KeyPath coefficient,
            Region region,
            Boundary.Convection film,
            int number,
            boolean horizontal,
            double[] lengths) {
        NodeList nodes = NodeList.of(lengths, network);
        if (nodes.size() > 0) {
            String of = " of the air in the region \"" + region.name() + "\"";
            network.films.add(new Film(
                    Ledger.heldAccount(number, network.regions),
                    horizontal,
                    new Drive(
                            coefficient,
                            "the convection coefficient" + of,
                            film.coefficient(),
                            scenario,
                            nodes.nodes(),
                            nodes.free()),
                    new Drive(
                            KeyPath.region(number).then("air"),
                            "the temperature" + of,
                            film.air(),
                            scenario,
                            nodes.nodes(),
                            nodes.free()),
                    nodes.sizes()));
        }
    }
}
