package isotherm.step;

import static java.lang.Math.fma;

import isotherm.model.Edge;
import isotherm.model.Grid;
import isotherm.model.Material;
import isotherm.model.Precision;
import isotherm.model.Region;
import isotherm.network.CellMap;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Film;
import isotherm.network.Inflow;
import isotherm.network.Network;
import isotherm.plan.Plan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The formulas for any plate in plain lines (N3, N4, N20), on arrays, one node after the other, never optimised: what every kernel, sweep
 * and number of threads must equal. Capacities and links are the network's; thermostats are off for good.
 */
final class PlateOracle {
    private final Plan plan;
    private final Network network;
    private final boolean single;
    private final BitSet off = new BitSet();
    private final Enthalpy enthalpy;
    /** J/m that nodes with latent heat hold; not a number before their first step. */
    private final double[] held;

    double[] state;
    private long done;

    PlateOracle(Plan plan, double[][] start) {
        this.plan = plan;
        this.network = plan.network();
        this.enthalpy = new Enthalpy(network);
        this.single = plan.precision() == Precision.SINGLE;
        for (int k = 0; k < plan.scenario().regions().size(); k++) {
            Region region = plan.scenario().regions().get(k);
            off.set(k, region.thermostat() != null);
        }
        state = new double[network.size()];
        held = new double[network.size()];
        Arrays.fill(held, Double.NaN);
        for (int node = 0; node < state.length; node++) {
            state[node] = rounded(start[node / network.columns()][node % network.columns()]);
        }
        hold();
    }

    private double rounded(double number) {
        return single ? (float) number : number;
    }

    private void hold() {
        Conditions now = Conditions.at(network, plan.timeAfter(done), off);
        for (int h = 0; h < network.holds().size(); h++) {
            for (int k = 0; k < network.holds().get(h).temperature().count(); k++) {
                state[network.holds().get(h).temperature().node(k)] = rounded(now.held(h, k));
            }
        }
    }

    void advance(int steps) {
        for (int step = 0; step < steps; step++) {
            Conditions now = Conditions.over(network, plan.timeAfter(done), plan.timeAfter(done + 1), off, null);
            Map<Integer, Double> sources = new HashMap<>();
            for (int f = 0; f < network.inflows().size(); f++) {
                Inflow inflow = network.inflows().get(f);
                for (int k = 0; k < inflow.density().count(); k++) {
                    sources.merge(inflow.density().node(k), -0.0 + now.density(f, k) * inflow.size(k), Double::sum);
                }
            }
            double[] next = new double[state.length];
            for (int node = 0; node < next.length; node++) {
                next[node] = next(node, sources, now);
            }
            state = next;
            done++;
            hold();
        }
    }

    private double next(int node, Map<Integer, Double> sources, Conditions now) {
        int columns = network.columns();
        int column = node % columns;
        int row = node / columns;
        boolean x = network.isPeriodicX();
        boolean y = network.isPeriodicY();
        double[] w = beyond(node, network.westOf(node), network.east(network.westOf(node)), !x && column == 0, 0, now);
        double[] e = beyond(node, network.eastOf(node), network.east(node), !x && column == columns - 1, 1, now);
        double[] s = beyond(node, network.southOf(node), network.north(network.southOf(node)), !y && row == 0, 2, now);
        double[] n = beyond(node, network.northOf(node), network.north(node), !y && row == network.rows() - 1, 3, now);
        double u = state[node];
        Material own = alone(node);
        boolean free = network.kind(node) == Network.FREE;
        if (own != null && free && !sources.containsKey(node) && !enthalpy.thaws(node)) {
            return inside(own, u, w[0], e[0], s[0], n[0]);
        }
        double source = sources.getOrDefault(node, -0.0);
        if (enthalpy.thaws(node) && free) {
            double flow = (e[1] * (e[0] - u) - w[1] * (u - w[0])) + (n[1] * (n[0] - u) - s[1] * (u - s[0])) + source;
            held[node] = (Double.isNaN(held[node]) ? enthalpy.at(node, u) : held[node]) + plan.dt() * flow;
            return flow == 0 ? u : rounded(enthalpy.temperature(node, held[node]));
        }
        double q = free ? plan.dt() / network.capacity(node) : 0;
        if (single) {
            float v = (float) u;
            float across = (float) e[1] * ((float) e[0] - v) - (float) w[1] * (v - (float) w[0]);
            float along = (float) n[1] * ((float) n[0] - v) - (float) s[1] * (v - (float) s[0]);
            return fma((float) q, (across + along) + (float) source, v);
        }
        return fma(q, ((e[1] * (e[0] - u) - w[1] * (u - w[0])) + (n[1] * (n[0] - u) - s[1] * (u - s[0]))) + source, u);
    }

    /** A neighbour's temperature and the link to it; of the air, where there is none. */
    private double[] beyond(int node, int other, double link, boolean outside, int edge, Conditions now) {
        if (!outside) {
            return new double[] {state[other], link};
        }
        if (!hasAir(edge)) {
            return new double[] {state[mirrored(node, edge)], 0};
        }
        double sum = 0;
        double weighted = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int films = 0;
        for (int f = 0; f < network.films().size(); f++) {
            Film film = network.films().get(f);
            for (int k = 0; film.account() == edge && k < film.air().count(); k++) {
                if (film.air().node(k) == node) {
                    sum += now.coefficient(f, k) * film.length(k);
                    weighted += now.coefficient(f, k) * film.length(k) * now.air(f, k);
                    low = Math.min(low, now.air(f, k));
                    high = Math.max(high, now.air(f, k));
                    films++;
                }
            }
        }
        double mean = films == 0 ? 0 : sum > 0 ? Math.clamp(weighted / sum, low, high) : low;
        return new double[] {rounded(mean), sum};
    }

    /** Whether an edge has a film anywhere: then air stands beyond all of it, else its own neighbours once more. */
    private boolean hasAir(int edge) {
        return network.films().stream().anyMatch(film -> film.account() == edge);
    }

    private int mirrored(int node, int edge) {
        return switch (Edge.values()[edge]) {
            case LEFT -> node + 1;
            case RIGHT -> node - 1;
            case BOTTOM -> node + network.columns();
            case TOP -> node - network.columns();
        };
    }

    /** The cell before or after a node along an axis, mirrored at an edge without air, or -1. */
    private int cell(int cell, int cells, boolean periodic, Edge first, Edge last) {
        if (cell >= 0 && cell < cells) {
            return cell;
        }
        if (periodic) {
            return Math.floorMod(cell, cells);
        }
        return hasAir((cell < 0 ? first : last).ordinal()) ? -1 : cell < 0 ? 0 : cells - 1;
    }

    /** The one material of a node's four cells on an even grid, or null. */
    private @org.jspecify.annotations.Nullable Material alone(int node) {
        CellMap cells = plan.cells();
        Grid grid = plan.grid();
        int across = grid.x().cells();
        int up = grid.y().cells();
        int column = node % network.columns();
        int row = node / network.columns();
        int left = cell(column - 1, across, network.isPeriodicX(), Edge.LEFT, Edge.RIGHT);
        int right = cell(column, across, network.isPeriodicX(), Edge.LEFT, Edge.RIGHT);
        int below = cell(row - 1, up, network.isPeriodicY(), Edge.BOTTOM, Edge.TOP);
        int above = cell(row, up, network.isPeriodicY(), Edge.BOTTOM, Edge.TOP);
        boolean inside = left >= 0 && right >= 0 && below >= 0 && above >= 0;
        if (!grid.isEven() || !inside) {
            return null;
        }
        int material = cells.materialOf(left, below);
        boolean same = material == cells.materialOf(right, below)
                && material == cells.materialOf(left, above)
                && material == cells.materialOf(right, above)
                && !(cells.isOwn(left, below) || cells.isOwn(right, below))
                && !(cells.isOwn(left, above) || cells.isOwn(right, above));
        boolean odd = material < 0 || (anySquare() && !cells.material(material).isIsotropic());
        return !same || odd ? null : cells.material(material);
    }

    /** On square cells anisotropic materials have the oblong form only where all materials are anisotropic. */
    private boolean anySquare() {
        boolean any = plan.scenario().material().isIsotropic();
        for (Region region : plan.scenario().regions()) {
            any |= region.material() != null && region.material().isIsotropic();
        }
        return any && plan.grid().isSquare();
    }

    private double inside(Material material, double u, double w, double e, double s, double n) {
        double dx = plan.grid().x().spacing();
        double dy = plan.grid().y().spacing();
        double kx = material.conductivityX();
        double ky = material.conductivityY();
        double c = material.volumetricHeatCapacity();
        double rx = plan.dt() * (kx / c) / (dx * dx);
        double ry = plan.dt() * (ky / c) / (dy * dy);
        if (kx != ky) {
            rx = plan.dt() / c * kx / (dx * dx);
            ry = plan.dt() / c * ky / (dy * dy);
        }
        if (plan.grid().isSquare() && kx == ky) {
            double r = plan.dt() * (kx / c) / (dx * dy);
            return single
                    ? fma((float) r, fma(-4f, (float) u, ((float) w + (float) e) + ((float) n + (float) s)), (float) u)
                    : fma(r, fma(-4, u, (w + e) + (n + s)), u);
        }
        return single
                ? fma(
                        (float) ry,
                        fma(-2f, (float) u, (float) n + (float) s),
                        fma((float) rx, fma(-2f, (float) u, (float) w + (float) e), (float) u))
                : fma(ry, fma(-2, u, n + s), fma(rx, fma(-2, u, w + e), u));
    }

    /** The temperatures by row from the bottom, then by column. */
    double[][] rows() {
        double[][] rows = new double[network.rows()][network.columns()];
        for (int node = 0; node < state.length; node++) {
            rows[node / network.columns()][node % network.columns()] = state[node];
        }
        return rows;
    }
}
