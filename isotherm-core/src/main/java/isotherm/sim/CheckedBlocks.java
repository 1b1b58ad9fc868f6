package isotherm.sim;

import isotherm.field.Field;
import isotherm.plan.Plan;
import isotherm.step.Execution;
import isotherm.step.Neighbours;
import isotherm.step.Stepper;
import jdk.jfr.FlightRecorder;

/** Does blocks of steps, tells the flight recorder of them, and finds out whether all that comes out is finite. */
final class CheckedBlocks {
    /** What is not finite grows by a row a step, so blocks long enough are checked in every eighth row. */
    private static final int CHECKED_ROWS = 8;

    private final Plan part;
    private final Field field;
    private final Neighbours neighbours;
    private final Blocks blocks;

    /** @param part of the plate that is ours, or all of it */
    CheckedBlocks(Plan part, Field field, Neighbours neighbours, Execution execution) {
        this.part = part;
        this.field = field;
        this.neighbours = neighbours;
        this.blocks = new Blocks(part.plate(), execution);
    }

    /** The steps of the next block. */
    int most() {
        return blocks.most();
    }

    /**
     * Does a block.
     *
     * @param seen whether somebody is shown, or left with, the state at its end: then it is checked in full
     * @throws BlowUpException where a temperature becomes infinite or NaN
     */
    void advance(Stepper stepper, long first, int steps, boolean seen, Stopwatch watch) {
        BlockEvent event = FlightRecorder.isInitialized() ? new BlockEvent() : null;
        if (event != null) {
            event.begin();
        }
        long start = System.nanoTime();
        stepper.advance(field, steps);
        blocks.took(steps, (System.nanoTime() - start) * 1e-9, neighbours);
        boolean few = steps < 2 * CHECKED_ROWS || field.rows() < 3 * CHECKED_ROWS;
        boolean finite = field.isFinite(few || seen ? 1 : CHECKED_ROWS);
        watch.solved(start);
        if (event != null) {
            event.of(
                    first,
                    steps,
                    Math.round(part.plate().updates() / part.plate().steps() * steps));
        }
        check(finite, stepper, first, first + steps);
    }

    /** Checks the state after some steps in full. */
    void check(Stepper stepper, long step) {
        check(field.isFinite(1), stepper, step, step);
    }

    private void check(boolean finite, Stepper stepper, long first, long end) {
        if (neighbours.max(finite ? 0 : 1) > 0) {
            throw BlowUp.locate(part, stepper.execution(), neighbours, Math.max(0, first - CHECKED_ROWS), end);
        }
    }
}
