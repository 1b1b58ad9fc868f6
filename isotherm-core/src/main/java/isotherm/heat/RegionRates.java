package isotherm.heat;

import isotherm.field.ExactSum;
import isotherm.field.Ledger;
import isotherm.field.Reductions;
import isotherm.model.Material;
import isotherm.network.CellMap;
import isotherm.network.Conditions;
import isotherm.network.Enthalpy;
import isotherm.network.Network;
import isotherm.plan.Plan;
import isotherm.threads.Team;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What each region gives to the rest of the plate (N7): what its source and its held nodes give, less what its own cells store. A region at
 * rest that gives no heat of its own gives none. What cells around held nodes store is left to {@link HeldStorage}.
 */
public final class RegionRates {
    private final Plan plan;
    private final Network network;
    private final Reductions reductions;
    private final BoundaryFlow rates;
    private final Enthalpy enthalpy;

    public RegionRates(Plan plan) {
        this(plan, Reductions.OWN);
    }

    /** Of a window of a plate, for one of those who compute it together. */
    public RegionRates(Plan plan, Reductions reductions) {
        this.plan = plan;
        this.network = plan.network();
        this.reductions = reductions;
        this.rates = new BoundaryFlow(network, reductions);
        this.enthalpy = new Enthalpy(network);
    }

    /** W/m, positive out of the region, in the scenario's order. */
    public double[] of(IntToDoubleFunction temperature, Conditions now) {
        int regions = network.regions();
        double[] result = new double[regions];
        if (regions == 0) {
            return result;
        }
        Ledger entering = rates.at(temperature, now);
        double[] stored = stored(temperature, now);
        Arrays.setAll(result, k -> entering.source(k) + entering.held(k) - stored[k]);
        return result;
    }

    private double[] stored(IntToDoubleFunction temperature, Conditions now) {
        double[] change = new double[network.size()];
        double[] known = new double[change.length];
        Arrays.setAll(known, temperature);
        new NetworkFlows(network, Team.alone()).of(known, now, change);
        for (int node = 0; node < change.length; node++) {
            change[node] = network.kind(node) == Network.FREE
                    ? change[node] / enthalpy.slope(node, temperature.applyAsDouble(node))
                    : 0;
        }
        return stored(temperature, change);
    }

    /**
     * What the regions' own cells store.
     *
     * @param change of each node, in K/s
     */
    double[] stored(IntToDoubleFunction temperature, double[] change) {
        CellMap cells = plan.cells();
        ExactSum[] sums = new ExactSum[network.regions()];
        Arrays.setAll(sums, k -> new ExactSum());
        for (int row = 0; row < cells.up(); row++) {
            for (int column = 0; column < cells.across(); column++) {
                int region = cells.regionOf(column, row);
                int number = cells.materialOf(column, row);
                if (region != CellMap.NONE && number != CellMap.NONE) {
                    add(sums[region], column, row, cells.material(number), temperature, change);
                }
            }
        }
        return reductions.values(sums);
    }

    private void add(
            ExactSum sum, int column, int row, Material material, IntToDoubleFunction temperature, double[] change) {
        CellMap cells = plan.cells();
        double quarter = cells.width(column) * cells.height(row) / 4;
        int node = row * network.columns() + column;
        int east = network.eastOf(node);
        for (int corner : new int[] {node, east, network.northOf(node), network.northOf(east)}) {
            if (network.window().owns(corner)) {
                double slope = material.heatSlope(temperature.applyAsDouble(corner));
                sum.add(quarter * slope * change[corner]);
            }
        }
    }
}
