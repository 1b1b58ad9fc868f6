package isotherm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import isotherm.expression.Expression;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Signal;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.Stepper;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once warm, stepping makes next to no garbage, however large the grid. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long BYTES_PER_BLOCK = 1024;
    private static final int BLOCK = 16;
    private static final int BLOCKS = 20;

    /**
     * On a busy machine the compiler may still be at work in the first round; garbage of the stepper's own comes in
     * every round.
     */
    private static final int ROUNDS = 5;

    @ParameterizedTest
    @CsvSource({
        "64, SCALAR, PLAIN, DOUBLE",
        "64, SCALAR, BANDED, DOUBLE",
        "64, SCALAR, TILED, DOUBLE",
        "64, VECTOR, PLAIN, DOUBLE",
        "64, VECTOR, PLAIN, SINGLE",
        "64, VECTOR, BANDED, DOUBLE",
        "64, VECTOR, TILED, DOUBLE",
        "64, VECTOR, TILED, SINGLE",
        "512, SCALAR, PLAIN, DOUBLE",
        "512, SCALAR, PLAIN, SINGLE",
        "512, SCALAR, BANDED, DOUBLE",
        "512, SCALAR, TILED, DOUBLE",
        "512, SCALAR, TILED, SINGLE",
        "512, VECTOR, PLAIN, DOUBLE",
        "512, VECTOR, PLAIN, SINGLE",
        "512, VECTOR, BANDED, DOUBLE",
        "512, VECTOR, TILED, DOUBLE",
        "512, VECTOR, TILED, SINGLE"
    })
    void aBlockAllocatesAtMostAKibibyte(int nodes, Kernel kernel, Order order, Precision precision) {
        Signal moving = new Signal.Formula(Expression.parse("2*t+x/(1+t)-y"));
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(nodes, nodes, 1))
                .edges(Edges.all(new Boundary.Fixed(moving)))
                .precision(precision)
                .timing(Timing.steps(1_000_000))
                .build());
        Field field = plan.initialField();
        try (Stepper stepper =
                Steppers.of(plan, new Execution(kernel, order, order == Order.PLAIN ? 1 : 2), new Alone())) {
            int warmUp = 40_000_000 / (nodes * nodes * BLOCK);
            for (int k = 0; k < warmUp; k++) {
                stepper.advance(field, BLOCK);
            }
            long[] steppingThreads = steppingThreads();
            assertThat(steppingThreads.length).isGreaterThanOrEqualTo(order == Order.PLAIN ? 1 : 2);
            allocated(steppingThreads); // what the first look itself allocates is not the stepper's
            long perBlock = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && perBlock > BYTES_PER_BLOCK; round++) {
                long before = allocated(steppingThreads);
                for (int k = 0; k < BLOCKS; k++) {
                    stepper.advance(field, BLOCK);
                }
                perBlock = (allocated(steppingThreads) - before) / BLOCKS;
            }
            System.out.println(nodes + " x " + nodes + " " + kernel + " " + order + " " + precision + ": " + perBlock
                    + " bytes a block, tolerance " + BYTES_PER_BLOCK);
            assertThat(perBlock).isLessThanOrEqualTo(BYTES_PER_BLOCK);
        }
    }

    /** In a JVM of its own: how the vector kernel is compiled must not hang on what ran before it. */
    @Test
    void theVectorKernelAllocatesAsLittleAfterTheScalarOne() {
        long perBlock =
                Long.parseLong(ChildJvm.run(VectorAfterScalarProgram.class).getLast());
        assertThat(perBlock).as("bytes a block").isLessThanOrEqualTo(BYTES_PER_BLOCK);
    }

    private static long[] steppingThreads() {
        List<Thread> bands = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("isotherm-band-"))
                .toList();
        return LongStream.concat(
                        LongStream.of(Thread.currentThread().threadId()),
                        bands.stream().mapToLong(Thread::threadId))
                .toArray();
    }

    private static long allocated(long[] threads) {
        return LongStream.of(THREADS.getThreadAllocatedBytes(threads))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
