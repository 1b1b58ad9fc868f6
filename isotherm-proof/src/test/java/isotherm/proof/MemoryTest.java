package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields and buffers of a run: below three copies of the field, as planned and as the JVM counts them. */
class MemoryTest {
    static final int NODES = 2048;
    private static final long COPY = (long) NODES * NODES * Double.BYTES;

    @Test
    void twoThousandNodesSquaredTakeLessThanThreeCopies() {
        long planned =
                Plan.of(Scenario.on(Grid.ofNodes(NODES, NODES, 1)).build()).memoryBytes();
        List<String> lines = ChildJvm.run(MemoryProgram.class, "-XX:NativeMemoryTracking=summary", "-Xmx256m");
        long taken = Long.parseLong(lines.getLast());
        System.out.printf("planned %.3f, taken %.3f copies, limit 3%n", (double) planned / COPY, (double) taken / COPY);
        assertThat(planned).isBetween(2 * COPY, 3 * COPY);
        assertThat(taken).as("the measurement sees both fields").isGreaterThan(2 * COPY);
        assertThat(taken).isLessThan(3 * COPY);
    }
}
