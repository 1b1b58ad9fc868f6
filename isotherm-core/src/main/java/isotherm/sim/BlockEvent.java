package isotherm.sim;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One block of steps in a flight recording: how profilers see the solver. Its duration is the event's own. */
@Name("isotherm.Block")
@Label("Block of steps")
@Category("Isotherm")
@StackTrace(false)
final class BlockEvent extends Event {
    @Label("Phase")
    String phase = "inside";

    @Label("First step")
    long firstStep;

    @Label("Steps")
    int steps;

    @Label("Nodes updated")
    long updates;

    /** Ends the event and hands it to the recorder. */
    void of(long first, int count, long nodeUpdates) {
        firstStep = first;
        steps = count;
        updates = nodeUpdates;
        commit();
    }
}
