package isotherm.bench.race;

import isotherm.field.Field;
import isotherm.field.FieldSummary;
import isotherm.method.Steppers;
import isotherm.model.Boundary;
import isotherm.model.Edges;
import isotherm.model.Grid;
import isotherm.model.Initial;
import isotherm.model.Scenario;
import isotherm.model.Shape;
import isotherm.model.Timing;
import isotherm.plan.Plan;
import isotherm.step.Alone;
import isotherm.step.Execution;
import isotherm.step.Stepper;
import java.util.Locale;

/** Isotherm itself, in one execution. */
public final class Solver implements Contender {
    public static final String FAMILY = "isotherm";

    private static final double RATE = 0.2;
    /** Radius of the disc in parts of the side. */
    private static final double RADIUS = 0.25;

    /** Whole blocks of the tiled sweep: how many steps a run hands to it at once. */
    public static final int TILED_STRIDE = 64;

    private final Execution execution;

    public Solver(Execution execution) {
        this.execution = execution;
    }

    @Override
    public String name() {
        return FAMILY + " " + word(execution.kernel()) + " " + word(execution.sweep()) + ", " + execution.threads();
    }

    @Override
    public String family() {
        return FAMILY;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int stride() {
        return execution.sweep() == Execution.Order.TILED ? TILED_STRIDE : 1;
    }

    @Override
    public Lap lap(int n, int untimed, int steps) {
        System.gc(); // the fields of earlier laps are freed no sooner, and the launcher sets no cap that would see to
        // it
        Plan plan = plan(n, untimed + steps);
        Field field = plan.initialField();
        try (Stepper stepper = Steppers.of(plan, execution, new Alone())) {
            stepper.advance(field, untimed);
            long begin = System.nanoTime();
            stepper.advance(field, steps);
            double seconds = (System.nanoTime() - begin) * 1e-9;
            return new Lap(seconds, FieldSummary.of(field).mean());
        }
    }

    public static Plan plan(int n, int steps) {
        return Plan.of(scenario(n, steps));
    }

    private static Scenario scenario(int n, int steps) {
        double middle = 0.5 * (n - 1);
        return Scenario.on(Grid.ofNodes(n, n, 1))
                .edges(Edges.all(new Boundary.Fixed(0)))
                .initial(Initial.uniform(1).with(new Shape.Circle(middle, middle, RADIUS * n), 100))
                .timing(Timing.steps(steps).inStepsOf(RATE))
                .build();
    }
}
