package isotherm.method;

import isotherm.explicit.ExplicitStepper;
import isotherm.exponential.ExponentialStepper;
import isotherm.implicit.ImplicitStepper;
import isotherm.implicit.SteadyStepper;
import isotherm.kernel.Kernels;
import isotherm.kernel.RowKernel;
import isotherm.model.Method;
import isotherm.plan.Plan;
import isotherm.spectral.SpectralStepper;
import isotherm.stabilised.StabilisedStepper;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.Neighbours;
import isotherm.step.Stepper;
import isotherm.step.TileShape;
import isotherm.sweep.ResidentSweep;
import org.jspecify.annotations.Nullable;

/** The one place that lists core's steppers and chooses among them. */
public final class Steppers {
    /** Below this many node updates the Vector API takes longer to warm up than it saves (decision 0003). */
    private static final double VECTOR_PAYS = 2e8;
    /** Below this many nodes two threads that meet every step lose more at their meetings than they gain. */
    private static final long THREADS_PAY = 40_000;
    /** The same for threads that meet once in some ten steps. */
    private static final long THREADS_PAY_TILED = 12_000;

    /** Below this many nodes tiles cost more than they save. */
    private static final long TILES_PAY = 500;
    /** Two rows a level, of tiles this wide and of all levels, take 2 MiB of a thread's caches (decision 0006). */
    private static final int LARGEST_ROW = 2048 * Double.BYTES;

    private Steppers() {}

    /**
     * The stepper for a plan.
     *
     * @throws IllegalArgumentException where the execution asks for what this JVM does not have
     */
    public static Stepper of(Plan plan, Execution wanted, Neighbours neighbours) {
        Execution chosen = choose(plan, wanted);
        return switch (plan.method()) {
            case EXPLICIT -> explicit(plan, chosen, neighbours);
            case IMPLICIT -> new ImplicitStepper(plan, chosen);
            case EXPONENTIAL -> new ExponentialStepper(plan, chosen);
            case SPECTRAL -> new SpectralStepper(plan, chosen);
            case STEADY -> new SteadyStepper(plan, chosen);
            case STABILISED -> new StabilisedStepper(plan, chosen, neighbours);
            case AUTO -> throw new IllegalStateException("a plan has chosen its method");
        };
    }

    private static Stepper explicit(Plan plan, Execution chosen, Neighbours neighbours) {
        RowKernel kernel = chosen.kernel() == Kernel.VECTOR
                ? Kernels.vector(plan.precision().bytes())
                : Kernels.scalar(plan.precision().bytes(), plan.fieldBytes());
        return new ExplicitStepper(plan, kernel, chosen, neighbours);
    }

    /** The execution that {@link #of} would use: nothing in it is left to choose. */
    public static Execution choose(Plan plan, Execution wanted) {
        int width = LARGEST_ROW / plan.precision().bytes();
        return choose(plan, wanted, new TileShape(width, width, TileShape.MAX_DEPTH));
    }

    /**
     * As {@link #choose(Plan, Execution)}, on a machine that has been measured.
     *
     * @param largest the width and depth of tiles that suit its caches; the plate is cut into tiles no larger
     */
    public static Execution choose(Plan plan, Execution wanted, TileShape largest) {
        if (wanted.kernel() == Kernel.VECTOR && !Kernels.hasVector()) {
            throw new IllegalArgumentException(
                    "the vector kernel needs the JVM option --add-modules jdk.incubator.vector");
        }
        if (plan.method() != Method.EXPLICIT) {
            return new Execution(Kernel.SCALAR, Order.PLAIN, threads(plan, wanted.threads(), Order.BANDED));
        }
        boolean vectorPays = Kernels.hasVector() && plan.updates() >= VECTOR_PAYS;
        Kernel kernel = wanted.kernel() != Kernel.AUTO ? wanted.kernel() : vectorPays ? Kernel.VECTOR : Kernel.SCALAR;
        Order sweep = wanted.sweep() != Order.AUTO ? wanted.sweep() : order(plan, kernel);
        if (sweep == Order.TILED && !plan.isTileable()) {
            sweep = Order.BANDED;
        }
        int threads = sweep == Order.PLAIN ? 1 : threads(plan, wanted.threads(), sweep);
        if (wanted.sweep() == Order.AUTO && sweep == Order.BANDED && threads == 1) {
            sweep = Order.PLAIN;
        }
        return new Execution(
                kernel, sweep, threads, sweep == Order.TILED ? tiles(plan, threads, wanted.tiles(), largest) : null);
    }

    private static Order order(Plan plan, Kernel kernel) {
        boolean tilesPay = kernel == Kernel.VECTOR && plan.network().size() >= TILES_PAY;
        return tilesPay ? Order.TILED : Order.BANDED;
    }

    private static int threads(Plan plan, int wanted, Order sweep) {
        int most = wanted != 0 ? wanted : Runtime.getRuntime().availableProcessors();
        long pay = sweep == Order.TILED ? THREADS_PAY_TILED : THREADS_PAY;
        boolean one = wanted == 0 && plan.network().size() < pay;
        return one ? 1 : Math.min(most, plan.network().rows());
    }

    private static TileShape tiles(Plan plan, int threads, @Nullable TileShape wanted, TileShape largest) {
        if (wanted != null) {
            return wanted;
        }
        return ResidentSweep.fits(plan, threads)
                ? TileShape.covering(plan.network())
                : TileChoice.of(plan.network(), plan.precision(), threads, largest);
    }
}
