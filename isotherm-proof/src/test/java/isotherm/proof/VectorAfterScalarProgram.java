package isotherm.proof;

import com.sun.management.ThreadMXBean;
import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Scenario;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.Stepper;
import java.lang.management.ManagementFactory;

/** Runs the scalar kernel, then the vector kernel; prints what a block of the latter allocates at last, in bytes. */
final class VectorAfterScalarProgram {
    private static final int BLOCK = 16;
    private static final int BLOCKS = 600;

    private VectorAfterScalarProgram() {}

    public static void main(String[] arguments) {
        run(Kernel.SCALAR);
        run(Kernel.VECTOR);
        run(Kernel.VECTOR);
        System.out.println(run(Kernel.VECTOR) / BLOCKS);
    }

    private static long run(Kernel kernel) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Plan plan = Plan.of(Scenario.on(Grid.ofNodes(64, 64, 1))
                .edges(Edges.all(new Boundary.Fixed(1)))
                .build());
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, new Execution(kernel, Order.PLAIN, 1), new Alone())) {
            stepper.advance(field, BLOCK);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < BLOCKS; k++) {
                stepper.advance(field, BLOCK);
            }
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }
}
