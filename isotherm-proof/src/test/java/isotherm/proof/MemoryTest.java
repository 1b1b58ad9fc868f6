package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields and buffers of a tiled run: hardly more than the two fields, as planned and as the JVM counts them. */
class MemoryTest {
    static final int NODES = 4096;
    private static final long COPY = (long) NODES * NODES * Double.BYTES;

    /** Five in a hundred for ghosts, rings and buffers. */
    private static final long LIMIT = 2 * COPY / 20 * 21;

    @Test
    void fourThousandNodesSquaredTakeTwoFieldsAndATwentieth() {
        long planned =
                Plan.of(Scenario.on(Grid.ofNodes(NODES, NODES, 1)).build()).memoryBytes();
        List<String> lines = ChildJvm.run(
                MemoryProgram.class, "-XX:NativeMemoryTracking=summary", "-Xmx256m", "-XX:MaxDirectMemorySize=1g");
        long taken = Long.parseLong(lines.getLast());
        System.out.printf(
                "planned %.3f, taken %.3f copies, limit 2.1%n", (double) planned / COPY, (double) taken / COPY);
        assertThat(planned).isBetween(2 * COPY, LIMIT);
        assertThat(taken).as("the measurement sees both fields").isGreaterThan(2 * COPY);
        assertThat(taken).isLessThan(LIMIT);
    }
}
