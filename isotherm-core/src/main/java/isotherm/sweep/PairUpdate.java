package isotherm.sweep;

import isotherm.kernel.StrandKernel;
import isotherm.plan.NodeForm;
import isotherm.plan.Plan;
import java.lang.foreign.MemorySegment;

/** One step of two neighbouring rows that are cut into strands, by the form of the plan's nodes. */
final class PairUpdate {
    private final NodeForm form;
    private final StrandKernel kernel;

    PairUpdate(Plan plan, StrandKernel kernel) {
        this.form = plan.form();
        this.kernel = kernel;
    }

    /** As {@link StrandKernel#square}. */
    void update(
            MemorySegment memory,
            long south,
            long lower,
            long upper,
            long north,
            long outLower,
            long outUpper,
            int length) {
        switch (form) {
            case NodeForm.EvenSquare square ->
                kernel.square(memory, south, lower, upper, north, outLower, outUpper, length, square.r());
            case NodeForm.EvenOblong oblong ->
                kernel.oblong(memory, south, lower, upper, north, outLower, outUpper, length, oblong.rx(), oblong.ry());
            case NodeForm.General general -> throw new IllegalStateException("a plain plate has no general nodes");
            case NodeForm.Kept kept -> throw new IllegalStateException("a plain plate keeps its edges alone");
        }
    }
}
