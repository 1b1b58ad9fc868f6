package isotherm.plan;

import isotherm.model.Axis;
import isotherm.model.Boundary;
import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Material;
import isotherm.model.Region;
import isotherm.model.Scenario;
import isotherm.network.CellMap;

/**
 * A plate by and large, from some of its cells: what estimates of steps need (N22).
 *
 * @param capacity mean volumetric heat capacity in J/(m^3 K)
 * @param conductivity harmonic mean in W/(m K): insulation decides how long the plate takes
 * @param settling seconds in which the slowest part of a disturbance fades to a third
 * @param low the coldest that is seen at the start, in degrees Celsius
 * @param high the hottest
 * @param rough whether the start jumps somewhere inside the plate
 * @param fading how fast the start itself fades by conduction, a second; 0 where it is uniform
 */
record PlateScale(
        double capacity, double conductivity, double settling, double low, double high, boolean rough, double fading) {
    /** Cells and nodes looked at along an axis. */
    private static final int SAMPLES = 48;

    static PlateScale of(Scenario scenario, CellMap cells) {
        double capacity = 0;
        double resistivity = 0;
        double area = 0;
        int across = Math.max(1, cells.across() / SAMPLES);
        int up = Math.max(1, cells.up() / SAMPLES);
        for (int row = 0; row < cells.up(); row += up) {
            for (int column = 0; column < cells.across(); column += across) {
                int number = cells.materialOf(column, row);
                if (number != CellMap.NONE) {
                    Material material = cells.material(number);
                    double share = cells.width(column) * cells.height(row);
                    capacity += share * material.volumetricHeatCapacity();
                    resistivity += share / Math.max(material.conductivityX(), material.conductivityY());
                    area += share;
                }
            }
        }
        capacity /= area;
        double conductivity = area / resistivity;
        Grid grid = scenario.grid();
        Start start = Start.of(scenario.initial(), grid);
        double reach = start.range > 0 ? conductivity / capacity * start.curvature / (start.range / 2) : 0;
        return new PlateScale(
                capacity,
                conductivity,
                settling(scenario, capacity, conductivity),
                start.low,
                start.high,
                !scenario.initial().patches().isEmpty()
                        || scenario.initial().background() instanceof Initial.Background.Picture
                        || scenario.initial().background() instanceof Initial.Background.Earlier,
                reach);
    }

    private static double settling(Scenario scenario, double capacity, double conductivity) {
        boolean rooms = scenario.regions().stream().anyMatch(PlateScale::holds);
        double acrossX = axis(scenario, scenario.grid().x(), Edge.LEFT, Edge.RIGHT, capacity, conductivity, rooms);
        double acrossY = axis(scenario, scenario.grid().y(), Edge.BOTTOM, Edge.TOP, capacity, conductivity, rooms);
        double pace = (acrossX > 0 ? 1 / acrossX : 0) + (acrossY > 0 ? 1 / acrossY : 0);
        if (pace > 0) {
            return 1 / pace;
        }
        double longest =
                Math.max(scenario.grid().x().length(), scenario.grid().y().length());
        return capacity / conductivity * longest * longest / (Math.PI * Math.PI);
    }

    private static boolean holds(Region region) {
        return region.rim() != null || region.temperature() != null;
    }

    /** Seconds to settle along an axis: the way to its ends, and through them; 0 where both are closed. */
    private static double axis(
            Scenario scenario, Axis axis, Edge one, Edge other, double capacity, double conductivity, boolean rooms) {
        double through = 0;
        int open = 0;
        for (Edge edge : new Edge[] {one, other}) {
            switch (scenario.edges().at(edge)) {
                case Boundary.Fixed fixed -> {
                    open++;
                    through = Double.POSITIVE_INFINITY;
                }
                case Boundary.Convection film -> {
                    open++;
                    through += Math.max(0, film.coefficient().at(0, 0, 0));
                }
                case Boundary.Flux flux -> {}
                case Boundary.Insulated insulated -> {}
                case Boundary.Periodic periodic -> {}
            }
        }
        if (open == 0 && !rooms) {
            return 0;
        }
        double way = axis.length() * (open == 1 ? 2 : 1) / Math.PI;
        double out = through > 0 ? axis.length() / through : 0;
        return capacity * (way * way / conductivity + out);
    }

    /** What the start looks like on a coarse lattice. */
    private record Start(double low, double high, double range, double curvature) {
        static Start of(Initial initial, Grid grid) {
            if (initial.patches().isEmpty()
                    && initial.background() instanceof Initial.Background.Uniform(double temperature)) {
                return new Start(temperature, temperature, 0, 0);
            }
            int across = Math.max(1, grid.columns() / SAMPLES);
            int up = Math.max(1, grid.rows() / SAMPLES);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            double curvature = 0;
            for (int row = up; row < grid.rows() - up; row += up) {
                for (int column = across; column < grid.columns() - across; column += across) {
                    double here = initial.at(grid, column, row);
                    low = Math.min(low, here);
                    high = Math.max(high, here);
                    double x = grid.x().at(column + across) - grid.x().at(column - across);
                    double y = grid.y().at(row + up) - grid.y().at(row - up);
                    double bentX = initial.at(grid, column + across, row)
                            - here
                            - here
                            + initial.at(grid, column - across, row);
                    double bentY =
                            initial.at(grid, column, row + up) - here - here + initial.at(grid, column, row - up);
                    curvature = Math.max(curvature, Math.abs(4 * bentX / (x * x) + 4 * bentY / (y * y)));
                }
            }
            double range = high > low ? high - low : 0;
            return range > 0 ? new Start(low, high, range, curvature) : new Start(low, low, 0, 0);
        }
    }
}
