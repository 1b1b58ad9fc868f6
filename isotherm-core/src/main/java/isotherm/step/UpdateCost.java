package isotherm.step;

import isotherm.kernel.RowKernel;
import isotherm.model.Method;
import isotherm.plan.Plan;

/**
 * What one update of a node takes at least.
 *
 * @param operations arithmetic instructions a number, a fused multiply-add counted once; 0 where the method does not work by updates
 * @param flops the same with a fused multiply-add counted as two
 * @param bytes moved between processor and memory where every step goes through memory once
 */
public record UpdateCost(int operations, int flops, int bytes) {
    /** What a plan's method takes. Nodes of many materials take more than this: their coefficients too. */
    public static UpdateCost of(Plan plan) {
        int number = plan.precision().bytes();
        if (plan.method() != Method.EXPLICIT) {
            return new UpdateCost(0, 0, number);
        }
        boolean square = !plan.isPlain()
                || (plan.grid().isSquare() && plan.scenario().material().isIsotropic());
        return square
                ? new UpdateCost(RowKernel.SQUARE_OPERATIONS, RowKernel.SQUARE_FLOPS, RowKernel.NUMBERS * number)
                : new UpdateCost(RowKernel.OBLONG_OPERATIONS, RowKernel.OBLONG_FLOPS, RowKernel.NUMBERS * number);
    }
}
