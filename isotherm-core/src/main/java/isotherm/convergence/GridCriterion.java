package isotherm.convergence;

import isotherm.building.Section;
import isotherm.sim.RunReport;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether a grid is fine enough by ISO 10211 (N23): the sum of the absolute values of all heat flows that enter, on the grid and on one
 * with twice the cells along each axis, must not differ by more than 1 %; and the temperature factor of the inside surface not by more
 * than 0.005.
 *
 * @param grid the number of the coarser of the two grids
 * @param heatFlows the sum on the coarser grid, in W/m
 * @param finerHeatFlows the sum on the finer
 * @param factor the temperature factor on the coarser grid, or null where there is none
 * @param finerFactor the temperature factor on the finer
 * @param heatFlowError W/m that the coarser grid's sum may still be off; NaN where nobody can tell
 * @param factorError the same of its temperature factor
 */
public record GridCriterion(
        int grid,
        double heatFlows,
        double finerHeatFlows,
        @Nullable Double factor,
        @Nullable Double finerFactor,
        double heatFlowError,
        double factorError) {
    /** The largest relative difference of heat flows. */
    public static final double HEAT_FLOW_LIMIT = 0.01;
    /** The largest difference of temperature factors. */
    public static final double FACTOR_LIMIT = 0.005;

    /**
     * The criterion for two grids, one after the other, of some.
     *
     * @param heatFlowError of a grid's sum, by its number
     * @param factorError of a grid's temperature factor, by its number
     */
    static GridCriterion of(
            int grid, List<RunReport> runs, IntToDoubleFunction heatFlowError, IntToDoubleFunction factorError) {
        RunReport coarse = runs.get(grid);
        RunReport fine = runs.get(grid + 1);
        return new GridCriterion(
                grid,
                heatFlows(coarse),
                heatFlows(fine),
                factor(coarse),
                factor(fine),
                heatFlowError.applyAsDouble(grid),
                factorError.applyAsDouble(grid));
    }

    private static @Nullable Double factor(RunReport run) {
        Section section = run.building().section();
        return section == null ? null : section.factor();
    }

    /** Of a section by its airs, of any other plate by edges and regions. */
    static double heatFlows(RunReport run) {
        double sum = 0;
        Section section = run.building().section();
        if (section != null) {
            for (Section.Air air : section.airs()) {
                sum += Math.abs(air.heatFlow());
            }
            return sum;
        }
        for (double flow : run.heat().edgeFlows().values()) {
            sum += Math.abs(flow);
        }
        for (RunReport.RegionHeat region : run.heat().regions().values()) {
            sum += Math.abs(region.heatFlow());
        }
        return sum;
    }

    /** By which part the heat flows differ. */
    public double heatFlowDifference() {
        double difference = Math.abs(finerHeatFlows - heatFlows);
        return difference == 0 ? 0 : difference / Math.abs(finerHeatFlows);
    }

    /** By which part the coarser grid's heat flows may still be off, whatever the criterion says; NaN where nobody can tell. */
    public double heatFlowErrorPart() {
        return heatFlowError == 0 ? 0 : heatFlowError / Math.abs(finerHeatFlows);
    }

    public boolean heatFlowsAgree() {
        return heatFlowDifference() <= HEAT_FLOW_LIMIT;
    }

    /** By how much the temperature factors differ; NaN where there is none. */
    public double factorDifference() {
        return factor == null || finerFactor == null ? Double.NaN : Math.abs(finerFactor - factor);
    }

    /** True as well where there is no temperature factor. */
    public boolean factorsAgree() {
        return !(factorDifference() > FACTOR_LIMIT);
    }

    public boolean isMet() {
        return heatFlowsAgree() && factorsAgree();
    }
}
