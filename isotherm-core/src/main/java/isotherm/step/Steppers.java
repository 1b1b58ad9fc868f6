package isotherm.step;

import isotherm.field.Field;
import isotherm.kernel.Kernels;
import isotherm.kernel.RowKernel;
import isotherm.plan.Plan;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;

/** The one place that lists core's steppers and chooses among them. */
public final class Steppers {
    /** Below this many node updates the Vector API takes longer to warm up than it saves (decision 0003). */
    private static final double VECTOR_PAYS = 2e8;
    /** Below this many nodes two threads lose more at their meetings than they gain. */
    private static final long THREADS_PAY = 40_000;

    private Steppers() {}

    /**
     * The stepper for a plan.
     *
     * @throws IllegalArgumentException where the execution asks for what this JVM does not have
     */
    public static Stepper of(Plan plan, Execution wanted, Neighbours neighbours) {
        Execution chosen = choose(plan, wanted);
        RowKernel kernel = chosen.kernel() == Kernel.VECTOR
                ? Kernels.vector()
                : Kernels.scalar(Field.bytes(plan.grid().columns(), plan.grid().rows()));
        return new ExplicitStepper(plan, kernel, chosen, neighbours);
    }

    /** The execution that {@link #of} would use: nothing in it is left to choose. */
    public static Execution choose(Plan plan, Execution wanted) {
        if (wanted.kernel() == Kernel.VECTOR && !Kernels.hasVector()) {
            throw new IllegalArgumentException(
                    "the vector kernel needs the JVM option --add-modules jdk.incubator.vector");
        }
        boolean vectorPays = Kernels.hasVector() && plan.updates() >= VECTOR_PAYS;
        Kernel kernel = wanted.kernel() != Kernel.AUTO ? wanted.kernel() : vectorPays ? Kernel.VECTOR : Kernel.SCALAR;
        int threads = wanted.threads() != 0 ? wanted.threads() : threads(plan, wanted.sweep());
        Order sweep = wanted.sweep() != Order.AUTO ? wanted.sweep() : threads > 1 ? Order.BANDED : Order.PLAIN;
        return new Execution(
                kernel,
                sweep,
                sweep == Order.PLAIN ? 1 : Math.min(threads, plan.grid().rows()));
    }

    private static int threads(Plan plan, Order sweep) {
        boolean one = sweep == Order.PLAIN || plan.grid().nodes() < THREADS_PAY;
        return one
                ? 1
                : Math.min(
                        Runtime.getRuntime().availableProcessors(), plan.grid().rows());
    }
}
