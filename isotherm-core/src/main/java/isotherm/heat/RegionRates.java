package isotherm.heat;

import isotherm.borders.CutCell;
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
    private final NetworkFlows flows;
    /** Kept from output to output, as there may be thousands. */
    private final double[] known;

    private final double[] change;
    private final double[] terms;

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
        this.flows = new NetworkFlows(network, Team.alone());
        this.known = new double[network.regions() == 0 ? 0 : network.size()];
        this.change = new double[known.length];
        this.terms = new double[4 * plan.cells().across()];
    }

    /** The same where nothing changes any more, so that nothing is stored: what is left of a solver's residual is no heat. */
    public double[] atRest(IntToDoubleFunction temperature, Conditions now) {
        double[] result = new double[network.regions()];
        if (result.length > 0) {
            Ledger entering = rates.at(temperature, now);
            Arrays.setAll(result, k -> entering.source(k) + entering.held(k));
        }
        return result;
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
        Arrays.setAll(known, temperature);
        Arrays.fill(change, 0);
        flows.of(known, now, change);
        for (int node = 0; node < change.length; node++) {
            change[node] = network.kind(node) == Network.FREE ? change[node] / enthalpy.slope(node, known[node]) : 0;
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
            for (int column = 0, end; column < cells.across(); column = end) {
                end = sameUntil(column, row);
                int region = cells.regionOf(column, row);
                int number = cells.materialOf(column, row);
                CutCell cut = cells.cut(column, row);
                if (cut != null) {
                    ofCut(cut, column, row, temperature, change, sums);
                } else if (region != CellMap.NONE && number != CellMap.NONE) {
                    int count = terms(column, end, row, cells.material(number), temperature, change);
                    sums[region].add(terms, count);
                }
            }
        }
        return reductions.values(sums);
    }

    /** Adds what the layers of a cut cell store; a region on top that is not of a material of its own has what its centre has. */
    private void ofCut(
            CutCell cut, int column, int row, IntToDoubleFunction temperature, double[] change, ExactSum[] sums) {
        CellMap cells = plan.cells();
        int top = cells.regionOf(column, row);
        boolean conducts =
                top == CellMap.NONE || plan.scenario().regions().get(top).material() != null;
        double quarter = cells.width(column) * cells.height(row) / 4;
        for (int layer = 0; layer < cut.layers(); layer++) {
            int region = conducts ? cut.region(layer) : top;
            for (int corner = 0; corner < 4 && region != CellMap.NONE; corner++) {
                int node = corner(column, row, corner);
                if (network.window().owns(node) && cut.quarter(corner, layer) > 0) {
                    double slope = cut.material(layer).heatSlope(temperature.applyAsDouble(node));
                    sums[region].add(quarter * cut.quarter(corner, layer) * slope * change[node]);
                }
            }
        }
    }

    /** The node at a corner of a cell: of four from the lower left, row by row. */
    private int corner(int column, int row, int corner) {
        int west = row * network.columns() + column;
        int south = (corner & 1) == 0 ? west : network.eastOf(west);
        return corner < 2 ? south : network.northOf(south);
    }

    /** The first column after a cell whose cell in its row is of another region or material. */
    private int sameUntil(int column, int row) {
        CellMap cells = plan.cells();
        int end = column + 1;
        while (end < cells.across()
                && cells.cut(column, row) == null
                && cells.cut(end, row) == null
                && cells.regionOf(end, row) == cells.regionOf(column, row)
                && cells.materialOf(end, row) == cells.materialOf(column, row)) {
            end++;
        }
        return end;
    }

    /** What the quarters of cells beside each other store, a term each: a row of terms is summed quickly. */
    private int terms(int from, int end, int row, Material material, IntToDoubleFunction temperature, double[] change) {
        CellMap cells = plan.cells();
        boolean thaws = material.latentHeat() != null;
        double constant = material.volumetricHeatCapacity();
        int count = 0;
        for (int column = from; column < end; column++) {
            double quarter = cells.width(column) * cells.height(row) / 4;
            for (int corner = 0; corner < 4; corner++) {
                int node = corner(column, row, corner);
                if (network.window().owns(node)) {
                    double slope = thaws ? material.heatSlope(temperature.applyAsDouble(node)) : constant;
                    terms[count++] = quarter * slope * change[node];
                }
            }
        }
        return count;
    }
}
