package isotherm.predict;

import isotherm.field.Field;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Precision;
import isotherm.model.Scenario;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Execution.Kernel;
import isotherm.step.Execution.Order;
import isotherm.step.Stepper;
import isotherm.step.TileShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds by trial the tiles that suit a machine's caches: wide and deep ones visit memory less often and compute less twice,
 * until their rows no longer stay in the cache. All threads work, since they share memory and may share caches.
 */
public final class TileTrial {
    /** Two fields of 32 MiB: more than caches hold. */
    private static final int ROWS = 1024;

    private static final int ROW_BYTES = 32 << 10;

    /** Bytes of a row. */
    private static final int[] WIDTHS = {4096, 8192, 16384};

    private static final int[] DEPTHS = {16, 32, 64};
    private static final int ROUNDS = 5;

    private final Execution execution;
    private final Plan plan;
    private final Field field;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(TileShape shape, List<Long> nanoseconds) {
        long median() {
            return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2);
        }
    }

    private TileTrial(Execution execution, Precision precision) {
        this.execution = execution;
        this.plan = Plan.of(Scenario.on(Grid.ofNodes(ROW_BYTES / precision.bytes(), ROWS, 1))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.uniform(20))
                .precision(precision)
                .timing(Timing.steps(2L * TileShape.MAX_DEPTH))
                .build());
        this.field = plan.initialField();
        for (int width : WIDTHS) {
            for (int depth : DEPTHS) {
                candidates.add(new Candidate(new TileShape(width / precision.bytes(), ROWS, depth), new ArrayList<>()));
            }
        }
    }

    /**
     * Tries tiles in turn, round after round; takes some seconds.
     *
     * @param wanted whose kernel and threads are tried, where it names them
     * @param precision of the temperatures
     * @return the width and depth that were fastest by their medians
     * @throws IllegalArgumentException where the execution asks for what this JVM does not have
     */
    public static TileShape fastest(Execution wanted, Precision precision) {
        Kernel kernel = wanted.kernel() == Kernel.AUTO ? Kernel.VECTOR : wanted.kernel();
        TileTrial trial = new TileTrial(new Execution(kernel, Order.TILED, wanted.threads()), precision);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Candidate candidate : trial.candidates) {
                long nanoseconds = trial.lap(candidate.shape);
                if (round > 0) { // the first round warms up
                    candidate.nanoseconds.add(nanoseconds);
                }
            }
        }
        return trial.candidates.stream()
                .min(Comparator.comparingLong(Candidate::median))
                .orElseThrow()
                .shape();
    }

    private long lap(TileShape largest) {
        try (Stepper stepper = Steppers.of(plan, Steppers.choose(plan, execution, largest), new Alone())) {
            stepper.advance(field, 1); // makes the second field
            long begin = System.nanoTime();
            stepper.advance(field, TileShape.MAX_DEPTH);
            return System.nanoTime() - begin;
        }
    }
}
