package isotherm.sweep;

import isotherm.kernel.PairKernel;
import isotherm.plan.Plan;
import isotherm.stencil.CoefficientRows;
import isotherm.stencil.DrivenTemperatures;

/**
 * What the threads that bring transposed rows of a plate forward share.
 *
 * @param kernel for pairs of rows
 * @param coefficients of all rows
 * @param driven temperatures that are known in advance, sampled for the block
 * @param heat where what crosses is counted
 */
public record PlateRows(
        Plan plan, PairKernel kernel, CoefficientRows coefficients, DrivenTemperatures driven, BoundaryHeat heat) {}
