package isotherm.plan;

import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.network.CellMap;
import isotherm.network.Drive;
import isotherm.network.Film;
import isotherm.network.Hold;
import isotherm.network.Inflow;
import isotherm.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * What drives a plate, and between which temperatures that goes on (N22).
 *
 * @param duration seconds
 * @param low the coldest that is told, in degrees Celsius
 * @param high the hottest
 * @param warmed by how many kelvin sources warm their place, by and large
 */
record Driving(PlateScale scale, List<Excitation> all, double duration, double low, double high, double warmed) {
    /** Of so many excitations others are taken to be like these. */
    private static final int MOST = 64;

    static Driving of(Plan plan, double duration) {
        PlateScale scale = PlateScale.of(plan.scenario(), plan.cells());
        List<Excitation> all = all(plan, scale);
        double low = scale.low();
        double high = scale.high();
        double warmed = 0;
        for (Excitation each : all) {
            double[] own = each.range(duration);
            low = Math.min(low, own[0]);
            high = Math.max(high, own[1]);
            warmed = Math.max(warmed, each.warms(Math.min(duration, scale.settling())));
        }
        return new Driving(scale, all, duration, low, high, warmed);
    }

    /** The range of temperatures in kelvin, of which tolerances are parts. */
    double range() {
        double range = Math.max(high - low, warmed);
        return range > 0 ? range : 1;
    }

    /** The largest number that a temperature is, whatever its sign. */
    double largest() {
        return Math.max(Math.abs(low), Math.abs(high + warmed));
    }

    private static List<Excitation> all(Plan plan, PlateScale scale) {
        Network network = plan.network();
        List<Excitation> all = new ArrayList<>();
        for (Hold hold : network.holds()) {
            Drive drive = hold.temperature();
            if (drive.reached() > 0) {
                all.add(new Excitation(
                        Excitation.Way.TEMPERATURE,
                        drive.signal(),
                        1,
                        0,
                        plan.stepLimit(),
                        off(plan, drive),
                        isUpright(plan, drive),
                        depth(plan, isUpright(plan, drive))));
            }
        }
        for (Film film : network.films()) {
            if (film.air().count() > 0) {
                addFilm(all, plan, scale, film);
            }
        }
        for (Inflow inflow : network.inflows()) {
            if (inflow.density().count() > 0) {
                int node = inflow.density().node(0);
                double unit = inflow.size(0) / network.capacity(node);
                double waits = network.capacity(node) / network.links(node);
                all.add(new Excitation(Excitation.Way.HEAT, inflow.density().signal(), unit, 0, waits, 0, false, 0));
            }
        }
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    private static void addFilm(List<Excitation> all, Plan plan, PlateScale scale, Film film) {
        Network network = plan.network();
        int node = film.air().node(0);
        double coefficient =
                Math.max(Double.MIN_NORMAL, film.coefficient().signal().at(0, 0, 0));
        double time = behind(plan, node, scale) / (coefficient * coefficient);
        double waits = network.capacity(node) / (network.links(node) + coefficient * film.length(0));
        all.add(new Excitation(
                Excitation.Way.TEMPERATURE,
                film.air().signal(),
                1,
                time,
                waits,
                off(plan, film.air()),
                film.isHorizontal(),
                depth(plan, film.isHorizontal())));
        if (film.coefficient().variesInTime()) {
            double off = off(plan, film.air());
            all.add(new Excitation(
                    Excitation.Way.COEFFICIENT,
                    film.coefficient().signal(),
                    off / coefficient,
                    time,
                    waits,
                    0,
                    false,
                    0));
        }
    }

    /** Conductivity times heat capacity of what lies behind a node of an edge. */
    private static double behind(Plan plan, int node, PlateScale scale) {
        CellMap cells = plan.cells();
        int column = node % plan.grid().columns();
        int row = node / plan.grid().columns();
        for (int beside = 0; beside < 4; beside++) {
            int across = Math.clamp(column - beside % 2, 0, cells.across() - 1);
            int up = Math.clamp(row - beside / 2, 0, cells.up() - 1);
            int number = cells.materialOf(across, up);
            if (number != CellMap.NONE) {
                Material material = cells.material(number);
                return Math.max(material.conductivityX(), material.conductivityY()) * material.volumetricHeatCapacity();
            }
        }
        return scale.conductivity() * scale.capacity();
    }

    private static boolean isUpright(Plan plan, Drive drive) {
        int row = drive.node(0) / plan.grid().columns();
        int last = drive.node(drive.reached() - 1) / plan.grid().columns();
        return row == last;
    }

    private static double depth(Plan plan, boolean upright) {
        return upright ? plan.grid().y().length() : plan.grid().x().length();
    }

    private static double off(Plan plan, Drive drive) {
        Grid grid = plan.grid();
        int node = drive.node(0);
        double initial = plan.scenario().initial().at(grid, node % grid.columns(), node / grid.columns());
        return Math.abs(drive.signal()
                        .at(grid.x().at(node % grid.columns()), grid.y().at(node / grid.columns()), 0)
                - initial);
    }
}
